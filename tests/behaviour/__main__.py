"""`python -m tests.behaviour`: how many operations behave as they do with boto3.

Asks both SDKs the same questions about each service and prints the score and every
difference. Exits with 1 if there is one.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from multiprocessing import get_context
from pathlib import Path

import boto3
from botocore.loaders import Loader

from tests import generated
from tests.behaviour.compare import compare_service
from tests.behaviour.score import Difference, Score


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison; return the exit status."""
    options = _parser().parse_args(arguments)
    services = _services(options.services)
    source = options.source or generated.everything()
    total = Score()
    results: dict[str, Score] = {}
    for service, score in _scores(services, options.sample, source, options.jobs):
        results[service] = score
        total.add(score)
        if sys.stderr.isatty():
            print(f"\r{len(results)}/{len(services)} {service:<50}", end="", file=sys.stderr)
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
        "--json", type=Path, metavar="FILE", help="write differences by service as well"
    )
    return parser


def _services(patterns: Sequence[str]) -> list[str]:
    known = boto3.Session().get_available_services()
    for pattern in patterns:
        if not any(fnmatch(name, pattern) for name in known):
            sys.exit(f"--services: boto3 has no service {pattern!r}")
    return [name for name in known if any(fnmatch(name, each) for each in patterns)]


def _scores(
    services: Sequence[str], sample: int | None, source: Path, jobs: int
) -> Iterator[tuple[str, Score]]:
    """Compare services in other processes; give scores as they come."""
    work = [(service, sample, source) for service in _largest_first(services)]
    # A fresh process now and then: sessions keep models, and models are large.
    with get_context("spawn").Pool(jobs, _ignore_interrupts, (), 40) as pool:
        yield from pool.imap_unordered(_compare, work)


def _compare(work: tuple[str, int | None, Path]) -> tuple[str, Score]:
    service, sample, source = work
    try:
        return service, compare_service(service, sample, source)
    except Exception as error:
        raise RuntimeError(f"comparing {service}: {type(error).__name__}: {error}") from error


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to handle


def _largest_first(services: Sequence[str]) -> list[str]:
    """Order services so that no process is left with the largest one at the end."""

    def size(service: str) -> int:
        loader = Loader()
        version = loader.determine_latest_version(service, "service-2")
        stem = Path(loader.BUILTIN_DATA_PATH, service, version, "service-2.json")
        files = (stem, stem.with_suffix(".json.gz"))
        return max(os.path.getsize(file) for file in files if file.exists())

    return sorted(services, key=size, reverse=True)


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
