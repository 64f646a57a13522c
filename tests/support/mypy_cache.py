"""What mypy knows before it sees a test's program: a cache of the libraries below ours.

Without a cache mypy reads the standard library and the stubs of botocore first, which takes
it longer than the program and what is generated. Owns a cache with these, for each set of
options, below `build/`. A run begins with a copy, and so knows nothing of the programs of
other runs, nor of anything that is generated.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.run import check
from generator.store.write import STATE
from tests.generated import BUILD

LIBRARIES = (
    "botocore.client",
    "botocore.config",
    "botocore.eventstream",
    "botocore.exceptions",
    "botocore.paginate",
    "botocore.response",
    "botocore.session",
    "botocore.waiter",
    "s3transfer.futures",
    "s3transfer.manager",
    "typing_extensions",
)
"""What generated packages import; mypy reads what these import in turn."""

_up_to_date: set[Path] = set()


def begin(
    directory: Path,
    options: Sequence[str],
    configuration: str = "",
    environment: Mapping[str, str] = os.environ,
) -> None:
    """Make a cache that knows the libraries, unless there is a cache already.

    Args:
        directory: the cache.
        options: those that mypy is going to be called with, but for files and the cache.
        configuration: the text of its configuration.
        environment: the variables by which it finds plugins.
    """
    if directory.exists():
        return
    name = hashlib.sha256("\n".join([*options, configuration]).encode()).hexdigest()
    place = BUILD / "mypy" / name[:16]
    place.mkdir(parents=True, exist_ok=True)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if place not in _up_to_date:
            # mypy knows itself what of its cache is out of date.
            _read_libraries(place, options, configuration, environment)
            _up_to_date.add(place)
        shutil.copytree(place / "cache", directory)


def begin_check(output: Path) -> None:
    """Let the generator's own check of an output begin with what mypy knows of libraries."""
    configuration = check.CONFIGURATION.format(source=".", cache="cache")
    begin(_of_check(output), (), configuration)


def checked(output: Path) -> check.Verdict:
    """Return what the generator's own check says of an output; another run has to wait."""
    with (BUILD / f"{output.name}.checked.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        begin_check(output)
        return check.check(output)


def begin_checked(directory: Path, output: Path) -> None:
    """Make a cache that knows an output, below `build/`, in which there are no errors."""
    assert checked(output).ok
    shutil.copytree(_of_check(output), directory, dirs_exist_ok=True)


def _of_check(output: Path) -> Path:
    return output / STATE / "mypy/cache"


def _read_libraries(
    place: Path,
    options: Sequence[str],
    configuration: str,
    environment: Mapping[str, str],
) -> None:
    (place / "mypy.ini").write_text(configuration)
    program = "; ".join(f"import {library}" for library in LIBRARIES)
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--config-file=mypy.ini"]
        + ["--cache-dir=cache", "-c", program],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
