"""The results of `client` and `resource` for checkers that read the overloads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import checkers
from tests.support.slow import slow

PROGRAM = """
from typing import Any

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.boto3 import Session, client
from staticboto.dynamodb.service_resource import DynamoDBServiceResource
from staticboto.s3.client import S3Client
from staticboto.sqs.client import SQSClient


def check(session: Session, name: str, options: dict[str, Any]) -> None:
    assert_type(boto3.client("s3"), S3Client)
    assert_type(client(service_name="sqs"), SQSClient)
    assert_type(session.client("s3", region_name="eu-west-1"), S3Client)
    assert_type(session.resource("dynamodb"), DynamoDBServiceResource)
    assert_type(boto3.client("s3", **options), S3Client)
    assert_type(session.resource("dynamodb", **options), DynamoDBServiceResource)
    assert_type(boto3.client(name), Any)
    assert_type(session.resource(name), Any)
"""


@pytest.mark.parametrize(
    "checker", slow(sorted(checkers.ALL.keys() - {"mypy"}), "pyright")
)
def test_overloads(checker: str, reviewed: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    assert checkers.ALL[checker](reviewed, [str(program)], tmp_path) == []
