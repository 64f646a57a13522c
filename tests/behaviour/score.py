"""The score: how many comparisons were made, and which came out different."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Difference:
    """One question that the two SDKs answered differently."""

    service: str
    kind: str
    subject: str
    name: str
    what: str

    def __str__(self) -> str:
        return (
            f"{self.service} {self.subject} ({self.kind}, {self.name})\n    {self.what}"
        )


@dataclass
class Score:
    """The result of comparing one or several services.

    Attributes:
        operations: how many operations were compared.
        unequal: those of them that differ in anything, as `service.Operation`.
        compared: comparisons made, by kind.
        raised: those of them in which boto3 raised an exception, by kind: a good call
            that raises proves less than one that returns.
        differences: those that came out different.
    """

    operations: int = 0
    unequal: set[str] = field(default_factory=set)
    compared: Counter[str] = field(default_factory=Counter)
    raised: Counter[str] = field(default_factory=Counter)
    differences: list[Difference] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Count another score in."""
        self.operations += other.operations
        self.unequal |= other.unequal
        self.compared += other.compared
        self.raised += other.raised
        self.differences += other.differences

    def lines(self) -> Iterable[str]:
        """Describe the score for people."""
        different = Counter(difference.kind for difference in self.differences)
        yield f"{'':<16}{'compared':>10}{'equal':>10}{'different':>10}{'errors':>10}"
        for kind in sorted(self.compared):
            count, wrong = self.compared[kind], different[kind]
            yield (
                f"{kind:<16}{count:>10,}{count - wrong:>10,}{wrong:>10,}"
                f"{self.raised[kind]:>10,}"
            )
        total, wrong = self.compared.total(), len(self.differences)
        yield (
            f"{'all':<16}{total:>10,}{total - wrong:>10,}{wrong:>10,}"
            f"{self.raised.total():>10,}"
        )
        equal = self.operations - len(self.unequal)
        yield f"score: {equal:,} of {self.operations:,} operations behave as with boto3"
