"""What was counted in a soak, and the report of it.

Owns when two outcomes are the same. Knows nothing of how calls are made.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .memory import Growth, Sample

SHOWN = 20
"""How many calls with different outcomes are shown in full."""
_RETRIES = re.compile(r'"RetryAttempts": \d+')


@dataclass(slots=True)
class Tally:
    """What was counted.

    Attributes:
        calls: how many calls each side has made.
        returned: how many of them returned something, the same on both sides.
        raised: how many raised the same error, by its class.
        retries: how many differ in nothing but how often the request was sent.
        different: calls whose outcomes differ, with both.
        faults: how many of each kind the schedule had for these calls.
        samples: the memory of each side.
    """

    calls: int = 0
    returned: int = 0
    raised: Counter[str] = field(default_factory=Counter)
    retries: int = 0
    different: list[tuple[int, str, str]] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    samples: dict[str, list[Sample]] = field(default_factory=dict)

    @property
    def differs(self) -> bool:
        """Whether any outcome was not the same on both sides."""
        return bool(self.different or self.retries)

    def compare(self, call: int, ours: str, peers: str) -> None:
        """Count the outcomes of a call on both sides."""
        if ours == peers:
            outcome = json.loads(ours.partition(": ")[2])
            if isinstance(outcome, dict) and "classes" in outcome:
                self.raised[outcome["classes"][0]] += 1
            else:
                self.returned += 1
        elif _without_retries(ours) == _without_retries(peers):
            self.retries += 1
        else:
            self.different.append((call, ours, peers))


def _without_retries(outcome: str) -> str:
    """Leave out how often requests were sent."""
    return _RETRIES.sub("", outcome)


def report(
    tally: Tally, found: Mapping[str, Growth | None], seconds: float
) -> Iterator[str]:
    """Yield the lines of the report.

    Args:
        tally: what was counted.
        found: the growth of each side.
        seconds: how long it took.
    """
    compared = len(tally.samples) > 1
    whose = "of each side" if compared else "of staticboto alone"
    raised = tally.raised.total()
    same = tally.returned + raised
    yield f"{tally.calls:,} calls {whose} in {seconds / 60:.1f} minutes,"
    yield f"  with {tally.faults.total():,} faults planned:"
    for fault, count in tally.faults.most_common():
        yield f"    {count:>9,} {fault}"
    outcomes = "outcomes the same" if compared else "outcomes"
    yield f"{outcomes}: {same:,}, of which {raised:,} raised an error:"
    for name, count in tally.raised.most_common():
        yield f"    {count:>9,} {name}"
    if compared:
        yield f"the same but for the number of retries: {tally.retries:,}"
        yield f"outcomes that differ: {len(tally.different):,}"
    for call, ours, peers in tally.different[:SHOWN]:
        yield f"    call {call}"
        yield f"      staticboto: {ours[:3000]}"
        yield f"      boto3:      {peers[:3000]}"
    for name, grown in found.items():
        yield f"memory of {name}: {grown or 'too few samples to judge'}"


def data(tally: Tally) -> dict[str, object]:
    """Return the counts and samples, to be written as JSON."""
    return {
        "calls": tally.calls,
        "returned": tally.returned,
        "raised": dict(tally.raised),
        "retries": tally.retries,
        "different": len(tally.different),
        "faults": dict(tally.faults),
        "samples": {
            name: [[sample.calls, sample.resident] for sample in samples]
            for name, samples in tally.samples.items()
        },
    }
