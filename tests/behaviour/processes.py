"""Comparing many services, in several processes."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path

from botocore.loaders import Loader

from tests.behaviour import engines
from tests.behaviour.compare import compare_service
from tests.behaviour.score import Difference, Score

_TASKS, _TASKS_OF_SAMPLES = 20, 60


def compare_services(
    services: Sequence[str],
    sample: int | None,
    source: Path,
    jobs: int,
    models: Path | None = None,
) -> Iterator[tuple[str, Score]]:
    """Compare services; give the score of each as it comes.

    Args:
        services: their names.
        sample: how many operations of each to look at; None is all.
        source: where the generated package is.
        jobs: how many processes to use.
        models: where botocore and boto3 are that were generated from, if others run.

    A comparison that breaks off is a difference.
    """
    ordered = _largest_first(services, engines.loader(models))
    work = [(service, sample, source, models) for service in ordered]
    # A fresh process now and then: sessions keep models, and models are large.
    tasks = _TASKS if sample is None else _TASKS_OF_SAMPLES
    with get_context("spawn").Pool(jobs, _ignore_interrupts, (), tasks) as pool:
        yield from pool.imap_unordered(_compare, work)


def _compare(work: tuple[str, int | None, Path, Path | None]) -> tuple[str, Score]:
    service, sample, source, models = work
    try:
        return service, compare_service(service, sample, source, models)
    except Exception:
        # Nothing of it is proven, and the other services go on.
        what = traceback.format_exc(limit=-3)
        broken = Difference(service, "surface", "client", "broken off", what)
        return service, Score(differences=[broken])


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to handle


def _largest_first(services: Sequence[str], loader: Loader) -> list[str]:
    """Order services so that no process is left with the largest one at the end."""

    def size(service: str) -> int:
        version = loader.determine_latest_version(service, "service-2")
        folder = Path(loader.BUILTIN_DATA_PATH, service, version)
        return max(file.stat().st_size for file in folder.glob("service-2.json*"))

    return sorted(services, key=size, reverse=True)
