"""What goes wrong with transfers."""

from __future__ import annotations

import io
from pathlib import Path

from staticboto import boto3
from staticboto.boto3.s3.transfer import S3Transfer, TransferConfig

s3 = boto3.client("s3")


class OnlyReads:
    def read(self, size: int = -1) -> bytes:
        return b""


class OnlyWrites:
    def write(self, data: bytes) -> None: ...


def uploads(bucket: str, key: str, path: Path) -> None:
    s3.upload_file(b"file", bucket, key)  # mypy: arg-type  pyright: reportArgumentType
    s3.upload_file(path, bucket)  # mypy: call-arg  pyright: reportCallIssue
    s3.upload_file(path, bucket, key, "private")  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, bucket, key, ExtraArgs={"VersionId": "1"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, bucket, key, ExtraArgs={"ACL": "pubic-read"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, bucket, key, ExtraArgs={"Metadata": {"size": 1}})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.upload_file(path, bucket, key, ExtraArg={"ACL": "private"})  # mypy: call-arg  pyright: reportCallIssue
    s3.upload_file(path, bucket, key, Callback=lambda: None)  # mypy: arg-type, misc  pyright: reportArgumentType
    s3.upload_file(path, bucket, key, Callback=5)  # mypy: arg-type  pyright: reportArgumentType
    s3.upload_file(path, bucket, key, Config={"max_concurrency": 5})  # mypy: arg-type  pyright: reportArgumentType
    s3.upload_file(path.open("rb"), bucket, key)  # mypy: arg-type  pyright: reportArgumentType
    s3.upload_fileobj(path, bucket, key)  # mypy: arg-type  pyright: reportArgumentType
    s3.upload_fileobj("file", bucket, key)  # mypy: arg-type  pyright: reportArgumentType
    s3.upload_fileobj(b"data", bucket, key)  # mypy: arg-type  pyright: reportArgumentType
    s3.upload_fileobj(OnlyWrites(), bucket, key)  # mypy: arg-type  pyright: reportArgumentType
    done: bool = s3.upload_file(path, bucket, key)  # mypy: assignment, func-returns-value  pyright: reportAssignmentType
    print(done)


def downloads(bucket: str, key: str, path: Path) -> None:
    s3.download_file(bucket, key, io.BytesIO())  # mypy: arg-type  pyright: reportArgumentType
    s3.download_file(bucket, key, path, ExtraArgs={"ACL": "private"})  # mypy: dict-item  pyright: reportArgumentType, reportCallIssue
    s3.download_file(bucket, key)  # mypy: call-arg  pyright: reportCallIssue
    s3.download_fileobj(bucket, key, OnlyReads())  # mypy: arg-type  pyright: reportArgumentType
    s3.download_fileobj(bucket, key, io.StringIO())  # mypy: arg-type  pyright: reportArgumentType
    s3.download_fileobj(bucket, key, path)  # mypy: arg-type  pyright: reportArgumentType


def copies(bucket: str, key: str) -> None:
    s3.copy("b/k", bucket, key)  # mypy: arg-type  pyright: reportArgumentType
    s3.copy({"Bucket": bucket}, bucket, key)  # mypy: typeddict-item  pyright: reportArgumentType
    s3.copy({"Bucket": bucket, "Key": key}, bucket)  # mypy: call-arg  pyright: reportCallIssue
    s3.copy({"Bucket": bucket, "Key": key, "Version": "1"}, bucket, key)  # mypy: typeddict-unknown-key  pyright: reportArgumentType
    s3.copy({"Bucket": bucket, "Key": key}, bucket, key, SourceClient="eu-west-1")  # mypy: arg-type  pyright: reportArgumentType


def settings(path: Path) -> None:
    TransferConfig(threads=5)  # mypy: call-arg  pyright: reportCallIssue
    TransferConfig(max_concurrency="5")  # mypy: arg-type  pyright: reportArgumentType
    TransferConfig(preferred_transfer_client="fast")  # mypy: arg-type  pyright: reportArgumentType
    config = TransferConfig()
    config.max_concurrency = "5"  # mypy: assignment  pyright: reportAttributeAccessIssue
    with S3Transfer(s3, config) as transfer:
        transfer.upload_file(path, "b", "k", {"ACL": "private"})  # mypy: arg-type  pyright: reportArgumentType
        transfer.upload_file(path, "b", "k", extra_args={"VersionId": "1"})  # mypy: dict-item  pyright: reportArgumentType
        transfer.upload_file(Filename=path, Bucket="b", Key="k")  # mypy: call-arg  pyright: reportCallIssue


def resources(path: Path) -> None:
    bucket = boto3.resource("s3").Bucket("b")
    bucket.upload_file(path, "b", "k")  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue
    bucket.upload_file(path)  # mypy: call-arg  pyright: reportCallIssue
    bucket.download_file("k")  # mypy: call-arg  pyright: reportCallIssue
    bucket.Object("k").upload_file(path, "k")  # mypy: arg-type  pyright: reportArgumentType, reportCallIssue
    bucket.Object("k").copy("b/k")  # mypy: arg-type  pyright: reportArgumentType
