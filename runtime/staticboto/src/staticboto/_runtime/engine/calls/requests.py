"""Requests as they go out: prepared once, and their bodies read without preparing them.

botocore prepares a request three times a call: to send it, and whenever something asks for
its body, a signature above all. Owns requests from their creation to what the HTTP session is
given. The events between, and what handlers do to the request, are botocore's.
"""

from __future__ import annotations

from typing import Any

import botocore.endpoint
from botocore.awsrequest import AWSRequest, AWSRequestPreparer
from botocore.compat import HTTPHeaders
from botocore.endpoint import Endpoint

from .headers import QuickHeaders
from ..pieces.inventory import REQUESTS
from ..pieces.verdict import guard

_intact = guard(REQUESTS)

endpoint: Any = botocore.endpoint

_WITHOUT_BODY = ("GET", "HEAD", "OPTIONS")


class QuickRequest(AWSRequest):
    """botocore's request, which prepares nothing but the body when it is asked for that."""

    _request_preparer: Any

    @property
    def body(self) -> Any:
        """What botocore's `AWSRequest.body` is."""
        body = self._request_preparer._prepare_body(self)
        return body.encode("utf-8") if isinstance(body, str) else body


class QuickEndpoint(Endpoint):
    """botocore's endpoint, with requests that are prepared once."""

    _event_emitter: Any

    def create_request(self, params: Any, operation_model: Any = None) -> Any:
        """Return the request to send, as botocore's `Endpoint.create_request` does."""
        if not operation_model or not _intact():
            return super().create_request(params, operation_model)
        request = endpoint.create_request_object(params)
        if type(request) is AWSRequest:
            request.__class__ = QuickRequest
        request.stream_output = (
            operation_model.has_streaming_output
            or operation_model.has_event_stream_output
        )
        name = operation_model.name
        service = operation_model.service_model.service_id.hyphenize()
        self._event_emitter.emit(
            f"request-created.{service}.{name}", request=request, operation_name=name
        )
        return self.prepare_request(request)

    def prepare_request(self, request: Any) -> Any:
        """Return the request with its headers as bytes and its length."""
        headers = None
        if type(request) is QuickRequest and _intact():
            headers = _encoded(request.headers)
        if headers is None:
            return super().prepare_request(request)
        return _Preparer(headers).prepare(request)


class _Preparer(AWSRequestPreparer):
    """botocore's preparation of one request, whose headers are encoded already."""

    _determine_content_length: Any

    def __init__(self, headers: QuickHeaders) -> None:
        self._headers = headers

    def _prepare_headers(self, original: Any, prepared_body: Any = None) -> Any:
        headers = self._headers
        if "Transfer-Encoding" in headers or "Content-Length" in headers:
            return headers
        if original.method not in _WITHOUT_BODY:
            length = self._determine_content_length(prepared_body)
            if length is None:
                headers["Transfer-Encoding"] = "chunked"
            else:
                headers["Content-Length"] = str(length)
        return headers


def _encoded(headers: Any) -> QuickHeaders | None:
    """Return headers with their values encoded; None where that is not plain."""
    if type(headers) is not HTTPHeaders:
        return None
    items: list[tuple[str, bytes]] = []
    for name, value in headers.raw_items():
        if type(value) is not str or not value.isascii():
            return None
        items.append((name, value.encode()))
    return QuickHeaders.of(items)


def improve(made: Any) -> None:
    """Let a client's endpoint prepare once, if it is botocore's own."""
    if type(made) is Endpoint:
        made.__class__ = QuickEndpoint
