"""`Params` of a presigned URL is checked against the named operation, as at run time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ParamValidationError, UnknownClientMethodError

from tests.checking.reports import CHECKERS, MARK, expected, reported
from tests.support.slow import slow

HEAD = """
from typing import Any, Literal

from staticboto import boto3
from staticboto.s3 import S3Client
from staticboto.s3.literals import OperationName
from staticboto.s3.type_defs import GetObjectRequestTypeDef, PutObjectRequestTypeDef
from staticboto.sqs import SQSClient
from staticboto.sts import STSClient


class Own(S3Client):
    pass


def program(
    s3: S3Client,
    sqs: SQSClient,
    sts: STSClient,
    own: Own,
    either: S3Client | SQSClient,
    untyped: dict[str, Any],
    texts: dict[str, str],
    unknown: Any,
    method: str,
    request: GetObjectRequestTypeDef,
    other: PutObjectRequestTypeDef,
    both: Literal["get_object", "head_object"],
    any_of: OperationName,
) -> None:
"""

# Each line is a call, so that it can be made as well as checked. Those of checkers alone
# name what has no value, or are wrong by an enum, which botocore does not look at.
CALLS = """
s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": "k"})
s3.generate_presigned_url("get_object", {"Bucket": "b", "Key": "k"}, 60, "GET")
s3.generate_presigned_url(ClientMethod="get_object", Params={"Bucket": "b", "Key": "k"}, ExpiresIn=60)
s3.generate_presigned_url("put_object", Params={"Bucket": "b", "Key": "k", "Metadata": {"a": "b"}}, HttpMethod="PUT")
s3.generate_presigned_url("get_object", Params=untyped)
s3.generate_presigned_url("get_object", Params=unknown)
s3.generate_presigned_url("get_object", Params=request)
s3.generate_presigned_url("get_object", Params={**request})
s3.generate_presigned_url("get_object", Params=dict(untyped))
s3.generate_presigned_url("get_object", Params={**untyped})
s3.generate_presigned_url("list_buckets")
s3.generate_presigned_url("list_buckets", None)
s3.generate_presigned_url("list_buckets", Params={})
s3.generate_presigned_url("list_buckets", Params={"Prefix": "b"}, ExpiresIn=60)
s3.generate_presigned_url(both, Params=untyped)
s3.generate_presigned_url(any_of, Params=untyped)
s3.generate_presigned_url(*("get_object", untyped))
s3.generate_presigned_url("get_object", **unknown_options)
own.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": "k"})
sqs.generate_presigned_url("list_queues")
sqs.generate_presigned_url("list_queues", {"MaxResults": 3})
sqs.generate_presigned_url("send_message", Params={"QueueUrl": "https://q", "MessageBody": "b", "MessageAttributes": {"a": {"DataType": "String"}}})
sqs.generate_presigned_url("purge_queue", Params=untyped_queue)
sts.generate_presigned_url("get_caller_identity")
sts.generate_presigned_url("get_caller_identity", {})
s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Kye": "k"})  # wrong
s3.generate_presigned_url("get_object", {"Bucket": "b", "Kye": "k"})  # wrong
s3.generate_presigned_url("get_object", Params={"Bucket": "b"})  # wrong
s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": 3})  # wrong
s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": "k", "Kay": unknown})  # wrong
s3.generate_presigned_url("get_object")  # wrong
s3.generate_presigned_url("get_object", Params=None)  # wrong
s3.generate_presigned_url("get_object", Params={})  # wrong to plugin
s3.generate_presigned_url("get_objet", Params={"Bucket": "b", "Key": "k"})  # wrong
s3.generate_presigned_url("get_object", Params=other)  # wrong
s3.generate_presigned_url("list_buckets", Params={"Bucket": "b"})  # wrong
s3.generate_presigned_url("list_buckets", Params={"MaxBuckets": "1"})  # wrong
own.generate_presigned_url("get_object", Params={"Bucket": "b", "Kye": "k"})  # wrong
sqs.generate_presigned_url("send_message", Params={"QueueUrl": "https://q", "MessageBodi": "b"})  # wrong to most
sqs.generate_presigned_url("send_message", Params={"QueueUrl": "https://q", "MessageBody": "b", "MessageAttributes": {"a": {"DataTyp": "String"}}})  # wrong to most
sqs.generate_presigned_url("list_queues", {"MaxResult": 3})  # wrong to most
sqs.generate_presigned_url("purge_queue")  # wrong to most
sts.generate_presigned_url("assume_role", {"RoleArn": "a", "RoleSessionName": "n", "Duration": 3})  # wrong to most
sts.generate_presigned_url("get_caller_identiti")  # wrong
"""

CHECKED = """
s3.generate_presigned_url(both, Params={"Bucket": "b", "Key": "k"})
s3.generate_presigned_url("put_object", Params={"Bucket": "b", "Key": "k", "ACL": "publik"})  # wrong
s3.generate_presigned_url("list_buckets", ExpiresIn="60")  # wrong
s3.generate_presigned_url("get_object", Params=[("Bucket", "b"), ("Key", "k")])  # wrong
s3.generate_presigned_url(123)  # wrong
s3.generate_presigned_url("get_object", Params=texts)  # wrong to ty
s3.generate_presigned_url(method, Params=untyped)
s3.generate_presigned_url(ClientMethod=method, Params=untyped, ExpiresIn=60)
sqs.generate_presigned_url(method, untyped)
s3.generate_presigned_url("get_objet", Params=untyped)  # wrong to plugin
s3.generate_presigned_url(method)  # wrong to mypy pyright basedpyright pyrefly ty
either.generate_presigned_url("get_object", Params=untyped)  # wrong to plugin
either.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": "k"})  # wrong
sign = s3.generate_presigned_url
sign("get_object", Params={"Bucket": "b", "Key": "k"})
sign("get_object", Params={"Bucket": "b", "Kye": "k"})  # wrong
boto3.client("sqs").generate_presigned_url("purge_queue", {"QueueUrl": "https://q"})
boto3.client("sqs").generate_presigned_url("purge_queue", {"QueueUlr": "https://q"})  # wrong to most
boto3.client("s3").generate_presigned_url("get_object", {"Bucket": "b", "Kye": "k"})  # wrong
url: str = s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Key": "k"})
print(url)
"""

MOST = " ".join(sorted(CHECKERS.keys() - {"mypy"}))
"""Without the plugin mypy is shown what operations take for S3 alone."""


def calls(text: str) -> list[str]:
    """Return the lines of a part, as a checker is shown them."""
    return text.replace("wrong to most", f"wrong to {MOST}").strip().splitlines()


PROGRAM = HEAD + "".join(f"    {line}\n" for line in calls(CALLS) + calls(CHECKED))
PROGRAM = PROGRAM.replace("**unknown_options", "**untyped")
PROGRAM = PROGRAM.replace("untyped_queue", "untyped")


@pytest.mark.parametrize("checker", slow(CHECKERS, "mypy", "pyright"))
def test_checkers(checker: str, reviewed: Path, tmp_path: Path) -> None:
    found = reported(checker, reviewed, PROGRAM, tmp_path)
    assert set(found) == expected(checker, PROGRAM), found


def test_the_plugin_says_what_the_call_itself_would(
    reviewed: Path, tmp_path: Path
) -> None:
    head = HEAD + "    s3."
    wrong = 'generate_presigned_url("get_object", {"Bucket": "b", "Key": 3})\n'
    signed = reported("plugin", reviewed, head + wrong, tmp_path)
    called = 'get_object(Bucket="b", Key=3)\n'
    assert signed == reported("plugin", reviewed, head + called, tmp_path)


@pytest.fixture(scope="module")
def names(reviewed: Path) -> dict[str, Any]:
    """What the calls name, when they are made."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(reviewed))
        from staticboto import boto3

        session = boto3.Session("id", "secret", region_name="eu-west-1")
        s3 = session.client("s3")
        target = {"Bucket": "b", "Key": "k"}
        return {
            "s3": s3,
            "own": s3,
            "sqs": session.client("sqs"),
            "sts": session.client("sts"),
            "untyped": target,
            "unknown": target,
            "request": target,
            "other": {**target, "ACL": "private"},
            "both": "head_object",
            "any_of": "get_object_acl",
            "untyped_queue": {"QueueUrl": "https://q"},
            "unknown_options": {"Params": target},
        }


@pytest.mark.parametrize("call", calls(CALLS))
def test_when_it_runs(call: str, names: dict[str, Any]) -> None:
    if MARK.search(call):
        with pytest.raises((ParamValidationError, UnknownClientMethodError)):
            eval(call, names)
    else:
        assert eval(call, names).startswith("https://")
