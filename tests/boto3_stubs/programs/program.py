"""A program that says `import boto3` and stays so; it runs, and its types are as they say."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import boto3
import boto3.session
import boto3.utils as utils
from boto3.docs import ServiceDocumenter
from boto3.docs.base import BaseDocumenter
from boto3.dynamodb.conditions import Attr, ConditionBase, Key
from boto3.dynamodb.types import Binary, TypeDeserializer, TypeSerializer
from boto3.exceptions import Boto3Error, ResourceNotExistsError, S3UploadFailedError
from boto3.resources.base import ServiceResource
from boto3.resources.collection import ResourceCollection
from boto3.resources.model import Action
from boto3.s3.transfer import KB, S3Transfer, TransferConfig
from botocore.exceptions import ClientError
from typing_extensions import assert_type

if TYPE_CHECKING:
    from staticboto.dynamodb.service_resource import DynamoDBServiceResource, Table
    from staticboto.s3 import S3Client
    from staticboto.s3.service_resource import S3ServiceResource
    from staticboto.sqs import SQSClient


def clients(session: boto3.Session) -> S3Client:
    """Make clients in every way."""
    assert_type(boto3.client("s3"), "S3Client")
    assert_type(boto3.client(service_name="sqs"), "SQSClient")
    assert_type(boto3.resource("s3"), "S3ServiceResource")
    assert_type(session.client("sqs", region_name="eu-west-1"), "SQSClient")
    assert_type(session.resource("dynamodb"), "DynamoDBServiceResource")
    make = boto3.client
    assert_type(make("s3"), "S3Client")
    assert_type(boto3.session.Session().client("s3"), "S3Client")
    return session.client("s3")


def query(table: Table) -> ConditionBase:
    """Name the items of last year; the classes are those that the table's methods take."""
    condition = Key("year").eq(2025) & Key("title").begins_with("A")
    assert callable(table.query)
    if TYPE_CHECKING:
        found = table.query(
            KeyConditionExpression=condition,
            FilterExpression=boto3.dynamodb.conditions.Attr("price").lt(Decimal("9.5")),
        )
        assert_type(found.get("Count", 0), int)
    return ~Attr("sold").exists() | condition


def upload(s3: S3Client, path: Path) -> str:
    """Upload a file that is not there."""
    config = TransferConfig(multipart_threshold=64 * KB, use_threads=False)
    try:
        s3.upload_file(str(path), "bucket", "key", Config=config)
    except (S3UploadFailedError, Boto3Error) as error:
        return str(error)
    except (ClientError, FileNotFoundError) as error:
        return type(error).__name__
    S3Transfer(manager=None, client=s3, config=config)
    s3.upload_fileobj(BytesIO(b"text"), "bucket", "key")
    return ""


def describe(resource: ServiceResource) -> list[str]:
    """Use what only documentation and libraries use."""
    documenter = BaseDocumenter(resource)
    actions: list[Action] = resource.meta.resource_model.actions
    assert_type(documenter.class_name, str)
    assert ServiceDocumenter.EXAMPLE_PATH
    assert callable(utils.lazy_call("boto3.ec2.createtags.create_tags"))
    return [documenter.class_name, *(action.name for action in actions)]


def main() -> None:
    """Run all that needs no network."""
    session = boto3.Session("key", "secret", region_name="eu-west-1")
    boto3.setup_default_session(
        aws_access_key_id="key",
        aws_secret_access_key="secret",
        region_name="eu-west-1",
    )
    print(boto3.DEFAULT_SESSION, boto3.__version__ != "")
    print(type(clients(session)).__module__, upload(clients(session), Path("none")))
    print(query(session.resource("dynamodb").Table("films")).expression_operator)
    print(len(describe(session.resource("sqs"))) > 1, ResourceCollection.__name__)
    stored = TypeSerializer().serialize({"a": {1, 2}, "b": Binary(b"c")})
    print(list(stored), TypeDeserializer().deserialize(stored) is not None)
    try:
        session.resource("lambda")
    except ResourceNotExistsError as error:
        print(type(error).__mro__[1].__name__)


if __name__ == "__main__":
    main()
