"""Make clients with options that are put together before, and by names in variables."""

from __future__ import annotations

import os
from typing import Any, Literal

from typing_extensions import TypeAlias, assert_type

from staticboto import boto3
from staticboto.boto3 import Session
from staticboto.dynamodb import DynamoDBServiceResource
from staticboto.ec2 import EC2Client
from staticboto.s3 import S3Client, S3ServiceResource
from staticboto.sqs import SQSClient

Store: TypeAlias = Literal["s3", "dynamodb"]


def endpoint() -> dict[str, Any]:
    url = os.environ.get("ENDPOINT")
    return {"endpoint_url": url, "use_ssl": False} if url else {}


def clients(session: Session, options: dict[str, Any]) -> None:
    assert_type(boto3.client("s3", **options), S3Client)
    assert_type(boto3.client("s3", **endpoint()), S3Client)
    assert_type(boto3.client("s3", region_name="eu-west-1", **options), S3Client)
    assert_type(boto3.client("s3", "eu-west-1", **options), S3Client)
    assert_type(session.client("sqs", **options), SQSClient)
    assert_type(session.client(service_name="sqs", **options), SQSClient)
    assert_type(boto3.resource("dynamodb", **options), DynamoDBServiceResource)
    assert_type(session.resource("s3", **options), S3ServiceResource)
    print(boto3.client("s3", **options).list_buckets().get("Buckets"))


class Uploader:
    """A class that keeps its client."""

    def __init__(self, bucket: str, region: str | None = None, **options: Any) -> None:
        self.bucket = bucket
        self.s3 = boto3.Session(region_name=region).client("s3", **options)
        self.ec2: EC2Client = boto3.client("ec2", region_name=region, **options)

    def upload(self, key: str, body: bytes) -> str:
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=body)
        return self.s3.head_object(Bucket=self.bucket, Key=key).get("ETag", "")


def regions(session: Session) -> dict[str, S3Client]:
    names = ["eu-west-1", "us-east-1"]
    return {name: session.client("s3", region_name=name) for name in names}


def by_name(session: Session, name: str, store: Store, options: dict[str, Any]) -> None:
    client = boto3.client(name, **options)
    print(client.describe_something(Whatever=1))
    print(session.resource(name).meta.client)
    session.client(store).close()
    for each in ("s3", "sqs"):
        boto3.client(each).close()


def chosen(queue: bool) -> None:
    client = boto3.client("sqs" if queue else "sns")
    print(client.meta.region_name)
    kind: Literal["s3", "sqs"] = "sqs" if queue else "s3"
    print(boto3.resource(kind).meta.client)


regions(boto3.Session(region_name="eu-central-1"))
