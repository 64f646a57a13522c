"""Blocks that are no longer needed."""

from __future__ import annotations

import typing as t
from typing import TYPE_CHECKING, Any

import boto3

# What is only there for the checker.
if TYPE_CHECKING:  # pragma: no cover
    # Of the client:
    from mypy_boto3_s3 import S3Client  # one

    from mypy_boto3_s3.type_defs import (
        BucketTypeDef,
        ObjectTypeDef,
    )
    from boto3.session import Session
else:
    S3Client = object
    BucketTypeDef = ObjectTypeDef = Any

if t.TYPE_CHECKING: from types_boto3_sqs import SQSClient; import boto3

# After it.
CONSTANT = 1


def first(s3: S3Client, session: Session) -> BucketTypeDef:
    return s3.list_buckets()["Buckets"][0]
