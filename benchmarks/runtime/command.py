"""The command line of this benchmark: which figures, how often, and the table of them."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests import generated

from .. import machine
from ..processes import measure
from ..table import Row, markdown
from .figures import FIGURES, GROUPS, Figure
from .sides import Side, ours, peer, serving

WORK = generated.BUILD / "runtime"
PROGRAM = Path(__file__).with_name("program.py")
SERVICES = ("dynamodb", "ec2", "s3", "sqs", "sts")
PACKAGES = ("boto3", "botocore", "s3transfer")
MS = 1e3
MB = 1e6


def run(arguments: Sequence[str] | None = None) -> int:
    """Measure what the command line says; return 1 if a bar was missed, else 0."""
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
        "--instructions",
        action="store_true",
        help="count the instructions of cold starts with valgrind, too: slow and exact",
    )
    chosen = parser.parse_args(arguments)
    if unknown := sorted(set(chosen.groups) - set(GROUPS)):
        parser.error(f"there is no group {unknown[0]!r}; choose of {', '.join(GROUPS)}")
    WORK.mkdir(parents=True, exist_ok=True)
    services = () if chosen.services == "all" else SERVICES
    source = generated.with_options("runtime-package", services, ())
    sides = (ours(WORK, source.parent), peer(WORK))
    print(machine.describe(PACKAGES), flush=True)
    if machine.load() > machine.BUSY:
        print("note: this machine is busy; expect noise", file=sys.stderr)
    wanted = [
        figure
        for figure in FIGURES
        if not chosen.groups or figure.group in chosen.groups
    ]
    rows = list(_rows(wanted, sides, chosen.repeat, chosen.instructions))
    print(markdown(rows))
    return int(any((row.of_bar or 0) > 1 for row in rows))


def _rows(
    figures: Sequence[Figure], sides: Sequence[Side], repeat: int, instructions: bool
) -> Iterator[Row]:
    with (
        serving(WORK, tls=False) as plain,
        serving(WORK, tls=True) as encrypted,
    ):
        for figure in figures:
            environment = encrypted if figure.tls else plain
            print(f"  {figure.group}: {figure.name}", file=sys.stderr, flush=True)
            # The sides take turns, so that both have the same weather.
            runs = [
                [_measure(figure, side, environment) for side in sides]
                for _ in range(repeat)
            ]
            mine, theirs = map(min, zip(*runs))
            yield _row(figure, mine, theirs)
            if instructions and figure.measured == "whole":
                mine, theirs = (_count(figure, side, environment) for side in sides)
                ratio = mine / theirs
                over = None if figure.bar is None else ratio / figure.bar
                text = f"{mine / 1e6:,.0f} M : {theirs / 1e6:,.0f} M"
                bar = "" if figure.bar is None else f"{figure.bar:.2f}"
                yield Row(f"{figure.name}, instructions", text, bar, over, ratio)


def _row(figure: Figure, mine: float, theirs: float) -> Row:
    ratio = mine / theirs
    if figure.measured == "resident":
        text = f"{mine / MB:.1f} : {theirs / MB:.1f} MB"
    elif theirs < 1e-3:
        text = f"{mine * 1e6:.1f} : {theirs * 1e6:.1f} µs"
    else:
        text = f"{mine * MS:.1f} : {theirs * MS:.1f} ms"
    if figure.bar is None:
        return Row(figure.name, text, of_peer=ratio)
    return Row(figure.name, text, f"{figure.bar:.2f}", ratio / figure.bar, ratio)


def _command(figure: Figure, side: Side) -> list[str]:
    scenario, *arguments = figure.scenario
    return [str(side.python), str(PROGRAM), side.face, scenario, *arguments]


def _measure(figure: Figure, side: Side, environment: Mapping[str, str]) -> float:
    """Run a scenario once and return what counts of it, in seconds or bytes."""
    command = ["env", *(f"{key}={value}" for key, value in environment.items())]
    ran = measure([*command, *_command(figure, side)], WORK)
    if ran.code:
        raise RuntimeError(f"{side.name}, {figure.name}:\n{ran.err}")
    if figure.measured == "whole":
        return ran.cpu
    value: float = json.loads(ran.out)[figure.measured]
    return value


def _count(figure: Figure, side: Side, environment: Mapping[str, str]) -> float:
    """Return the instructions that a scenario executes, as valgrind counts them."""
    told = WORK / "callgrind.out"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={told}"]
    subprocess.run(
        [*command, *_command(figure, side)],
        env=dict(environment),
        check=True,
        capture_output=True,
    )
    (line,) = [
        each
        for each in told.read_text().splitlines()
        if each.startswith(("summary:", "totals:"))
    ][:1]
    return float(line.split()[1])
