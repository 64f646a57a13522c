"""`python -m tests.codecs`: compare codecs with botocore, for every operation there is.

Prints how many requests and answers were compared, how many of them took the shorter way,
and every difference. Exits with 1 if there is one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

from tests import generated
from tests.codecs.processes import prove_all
from tests.codecs.proof import Proof, services


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the comparison; return the exit status."""
    options = _parser().parse_args(arguments)
    chosen = [
        service
        for service in services()
        if any(fnmatch(service, pattern) for pattern in options.services)
    ]
    source = options.source or generated.reviewed()
    wrong = False
    for zone in options.zones:
        total = Proof()
        for proof in prove_all(
            chosen, options.sample, options.turns, zone, source, options.jobs
        ):
            total.add(proof)
            for difference in proof.wrong:
                print(difference, flush=True)
        print(f"{zone}: {len(chosen)} services, {len(total.wrong)} differences")
        for what, number in sorted(total.compared.items()):
            print(f"  {number:9,} {what}")
        wrong = wrong or bool(total.wrong)
    return int(wrong)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.codecs", description=(__doc__ or "").partition("\n")[2]
    )
    parser.add_argument(
        "--services", nargs="*", default=["*"], help="names or globs; default: all"
    )
    parser.add_argument(
        "--sample", type=int, metavar="N", help="N operations a service; default: all"
    )
    parser.add_argument(
        "--turns",
        type=int,
        default=20,
        metavar="N",
        help="N requests and N answers that are nearly right, an operation; default: 20",
    )
    parser.add_argument("--jobs", type=int, default=2, help="processes; default: 2")
    parser.add_argument(
        "--zones",
        nargs="*",
        default=["UTC", "America/New_York", "Asia/Kolkata"],
        help="time zones to run in; default: three",
    )
    parser.add_argument(
        "--source",
        type=Path,
        metavar="DIR",
        help="the directory that has the package `staticboto`; by default the one with "
        "the reviewed services, which is generated",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
