"""The command line of this benchmark: which figures, how often, and the table of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests import generated

from .. import machine
from .figures import FIGURES, GROUPS, Figure
from .results import OURS, PEER, Report, Result
from .running import instructions, measure
from .sides import PEERS, Side, Unavailable, ours, peer, serving
from .tables import markdown

WORK = generated.BUILD / "runtime"
SERVICES = ("dynamodb", "ec2", "s3", "sqs", "sts")
PACKAGES = ("boto3", "botocore", "s3transfer")


def run(arguments: Sequence[str] | None = None) -> int:
    """Measure what the command line says; return 1 if a bar was missed, else 0."""
    chosen = _options(arguments)
    WORK.mkdir(parents=True, exist_ok=True)
    sides = list(_sides(chosen.services, chosen.sides))
    print(machine.describe(PACKAGES), flush=True)
    for side in sides:
        print(f"{side.name}: {side.description}", flush=True)
    if machine.load() > machine.BUSY:
        print("note: this machine is busy; expect noise", file=sys.stderr)
    wanted = [
        figure
        for figure in FIGURES
        if not chosen.groups or figure.group in chosen.groups
    ]
    described = {side.name: side.description for side in sides}
    results: list[Result] = []
    report = Report(machine.describe(PACKAGES), described, chosen.repeat, results)
    for result in _results(wanted, sides, chosen.repeat, chosen.instructions):
        results.append(result)
        if chosen.json:  # after each, since a run takes long and may be ended
            report.write(chosen.json)
    print(markdown(report))
    return int(any(result.missed for result in results))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.runtime",
        description="Compare what programs take at run time with boto3.",
    )
    parser.add_argument(
        "groups",
        nargs="*",
        metavar="GROUP",
        help=f"of {', '.join(GROUPS)}; default: all",
    )
    parser.add_argument(
        "--repeat", type=int, default=5, help="runs, of which the least"
    )
    parser.add_argument(
        "--services",
        help="'all' installs all services on our side, as a user of all would have",
    )
    parser.add_argument(
        "--sides",
        default=",".join(PEERS),
        help="besides staticboto and boto3; default: %(default)s",
    )
    parser.add_argument(
        "--instructions",
        action="store_true",
        help="count instructions with valgrind, too, and judge by them: slow and exact",
    )
    parser.add_argument("--json", type=Path, help="write what was measured here")
    chosen = parser.parse_args(arguments)
    chosen.sides = [name for name in chosen.sides.split(",") if name]
    for given, known in ((chosen.groups, GROUPS), (chosen.sides, PEERS)):
        if unknown := sorted(set(given) - set(known)):
            parser.error(f"there is no {unknown[0]!r}; choose of {', '.join(known)}")
    return chosen


def _sides(services: str | None, others: Sequence[str]) -> Iterator[Side]:
    """Yield the sides that can be had; say why one cannot."""
    chosen = () if services == "all" else SERVICES
    source = generated.with_options("runtime-package", chosen, ())
    mine = ours(WORK, source.parent)
    yield mine
    yield peer(WORK)
    for name in others:
        try:
            yield PEERS[name](WORK, mine)
        except Unavailable as error:
            print(f"note: without {name}: {error}", file=sys.stderr)


def _results(
    figures: Sequence[Figure], sides: Sequence[Side], repeat: int, count: bool
) -> Iterator[Result]:
    with (
        serving(WORK, tls=False) as plain,
        serving(WORK, tls=True) as encrypted,
    ):
        for figure in figures:
            environment = encrypted if figure.tls else plain
            print(f"  {figure.group}: {figure.name}", file=sys.stderr, flush=True)
            measured = [side for side in sides if side.drop_in or not figure.ours_only]
            runs: dict[str, list[float]] = {side.name: [] for side in measured}
            # The sides take turns, so that all have the same weather.
            for _ in range(repeat):
                for side in measured:
                    value = measure(figure, side, environment, WORK)
                    runs[side.name].append(value)
            counts: dict[str, float] = {}
            for side in measured:
                if count and side.name in (OURS, PEER):
                    found = instructions(figure, side, environment, WORK)
                    if found is not None:
                        counts[side.name] = found
            yield Result(figure, runs, counts)
