"""Running programs with botocore, which validates their calls and sends nothing."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import CodeType, ModuleType
from typing import Any
from unittest import mock

import boto3
from botocore.client import BaseClient
from botocore.paginate import PageIterator
from botocore.response import StreamingBody
from botocore.validate import ParamValidator
from botocore.waiter import Waiter

from tests.support.values import Filling

_REGION = "us-east-1"
_FULL = Filling("reference", optional=1, elements=1)


class _Face(ModuleType):
    """Stands for `staticboto.boto3`, and makes each client and each resource once."""

    def __init__(self) -> None:
        super().__init__("boto3")
        session = boto3.Session("identifier", "secret", region_name=_REGION)
        self.client = cache(session.client)
        self.resource = cache(session.resource)


@contextmanager
def without_aws() -> Iterator[Callable[[CodeType], None]]:
    """Yield a function that runs programs, which send nothing.

    A paginator has one page, and a waiter polls once. What is printed is ignored. The
    function raises an `AssertionError` with what botocore says if a call is not valid.
    """
    staticboto = ModuleType("staticboto")
    setattr(staticboto, "boto3", _Face())
    with (
        mock.patch.dict(sys.modules, {"staticboto": staticboto}),
        mock.patch.object(BaseClient, "_make_api_call", _answer),
        mock.patch.object(PageIterator, "_get_next_token", lambda *_: {}),
        mock.patch.object(Waiter, "wait", _poll),
    ):
        yield lambda program: exec(program, {"print": lambda *values: None})


def _poll(waiter: Any, **parameters: Any) -> None:
    waiter._operation_method(**parameters)


def _answer(client: Any, name: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """Validate the parameters of a call as botocore does, and return a full response."""
    operation = client.meta.service_model.operation_model(name)
    context = {
        "client_config": client.meta.config,
        "client_region": _REGION,
        "has_streaming_input": operation.has_streaming_input,
    }
    given = client._emit_api_params(parameters, operation, context)
    if operation.input_shape is None:
        assert not given
    else:
        report = ParamValidator().validate(given, operation.input_shape)
        assert not report.has_errors(), report.generate_report()
    return {**_response(operation), "ResponseMetadata": {"HTTPStatusCode": 200}}


def _response(operation: Any) -> dict[str, Any]:
    shape = operation.output_shape
    if shape is None:
        return {}
    found: dict[str, Any] = _FULL.value(shape, operation.name)
    if operation.has_event_stream_output:
        found[shape.event_stream_name] = [found[shape.event_stream_name]]
    elif operation.has_streaming_output:
        body = found[shape.serialization["payload"]]
        found[shape.serialization["payload"]] = StreamingBody(
            io.BytesIO(body), len(body)
        )
    return found
