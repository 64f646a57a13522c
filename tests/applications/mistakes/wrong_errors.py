"""What goes wrong when something has gone wrong."""

from __future__ import annotations

from staticboto import boto3
from staticboto.dynamodb.exceptions import ConditionalCheckFailed  # mypy: attr-defined  pyright: reportAttributeAccessIssue
from staticboto.iam.exceptions import NoSuchKey as NoSuchUser  # mypy: attr-defined  pyright: reportAttributeAccessIssue
from staticboto.s3.exceptions import InvalidObjectState, NoSuchKey

__all__ = ["ConditionalCheckFailed", "NoSuchUser"]

s3 = boto3.client("s3")


def names() -> None:
    try:
        s3.list_buckets()
    except s3.exceptions.NoSuchKeys as error:  # mypy: attr-defined  pyright: reportAttributeAccessIssue
        raise SystemExit from error
    except s3.exceptions.NoSuchEntityException as error:  # mypy: attr-defined  pyright: reportAttributeAccessIssue
        raise SystemExit from error


def contents(error: NoSuchKey, state: InvalidObjectState) -> None:
    print(error.code)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(error.message)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(error.response["Code"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(error.response["Error"]["code"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(error.response["Error"]["Code"] == 404)  # mypy: comparison-overlap  pyright: reportUnnecessaryComparison
    print(error.response["Error"].Code)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    print(state.response["AccessTiers"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(state.response.get("StorageClass").lower())  # mypy: union-attr  pyright: reportOptionalMemberAccess
    status: str = error.response["ResponseMetadata"]["HTTPStatusCode"]  # mypy: assignment  pyright: reportAssignmentType
    print(status)
    error.response = {}  # mypy: misc, typeddict-item  pyright: reportAttributeAccessIssue


def classes() -> None:
    s3.exceptions.from_code(404)  # mypy: arg-type  pyright: reportArgumentType
    raise NoSuchKey("no such key")  # mypy: arg-type, call-arg  pyright: reportCallIssue


def more() -> None:
    raise InvalidObjectState({"Error": {"Code": "InvalidObjectState"}})  # mypy: call-arg  pyright: reportCallIssue
