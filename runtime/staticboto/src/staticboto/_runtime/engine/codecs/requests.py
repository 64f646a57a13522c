"""What the requests of all protocols have in common: how they begin, and whose host."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

WriteRequest = Callable[[Any, Any], dict[str, Any]]
"""Writes the parameters of a call, given them and the operation's model."""


def start(method: str, headers: dict[str, Any], body: Any = b"") -> dict[str, Any]:
    """Return a request with the keys that all have, in botocore's order."""
    return {
        "url_path": "/",
        "query_string": "",
        "method": method,
        "headers": headers,
        "body": body,
    }


def expand_host(
    request: dict[str, Any], inner: Any, parameters: Any, operation: Any
) -> None:
    """Add what an operation puts before the name of the host, if anything.

    Asked of botocore in each call, since handlers take it out of the model.
    """
    if operation.endpoint is not None:
        prefix = inner._expand_host_prefix(parameters, operation)
        if prefix is not None:
            request["host_prefix"] = prefix
