"""Annotate with botocore's own classes: clients, paginators, pages and waiters are theirs."""

from __future__ import annotations

from typing import Any

from botocore.client import BaseClient, ClientMeta
from botocore.exceptions import ClientError, WaiterError
from botocore.hooks import BaseEventHooks
from botocore.paginate import PageIterator, Paginator
from botocore.stub import ANY, Stubber
from botocore.waiter import Waiter
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.boto3 import Session
from staticboto.dynamodb import DynamoDBServiceResource
from staticboto.s3 import BucketExistsWaiter, ListObjectsV2Paginator, S3Client
from staticboto.s3.type_defs import ListObjectsV2OutputTypeDef
from staticboto.sqs import SQSClient


def describe(client: BaseClient) -> str:
    meta: ClientMeta = client.meta
    return f"{meta.service_model.service_name} in {meta.region_name}"


def first_page(paginator: Paginator[Any], **parameters: Any) -> Any:
    for page in paginator.paginate(**parameters):
        return page
    return None


def patiently(waiter: Waiter, **parameters: Any) -> bool:
    try:
        waiter.wait(**parameters)
    except WaiterError:
        return False
    return True


def count(pages: PageIterator[Any]) -> int:
    return sum(1 for _ in pages)


def use(s3: S3Client, sqs: SQSClient, bucket: str) -> list[str]:
    clients: list[BaseClient] = [s3, sqs]
    by_service: dict[str, BaseClient] = {"s3": s3, "sqs": sqs}
    paginator: Paginator[ListObjectsV2OutputTypeDef] = s3.get_paginator(
        "list_objects_v2"
    )
    waiter: Waiter = s3.get_waiter("bucket_exists")
    waits: list[Waiter] = [waiter, s3.get_waiter("object_exists")]
    print(first_page(paginator, Bucket=bucket), patiently(waiter, Bucket=bucket))
    print(count(s3.get_paginator("list_buckets").paginate()), len(waits), by_service)
    return [describe(each) for each in clients]


def from_resources(dynamodb: DynamoDBServiceResource) -> str:
    return describe(dynamodb.meta.client) + describe(dynamodb.Table("t").meta.client)


def kept(s3: S3Client, bucket: str) -> None:
    paginator: ListObjectsV2Paginator = s3.get_paginator("list_objects_v2")
    pages: PageIterator[ListObjectsV2OutputTypeDef] = paginator.paginate(Bucket=bucket)
    for page in pages:
        assert_type(page, ListObjectsV2OutputTypeDef)
    waiter: BucketExistsWaiter = s3.get_waiter("bucket_exists")
    waiter.wait(Bucket=bucket, WaiterConfig={"MaxAttempts": 3})


def stubbed(s3: S3Client) -> None:
    with Stubber(s3) as stubber:
        stubber.add_response("list_buckets", {"Buckets": []}, {"Prefix": ANY})
        stubber.add_client_error("get_object", "NoSuchKey")
        print(s3.list_buckets(Prefix="p").get("Buckets"))


def narrowed(client: BaseClient) -> None:
    if isinstance(client, S3Client):
        print(client.list_buckets().get("Buckets"))
    elif isinstance(client, SQSClient):
        print(client.list_queues().get("QueueUrls"))


def either(client: S3Client | SQSClient) -> None:
    if isinstance(client, S3Client):
        client.list_buckets()
    else:
        client.list_queues()


def hooks(session: Session, s3: S3Client) -> None:
    emitters: list[BaseEventHooks] = [session.events, s3.meta.events]

    def answer(request: object, **kwargs: object) -> tuple[object, str]:
        return request, "answered"

    # A handler may return what is taken for the answer.
    s3.meta.events.register("before-send.s3.ListBuckets", answer)
    s3.meta.events.register_first("before-call.s3", answer, unique_id="first")
    assert_type(s3.waiter_names, list[str])
    assert_type(s3.can_paginate("list_objects_v2"), bool)
    print(emitters, session._session.get_config_variable("region"))


def errors(s3: S3Client) -> None:
    try:
        s3.head_bucket(Bucket="b")
    except s3.exceptions.NoSuchBucket as error:
        print(error.response)
    except ClientError as error:
        print(error.response.get("Error", {}).get("Code"))


use(boto3.client("s3"), boto3.client("sqs"), "b")
