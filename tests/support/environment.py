"""A virtual environment like that of a user of the generated package.

It has the package and its dependencies, and nothing else, in particular no boto3.
Nothing is downloaded: the distributions are links to those of the environment that runs
the tests.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_SITE_PACKAGES = "import sysconfig; print(sysconfig.get_path('purelib'))"


def create(directory: Path, source: Path, *more: str) -> Path:
    """Make an environment; return its interpreter.

    Args:
        directory: where the environment is made.
        source: the directory to import the generated package from.
        more: further distributions to install.
    """
    venv.create(directory, symlinks=True)
    python = directory / "bin/python"
    asked = subprocess.run(
        [python, "-c", _SITE_PACKAGES], capture_output=True, check=True, text=True
    )
    site_packages = Path(asked.stdout.strip())
    (site_packages / "staticboto.pth").write_text(f"{source}\n")
    project = tomllib.loads((source.parent / "pyproject.toml").read_text())["project"]
    for found in _needed([*project["dependencies"], *more]):
        for name in {file.parts[0] for file in found.files or ()}:
            if name not in ("..", "__pycache__"):
                (site_packages / name).symlink_to(Path(str(found.locate_file(name))))
    return python


def _needed(requirements: list[str]) -> Iterator[Distribution]:
    """Yield what satisfies the requirements, and theirs in turn, each once."""
    seen = set()
    waiting = [Requirement(text) for text in requirements]
    while waiting:
        requirement = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        found = distribution(requirement.name)
        assert requirement.specifier.contains(found.version), requirement
        if found.name not in seen:
            seen.add(found.name)
            waiting += map(Requirement, found.requires or ())
            yield found
