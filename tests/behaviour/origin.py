"""Checks that compared classes are generated: botocore equals itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from botocore.exceptions import ClientError


def not_generated(client: Any) -> list[str]:
    """Return which classes of a client of staticboto were made at run time.

    Args:
        client: the client, whose own class, exceptions, paginators and waiters are to
            come from the modules of its service's package.
    """
    return [
        f"{what} is not generated, but of {kind.__module__}"
        for what, kind in _classes(client)
        if not kind.__module__.startswith("staticboto.")
    ]


def _classes(client: Any) -> Iterator[tuple[str, type]]:
    yield "the client", type(client)
    yield "exceptions", type(client.exceptions)
    for shape in client.meta.service_model.error_shapes:
        kind = getattr(client.exceptions, shape.name, ClientError)
        if kind is not ClientError:
            yield f"exceptions.{shape.name}", kind
    for name in client.meta.method_to_api_mapping:
        if client.can_paginate(name):
            yield f"the paginator of {name}", type(client.get_paginator(name))
    for name in client.waiter_names:
        yield f"the waiter {name}", type(client.get_waiter(name))
