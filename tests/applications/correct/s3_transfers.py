"""Move files to a bucket and back, with progress, settings and extra arguments."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path
from typing import Any, BinaryIO

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.boto3.exceptions import S3UploadFailedError
from staticboto.boto3.s3.transfer import S3Transfer, TransferConfig
from staticboto.s3.type_defs import (
    CopyArgs,
    CopySourceTypeDef,
    DownloadArgs,
    UploadArgs,
)

MB = 1024 * 1024

s3 = boto3.client("s3")


class Progress:
    def __init__(self, path: Path) -> None:
        self.total = path.stat().st_size
        self.seen = 0
        self.lock = threading.Lock()

    def __call__(self, count: int) -> None:
        with self.lock:
            self.seen += count
            print(f"{self.seen / self.total:.0%}")


class Counter:
    """Not a file, but all that a download needs."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return len(data)


def upload(path: Path, bucket: str) -> None:
    settings = TransferConfig(
        multipart_threshold=8 * MB, max_concurrency=4, use_threads=True
    )
    try:
        s3.upload_file(
            path,
            bucket,
            path.name,
            ExtraArgs={
                "ContentType": "text/csv",
                "Metadata": {"source": str(path)},
                "ServerSideEncryption": "aws:kms",
            },
            Callback=Progress(path),
            Config=settings,
        )
    except S3UploadFailedError as error:
        print(error)
    assert_type(s3.upload_file(os.fspath(path), bucket, "k", {"Tagging": "a=b"}), None)


def upload_open_file(file: BinaryIO, bucket: str, key: str) -> None:
    s3.upload_fileobj(file, bucket, key, Callback=print)
    s3.upload_fileobj(io.BytesIO(b"data"), bucket, key)
    sizes: list[int] = []
    s3.upload_fileobj(Fileobj=file, Bucket=bucket, Key=key, Callback=sizes.append)


def download(bucket: str, key: str, directory: Path) -> int:
    s3.download_file(bucket, key, directory / "file", ExtraArgs={"VersionId": "1"})
    buffer = io.BytesIO()
    s3.download_fileobj(bucket, key, buffer)
    with (directory / "other").open("wb") as file:
        s3.download_fileobj(bucket, key, file)
    counter = Counter()
    s3.download_fileobj(bucket, key, counter, Callback=lambda count: None)
    return counter.size


def copy(source: str, target: str, key: str) -> None:
    ireland = boto3.client("s3", region_name="eu-west-1")
    s3.copy(
        {"Bucket": source, "Key": key},
        target,
        key,
        ExtraArgs={"MetadataDirective": "REPLACE"},
        SourceClient=ireland,
    )


def with_a_bucket(name: str, path: Path) -> None:
    bucket = boto3.resource("s3").Bucket(name)
    bucket.upload_file(str(path), path.name, ExtraArgs={"ACL": "public-read"})
    bucket.download_file(path.name, path)
    each = bucket.Object(path.name)
    each.upload_file(path)
    each.download_fileobj(io.BytesIO())
    each.copy({"Bucket": name, "Key": "other"})


def upload_as(path: Path, bucket: str, options: dict[str, Any] | None = None) -> None:
    s3.upload_file(str(path), bucket, path.name, ExtraArgs=options)
    s3.upload_file(str(path), bucket, path.name, options)
    s3.upload_file(path, bucket, path.name, ExtraArgs=options or {})
    s3.upload_file(path, bucket, path.name, ExtraArgs=options or None)
    s3.upload_fileobj(io.BytesIO(), bucket, path.name, ExtraArgs=dict(options or {}))
    s3.download_file(bucket, path.name, str(path), ExtraArgs=options)
    s3.download_fileobj(bucket, path.name, io.BytesIO(), options)
    source: CopySourceTypeDef = {"Bucket": bucket, "Key": path.name}
    s3.copy(source, bucket, "other", ExtraArgs=options, Callback=print)
    there = boto3.resource("s3").Bucket(bucket)
    there.upload_file(path, path.name, ExtraArgs=options)
    there.download_file(path.name, path, options)
    there.copy(source, "other", options)
    there.Object(path.name).upload_file(path, options, Callback=print)
    there.Object(path.name).download_file(path, ExtraArgs=options)
    with S3Transfer(s3) as transfer:
        transfer.upload_file(path, bucket, path.name, extra_args=options)
        transfer.download_file(bucket, path.name, path, options)


def upload_annotated(path: Path, bucket: str, public: bool) -> None:
    options: UploadArgs = {"ContentType": "text/csv"}
    if public:
        options["ACL"] = "public-read"
    s3.upload_file(path, bucket, path.name, ExtraArgs=options)
    s3.upload_file(path, bucket, path.name, {**options, "CacheControl": "no-store"})
    which: DownloadArgs = {"VersionId": "1"}
    s3.download_file(bucket, path.name, path, ExtraArgs=which)
    how: CopyArgs = {"MetadataDirective": "REPLACE", "Metadata": {"a": "b"}}
    s3.copy({"Bucket": bucket, "Key": path.name}, bucket, "other", ExtraArgs=how)


def with_a_transfer(path: Path, bucket: str) -> None:
    with S3Transfer(s3, TransferConfig(use_threads=False)) as transfer:
        transfer.upload_file(
            path, bucket, path.name, Progress(path), {"ACL": "private"}
        )
        transfer.download_file(bucket, path.name, path)
