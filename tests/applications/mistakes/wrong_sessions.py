"""What goes wrong before there is a client."""

from __future__ import annotations

from staticboto import boto3
from staticboto.boto3.session import Session
from staticboto.s3 import S3Client
from staticboto.sqs import SQSClient

session = Session()


def services() -> None:
    boto3.clients("s3")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    boto3.client()  # mypy: call-overload  pyright: reportCallIssue
    boto3.client(1)  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    boto3.client(["s3"])  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue


def options() -> None:
    boto3.client("s3", region="eu-west-1")  # mypy: call-overload  pyright: reportCallIssue
    boto3.client("s3", region_name=1)  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    boto3.client("s3", config={"retries": 3})  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    boto3.client("s3", "eu-west-1", "2006-03-01", 1)  # mypy: call-overload  pyright: reportArgumentType
    boto3.resource("s3", aws_account_id="123456789012")  # mypy: call-overload  pyright: reportCallIssue
    boto3.resource("s3", profile_name="dev")  # mypy: call-overload  pyright: reportCallIssue
    S3Client.create("eu-west-1")  # mypy: arg-type, call-arg  pyright: reportCallIssue
    S3Client.create(session="default")  # mypy: arg-type  pyright: reportArgumentType


def sessions() -> None:
    Session(region="eu-west-1")  # mypy: call-arg  pyright: reportCallIssue
    Session(profile="dev")  # mypy: call-arg  pyright: reportCallIssue
    Session(region_name=["eu-west-1"])  # mypy: arg-type  pyright: reportArgumentType
    boto3.setup_default_session("key", "secret")  # mypy: call-arg  pyright: reportCallIssue
    session.region_name = "eu-west-1"  # mypy: misc  pyright: reportAttributeAccessIssue
    print(session.get_credentials().access_key)  # mypy: union-attr  pyright: reportOptionalMemberAccess
    session.get_available_region("s3")  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def regions(other: Session) -> str:
    return other.region_name  # mypy: return-value  pyright: reportReturnType


def kinds() -> SQSClient:
    queue: SQSClient = boto3.client("s3")  # mypy: assignment  pyright: reportAssignmentType
    print(queue)
    return session.client("sns")  # mypy: return-value  pyright: reportReturnType


def events(client: S3Client) -> None:
    client.meta.events.register("before-send")  # mypy: call-arg  pyright: reportCallIssue
    client.meta.events.subscribe("before-send", print)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(client.exception.NoSuchKey)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
