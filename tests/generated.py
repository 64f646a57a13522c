"""The generated packages that tests use, brought up to date before they are used.

Owns which services are in them and where they are: below `build/`, of which git knows
nothing. A test gets them as the fixtures `reviewed` and `everything`; what has to stand
on `sys.path` before tests are even collected calls the functions.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"

# What git has in `reviewed/`, so that changes to what is generated can be reviewed.
COMMITTED = tuple((ROOT / "reviewed/services.txt").read_text().split())

# The nine services with resources, and what else examples and tests call.
REVIEWED = (
    "cloudformation",
    "cloudwatch",
    "dynamodb",
    "ec2",
    "glacier",
    "iam",
    "lambda",
    "s3",
    "sns",
    "sqs",
    "sts",
)


@cache
def reviewed() -> Path:
    """Return the directory to import a package of the reviewed services from.

    `STATICBOTO_SOURCE` in the environment names another one, which is taken as it is.
    """
    given = os.environ.get("STATICBOTO_SOURCE")
    return Path(given).resolve() if given else _generate("reviewed", REVIEWED)


def boto3_stubs() -> Path:
    """Return the directory with our stubs of boto3, which refer to what `reviewed` has."""
    return reviewed().parents[1] / "boto3-stubs/src"


@cache
def everything() -> Path:
    """Return the directory to import a package of all services from.

    The first time takes minutes, later times seconds.
    """
    return _generate("everything", ())


def with_options(name: str, services: Iterable[str], options: Iterable[str]) -> Path:
    """Return the directory to import a package from that is made with `options`.

    Args:
        name: what to call it; another name for other options.
        services: the services that are in it.
        options: of the command line, such as `--enums`, `open`.
    """
    return _generate(name, services, options)


def _generate(name: str, services: Iterable[str], options: Iterable[str] = ()) -> Path:
    """Generate what is out of date in `build/<name>`; another run has to wait."""
    output = BUILD / name
    command = [sys.executable, "-m", "generator", "generate", "--quiet", "--no-check"]
    command += ["--output", str(output), "--services", ",".join(services)]
    BUILD.mkdir(exist_ok=True)
    with (BUILD / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        ran = subprocess.run(
            [*command, *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    if ran.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{ran.stdout}")
    return output / "staticboto/src"


if __name__ == "__main__":
    print(reviewed())
