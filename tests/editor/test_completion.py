"""Completion after a dot and between parentheses."""

from __future__ import annotations

import pytest

from tests.editor.editor import Editor
from tests.editor.programs import BUCKET, FACE, S3, SQS, TABLE
from tests.editor.witnesses import LIVE, errors, names, parameters

case = pytest.param


@pytest.mark.parametrize(
    "program",
    [
        case(S3 + "s3.<|>", id="function"),
        case(FACE + 'boto3.Session(region_name="r").client("s3").<|>', id="session"),
        case("from staticboto.s3 import S3Client\nS3Client.create().<|>", id="class"),
        case(
            "from staticboto.s3 import S3Client\ndef use(s3: S3Client): s3.<|>",
            id="annotation",
        ),
        case(BUCKET + "bucket.meta.client.<|>", id="resource"),
    ],
)
def test_client(editor: Editor, program: str) -> None:
    """However a client is made, `client.` offers the members of boto3's."""
    assert _public(editor.complete(program)) == names(LIVE.client("s3")) | {"create"}


@pytest.mark.parametrize("service", ["dynamodb", "lambda", "sqs"])
def test_client_of_service(editor: Editor, service: str) -> None:
    offered = editor.complete(FACE + f'boto3.client("{service}").<|>')
    assert _public(offered) == names(LIVE.client(service)) | {"create"}


def test_exceptions(editor: Editor) -> None:
    offered = editor.complete(S3 + "s3.exceptions.<|>")
    assert errors("s3") | {"ClientError", "from_code"} <= offered


def test_service_resource(editor: Editor) -> None:
    offered = editor.complete(FACE + 'boto3.resource("s3").<|>')
    assert _public(offered) == names(LIVE.resource("s3")) | {"create"}


BUCKET_OF_BOTO3 = LIVE.resource("s3").Bucket("b")


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case(BUCKET + "bucket.<|>", BUCKET_OF_BOTO3, id="resource"),
        case(
            BUCKET + 'bucket.Object("k").<|>',
            BUCKET_OF_BOTO3.Object("k"),
            id="subresource",
        ),
        case(
            TABLE + "table.<|>",
            LIVE.resource("dynamodb").Table("t"),
            id="table",
        ),
        case(
            BUCKET + "bucket.objects.<|>",
            BUCKET_OF_BOTO3.objects,
            id="collections",
        ),
        case(
            BUCKET + 'bucket.objects.filter(Prefix="p").<|>',
            BUCKET_OF_BOTO3.objects.filter(Prefix="p"),
            id="collection",
        ),
        case(
            BUCKET + "for each in bucket.objects.all(): each.<|>",
            LIVE.resource("s3").ObjectSummary("b", "k"),
            id="item",
        ),
    ],
)
def test_resource(editor: Editor, program: str, expected: object) -> None:
    """Attributes, actions, subresources and collections are those of boto3."""
    assert _public(editor.complete(program)) == names(expected)


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case(S3 + "s3.get_object(<|>)", parameters("s3", "GetObject"), id="method"),
        case(S3 + "s3.get_object(<|>", parameters("s3", "GetObject"), id="open"),
        case(
            S3 + 's3.get_paginator("list_objects_v2").paginate(<|>)',
            parameters("s3", "ListObjectsV2") - {"ContinuationToken", "MaxKeys"}
            | {"PaginationConfig"},
            id="paginator",
        ),
        case(
            S3 + 's3.get_waiter("bucket_exists").wait(<|>)',
            parameters("s3", "HeadBucket") | {"WaiterConfig"},
            id="waiter",
        ),
        case(
            TABLE + "table.query(<|>)",
            parameters("dynamodb", "Query") - {"TableName"},
            id="action",
        ),
        case(
            BUCKET + "bucket.objects.filter(<|>)",
            parameters("s3", "ListObjects") - {"Bucket"},
            id="collection",
        ),
    ],
)
def test_keywords(editor: Editor, program: str, expected: set[str]) -> None:
    """A call offers each of its parameters as a keyword, and no other."""
    offered = editor.complete(program)
    assert {each[:-1] for each in offered if each.endswith("=")} == expected


def test_documentation(editor: Editor) -> None:
    """A method says what it does before it is chosen."""
    shown = editor.describe(SQS + "sqs.send_<|>", "send_message")
    assert "Delivers a message to the specified queue." in shown
    assert "The URL of the Amazon SQS queue to which a message is sent." in shown


def _public(offered: set[str]) -> set[str]:
    return {name for name in offered if not name.startswith("_")}
