"""What holds on any botocore of the range: `test_versions` runs this file on several.

The services are generated from one botocore; which one runs does not matter to any of these.
"""

from __future__ import annotations

import inspect
import io
import pkgutil
from importlib import import_module
from typing import Any

import botocore.session
import pytest
from botocore import xform_name
from botocore.awsrequest import AWSResponse
from botocore.client import BaseClient
from botocore.compat import HTTPHeaders
from botocore.exceptions import ClientError, ParamValidationError, WaiterError
from botocore.paginate import Paginator
from botocore.stub import Stubber
from botocore.waiter import Waiter

import staticboto
from staticboto import boto3
from staticboto._index.catalog import PACKAGES
from staticboto._runtime.clients.client import Client
from staticboto._runtime.engine.packs import installed
from staticboto._runtime.engine.pieces import doctor, inventory, verdict
from staticboto.boto3.dynamodb.conditions import Key
from staticboto.dynamodb.service_resource import Table
from staticboto.s3 import S3Client
from staticboto.s3.exceptions import NoSuchKey
from staticboto.s3.paginator import ListObjectsV2Paginator
from staticboto.s3.service_resource import Bucket
from staticboto.s3.waiter import BucketExistsWaiter


def answer(client: Any, status: int, body: bytes) -> None:
    """Let all calls of a client be answered here."""

    class Raw(io.BytesIO):
        def stream(self, **kwargs: Any) -> Any:
            yield self.read()

    def send(request: Any, **event: Any) -> Any:
        return AWSResponse(request.url, status, HTTPHeaders(), Raw(body))

    client.meta.events.register("before-send", send, unique_id="answer")


@pytest.mark.parametrize("service", sorted(PACKAGES))
def test_every_service_has_its_class(service: str) -> None:
    client = boto3.client(service)
    module = import_module(f"staticboto.{PACKAGES[service]}.client")
    assert type(client).__module__ == module.__name__
    assert isinstance(client, (Client, BaseClient))
    pack = installed.of_service(service)
    assert pack is not None
    operations = pack.read("client")["operations"]
    assert client.meta.method_to_api_mapping == operations
    assert client.meta.service_model.operation_names == list(operations.values())


def test_a_session_of_another_class_has_the_same_classes() -> None:
    class Own(botocore.session.Session):
        pass

    session = boto3.Session(botocore_session=Own())
    for service in ("s3", "cloudwatch"):
        assert type(session.client(service)) is type(boto3.client(service))


def test_all_modules_can_be_imported() -> None:
    """But for those of pieces that stand for something which this botocore has not."""
    slow = {name.replace(" ", "_") for name in inventory.PIECES if verdict.reason(name)}
    failed = {}
    for module in pkgutil.walk_packages(staticboto.__path__, "staticboto."):
        if module.name.endswith((".mypy", ".__main__", ".crt")):
            continue
        if ".pyinstaller" in module.name:
            continue
        try:
            import_module(module.name)
        except ImportError as error:
            failed[module.name] = str(error)
    allowed = {f"staticboto._runtime.engine.calls.{name}" for name in slow}
    assert not failed.keys() - allowed, failed


def test_names_that_this_botocore_has_for_operations() -> None:
    """Those of generation are there, and what botocore calls an operation works too."""
    client: Any = boto3.client("cloudwatch")
    for method, operation in client.meta.method_to_api_mapping.items():
        assert getattr(client, method).__name__ == method
        assert callable(getattr(client, xform_name(operation)))
    with pytest.raises(AttributeError, match="has no attribute 'no_such_method'"):
        client.no_such_method


def test_exceptions() -> None:
    client = boto3.client("s3")
    body = b"<Error><Code>NoSuchKey</Code><Message>none</Message></Error>"
    answer(client, 404, body)
    assert client.exceptions.NoSuchKey is NoSuchKey
    with pytest.raises(NoSuchKey) as caught:
        client.get_object(Bucket="b", Key="k")
    assert isinstance(caught.value, ClientError)
    try:
        client.get_object(Bucket="b", Key="k")
    except client.exceptions.NoSuchKey as error:
        assert error.response["Error"]["Code"] == "NoSuchKey"
    with pytest.raises(ParamValidationError, match="Unknown parameter in input"):
        client.get_object(Bucket="b", Key="k", Nothing=1)  # type: ignore[call-arg]


PAGE = b"""<ListBucketResult><Name>b</Name><IsTruncated>false</IsTruncated>
<Contents><Key>one</Key><Size>1</Size></Contents>
<Contents><Key>two</Key><Size>2</Size></Contents></ListBucketResult>"""


def test_paginators() -> None:
    client = boto3.client("s3")
    answer(client, 200, PAGE)
    paginator = client.get_paginator("list_objects_v2")
    assert type(paginator) is ListObjectsV2Paginator
    assert isinstance(paginator, Paginator)
    (page,) = paginator.paginate(Bucket="b")
    assert [each["Key"] for each in page["Contents"]] == ["one", "two"]
    assert [each["Size"] for each in paginator.paginate(Bucket="b").items()] == [1, 2]


def test_waiters() -> None:
    client = boto3.client("s3")
    answer(client, 200, b"")
    waiter = client.get_waiter("bucket_exists")
    assert type(waiter) is BucketExistsWaiter
    assert isinstance(waiter, Waiter)
    waiter.wait(Bucket="b")
    answer(client, 404, b"")
    other = boto3.client("s3")
    answer(other, 404, b"")
    with pytest.raises(WaiterError, match="Max attempts exceeded"):
        once = {"Delay": 0, "MaxAttempts": 1}
        other.get_waiter("bucket_exists").wait(Bucket="b", WaiterConfig=once)  # type: ignore[arg-type]


def test_resources() -> None:
    s3 = boto3.resource("s3")
    bucket = s3.Bucket("b")
    assert isinstance(bucket, Bucket)
    assert isinstance(s3.meta.client, S3Client)
    answer(s3.meta.client, 200, PAGE)
    assert [each.key for each in bucket.objects.all()] == ["one", "two"]
    assert s3.Object("b", "k").Bucket() == bucket


def test_values_of_dynamodb() -> None:
    table = boto3.resource("dynamodb").Table("t")
    assert isinstance(table, Table)
    body = b'{"Items": [{"id": {"N": "1"}, "of": {"SS": ["a"]}}], "Count": 1}'
    answer(table.meta.client, 200, body)
    found = table.query(KeyConditionExpression=Key("id").eq(1))
    assert found.get("Items") == [{"id": 1, "of": {"a"}}]


def test_what_help_says_of_values_of_dynamodb() -> None:
    """An older botocore has nothing to say it with."""
    table = boto3.resource("dynamodb").Table("t")
    text = inspect.getdoc(table.put_item) or ""
    assert "valid DynamoDB type" in text
    assert "Binary(b'bytes')" in text
    plain = inspect.getdoc(boto3.client("dynamodb").put_item) or ""
    assert "valid DynamoDB type" not in plain


def test_signed_urls() -> None:
    client = boto3.client("s3", region_name="eu-west-1")
    url = client.generate_presigned_url(
        "get_object", Params={"Bucket": "pictures", "Key": "k"}
    )
    assert url.startswith("https://pictures.s3.") and "Signature=" in url
    post = client.generate_presigned_post("pictures", "k")
    assert set(post) == {"url", "fields"}
    queues = boto3.client("sqs").generate_presigned_url("list_queues")
    assert "Action=ListQueues" in queues or "X-Amz-Signature" in queues


def test_the_stubber() -> None:
    client = boto3.client("sqs")
    with Stubber(client) as stubber:
        stubber.add_response("list_queues", {"QueueUrls": ["u"]}, {"MaxResults": 1})
        assert client.list_queues(MaxResults=1).get("QueueUrls") == ["u"]
        stubber.add_client_error("list_queues", "QueueDoesNotExist")
        with pytest.raises(ClientError):
            client.list_queues()


def test_endpoints_are_those_of_generation() -> None:
    regions = boto3.Session().get_available_regions("s3")
    assert {"us-east-1", "eu-central-1"} <= set(regions)
    client = boto3.client("s3", region_name="cn-north-1")
    assert client.meta.endpoint_url == "https://s3.cn-north-1.amazonaws.com.cn"


def test_the_doctor() -> None:
    report = "\n".join(doctor.report())
    assert f"botocore    {botocore.__version__}" in report
