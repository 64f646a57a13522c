"""Clients behind protocols, in the place of which a test puts a fake."""

from __future__ import annotations

from typing import Any, Literal, Protocol

from staticboto import boto3
from staticboto.s3 import ListObjectsV2Paginator, S3Client
from staticboto.s3.type_defs import ListBucketsOutputTypeDef, ListObjectsV2OutputTypeDef
from staticboto.sqs import SQSClient
from staticboto.sts import STSClient


class Pages(Protocol):
    def get_paginator(self, operation_name: Literal["list_objects_v2"], /) -> Any: ...


class TypedPages(Protocol):
    def get_paginator(
        self, operation_name: Literal["list_objects_v2"]
    ) -> ListObjectsV2Paginator: ...


class Waits(Protocol):
    def get_waiter(self, waiter_name: Literal["bucket_exists"]) -> Any: ...


class Signs(Protocol):
    def generate_presigned_url(
        self, ClientMethod: str, Params: dict[str, Any], ExpiresIn: int = 3600
    ) -> str: ...


class SignsAnything(Protocol):
    def generate_presigned_url(
        self, ClientMethod: Any, Params: Any = ..., ExpiresIn: int = ...
    ) -> str: ...


class Lists(Protocol):
    def list_buckets(self) -> ListBucketsOutputTypeDef: ...


class Closes(Protocol):
    def close(self) -> None: ...


class Pager(Protocol):
    def paginate(self, *, Bucket: str) -> Any: ...


def use(s3: S3Client, sqs: SQSClient, sts: STSClient) -> list[object]:
    pages: Pages = s3
    typed: TypedPages = s3
    waits: Waits = s3
    lists: Lists = s3
    pager: Pager = s3.get_paginator("list_objects_v2")
    signs: list[Signs] = [s3, sqs, sts]
    anything: list[SignsAnything] = [s3, sqs, sts]
    closes: list[Closes] = [s3, sqs, sts]
    return [pages, typed, waits, lists, pager, signs, anything, closes]


class FakePaginator(ListObjectsV2Paginator):
    def __init__(self, pages: list[ListObjectsV2OutputTypeDef]) -> None:
        self.pages = pages

    def paginate(self, **kwargs: Any) -> Any:
        return iter(self.pages)


class FakeS3(S3Client):
    """A client that calls nothing."""

    def __init__(self, pages: list[ListObjectsV2OutputTypeDef]) -> None:
        self.pages = pages
        self.calls: list[str] = []

    def get_paginator(self, operation_name: Any) -> Any:
        self.calls.append(operation_name)
        return FakePaginator(self.pages)

    def get_waiter(self, waiter_name: Any) -> Any:
        return None

    def can_paginate(self, operation_name: str) -> bool:
        return False

    def generate_presigned_url(self, *args: Any, **kwargs: Any) -> str:
        return "https://example.invalid"


class FakeSQS(SQSClient):
    def generate_presigned_url(
        self,
        ClientMethod: Any,
        Params: Any = None,
        ExpiresIn: int = 3600,
        HttpMethod: str | None = None,
    ) -> str:
        return "https://example.invalid"


class Recording(S3Client):
    def close(self) -> None:
        print("closed")
        super().close()


def sign(client: Signs, method: str, key: str) -> str:
    return client.generate_presigned_url(method, {"Bucket": "b", "Key": key})


class Archive:
    """What a program makes of a client, which a test may replace."""

    def __init__(self, s3: S3Client | None = None) -> None:
        self.s3 = s3 or boto3.client("s3")

    def url(self, method: str, params: dict[str, Any]) -> str:
        return self.s3.generate_presigned_url(ClientMethod=method, Params=params)

    def keys(self, bucket: str) -> list[str]:
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
        return [each.get("Key", "") for each in pages.items()]


print(Archive(FakeS3([])).keys("b"), sign(FakeS3([]), "get_object", "k"), FakeSQS)
