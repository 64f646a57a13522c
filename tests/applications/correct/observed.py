"""Rely on what AWS always sends, and on what nobody knows to be absent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.lambda_.type_defs import FunctionConfigurationTypeDef
from staticboto.s3.service_resource import Bucket
from staticboto.sqs.service_resource import Queue

s3 = boto3.client("s3")
ec2 = boto3.client("ec2")


def buckets() -> dict[str, datetime]:
    return {each["Name"]: each["CreationDate"] for each in s3.list_buckets()["Buckets"]}


def size(bucket: str, key: str) -> int:
    head = s3.head_object(Bucket=bucket, Key=key)
    assert_type(head.get("ContentLength"), int)
    return head["ContentLength"]


def largest(bucket: str) -> str:
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket)
    objects = [each for page in pages for each in page.get("Contents", [])]
    return max(objects, key=lambda each: each["Size"])["Key"]


def running() -> Iterator[str]:
    for page in ec2.get_paginator("describe_instances").paginate():
        for reservation in page["Reservations"]:
            for instance in reservation["Instances"]:
                if instance["State"]["Name"] == "running":
                    yield instance["InstanceId"]


def functions() -> list[str]:
    def arn(function: FunctionConfigurationTypeDef) -> str:
        return f"{function['FunctionArn']} {function['MemorySize']}"

    return [arn(each) for each in boto3.client("lambda").list_functions()["Functions"]]


def bodies(url: str) -> Iterator[str]:
    sqs = boto3.client("sqs")
    for message in sqs.receive_message(QueueUrl=url).get("Messages", []):
        yield message["Body"]
        sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])


def handle(queue: Queue) -> Iterator[object]:
    for message in queue.receive_messages(WaitTimeSeconds=20):
        yield json.loads(message.body)
        message.delete()
    print(int(queue.attributes["ApproximateNumberOfMessages"]))


def newest(bucket: Bucket) -> str:
    return sorted(bucket.objects.all(), key=lambda each: each.last_modified)[-1].key


def total(bucket: Bucket) -> int:
    return sum(each.size for each in bucket.objects.all())


def old(days: int) -> list[str]:
    limit = datetime.now(timezone.utc) - timedelta(days=days)
    return [
        f"{each.id} {each.image_id} {each.instance_type.upper()}"
        for each in boto3.resource("ec2").instances.all()
        if each.state["Name"] == "running" and each.launch_time < limit
    ]


def keys(name: str) -> list[str]:
    table = boto3.resource("dynamodb").Table(name)
    assert_type(table.creation_date_time, datetime | Any)
    print(table.item_count + 1, table.creation_date_time.isoformat())
    return [each["AttributeName"] for each in table.key_schema]


def network(subnet: str) -> str:
    found = boto3.resource("ec2").Subnet(subnet)
    return f"{found.cidr_block} in {found.vpc.id}: {found.available_ip_address_count}"
