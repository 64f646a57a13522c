"""Errors: boto3's own, and those that the services' models describe."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import botocore.exceptions
import pytest

from staticboto.s3.exceptions import InvalidObjectState, NoSuchKey, S3Exceptions
from staticboto.sqs.exceptions import QueueDoesNotExist
from tests.runtime.answers import answer
from tests.runtime.comparison import ours, same, theirs

# -- What boto3 raises ------------------------------------------------------------------

NAMES = [
    name
    for name, value in vars(theirs.exceptions).items()
    if isinstance(value, type) and issubclass(value, Exception)
]


@pytest.mark.parametrize("name", NAMES)
def test_hierarchy(name: str) -> None:
    def ask(face: Any) -> Any:
        cls = getattr(face.exceptions, name)
        return cls.__name__, [base.__name__ for base in cls.__mro__]

    assert same(ask)[0] == "returned"


@pytest.mark.parametrize(
    "make",
    [
        lambda e: e.ResourceNotExistsError("x", ["a", "b"], True),
        lambda e: e.ResourceNotExistsError("x", ["a"], False),
        lambda e: e.ResourceNotExistsError("x", [], has_low_level_client=False),
        lambda e: e.UnknownAPIVersionError("x", "v", "1, 2"),
        lambda e: e.RetriesExceededError(ValueError("x")),
        lambda e: e.RetriesExceededError(last_exception=None, msg="tired"),
        lambda e: e.DynamoDBOperationNotSupportedError("AND", 1),
        lambda e: e.DynamoDBNeedsConditionError("x"),
        lambda e: e.DynamoDBNeedsKeyConditionError("x", 1),
        lambda e: e.S3UploadFailedError("x"),
        lambda e: e.ResourceNotExistsError(),
        lambda e: e.UnknownAPIVersionError("x"),
        lambda e: e.DynamoDBOperationNotSupportedError("AND"),
    ],
)
def test_construction(make: Callable[[Any], Any]) -> None:
    def ask(face: Any) -> Any:
        error = make(face.exceptions)
        return str(error), repr(error), error.args, vars(error).keys()

    same(ask)


def test_the_cause_of_a_failed_transfer_is_kept() -> None:
    cause = ValueError("x")
    assert ours.exceptions.RetriesExceededError(cause).last_exception is cause


# -- What services answer ---------------------------------------------------------------


def test_a_class_is_the_same_for_every_client() -> None:
    for session in (ours.Session(), ours.Session(region_name="us-west-1")):
        for client in (session.client("s3"), session.client("s3")):
            assert client.exceptions.NoSuchKey is NoSuchKey
            assert type(client.exceptions) is S3Exceptions
    assert issubclass(NoSuchKey, botocore.exceptions.ClientError)


@pytest.mark.parametrize("service", ["s3", "sqs", "lambda", "cloudwatch", "ec2"])
def test_classes_and_codes(service: str) -> None:
    def ask(face: Any) -> Any:
        errors = face.client(service).exceptions
        return (
            type(errors).__name__,
            repr(errors).partition(" at 0x")[0],
            [(code, cls.__name__) for code, cls in errors._code_to_exception.items()],
            sorted(name for name in dir(errors) if not name.startswith("__")),
        )

    assert same(ask)[0] == "returned"


def test_an_unknown_name() -> None:
    kind, text = same(lambda face: face.client("s3").exceptions.NoSuchName)
    assert kind == "AttributeError" and "Valid exceptions are: AccessDenied" in str(
        text
    )


def test_codes_that_are_not_names() -> None:
    errors = ours.client("iam").exceptions
    assert errors.from_code("NoSuchEntity") is errors.NoSuchEntityException
    assert errors.from_code("NoSuchEntityException") is errors.ClientError
    assert errors.from_code(None) is errors.ClientError
    assert errors.ClientError is botocore.exceptions.ClientError


def test_one_code_for_two_classes() -> None:
    """The last one has it; `except` with the other finds nothing, as with boto3."""
    errors = ours.client("cloudwatch").exceptions
    assert errors.from_code("ResourceNotFound") is errors.ResourceNotFound
    assert errors.DashboardNotFoundError is not errors.ResourceNotFound


def raised(
    face: Any, service: str, body: bytes, status: int, call: str, **arguments: Any
) -> Any:
    client = face.client(service)
    answer(client, body, status=status)
    try:
        getattr(client, call)(**arguments)
    except client.exceptions.ClientError as error:
        response = copy.deepcopy(error.response)
        response["ResponseMetadata"].pop("HTTPHeaders")
        return type(error).__name__, str(error), error.operation_name, response
    raise AssertionError("nothing was raised")


def test_errors_that_are_raised() -> None:
    body = (
        b"<Error><Code>InvalidObjectState</Code><Message>frozen</Message>"
        b"<StorageClass>GLACIER</StorageClass></Error>"
    )
    place: dict[str, Any] = {"Bucket": "bucket", "Key": "k"}
    same(lambda face: raised(face, "s3", body, 403, "get_object", **place))
    client = ours.client("s3")
    answer(client, body, status=403)
    with pytest.raises(InvalidObjectState) as caught:
        client.get_object(**place)
    assert caught.value.response["StorageClass"] == "GLACIER"

    unknown = b"<Error><Code>Other</Code><Message>m</Message></Error>"
    found = same(lambda face: raised(face, "s3", unknown, 400, "get_object", **place))
    assert "'ClientError', 'An error occurred (Other)" in str(found)

    queue = b'{"__type": "com.amazonaws.sqs#QueueDoesNotExist", "message": "none"}'
    asked = {"QueueUrl": "https://sqs.eu-west-1.amazonaws.com/1/q"}
    found = same(lambda face: raised(face, "sqs", queue, 400, "purge_queue", **asked))
    assert "QueueDoesNotExist" in str(found)
    old = {"x-amzn-query-error": "AWS.SimpleQueueService.NonExistentQueue;Sender"}
    client = ours.client("sqs")
    answer(client, queue, status=400, headers=old)
    with pytest.raises(QueueDoesNotExist) as missing:
        client.purge_queue(**asked)
    code = missing.value.response["Error"]["Code"]
    assert code == "AWS.SimpleQueueService.NonExistentQueue"


def test_an_error_pickles_as_botocores() -> None:
    """botocore gives back a plain `ClientError`, since its own classes are nowhere."""

    def ask(face: Any) -> Any:
        cls = face.client("s3").exceptions.NoSuchKey
        error = pickle.loads(pickle.dumps(cls({"Error": {"Code": "x"}}, "Get")))
        return type(error), str(error), error.response

    assert same(ask)[0] == "returned"
