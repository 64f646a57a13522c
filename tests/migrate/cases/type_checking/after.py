"""Blocks that are no longer needed."""

from __future__ import annotations

from staticboto import boto3

# What is only there for the checker.
# Of the client:
from staticboto.s3 import S3Client  # one

from staticboto.s3.type_defs import (
    BucketTypeDef,
    ObjectTypeDef,
)
from staticboto.boto3.session import Session

from staticboto.sqs import SQSClient

# After it.
CONSTANT = 1


def first(s3: S3Client, session: Session) -> BucketTypeDef:
    return s3.list_buckets()["Buckets"][0]
