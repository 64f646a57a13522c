"""Keeps orders in a bucket, and tells a queue about them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import boto3
from boto3.s3.transfer import TransferConfig

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from types_boto3_s3.type_defs import ObjectTypeDef
    from types_boto3_sqs.service_resource import Queue
else:
    S3Client = object
    ObjectTypeDef = object
    Queue = object

CONFIG = TransferConfig(max_concurrency=1)


class Archive:
    """A bucket and a queue."""

    s3: "S3Client"

    def __init__(self, bucket: str, queue: "Queue") -> None:
        self.s3 = boto3.client("s3")
        self.bucket = bucket
        self.queue = queue

    def keep(self, number: int, order: dict[str, int]) -> None:
        """Keep an order."""
        body = json.dumps(order).encode()
        self.s3.put_object(Bucket=self.bucket, Key=f"{number}.json", Body=body)
        self.queue.send_message(MessageBody=str(number))

    def objects(self) -> "list[ObjectTypeDef]":
        """Return what is kept."""
        pages = self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket)
        return [item for page in pages for item in page.get("Contents", [])]
