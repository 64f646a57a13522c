"""Make URLs and forms with which somebody without credentials can reach a bucket."""

from __future__ import annotations

from typing import Any

from botocore.config import Config
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.s3.type_defs import PresignedPostTypeDef
from staticboto.sqs import SQSClient

s3 = boto3.client("s3", config=Config(signature_version="s3v4"))


def links(bucket: str, key: str) -> tuple[str, str]:
    read = s3.generate_presigned_url(
        "get_object", Params={"Bucket": bucket, "Key": key}, ExpiresIn=60
    )
    assert_type(read, str)
    write = s3.generate_presigned_url(
        ClientMethod="put_object",
        Params={"Bucket": bucket, "Key": key, "ContentType": "text/plain"},
        HttpMethod="PUT",
    )
    return read, write


def link(method: str, parameters: dict[str, Any]) -> str:
    return s3.generate_presigned_url(ClientMethod=method, Params=parameters)


def of_queue(sqs: SQSClient, method: str, parameters: dict[str, Any]) -> str:
    made = sqs.generate_presigned_url(method, parameters, ExpiresIn=60)
    assert_type(made, str)
    return made or sqs.generate_presigned_url("list_queues")


def form(bucket: str, key: str) -> dict[str, str]:
    post = s3.generate_presigned_post(
        bucket,
        key,
        Fields={"acl": "private"},
        Conditions=[
            {"acl": "private"},
            ["content-length-range", 1, 1000],
            ("starts-with", "$key", "in/"),
        ],
        ExpiresIn=60,
    )
    assert_type(post, PresignedPostTypeDef)
    assert_type(post["url"], str)
    return post["fields"]
