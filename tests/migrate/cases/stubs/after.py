"""Every form of importing types-boto3, boto3-stubs and mypy_boto3_*."""

import staticboto.s3
import staticboto.s3.type_defs
import staticboto.lambda_.client
from staticboto.sqs import literals as literals
from staticboto import sqs as sqs
from staticboto.s3 import S3Client, ListObjectsV2Paginator
from staticboto.s3.client import S3Client as Client
from staticboto.s3 import Client, ServiceResource as S3
from staticboto.s3.client import Exceptions
from staticboto.s3.literals import RegionName
from staticboto.lambda_ import LambdaClient
from staticboto.lambda_.type_defs import FunctionConfigurationTypeDef as Function
from staticboto.dynamodb.service_resource import (
    DynamoDBServiceResource,
    Table,
)
from staticboto.ec2.type_defs import *
from staticboto.sqs import type_defs
from staticboto import iam
from staticboto.sts import STSClient

s3: staticboto.s3.S3Client
objects: list["staticboto.s3.type_defs.ObjectTypeDef"] = []
classes = {"types_boto3_s3": staticboto.s3, "client": staticboto.s3.client.S3Client}


def make(types=staticboto.s3) -> "staticboto.lambda_.client.LambdaClient":
    return make(mypy_boto3_s3=1).mypy_boto3_s3
