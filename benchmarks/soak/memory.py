"""Whether memory grew: a line through the samples of the last half."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

MB = 1e6
FLAT = 0.02
"""The part of its memory by which a process may have grown in the last half: what the
allocator keeps varies by more than one per cent."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The resident memory of a process after so many calls.

    Attributes:
        calls: how many calls had been made.
        resident: bytes.
    """

    calls: int
    resident: int


@dataclass(frozen=True, slots=True)
class Growth:
    """What samples say of a process.

    Attributes:
        start: bytes at the first sample.
        end: bytes at the last one.
        per_call: bytes that each call added in the last half, by least squares.
        part: what the last half added, as a part of the memory at its middle.
    """

    start: int
    end: int
    per_call: float
    part: float

    @property
    def flat(self) -> bool:
        """Whether that is no growth."""
        return self.part <= FLAT

    def __str__(self) -> str:
        return (
            f"{self.start / MB:.1f} MB at first, {self.end / MB:.1f} MB at last; in the last "
            f"half {self.per_call:+.3f} bytes a call, {self.part:+.2%}"
        )


def growth(samples: Sequence[Sample]) -> Growth | None:
    """Return the growth that samples show; None if there are too few of them."""
    half = samples[len(samples) // 2 :]
    if len(half) < 5:
        return None
    calls = [float(sample.calls) for sample in half]
    resident = [float(sample.resident) for sample in half]
    slope = linear_regression(calls, resident).slope
    middle = sum(resident) / len(resident)
    part = slope * (calls[-1] - calls[0]) / middle
    return Growth(samples[0].resident, samples[-1].resident, slope, part)


def resident(process: int) -> int:
    """Return the resident memory of a process, in bytes; Linux tells it."""
    pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
