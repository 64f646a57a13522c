"""Types of boto3 itself; its clients and resources have the types that staticboto generates."""

from logging import NullHandler as NullHandler

from staticboto.boto3 import (
    client as client,
    resource as resource,
    set_stream_logger as set_stream_logger,
    setup_default_session as setup_default_session,
)

# boto3 imports `dynamodb`, `ec2` and `s3` when the first client or resource of these services is
# made; checkers cannot know when, so they are always declared.
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
