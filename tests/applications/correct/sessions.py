"""Make sessions, clients and resources, known by name and not."""

from __future__ import annotations

import logging
from typing import Literal

import botocore.session
from botocore.config import Config
from botocore.exceptions import NoCredentialsError
from typing_extensions import assert_type

from staticboto import boto3
from staticboto.boto3 import Session
from staticboto.boto3.session import Session as SameSession
from staticboto.dynamodb import DynamoDBClient, DynamoDBServiceResource
from staticboto.ec2 import EC2Client
from staticboto.iam import IAMServiceResource
from staticboto.lambda_ import LambdaClient
from staticboto.s3 import S3Client
from staticboto.sqs import SQSClient, SQSServiceResource
from staticboto.sts import STSClient


def open_session(region: str | None, profile: str | None = None) -> Session:
    session = boto3.Session(region_name=region, profile_name=profile)
    assert_type(session, SameSession)
    assert_type(session.region_name, str | None)
    assert_type(session.profile_name, str)
    assert_type(session.available_profiles, list[str])
    assert_type(session.get_available_services(), list[str])
    assert_type(session.get_available_regions("ec2"), list[str])
    assert_type(session.get_partition_for_region("eu-west-1"), str)
    return session


def clients(session: Session) -> None:
    assert_type(session.client("s3"), S3Client)
    assert_type(session.client("lambda", region_name=None), LambdaClient)
    assert_type(session.client(service_name="sqs", use_ssl=False), SQSClient)
    assert_type(session.client("ec2", verify=False), EC2Client)
    assert_type(session.client("ec2", verify="/etc/ca.pem"), EC2Client)
    assert_type(session.resource("sqs"), SQSServiceResource)
    assert_type(session.resource("iam", region_name="eu-west-1"), IAMServiceResource)
    assert_type(boto3.client("dynamodb", aws_account_id="1" * 12), DynamoDBClient)
    assert_type(
        boto3.resource("dynamodb", endpoint_url="http://localhost:8000"),
        DynamoDBServiceResource,
    )
    assert_type(
        boto3.client("sts", config=Config(retries={"mode": "standard"})), STSClient
    )


def directly(session: Session) -> S3Client:
    assert_type(EC2Client.create(), EC2Client)
    return S3Client.create(session=session, endpoint_url="http://localhost:9000")


def refreshable(session: Session) -> None:
    # What makes credentials that refresh themselves is botocore's.
    underlying: botocore.session.Session = session._session
    underlying.set_config_variable("region", "eu-west-1")


def assume(role: str) -> Session:
    response = boto3.client("sts").assume_role(RoleArn=role, RoleSessionName="x")
    credentials = response.get("Credentials")
    if credentials is None:
        raise NoCredentialsError
    return Session(
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials["SessionToken"],
    )


def by_name(name: str, kind: Literal["s3", "sqs"]) -> None:
    client = boto3.client(name)
    print(client.meta.region_name, client.meta.service_model.service_name)
    client.close()
    other = boto3.client(kind)
    print(other.meta.endpoint_url)


def events(session: Session) -> None:
    def show(**kwargs: object) -> None:
        print(kwargs)

    session.events.register("before-send.s3", show)
    s3 = session.client("s3")
    s3.meta.events.register("provide-client-params.s3.PutObject", show, unique_id="x")
    assert_type(s3.meta.region_name, str)
    assert_type(s3.meta.config, Config)


def credentials(session: Session) -> str:
    found = session.get_credentials()
    if found is None:
        raise NoCredentialsError
    return found.access_key


def set_up() -> None:
    boto3.setup_default_session(region_name="eu-west-1", aws_account_id="1" * 12)
    boto3.set_stream_logger("boto3.resources", logging.INFO)
    Session(botocore_session=botocore.session.get_session())
    if boto3.DEFAULT_SESSION is not None:
        print(boto3.DEFAULT_SESSION.region_name)
