"""AWS's part in the tests: canned answers, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from botocore.awsrequest import AWSResponse, HeadersDict


class _Raw:
    def __init__(self, content: bytes) -> None:
        self._content = content

    def stream(self) -> list[bytes]:
        return [self._content]


def answer(
    maker: Any,
    *contents: bytes,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> list[Any]:
    """Answer the requests of a session or a client; return the list that they go to.

    Args:
        maker: has `events`, or a `meta` that has.
        contents: the bodies, one after the other; the last one is repeated.
        status: the HTTP status of all answers.
        headers: the headers of all answers.
    """
    requests: list[Any] = []
    bodies = contents or (b"{}",)

    def handler(request: Any, **event: Any) -> AWSResponse:
        body = bodies[min(len(requests), len(bodies) - 1)]
        requests.append(request)
        raw: Any = _Raw(body)
        fields: Any = HeadersDict(headers or {})
        return AWSResponse(request.url, status, fields, raw)

    events = maker.meta.events if hasattr(maker, "meta") else maker.events
    events.register("before-send", handler)
    return requests
