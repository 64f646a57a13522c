"""Virtual environments as users have them: made by venv, with packages that pip installs."""

from __future__ import annotations

import os
import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path

from tests.generated import ROOT


@dataclass(frozen=True)
class Environment:
    """A virtual environment.

    Attributes:
        folder: where it is.
    """

    folder: Path

    @classmethod
    def make(cls, folder: Path) -> Environment:
        """Make an empty one."""
        venv.create(folder, with_pip=True, symlinks=True)
        return cls(folder)

    def install(self, *what: str | Path) -> None:
        """Install distributions, in the releases of `constraints.txt`."""
        options = ["--quiet", "--disable-pip-version-check"]
        options += ["--constraint", str(ROOT / "constraints.txt")]
        self.run("python", "-m", "pip", "install", *options, *map(str, what)).check()

    def run(self, program: str, *arguments: str, cwd: Path | None = None) -> Ran:
        """Run a program of the environment, without the repository on its paths."""
        dropped = ("PYTHONPATH", "VIRTUAL_ENV", "MYPYPATH")
        ran = subprocess.run(
            [str(self.folder / "bin" / program), *arguments],
            cwd=cwd or self.folder,
            env={
                name: text for name, text in os.environ.items() if name not in dropped
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        return Ran(ran.returncode, ran.stdout)

    def installed(self) -> dict[str, str]:
        """Return the versions of what is installed, by name."""
        program = (
            "from importlib.metadata import distributions\n"
            "for each in distributions(): print(each.name, each.version)\n"
        )
        told = self.run("python", "-c", program).check()
        return dict(line.split() for line in told.splitlines())


@dataclass(frozen=True)
class Ran:
    """The output of a program, of both streams."""

    code: int
    told: str

    def check(self) -> str:
        """Return what it said, if all went well."""
        assert self.code == 0, self.told
        return self.told
