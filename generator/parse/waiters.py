"""`waiters-2.json`: what can be waited for, by polling which operation."""

from __future__ import annotations

from typing import Any

from ..model import Service, Waiter
from . import vocabulary
from .readers import Record, integer, mapping, sole, text
from .references import missing


def waiters(content: Any, service: Service) -> dict[str, Waiter]:
    """Read a waiters document.

    Raises:
        Malformed: something is unknown or wrong, or an operation does not exist.
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
    description: str = "",
) -> Waiter:
    return Waiter(name, operation, delay, max_attempts, description)


WAITER = Record(
    _waiter,
    {"operation": text, "delay": integer, "maxAttempts": integer},
    {"description": text},
    vocabulary.WAITER,
)
WAITERS: Record[dict[str, Waiter]] = Record(
    sole, {"waiters": mapping(WAITER)}, ignored=vocabulary.WAITERS
)
