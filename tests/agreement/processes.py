"""Proving the types of many services, in several processes."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tests.agreement import inputs, outputs
from tests.agreement.generated_types import ServiceTypes

_TASKS, _TASKS_OF_SAMPLES = 20, 60


@dataclass(frozen=True)
class Report:
    """The result for one service."""

    service: str
    inputs: inputs.Proof
    outputs: outputs.Proof

    @property
    def wrong(self) -> list[str]:
        """The disagreements, one per line."""
        return [*self.inputs.wrong, *self.outputs.wrong]


def prove_services(
    services: Sequence[str], sample: int | None, source: Path, jobs: int
) -> Iterator[Report]:
    """Prove the types of services; give the report of each as it comes.

    Args:
        services: their names.
        sample: how many operations of each to look at; None is all.
        source: the directory that holds the generated package.
        jobs: how many processes to use.

    A proof that breaks off is wrong.
    """
    # What takes longest first, and a fresh process now and then: models are large.
    work = [(service, sample, source) for service in _largest_first(services, source)]
    tasks = _TASKS if sample is None else _TASKS_OF_SAMPLES
    with get_context("spawn").Pool(jobs, _ignore_interrupts, (), tasks) as pool:
        yield from pool.imap_unordered(_prove, work)


def _prove(work: tuple[str, int | None, Path]) -> Report:
    service, sample, source = work
    try:
        types = ServiceTypes(service, source)
        return Report(
            service, inputs.prove(types, sample), outputs.prove(types, sample)
        )
    except Exception:
        # Nothing of it is proven, and the other services go on.
        broken = f"{service}: broken off: {traceback.format_exc(limit=-4)}"
        return Report(service, inputs.Proof(wrong=[broken]), outputs.Proof())


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to handle


def _largest_first(services: Sequence[str], source: Path) -> list[str]:
    def size(service: str) -> int:
        stem = service.replace("-", "_")
        files = (source / "staticboto").glob(f"{stem}*/types.py")
        return max((file.stat().st_size for file in files), default=0)

    return sorted(services, key=size, reverse=True)
