"""The drop-in replacement of `import boto3`, generated ahead of time."""

from logging import NullHandler

import botocore.session

from .._index.factory import client, resource
from .._index.literals import RegionName
from . import compat, dynamodb, ec2, exceptions, resources, s3, session, utils
from .session import Session

__all__ = [
    "DEFAULT_SESSION",
    "NullHandler",
    "Session",
    "client",
    "compat",
    "dynamodb",
    "ec2",
    "exceptions",
    "resource",
    "resources",
    "s3",
    "session",
    "set_stream_logger",
    "setup_default_session",
    "utils",
]
__author__: str
__version__: str
DEFAULT_SESSION: Session | None

def setup_default_session(
    *,
    aws_access_key_id: str | None = None,
    aws_secret_access_key: str | None = None,
    aws_session_token: str | None = None,
    region_name: RegionName | str | None = None,
    botocore_session: botocore.session.Session | None = None,
    profile_name: str | None = None,
    aws_account_id: str | None = None,
) -> None: ...
def set_stream_logger(
    name: str = "boto3", level: int = ..., format_string: str | None = None
) -> None: ...
