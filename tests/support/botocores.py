"""Other releases of botocore, each with its boto3, beside those that the tests run with.

What was generated runs on a range of botocores. Owns which of them tests take, and where they
are: below `build/`, installed from the index when they are first needed.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import botocore

from tests.generated import BUILD

OLDEST = "1.40.0"
"""The first that the generated package takes."""
MIDDLE = "1.43.60"
NEWEST = "newest"
"""Whichever the index has, which may be newer than the one that is generated from."""
CHOSEN = (OLDEST, MIDDLE, NEWEST)

INSTALLED = Path(botocore.__file__).parents[1]
"""Where the botocore and boto3 are that tests run with and that is generated from."""

_PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


def environment(release: str, *source: Path) -> dict[str, str]:
    """Return the environment of a program that is to run on a release.

    Args:
        release: one of `CHOSEN`.
        source: directories with further packages, such as the generated one.
    """
    path = [directory(release), *source]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, path))}


def version(release: str) -> str:
    """Return the version of a release."""
    return _newest() if release == NEWEST else release


def directory(release: str) -> Path:
    """Return the directory to import a release from; another run has to wait."""
    number = version(release)
    place = BUILD / "botocores" / number
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.with_name(f"{number}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not place.is_dir():
            begun = place.with_name(f"{number}.begun")
            shutil.rmtree(begun, ignore_errors=True)
            wanted = [f"boto3=={number}", f"botocore=={number}"]
            _pip("install", "--target", str(begun), *wanted)
            begun.rename(place)
    return place


@cache
def _newest() -> str:
    report = _pip(
        *("install", "--dry-run", "--ignore-installed", "--no-deps"),
        *("--report", "-", "boto3"),
    )
    found: str = json.loads(report)["install"][0]["metadata"]["version"]
    return found


def _pip(*arguments: str) -> str:
    ran = subprocess.run([*_PIP, *arguments], capture_output=True, text=True)
    if ran.returncode:
        raise RuntimeError(f"pip {' '.join(arguments)}\n{ran.stderr}")
    return ran.stdout
