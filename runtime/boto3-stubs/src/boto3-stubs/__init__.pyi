"""Types of boto3 as it is: what it makes has the classes that staticboto generates."""

from logging import NullHandler as NullHandler

from staticboto.boto3 import (
    client as client,
    resource as resource,
    set_stream_logger as set_stream_logger,
    setup_default_session as setup_default_session,
)

# `dynamodb`, `ec2` and `s3` are there once a client or resource of these was made.
from . import (
    compat as compat,
    docs as docs,
    dynamodb as dynamodb,
    ec2 as ec2,
    exceptions as exceptions,
    resources as resources,
    s3 as s3,
    session as session,
    utils as utils,
)
from .session import Session as Session

__author__: str
__version__: str
DEFAULT_SESSION: Session | None
