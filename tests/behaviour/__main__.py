"""`python -m tests.behaviour`: how many operations behave as they do with boto3.

Asks both SDKs the same questions about each service and prints the score and every
difference. Exits with 1 if there is one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

import boto3
import botocore

from tests import generated
from tests.behaviour import engines
from tests.behaviour.processes import compare_services
from tests.behaviour.score import Difference, Score


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison; return the exit status."""
    options = _parser().parse_args(arguments)
    print(f"botocore {botocore.__version__}, boto3 {boto3.__version__}", flush=True)
    loader = engines.loader(options.models)
    services = _services(options.services, loader.list_available_services("service-2"))
    source = options.source or generated.everything()
    total = Score()
    results: dict[str, Score] = {}
    for service, score in compare_services(
        services, options.sample, source, options.jobs, options.models
    ):
        results[service] = score
        total.add(score)
        _progress(len(results), len(services))
        for difference in score.differences:
            print(difference, flush=True)
    if options.json:
        options.json.write_text(_json(results))
    print(*total.lines(), sep="\n")
    return 1 if total.differences else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.behaviour", description=(__doc__ or "").partition("\n")[2]
    )
    parser.add_argument(
        "--services", nargs="*", default=["*"], help="names or globs; default: all"
    )
    parser.add_argument(
        "--sample", type=int, metavar="N", help="N operations a service; default: all"
    )
    parser.add_argument("--jobs", type=int, default=2, help="processes; default: 2")
    parser.add_argument(
        "--source",
        type=Path,
        metavar="DIR",
        help="the directory that has the package `staticboto` with all services; by "
        "default it is generated",
    )
    parser.add_argument(
        "--models",
        type=Path,
        metavar="DIR",
        help="where botocore and boto3 are that were generated from, if those that run are "
        "others: boto3 is lent their models and names",
    )
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write differences by service as well"
    )
    return parser


def _progress(done: int, of: int) -> None:
    """Report progress: on a terminal in place, in a log from time to time."""
    text = f"{done} of {of} services"
    if sys.stderr.isatty():
        print(f"\r{text} ", end="", file=sys.stderr, flush=True)
    elif done % 50 == 0 or done == of:
        print(text, file=sys.stderr, flush=True)


def _services(patterns: Sequence[str], known: Sequence[str]) -> list[str]:
    for pattern in patterns:
        if not any(fnmatch(name, pattern) for name in known):
            sys.exit(f"--services: boto3 has no service {pattern!r}")
    return [name for name in known if any(fnmatch(name, each) for each in patterns)]


def _json(results: dict[str, Score]) -> str:
    def lines(differences: Sequence[Difference]) -> list[str]:
        return [str(difference) for difference in differences]

    report = {
        service: {
            "operations": score.operations,
            "compared": dict(score.compared),
            "raised": dict(score.raised),
            "differences": lines(score.differences),
        }
        for service, score in results.items()
    }
    return json.dumps(report, indent=1)


if __name__ == "__main__":
    sys.exit(main())
