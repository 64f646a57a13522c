"""Paginators and waiters: generated classes that do what botocore's do."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any
from unittest import mock

from botocore.client import BaseClient

from staticboto._runtime.clients.paginator import Paginator
from tests.runtime.answers import answer
from tests.runtime.comparison import nameless, ours, same


def test_paginators() -> None:
    from staticboto.s3.paginator import ListObjectsV2Paginator

    assert type(ours.client("s3").get_paginator("list_objects_v2")) is (
        ListObjectsV2Paginator
    )

    def ask(face: Any) -> Any:
        client = face.client("s3")
        requests = answer(
            client,
            b"<R><IsTruncated>true</IsTruncated><NextContinuationToken>t"
            b"</NextContinuationToken><Contents><Key>a</Key></Contents></R>",
            b"<R><Contents><Key>b</Key></Contents><CommonPrefixes><Prefix>p</Prefix>"
            b"</CommonPrefixes></R>",
        )
        paginator = client.get_paginator("list_objects_v2")
        pages = paginator.paginate(Bucket="bucket", PaginationConfig={"PageSize": "7"})
        return (
            nameless(paginator),
            type(paginator).__name__,
            inspect.getdoc(paginator.paginate),
            pages.build_full_result(),
            list(pages.search("Contents[].Key")),
            [key.expression for key in pages.result_keys],
            [request.url for request in requests],
        )

    assert same(ask)[0] == "returned"


def test_items_of_all_pages() -> None:
    client = ours.client("sqs")
    pages = client.get_paginator("list_queues").paginate()
    answer(client, b'{"QueueUrls": ["a", "b"], "NextToken": "t"}', b"{}")
    assert list(pages.items()) == ["a", "b"]


def test_items_that_are_no_list() -> None:
    """As for the map that `get_usage` of apigateway counts as its result."""
    pages: Iterator[Any] = iter([{"usage": {"key": 1}, "next": "t"}, {}])
    make: Any = Paginator
    usage = make(
        lambda **parameters: next(pages),
        {"input_token": "start", "output_token": "next", "result_key": "usage"},
        mock.Mock(),
    )
    assert list(usage.paginate().items()) == [{"key": 1}]


def test_waiters() -> None:
    from staticboto.s3.waiter import BucketExistsWaiter

    assert type(ours.client("s3").get_waiter("bucket_exists")) is BucketExistsWaiter

    def ask(face: Any) -> Any:
        client = face.client("s3")
        requests = answer(client, b"")
        waiter = client.get_waiter("bucket_exists")
        found = (
            nameless(waiter),
            waiter.name,
            (waiter.config.delay, waiter.config.max_attempts, waiter.config.operation),
            re.findall(r":param (\w+):", inspect.getdoc(waiter.wait) or ""),
            waiter.wait(Bucket="bucket", WaiterConfig={"Delay": 0}),
        )
        return found, [request.url for request in requests]

    assert same(ask)[0] == "returned"


def test_waiters_that_give_up() -> None:
    def ask(face: Any) -> Any:
        client = face.client("s3")
        answer(client, b"", status=404)
        waiter = client.get_waiter("bucket_exists")
        waiter.wait(Bucket="bucket", WaiterConfig={"Delay": 0, "MaxAttempts": 2})

    assert same(ask)[0] == "WaiterError"


def test_a_patched_get_paginator_is_called() -> None:
    with mock.patch.object(BaseClient, "get_paginator") as patched:
        assert ours.client("s3").get_paginator("x") is patched.return_value
