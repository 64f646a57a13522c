"""`waiters-2.json`: what can be waited for, and by polling which operation."""

from __future__ import annotations

from typing import Any

from ...model.service import Acceptor, Service, Waiter
from . import vocabulary
from .readers import Record, integer, listing, mapping, one_of, scalar, sole, text
from .references import missing


def waiters(content: Any, service: Service) -> dict[str, Waiter]:
    """Read a waiters document.

    Raises:
        Malformed: the document has something unknown or wrong, or an operation does not
        exist.
    """
    found = WAITERS(content)
    for name, waiter in found.items():
        if waiter.operation not in service.operations:
            at = ("waiters", name, "operation")
            raise missing("operation", waiter.operation, service.operations, *at)
    return found


def _waiter(
    name: str,
    *,
    operation: str,
    delay: int,
    max_attempts: int,
    acceptors: tuple[Acceptor, ...],
    description: str = "",
) -> Waiter:
    return Waiter(name, operation, delay, max_attempts, acceptors, description)


ACCEPTOR = Record(
    Acceptor,
    {
        "state": one_of(vocabulary.ACCEPTOR_STATES, "state of an acceptor"),
        "matcher": one_of(vocabulary.MATCHERS, "matcher"),
        "expected": scalar,
    },
    {"argument": text},
)
WAITER = Record(
    _waiter,
    {
        "operation": text,
        "delay": integer,
        "maxAttempts": integer,
        "acceptors": listing(ACCEPTOR),
    },
    {"description": text},
)
WAITERS: Record[dict[str, Waiter]] = Record(
    sole, {"waiters": mapping(WAITER)}, ignored=vocabulary.WAITERS
)
