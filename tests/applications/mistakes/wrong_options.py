"""Options that are not known hide nothing of what is made with them."""

from __future__ import annotations

from typing import Any

from botocore.client import BaseClient
from botocore.waiter import Waiter

from staticboto import boto3
from staticboto.boto3 import Session
from staticboto.s3 import S3Client
from staticboto.sqs import SQSClient


def clients(session: Session, options: dict[str, Any]) -> None:
    s3 = boto3.client("s3", **options)
    s3.get_objetc(Bucket="b")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.get_object(Bukcet="b", Key="k")  # mypy: call-arg  pyright: reportCallIssue
    s3.put_object(Bucket=1, Key="k")  # mypy: arg-type  pyright: reportArgumentType
    s3.get_paginator("list_object")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    session.client("sqs", **options).send_mesage()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    boto3.resource("dynamodb", **options).Tabel("t")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    session.resource("s3", **options).Bucket(1)  # mypy: arg-type  pyright: reportArgumentType
    boto3.client("s3", regoin="eu-west-1", **options)  # mypy: call-overload  pyright: reportCallIssue
    queue: SQSClient = boto3.client("s3", **options)  # mypy: assignment  pyright: reportAssignmentType
    print(queue)


class Uploader:
    def __init__(self, **options: Any) -> None:
        self.s3 = boto3.Session().client("s3", **options)

    def upload(self) -> None:
        self.s3.list_bukcets()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
        self.s3.upload_file("f", "b")  # mypy: call-arg  pyright: reportCallIssue


def bases(client: BaseClient, s3: S3Client, sqs: SQSClient) -> None:
    client.list_buckets()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    needs_s3(client)  # mypy: arg-type  pyright: reportArgumentType
    needs_s3(sqs)  # mypy: arg-type  pyright: reportArgumentType
    s3.get_paginators("list_objects_v2")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    s3.can_paginate("list_object")  # mypy: arg-type  pyright: reportArgumentType
    sqs.get_waiter("queue_exists")  # mypy: arg-type  pyright: reportArgumentType
    s3.generate_presigned_post("b")  # mypy: call-arg  pyright: reportCallIssue
    s3.meta.region = "eu-west-1"  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    waiter: Waiter = s3.get_paginator("list_buckets")  # mypy: assignment  pyright: reportAssignmentType
    print(waiter)


def needs_s3(s3: S3Client) -> None:
    print(s3.exceptions.NoSuchKee)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
