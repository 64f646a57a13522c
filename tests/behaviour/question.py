"""A question for both SDKs: one call, and the response of AWS."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.support.wire.answer import Answer


@dataclass(frozen=True)
class Question:
    """One thing to ask both sides.

    Attributes:
        kind: what is compared: `good call`, `error`, `waiter`, ….
        subject: the operation, paginator, waiter or resource that it is about.
        name: which question about it this is.
        ask: asks a client or a resource; it is called once a side.
        answers: what AWS answers, one request after the other, the last one again and
            again.
    """

    kind: str
    subject: str
    name: str
    ask: Callable[[Any], Any]
    answers: Sequence[Answer] = (Answer(),)

    def __str__(self) -> str:
        return f"{self.subject}: {self.kind}, {self.name}"
