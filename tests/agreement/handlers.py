"""The handlers that stand between a program and AWS: botocore's, and boto3's.

Owns finding them, by watching what sessions and clients register. What they mean for
types is written down in `handlers.toml`, and `test_handlers` holds the two together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import boto3
from botocore.hooks import HierarchicalEmitter

WITHOUT_TYPES = "docs."
"""Events of documentation."""

CLIENTS = (
    "dynamodb",
    "ec2",
    "glacier",
    "iam",
    "s3",
    "s3control",
    "sqs",
    "timestream-query",
)
"""Clients that between them register what any client does."""

Registered = dict[str, set[str]]
"""The name of a handler, and the events that it handles."""


def registered() -> Registered:
    """Return all handlers of a session of boto3's and of its clients."""
    found: Registered = defaultdict(set)
    for event, handler in _registrations():
        # moto, once a test has imported it, is in every session.
        if not event.startswith(WITHOUT_TYPES) and not name(handler).startswith(
            "moto."
        ):
            found[name(handler)].add(event)
    return dict(found)


def name(handler: Any) -> str:
    """Return where a handler is found: its module and its name, without its instance."""
    for cell in getattr(handler, "__closure__", None) or ():
        if isinstance(cell.cell_contents, str):  # boto3 imports its handlers lazily
            return str(cell.cell_contents)
    owner = handler if hasattr(handler, "__qualname__") else type(handler)
    return f"{owner.__module__}.{owner.__qualname__}"


def _registrations() -> Iterator[tuple[str, Any]]:
    with _watched() as seen:
        session: Any = boto3.Session("key", "secret", region_name="us-east-1")
        yield from list(seen)
        for service in CLIENTS:
            seen.clear()
            model = session.client(service).meta.service_model
            own = model.service_id.hyphenize()
            for event, handler in list(seen):
                yield event.replace(own, "*").replace(f".{service}", ".*"), handler


@contextmanager
def _watched() -> Iterator[list[tuple[str, Any]]]:
    seen: list[tuple[str, Any]] = []

    def watch(register: Any) -> Any:
        def watching(
            self: Any, event: str, handler: Any, *rest: Any, **more: Any
        ) -> Any:
            seen.append((event, handler))
            return register(self, event, handler, *rest, **more)

        return watching

    kinds = ("register", "register_first", "register_last")
    watching = {kind: watch(getattr(HierarchicalEmitter, kind)) for kind in kinds}
    with mock.patch.multiple(HierarchicalEmitter, **watching):
        yield seen
