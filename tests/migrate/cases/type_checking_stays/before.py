"""Blocks that something else needs."""

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from .models import Model

if TYPE_CHECKING:
    from mypy_boto3_s3.service_resource import S3ResourceMeta

if TYPE_CHECKING:
    from boto3.session import Session
    from mypy_boto3_sqs import SQSClient

if TYPE_CHECKING:
    from mypy_boto3_iam import IAMClient
else:
    IAMClient = make_one()

if TYPE_CHECKING:
    from mypy_boto3_iam import IAMServiceResource
elif something:
    IAMServiceResource = object

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef

AttributeValueTypeDef = TypedDict("AttributeValueTypeDef", {"S": str})

if TYPE_CHECKING:
    from mypy_boto3_ec2.type_defs import *

if TYPE_CHECKING:
    from mypy_boto3_ec2 import EC2Client
    # from mypy_boto3_ec2 import EC2ServiceResource

if TYPE_CHECKING:
    from boto3.session import Session as Lazy

if TYPE_CHECKING:
    from mypy_boto3_lambda.client import LambdaClient, LambdaKlient

if TYPE_CHECKING and something:
    from mypy_boto3_lambda import ListFunctionsPaginator

def function(s3: "S3Client") -> None:
    if TYPE_CHECKING:
        from mypy_boto3_sns import SNSClient
    s3: "SNSClient"

if not TYPE_CHECKING:
    IAMUser = object
else:
    from mypy_boto3_iam.service_resource import User as IAMUser
