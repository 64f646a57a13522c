"""The generated packages that tests use, which are brought up to date first.

Owns which services are in them and where they are: below `build/`, which git ignores. They
are made without black, which would take three quarters of the time to change nothing:
`tests/generator/test_committed.py` compares with what is in git, which black has formatted.
Tests use the fixtures `reviewed` and `everything`; code that needs a package on
`sys.path` before tests are collected calls the functions.
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

# The services in `reviewed/`, which git has, so that changes of the generated code can
# be reviewed.
COMMITTED = tuple((ROOT / "reviewed/services.txt").read_text().split())

# The nine services with resources, and others that examples and tests call.
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

    The environment variable `STATICBOTO_SOURCE` names another directory, which is used
    as it is.
    """
    given = os.environ.get("STATICBOTO_SOURCE")
    return Path(given).resolve() if given else _generate("reviewed", REVIEWED)


def boto3_stubs() -> Path:
    """Return the directory with our stubs of boto3, which refer to what `reviewed` has."""
    return reviewed().parents[1] / "boto3-stubs/src"


@cache
def everything() -> Path:
    """Return the directory to import a package of all services from.

    The first time takes half a minute, later times seconds.
    """
    return _generate("everything", ())


def reference(name: str, services: Iterable[str], *options: str) -> Path:
    """Return the directory of a reference site.

    Args:
        name: its name.
        services: the services that it documents; none for all.
        options: of the command line.
    """
    output = f"reference-{name}"
    _generate(output, services, ["--project", "reference", *options])
    return BUILD / output / "reference"


def with_options(name: str, services: Iterable[str], options: Iterable[str]) -> Path:
    """Return the directory to import a package from that is made with `options`.

    Args:
        name: its name; other options need another name.
        services: the services that are in it.
        options: of the command line, such as `--enums`, `open`.
    """
    return _generate(name, services, options)


def _generate(name: str, services: Iterable[str], options: Iterable[str] = ()) -> Path:
    """Generate what is out of date in `build/<name>`; other runs wait."""
    output = BUILD / name
    command = [sys.executable, "-m", "generator", "generate", "--quiet"]
    command += ["--no-check", "--no-format"]
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
