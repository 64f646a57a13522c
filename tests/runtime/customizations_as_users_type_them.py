"""What checkers say of the customizations. Never run: see test_customization_types.

A line with `type: ignore` is wrong and has to be reported; the checkers are told to report
an `ignore` that is not needed as well.
"""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from botocore.client import BaseClient

from staticboto._runtime.transfers import CopyArgs, DownloadArgs, UploadArgs
from staticboto.boto3.dynamodb.conditions import (
    And,
    Attr,
    ConditionBase,
    ConditionExpressionBuilder,
    Key,
)
from staticboto.boto3.dynamodb.table import BatchWriter
from staticboto.boto3.dynamodb.types import (
    Binary,
    DynamoDBResult,
    TypeDeserializer,
    TypeSerializer,
)
from staticboto.boto3.s3 import inject
from staticboto.boto3.s3.transfer import S3Transfer, TransferConfig

# Values
write = TypeSerializer().serialize
numbers: list[int] = [1]
nested: list[dict[str, list[str]]] = []
floats: list[float] = []
named: dict[str, int] = {}
floating: dict[str, float] = {}
mapping: Mapping[str, int] = named

write("x")
write(1)
write(None)
write(True)
write(Decimal(1))
write(b"x")
write(bytearray(b"x"))
write(Binary(b"x"))
write({1, Decimal(2)})
write({"x"})
write(frozenset({b"x"}))
write({Binary(b"x")})
write(set())
write([])
write({})
write([1, "x", None, {"a": {"b": [Decimal(1), {"x"}]}}])
write((1, "x"))
write({"a": {"b": [1, (2, b"x")]}, "c": None})
write(numbers)
write(nested)
write(named)
write(mapping)
write({"a": numbers, "b": nested})
write(1.5)  # type: ignore[arg-type]
write([1.5])  # type: ignore[list-item]
write({"a": [1.5]})  # type: ignore[list-item]
write({1.5})  # type: ignore[arg-type]
write(floats)  # type: ignore[arg-type]
write(floating)  # type: ignore[arg-type]
write(deque([1]))  # type: ignore[arg-type]
write(range(3))  # type: ignore[arg-type]
write(memoryview(b"x"))  # type: ignore[arg-type]
write(1j)  # type: ignore[arg-type]
write(object())  # type: ignore[arg-type]

read: DynamoDBResult = TypeDeserializer().deserialize({"S": "x"})
read = TypeDeserializer().deserialize(write(1))
if isinstance(read, Binary):
    some_bytes: bytes | bytearray = read.value
Binary("x")  # type: ignore[arg-type]

# Conditions
condition: ConditionBase = Attr("a").eq(1)
both: And = Attr("a").eq(1) & Attr("b").exists()
condition = ~both | Key("k").between(1, Decimal(2))
condition = Attr("a").size().gt(3) & Attr("a").eq(Attr("b"))
condition = Attr("a").is_in([1, "x"]) | Attr("a").is_in({1, 2})
condition = Attr("a").attribute_type("SS")
condition = Key("k").begins_with("x")
Attr("a") & Attr("b").eq(1)  # type: ignore[operator]
Attr("a").eq(1) & Attr("b")  # type: ignore[operator]
Attr("a").eq(1) & 1  # type: ignore[operator]
~Attr("a")  # type: ignore[operator]
Attr("a").eq(1.5)  # type: ignore[arg-type]
Attr("a").attribute_type("X")  # type: ignore[arg-type]
Attr("a").is_in(1)  # type: ignore[arg-type]
Key("k").ne(1)  # type: ignore[attr-defined]
Key("k").exists()  # type: ignore[attr-defined]
Attr(1)  # type: ignore[arg-type]
built = ConditionExpressionBuilder().build_expression(both)
expression: str = built.condition_expression
ConditionExpressionBuilder().build_expression(Attr("a"))  # type: ignore[arg-type]
ConditionExpressionBuilder().build_expression("a")  # type: ignore[arg-type]


# The batch writer
def fill(batch: BatchWriter, item: dict[str, int], wrong: dict[str, float]) -> None:
    batch.put_item(Item={"pk": "a", "b": [1, {"c": Decimal(2)}]})
    batch.put_item(item)
    batch.delete_item(Key={"pk": "a"})
    batch.put_item({})
    batch.put_item(wrong)  # type: ignore[arg-type]
    batch.put_item({"pk": 1.5})  # type: ignore[dict-item]
    batch.put_item({1: 1})  # type: ignore[dict-item]
    batch.put_item([])  # type: ignore[arg-type]
    batch.put_item(item, ConditionExpression=condition)  # type: ignore[call-arg]


# Transfers
class OnlyReads:
    def read(self, size: int = -1) -> bytes:
        return b""


class OnlyWrites:
    def write(self, data: bytes) -> None: ...


def transfer(client: BaseClient, s3: S3Transfer) -> None:
    upload: UploadArgs = {"ACL": "private", "Metadata": {"a": "b"}, "Expires": 1}
    download: DownloadArgs = {"VersionId": "1", "SSECustomerKey": b"x"}
    copying: CopyArgs = {"MetadataDirective": "REPLACE"}
    config = TransferConfig(max_concurrency=1, preferred_transfer_client="crt")
    seen: list[int] = []
    inject.upload_file(client, "f", "b", "k", {"Tagging": "a=b"}, seen.append, config)
    inject.upload_file(client, Path("f"), "b", "k", ExtraArgs=upload, Callback=print)
    inject.upload_file(client, b"f", "b", "k")  # type: ignore[arg-type]
    inject.upload_file(client, "f", "b", "k", ExtraArgs={"VersionId": "1"})  # type: ignore[arg-type]
    inject.upload_file(client, "f", "b", "k", ExtraArgs={"ACL": "pubic"})  # type: ignore[arg-type]
    inject.upload_file(client, "f", "b", "k", Callback=lambda: None)  # type: ignore[arg-type, misc]
    inject.upload_file(client, "f", "b", "k", Config={})  # type: ignore[arg-type]
    inject.download_file(client, "b", "k", Path("f"), ExtraArgs=download)
    inject.download_file(client, "b", "k", "f", ExtraArgs={"ACL": "private"})  # type: ignore[arg-type]
    inject.copy(client, {"Bucket": "b", "Key": "k"}, "b", "k", ExtraArgs=copying)
    inject.copy(client, {"Bucket": "b", "Key": "k", "VersionId": "1"}, "b", "k")
    inject.copy(client, "b/k", "b", "k")  # type: ignore[arg-type]
    inject.copy(client, {"Bucket": "b"}, "b", "k")  # type: ignore[typeddict-item]
    inject.upload_fileobj(client, OnlyReads(), "b", "k")
    inject.upload_fileobj(client, io.BytesIO(), "b", "k")
    inject.upload_fileobj(client, OnlyWrites(), "b", "k")  # type: ignore[arg-type]
    inject.download_fileobj(client, "b", "k", OnlyWrites())
    inject.download_fileobj(client, "b", "k", OnlyReads())  # type: ignore[arg-type]
    s3.upload_file(Path("f"), "b", "k", print, upload)
    s3.download_file("b", "k", "f", download, print)
    s3.upload_file("f", "b", "k", upload)  # type: ignore[arg-type]
    use_threads: bool = config.use_threads
    config.max_concurrency = 5
    config.max_concurrency = "5"  # type: ignore[assignment]
    TransferConfig(preferred_transfer_client="fast")  # type: ignore[arg-type]
    TransferConfig(threads=5)  # type: ignore[call-arg]
