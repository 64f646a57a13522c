"""`python -m tests.agreement`: hold all generated types against botocore.

Prints every place where they do not agree and the differences that are meant to be.
Exits with 1 if there is one that is not.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

from tests import generated
from tests.agreement.deliberate import REASONS
from tests.agreement.processes import Report, prove_services
from tests.agreement.runtime import session


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the proof; return the exit status."""
    options = _parser().parse_args(arguments)
    known = session().get_available_services()
    services = [n for n in known if any(fnmatch(n, each) for each in options.services)]
    if not services:
        sys.exit(f"--services: botocore has none called {' '.join(options.services)}")
    reports = []
    source = options.source or generated.everything()
    for report in prove_services(services, options.sample, source, options.jobs):
        reports.append(report)
        print(*report.wrong, sep="\n", end="\n" if report.wrong else "", flush=True)
        if len(reports) % 50 == 0:
            print(f"{len(reports)} of {len(services)} services", file=sys.stderr)
    meant: Counter[str] = Counter()
    for report in reports:
        meant.update(report.inputs.deliberate)
    print(*_summary(reports, meant), sep="\n")
    idle = {reason.name for reason in REASONS} - meant.keys()
    if idle and len(services) == len(known) and not options.sample:
        print(f"deliberate.py has reasons for nothing: {', '.join(sorted(idle))}")
        return 1
    return any(report.wrong for report in reports)


def _summary(reports: Sequence[Report], meant: Counter[str]) -> list[str]:
    given = sum(report.inputs.structures for report in reports)
    tried = sum(report.inputs.tried for report in reports)
    places = sum(report.inputs.places for report in reports)
    operations = sum(report.outputs.operations for report in reports)
    returned = sum(report.outputs.structures for report in reports)
    answers = sum(report.outputs.answers for report in reports)
    wrong = sum(len(report.wrong) for report in reports)
    return [
        f"services    {len(reports):>12,}",
        f"inputs      {tried:>12,} values at {places:,} places of {given:,} structures",
        f"outputs     {answers:>12,} answers of {operations:,} operations "
        f"with {returned:,} structures",
        f"wrong       {wrong:>12,}",
        "deliberate:",
        *(f"{meant[each.name]:>12,} {each.name}: {each.why}" for each in REASONS),
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.agreement", description=(__doc__ or "").partition("\n")[2]
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
    return parser


if __name__ == "__main__":
    sys.exit(main())
