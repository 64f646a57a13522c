"""Tell errors from each other, with classes that are imported and through clients."""

from __future__ import annotations

from botocore.exceptions import BotoCoreError, ClientError
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.dynamodb.exceptions import (
    ConditionalCheckFailedException,
    TransactionCanceledException,
)
from staticboto.dynamodb.type_defs import AttributeValueTypeDef
from staticboto.iam.exceptions import EntityAlreadyExistsException
from staticboto.lambda_.exceptions import TooManyRequestsException
from staticboto.s3.exceptions import (
    InvalidObjectState,
    NoSuchBucket,
    NoSuchKey,
)
from staticboto.s3.literals import StorageClassType
from staticboto.sqs.exceptions import QueueDoesNotExist


def report(error: ClientError) -> None:
    print(error.operation_name, error.response.get("Error", {}).get("Code"))


def read(bucket: str, key: str) -> bytes | None:
    s3 = boto3.client("s3")
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except s3.exceptions.NoSuchKey as error:
        assert_type(error, NoSuchKey)
        return None
    except InvalidObjectState as error:
        assert_type(error.response.get("StorageClass"), StorageClassType | None)
        assert_type(error.operation_name, str)
        raise
    except (NoSuchBucket, s3.exceptions.AccessDenied) as error:
        report(error)
        raise SystemExit(1) from error
    except s3.exceptions.ClientError as error:
        report(error)
        raise
    except BotoCoreError as error:
        raise SystemExit(str(error)) from error


def save(key: str) -> dict[str, AttributeValueTypeDef] | None:
    dynamodb = boto3.client("dynamodb")
    try:
        dynamodb.put_item(TableName="t", Item={"pk": {"S": key}})
    except ConditionalCheckFailedException as error:
        return error.response.get("Item")
    except TransactionCanceledException as error:
        for reason in error.response.get("CancellationReasons", []):
            print(reason.get("Code"), reason.get("Message"))
    return None


def by_code(error: ClientError) -> bool:
    iam = boto3.client("iam")
    if isinstance(error, iam.exceptions.from_code("NoSuchEntity")):
        return False
    expected: tuple[type[ClientError], ...] = (
        EntityAlreadyExistsException,
        QueueDoesNotExist,
        TooManyRequestsException,
    )
    return isinstance(error, expected)


def retry_after(error: TooManyRequestsException) -> str | None:
    return error.response.get("retryAfterSeconds")


def raise_one() -> None:
    raise NoSuchKey({"Error": {"Code": "NoSuchKey", "Message": "No."}}, "GetObject")
