"""What staticboto does not have stays, and is noted."""

import boto3.docs
import mypy_boto3
import mypy_boto3.iam
import mypy_boto3_sqs
import types_boto3_no_such_service
from boto3 import docs
from boto3.docs.service import ServiceDocumenter
from boto3.session import Session, Sesion
from types_boto3_no_such_service.client import GlueClient
from types_boto3_cloudwatch.type_defs import CloudwatchEventTypeDef, MetricTypeDef
from types_boto3_sqs.literals import RegionName, QueueAttributFilterType, ServiceName
from types_boto3_s3.type_defs import (
    ObjectTypeDef,
    # gone
    AbsentTypeDef,
    BucketTypeDef,
)
from types_boto3_sqs.type_defs import MesageTypeDef
from types_boto3_s3.version import __version__
from types_aiobotocore_s3 import S3Client as AsyncClient
from types_aiobotocore_s3.client import S3Client as SecondClient
from mypy_boto3_builder.cli import parse


def queue(mypy_boto3_sqs):
    return mypy_boto3_sqs
