"""The calls: which one has which number, and how each is made with the clients of a side.

Owns what is called, in which services and through which part of boto3. Knows nothing of faults;
imports neither side.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

Client = Callable[[str], Any]
"""Returns the client of a service."""

SERVICES = ("dynamodb", "ec2", "lambda", "s3", "sns", "sqs", "sts")


def _read(answer: dict[str, Any], name: str = "Body") -> object:
    """Read the stream of an answer, which may fail as well."""
    return {**answer, name: answer[name].read()}


def _download(client: Client, tag: str) -> object:
    into = io.BytesIO()
    client("s3").download_fileobj("b", tag, into)
    return into.getvalue()


def _upload(client: Client, tag: str) -> object:
    return client("s3").upload_fileobj(io.BytesIO(tag.encode() * 9), "b", tag)


def _pages(client: Client, tag: str) -> object:
    pages = client("s3").get_paginator("list_objects_v2")
    return list(pages.paginate(Bucket="b", Prefix=tag))


def _invoke(client: Client, tag: str) -> object:
    answer = client("lambda").invoke(FunctionName=tag, Payload=b'{"a": 1}')
    return _read(answer, "Payload")


def _wait(client: Client, tag: str) -> object:
    waiter = client("s3").get_waiter("object_exists")
    return waiter.wait(Bucket="b", Key=tag, WaiterConfig={"MaxAttempts": 2})


def _key(tag: str) -> dict[str, object]:
    return {"pk": {"S": tag}}


_ITEM = {"total": {"N": "1.5"}, "raw": {"B": b"raw"}, "tags": {"SS": ["a", "b"]}}
_CONDITION = {
    "KeyConditionExpression": "pk = :p",
    "FilterExpression": "total > :t",
}

MADE: Mapping[str, Callable[[Client, str], object]] = {
    "s3 get_object": lambda client, tag: _read(
        client("s3").get_object(Bucket="b", Key=tag)
    ),
    "s3 put_object": lambda client, tag: client("s3").put_object(
        Bucket="b", Key=tag, Body=tag.encode() * 9, Metadata={"owner": "me"}
    ),
    "s3 head_object": lambda client, tag: client("s3").head_object(Bucket="b", Key=tag),
    "s3 list_objects_v2": lambda client, tag: client("s3").list_objects_v2(
        Bucket="b", Prefix=tag, MaxKeys=20
    ),
    "s3 delete_objects": lambda client, tag: client("s3").delete_objects(
        Bucket="b", Delete={"Objects": [{"Key": tag}, {"Key": "b&<c>"}]}
    ),
    "s3 pages": _pages,
    "s3 download_fileobj": _download,
    "s3 upload_fileobj": _upload,
    "s3 waiter": _wait,
    "dynamodb get_item": lambda client, tag: client("dynamodb").get_item(
        TableName="t", Key=_key(tag), ConsistentRead=True
    ),
    "dynamodb put_item": lambda client, tag: client("dynamodb").put_item(
        TableName="t", Item={**_key(tag), **_ITEM}
    ),
    "dynamodb query": lambda client, tag: client("dynamodb").query(
        TableName="t",
        ExpressionAttributeValues={":p": {"S": tag}, ":t": {"N": "1"}},
        **_CONDITION,
    ),
    "sqs receive_message": lambda client, tag: client("sqs").receive_message(
        QueueUrl=f"https://localhost/1/{tag}", MaxNumberOfMessages=2
    ),
    "sqs send_message": lambda client, tag: client("sqs").send_message(
        QueueUrl="https://localhost/1/q", MessageBody=tag
    ),
    "lambda invoke": _invoke,
    "lambda get_function_configuration": lambda client, tag: client(
        "lambda"
    ).get_function_configuration(FunctionName=tag),
    "ec2 describe_instances": lambda client, tag: client("ec2").describe_instances(
        Filters=[{"Name": "tag:a", "Values": [tag, "b"]}]
    ),
    "sts assume_role": lambda client, tag: client("sts").assume_role(
        RoleArn="arn:aws:iam::123456789012:role/r", RoleSessionName=tag
    ),
    "sns publish": lambda client, tag: client("sns").publish(
        TopicArn="arn:aws:sns:eu-west-1:123456789012:t",
        Message=tag,
        MessageAttributes={"a": {"DataType": "String", "StringValue": "ü"}},
    ),
    "invalid parameters": lambda client, tag: client("dynamodb").get_item(
        TableName=tag, Key={"pk": {"S": 1}}, Nothing=True
    ),
}
_NAMES = tuple(MADE)
OWN_CLIENTS = frozenset(
    name for name in MADE if name.startswith(("dynamodb", "s3 put", "s3 get"))
)
"""Calls that half of the time are made with a client of one thread, whose quota of retries
depends upon the calls before it."""


def name_of(seed: int, call: int) -> str:
    """Return which call has this number."""
    return Random(f"{seed}-{call}").choice(_NAMES)


def tag_of(call: int) -> str:
    """Return what a call says of itself in its request."""
    return f"soak-{call}"
