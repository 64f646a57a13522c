"""What goes wrong at which request of which call, as it follows from a seed.

Owns the kinds of faults and how often each comes. Knows nothing of how one is carried out.
"""

from __future__ import annotations

from enum import Enum
from random import Random


class Fault(Enum):
    """What can happen to the answer to a request."""

    RESET = "connection reset before the answer"
    CUT_HEAD = "connection closed within the head of the answer"
    TRUNCATED = "connection closed within the body"
    RESET_BODY = "connection reset within the body"
    SLOW = "no answer within the read timeout"
    CLOSED = "connection closed after the answer, which did not announce it"
    INTERNAL = "500 of the service"
    UNAVAILABLE = "503, as of a load balancer: a page of HTML"
    BLANK = "500 with an empty body"
    THROTTLED = "an error that asks to slow down"
    REFUSED = "an error of the service that no retry helps against"
    UNKNOWN = "an error that no model has"
    MALFORMED = "a document that ends in the middle"
    GARBAGE = "a body that is no document"
    CHECKSUM = "a checksum that is not the body's"


_WEIGHTS: dict[Fault, float] = {
    Fault.SLOW: 0.1,  # each takes as long as thousands of others
    **{fault: 1.0 for fault in Fault if fault is not Fault.SLOW},
}
SHARE = 0.25
"""Of a call's first requests, how many go wrong."""
AGAIN = 0.5
"""Of the requests after one that went wrong, how many go wrong as well."""
LONGEST = 8
"""More requests than that in a row never go wrong."""


class Schedule:
    """The faults of all calls.

    Args:
        seed: the same one gives the same faults.
        share: how many of the calls have a fault at their first request, from 0 to 1.
    """

    def __init__(self, seed: int, share: float = SHARE) -> None:
        self._seed = seed
        self._share = share

    def of_call(self, call: int) -> tuple[Fault | None, ...]:
        """Return what happens to the requests of a call, one after the other.

        A request after the last of these is answered as it should be.
        """
        chance = Random(f"{self._seed}/{call}")
        found: list[Fault | None] = []
        # A call of several requests, such as pages, may fail at a later one.
        while chance.random() < 0.1 and len(found) < 2:
            found.append(None)
        likely = self._share
        while chance.random() < likely and len(found) < LONGEST:
            found += chance.choices(list(_WEIGHTS), list(_WEIGHTS.values()))
            likely = AGAIN
        return tuple(found)
