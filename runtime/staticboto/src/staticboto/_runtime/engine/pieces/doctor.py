"""`python -m staticboto doctor`: which pieces are fast here, and why the others are not."""

from __future__ import annotations

import argparse
import logging
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version

import botocore

from ...._index import VERSION
from ...._index.catalog import BOTOCORE_VERSION
from .inventory import PIECES
from .verdict import reason, within

DEPENDENCIES = ("urllib3", "s3transfer", "awscrt", "certifi")
"""What changes how calls are made, where it is installed."""


def main(arguments: Sequence[str]) -> int:
    """Run the command line; return its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m staticboto", description="Tells how staticboto is set up."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    doctor = commands.add_parser(
        "doctor",
        help="say which pieces of botocore are done in a faster way here",
        description="Says which pieces of botocore are done in a faster way here, and why "
        "the others are left to botocore. Both ways give the same results.",
    )
    doctor.add_argument(
        "--check", action="store_true", help="exit with 1 if any piece is slow"
    )
    asked = parser.parse_args(arguments)
    print("\n".join(report()))
    slow = [name for name in PIECES if reason(name) and not within(name)]
    return int(asked.check and bool(slow))


def report() -> Iterator[str]:
    """Yield the lines of the report."""
    yield f"Python      {platform.python_version()} ({platform.python_implementation()})"
    yield f"staticboto  {VERSION}"
    yield f"botocore    {botocore.__version__} (models of {BOTOCORE_VERSION})"
    for name in DEPENDENCIES:
        try:
            yield f"{name:<11} {version(name)}"
        except PackageNotFoundError:
            pass
    yield ""
    width = max(map(len, PIECES))
    for name, piece in PIECES.items():
        wrong = reason(name)
        verdict = "slow" if wrong and not within(name) else "fast"
        yield f"{verdict}  {name:<{width}}  {wrong or piece.spares}"
    yield ""
    loggers = sorted(
        {
            logger
            for piece in PIECES.values()
            for logger in piece.loggers
            if logging.getLogger(logger).isEnabledFor(logging.DEBUG)
        }
    )
    if loggers:
        yield f"Debug logging is on, which leaves calls to botocore: {', '.join(loggers)}."
    else:
        yield "Debug logging is off; it would leave calls to botocore, for its log lines."
