"""What editors show about the name under the cursor."""

from __future__ import annotations

import pytest

from tests.editor.editor import Editor
from tests.editor.programs import BUCKET, LAMBDA, S3, SQS, TABLE
from tests.editor.witnesses import parameters

case = pytest.param


@pytest.mark.parametrize(
    ("program", "texts"),
    [
        case(
            SQS + "sqs.send_mess<|>age",
            [
                "Delivers a message to the specified queue.",
                "The URL of the Amazon SQS queue to which a message is sent.",
                "The message to send.",
                "The length of time, in seconds, for which to delay a specific",
                *parameters("sqs", "SendMessage"),
            ],
            id="method",
        ),
        case(
            LAMBDA + "functions.inv<|>oke",
            [
                "The name or ARN of the Lambda function, version, or alias.",
                *parameters("lambda", "Invoke"),
            ],
            id="method-of-lambda",
        ),
        case(
            S3 + 's3.upload_f<|>ile("f", "b", "k")',
            ["Filename", "Bucket", "Key", "ExtraArgs", "Callback", "Config"],
            id="injected",
        ),
        case(
            SQS + 'sqs.send_message(Queue<|>Url="u", MessageBody="b")',
            ["QueueUrl: str"],
            id="keyword",
        ),
        case(
            SQS + 'sqs.send_message(Queue<|>Url="u", MessageBody="b")',
            ["The URL of the Amazon SQS queue to which a message is sent."],
            id="keyword-text",
        ),
        case(
            S3 + 's3.get_pagi<|>nator("list_objects_v2")',
            ["get_paginator", "operation_name", "ListObjectsV2Paginator"],
            id="get-paginator",
        ),
        case(
            S3 + 's3.get_wai<|>ter("bucket_exists")',
            ["get_waiter", "waiter_name", "BucketExistsWaiter"],
            id="get-waiter",
        ),
        case(
            S3 + 's3.generate_presigned_<|>url("list_buckets")',
            ["generate_presigned_url", "ClientMethod"],
            id="presigned-url",
        ),
        case(
            S3 + 's3.get_paginator("list_objects_v2").pagi<|>nate(Bucket="b")',
            ["`list_objects_v2`", "PaginationConfig", "keys that begin with the"],
            id="paginator",
        ),
        case(
            S3 + 's3.get_waiter("bucket_exists").wa<|>it(Bucket="b")',
            ["`head_bucket` every 5 seconds", "WaiterConfig", "The bucket name."],
            id="waiter",
        ),
        case(
            TABLE + "table.que<|>ry()",
            ["KeyConditionExpression", "QueryOutputTableTypeDef", "ConsistentRead:"],
            id="action",
        ),
        case(
            BUCKET + "bucket.creation_<|>date",
            ["datetime | None", "Date the bucket was created."],
            id="attribute",
        ),
        case(
            BUCKET + "bucket.obj<|>ects",
            ["BucketObjectsCollectionManager", "ObjectSummary"],
            id="collection",
        ),
        case(
            "from staticboto.s3 import S3<|>Client",
            ["A low-level client of Amazon S3."],
            id="class",
        ),
    ],
)
def test_hover(editor: Editor, program: str, texts: list[str]) -> None:
    shown = editor.hover(program)
    assert [text for text in texts if text not in shown] == []
