"""What was measured, as values and as JSON.

Owns which measurement of several counts, and whether a bar was missed. Knows nothing of how
anything is measured or shown.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .figures import Figure

OURS = "staticboto"
PEER = "boto3"


@dataclass(frozen=True, slots=True)
class Result:
    """A figure, measured on each side.

    Attributes:
        figure: what was run.
        runs: the measurements of each side, in seconds or bytes.
        instructions: how many instructions each side executes for it, if they were counted.
    """

    figure: Figure
    runs: Mapping[str, Sequence[float]]
    instructions: Mapping[str, float] = field(default_factory=dict)

    def best(self, side: str) -> float | None:
        """Return the least measurement of a side; None if it was not measured."""
        runs = self.runs.get(side)
        return min(runs) if runs else None

    def ratio(self, side: str = OURS) -> float | None:
        """Return what a side takes as a part of what boto3 takes."""
        mine, theirs = self.best(side), self.best(PEER)
        return None if mine is None or theirs is None else mine / theirs

    def counted(self, side: str = OURS) -> float | None:
        """Return the instructions of a side as a part of boto3's."""
        mine, theirs = self.instructions.get(side), self.instructions.get(PEER)
        return None if mine is None or theirs is None else mine / theirs

    @property
    def missed(self) -> bool:
        """Whether it is over its bar: by instructions where they were counted, since these do
        not depend on what else the machine does."""
        best = self.best(OURS)
        limit = self.figure.limit
        if limit is not None and best is not None and best > limit:
            return True
        ratio = self.counted() or self.ratio()
        bar = self.figure.bar
        return bar is not None and ratio is not None and ratio > bar


@dataclass(frozen=True, slots=True)
class Report:
    """A run of the benchmark.

    Attributes:
        machine: processor, system, versions.
        sides: what the sides are, by name.
        repeat: how many runs there were of each.
        results: the figures.
    """

    machine: str
    sides: Mapping[str, str]
    repeat: int
    results: Sequence[Result]

    def write(self, path: Path) -> None:
        """Write all of it as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n")

    @classmethod
    def read(cls, path: Path) -> Report:
        """Return what `write` wrote."""
        told = json.loads(path.read_text())
        results = [
            Result(
                Figure(
                    **{**each["figure"], "scenario": tuple(each["figure"]["scenario"])}
                ),
                each["runs"],
                each["instructions"],
            )
            for each in told["results"]
        ]
        return cls(told["machine"], told["sides"], told["repeat"], results)
