"""The proof of many services, in several processes, each in a time zone."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path

from tests.codecs.proof import Proof, prove

_Work = tuple[str, int | None, int, str, Path]


def prove_all(
    services: Sequence[str],
    sample: int | None,
    turns: int,
    zone: str,
    source: Path,
    jobs: int,
) -> Iterator[Proof]:
    """Prove services; give what came out for each as it comes.

    Args:
        services: their names.
        sample: how many operations of each to look at; None is all.
        turns: how many requests and answers are to be nearly right, for each operation.
        zone: the time zone of the processes.
        source: the directory that has the package `staticboto`.
        jobs: how many processes to use.
    """
    work = [(service, sample, turns, zone, source) for service in services]
    with get_context("spawn").Pool(jobs) as pool:
        yield from pool.imap_unordered(_prove, work)


def _prove(work: _Work) -> Proof:
    service, sample, turns, zone, source = work
    os.environ["TZ"] = zone
    time.tzset()
    if str(source) not in sys.path:
        sys.path.insert(0, str(source))
    return prove(service, sample, turns)
