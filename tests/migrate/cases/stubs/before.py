"""Every form of importing types-boto3, boto3-stubs and mypy_boto3_*."""

import types_boto3_s3
import mypy_boto3_s3.type_defs
import mypy_boto3_lambda.client
import types_boto3_sqs.literals as literals
import types_boto3_sqs as sqs
from types_boto3_s3 import S3Client, ListObjectsV2Paginator
from types_boto3_s3.client import S3Client as Client
from types_boto3_s3 import Client, ServiceResource as S3
from types_boto3_s3.client import Exceptions
from types_boto3_s3.literals import RegionName
from mypy_boto3_lambda import LambdaClient
from mypy_boto3_lambda.type_defs import FunctionConfigurationTypeDef as Function
from mypy_boto3_dynamodb.service_resource import (
    DynamoDBServiceResource,
    Table,
)
from types_boto3_ec2.type_defs import *
from types_boto3_sqs import type_defs
from mypy_boto3 import iam
from mypy_boto3.sts import STSClient

s3: types_boto3_s3.S3Client
objects: list["mypy_boto3_s3.type_defs.ObjectTypeDef"] = []
classes = {"types_boto3_s3": types_boto3_s3, "client": types_boto3_s3.client.S3Client}


def make(types=types_boto3_s3) -> "mypy_boto3_lambda.client.LambdaClient":
    return make(mypy_boto3_s3=1).mypy_boto3_s3
