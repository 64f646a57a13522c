"""Completion between quotes: names, values of enums, and keys."""

from __future__ import annotations

import pytest

from tests.editor.editor import Editor
from tests.editor.programs import BUCKET, FACE, S3, SQS, TABLE
from tests.editor.witnesses import LIVE, keys, paginators, regions, values, waiters
from tests.generated import REVIEWED

case = pytest.param


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case(FACE + 'boto3.client("<|>")', {*REVIEWED}, id="client"),
        case(
            FACE + 'boto3.resource("<|>")',
            {*REVIEWED}.intersection(LIVE.get_available_resources()),
            id="resource",
        ),
        case(S3 + 's3.get_paginator("<|>")', paginators("s3"), id="paginator"),
        case(S3 + 's3.get_waiter("<|>")', waiters("s3"), id="waiter"),
    ],
)
def test_names(editor: Editor, program: str, expected: set[str]) -> None:
    assert editor.complete(program) == expected


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case(
            S3 + 's3.put_object(Bucket="b", Key="k", ACL="<|>")',
            values("s3", "ObjectCannedACL"),
            id="parameter",
        ),
        case(
            BUCKET + 'bucket.create(ACL="<|>")',
            values("s3", "BucketCannedACL"),
            id="action",
        ),
        case(
            S3 + 's3.put_bucket_versioning(VersioningConfiguration={"Status": "<|>"})',
            values("s3", "BucketVersioningStatus"),
            id="structure",
        ),
        case(
            S3 + 's3.get_object_attributes(Bucket="b", ObjectAttributes=["<|>"])',
            values("s3", "ObjectAttributes"),
            id="list",
        ),
        case(
            SQS + 'sqs.set_queue_attributes(QueueUrl="u", Attributes={"<|>": ""})',
            values("sqs", "QueueAttributeName"),
            id="map",
        ),
        case(
            "from staticboto.s3.literals import StorageClassType\n"
            'storage_class: StorageClassType = "<|>"',
            values("s3", "StorageClass"),
            id="annotation",
        ),
    ],
)
def test_enumeration(editor: Editor, program: str, expected: set[str]) -> None:
    assert editor.complete(program) == expected


@pytest.mark.parametrize(
    "program",
    [
        case(FACE + 'boto3.client("s3", region_name="<|>")', id="client"),
        case(FACE + 'boto3.resource("s3", region_name="<|>")', id="resource"),
        case(FACE + 'boto3.Session(region_name="<|>")', id="session"),
    ],
)
def test_region(editor: Editor, program: str) -> None:
    assert regions() <= editor.complete(program)


PAGES = 's3.get_paginator("list_objects_v2").paginate(Bucket="b")'


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case(
            S3 + 's3.list_objects_v2(Bucket="b")["<|>"]',
            keys("s3", "ListObjectsV2"),
            id="subscript",
        ),
        case(
            S3 + 's3.list_objects_v2(Bucket="b").get("<|>")',
            keys("s3", "ListObjectsV2"),
            id="get",
        ),
        case(
            S3 + 's3.list_objects_v2(Bucket="b")["Contents"][0]["<|>"]',
            keys("s3", "ListObjectsV2", "Contents", "*"),
            id="nested",
        ),
        case(
            S3 + f'for page in {PAGES}: print(page["<|>"])',
            keys("s3", "ListObjectsV2"),
            id="page",
        ),
        case(
            S3 + f'for item in {PAGES}.items(): print(item["<|>"])',
            keys("s3", "ListObjectsV2", "Contents", "*"),
            id="item",
        ),
        case(TABLE + 'table.query()["<|>"]', keys("dynamodb", "Query"), id="action"),
    ],
)
def test_response(editor: Editor, program: str, expected: set[str]) -> None:
    assert editor.complete(program) == expected


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case(
            S3 + 's3.put_bucket_versioning(VersioningConfiguration={"<|>"})',
            {"MFADelete", "Status"},
            id="structure",
        ),
        case(
            S3 + 's3.put_bucket_versioning(VersioningConfiguration={"<|>": "Enabled"})',
            {"MFADelete", "Status"},
            id="structure-with-value",
        ),
        case(
            SQS + 'sqs.delete_message_batch(QueueUrl="u", Entries=[{"<|>"}])',
            {"Id", "ReceiptHandle"},
            id="list",
        ),
    ],
)
def test_request(editor: Editor, program: str, expected: set[str]) -> None:
    assert editor.complete(program) == expected
