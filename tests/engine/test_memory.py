"""Memory does not grow with the number of calls, nor with clients that nobody has any more."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from botocore.exceptions import ParamValidationError

from staticboto import boto3

WARM = 300
"""Calls after which caches are as full as they become."""
VARIES = 120_000
"""Bytes that caches vary by, above all Python's of the last 4,096 names of attributes, which
botocore composes. A dictionary that each of a thousand calls left would be more."""

XML = (
    b"<ListBucketResult xmlns='http://s3.amazonaws.com/doc/2006-03-01/'><Contents>"
    b"<Key>k</Key><Size>1</Size></Contents></ListBucketResult>"
)
ITEM = json.dumps({"Item": {"pk": {"S": "a"}, "n": {"N": "1"}}}).encode()


class Raw(BytesIO):
    """The body of an answer, as urllib3 hands it over."""

    def stream(self, *args: object, **kwargs: object) -> Iterator[bytes]:
        yield self.read()


def answering(client: Any, body: bytes, status: int = 200) -> Any:
    """Let a client get this answer to every request, without a server; return the client."""

    headers: Any = {"x-amzn-requestid": "r"}

    def answer(request: Any, **event: object) -> AWSResponse:
        return AWSResponse(request.url, status, headers, Raw(body))

    client.meta.events.register("before-send", answer)
    return client


@contextmanager
def traced() -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


def kept() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def growth(action: Callable[[int], object], times: int, warm: int = WARM) -> int:
    """Return the bytes that actions leave behind, after the first ones."""
    with traced():
        for number in range(warm):
            action(number)
        before = kept()
        for number in range(warm, warm + times):
            action(number)
        return kept() - before


@pytest.mark.parametrize(
    "calls", [1_000, pytest.param(20_000, marks=pytest.mark.thorough)]
)
def test_calls_leave_nothing_behind(calls: int) -> None:
    dynamodb = answering(boto3.client("dynamodb"), ITEM)
    s3 = answering(boto3.client("s3"), XML)

    def call(number: int) -> None:
        key = {"pk": {"S": f"key-{number}"}}
        assert dynamodb.get_item(TableName="t", Key=key)["Item"]
        if number % 4 == 0:
            assert s3.list_objects_v2(Bucket="b", Prefix=f"p-{number}")["Contents"]

    assert growth(call, calls) < VARIES


@pytest.mark.slow
def test_errors_leave_nothing_behind() -> None:
    error = b'{"__type": "ResourceNotFoundException", "message": "no"}'
    client = answering(boto3.client("dynamodb"), error, 400)

    def call(number: int) -> None:
        with pytest.raises(client.exceptions.ResourceNotFoundException):
            client.get_item(TableName=f"t-{number}", Key={"pk": {"S": "a"}})
        with pytest.raises(ParamValidationError):
            client.get_item(TableName=f"t-{number}", Key={"pk": {"S": number}})

    assert growth(call, 1_000) < VARIES


@pytest.mark.slow
def test_sessions_leave_nothing_behind() -> None:
    def make(number: int) -> None:
        client = answering(boto3.Session().client("dynamodb"), ITEM)
        client.get_item(TableName="t", Key={"pk": {"S": "a"}})
        client.close()
        gc.collect()

    assert growth(make, 8, warm=4) < VARIES
