"""The environments that checkers are measured in: ours, and that of types-boto3.

Each is a virtual environment with mypy, the stubs of all services and what pip installs
with them, botocore's stubs above all, in the same version. Owns how they are made, and the
sizes of what is in them. Knows nothing of checkers.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions, version
from pathlib import Path

PEER = "types-boto3"
STUBS = "botocore-stubs"

# All services as one wheel, as ours is; its releases lag behind those of the others.
PEER_WHEEL = f"{PEER}-full"


class Unavailable(Exception):
    """An environment cannot be made; says why."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment and what it holds.

    Attributes:
        python: its interpreter.
        name: the distribution that was asked for.
        wheel: the wheel to compare sizes with.
    """

    python: Path
    name: str
    wheel: Path

    @property
    def description(self) -> str:
        """The distribution and its version."""
        (found,) = (each for each in self._present() if each.name == self.name)
        return f"{self.name} {found.version}"

    def size(self) -> int:
        """Return the bytes of the distribution and of those for single services."""
        return sum(
            Path(str(file.locate())).stat().st_size
            for found in self._present()
            if found.name.startswith(self.name)
            for file in found.files or ()
            if file.suffix != ".pyc"
        )

    def _present(self) -> Iterable[Distribution]:
        folders = self.python.parents[1].glob("lib/python*/site-packages")
        return distributions(path=[str(folder) for folder in folders])


def ours(directory: Path, project: Path) -> Environment:
    """Make, or bring up to date, the environment of a generated project.

    Args:
        directory: where the environment and the wheel are.
        project: the directory with the generated `pyproject.toml`.

    Raises:
        Unavailable: something could not be built or installed.
    """
    wheels = directory / "wheels"
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels)]
    _pip(Path(sys.executable), *build, str(project))
    wheel = _newest(wheels, "staticboto")
    python = _environment(directory / "ours")
    _pip(python, "install", _pinned("mypy"), _pinned(STUBS), str(wheel))
    # pip takes a wheel of the same version for what is there already.
    _pip(python, "install", "--no-deps", "--force-reinstall", str(wheel))
    return Environment(python, "staticboto", wheel)


def peers(directory: Path) -> Environment:
    """Make the environment of types-boto3, or take the one that was made before.

    Args:
        directory: where the environment and the wheel are.

    Raises:
        Unavailable: something could not be downloaded or installed.
    """
    python = _environment(directory / "peer")
    done = directory / "peer.done"
    wheels = directory / "peer-wheels"
    if not done.exists():
        _pip(python, "install", f"{PEER}[all]", _pinned("mypy"), _pinned(STUBS))
        _pip(python, "download", "--no-deps", "--dest", str(wheels), PEER_WHEEL)
        done.touch()
    return Environment(python, PEER, _newest(wheels, PEER_WHEEL))


def _environment(directory: Path) -> Path:
    python = directory / "bin/python"
    if not python.exists():
        venv.create(directory, symlinks=True, with_pip=True)
    return python


def _pinned(name: str) -> str:
    """Return the requirement for what is installed here, for both sides to have it."""
    return f"{name}=={version(name)}"


def _newest(directory: Path, name: str) -> Path:
    """Return the wheel of a distribution that was made last."""
    prefix = name.replace("-", "_")
    found = directory.glob(f"{prefix}-*.whl")
    return max(found, key=lambda wheel: wheel.stat().st_mtime)


def _pip(python: Path, *arguments: str) -> None:
    command = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    ran = subprocess.run([*command, *arguments], capture_output=True, text=True)
    if ran.returncode:
        last = ran.stderr.strip().splitlines()[-1:]
        raise Unavailable(f"pip {' '.join(arguments)}: {''.join(last)}")
