"""boto3's public interface: `from staticboto import boto3` is all that a program changes.

Owns the names at the top of boto3: the default session and the functions that use it.
Everything else is in the module where boto3 has it, and imported on first use, so that
importing this package is fast. boto3 itself is never imported.
"""

from __future__ import annotations

import logging
from logging import NullHandler
from typing import TYPE_CHECKING, Any

from staticboto._index.catalog import BOTO3_VERSION
from staticboto._runtime.lazy import submodules

if TYPE_CHECKING:
    from botocore.client import BaseClient

    from staticboto.boto3.resources.base import ServiceResource
    from staticboto.boto3.session import Session

__all__ = [
    "DEFAULT_SESSION",
    "NullHandler",
    "Session",
    "client",
    "resource",
    "set_stream_logger",
    "setup_default_session",
]
__author__ = "The staticboto contributors"
__version__ = BOTO3_VERSION

_SUBMODULES = (
    "compat",
    "crt",
    "dynamodb",
    "ec2",
    "exceptions",
    "resources",
    "s3",
    "session",
    "utils",
)
_submodule = submodules(__name__, *_SUBMODULES)

# The session behind `client` and `resource`; made when first needed.
DEFAULT_SESSION: Session | None = None

logging.getLogger("boto3").addHandler(NullHandler())


def setup_default_session(**kwargs: Any) -> None:
    """Replace the default session by one with these arguments of `Session`."""
    # `Session` is imported on first use, and programs patch it here.
    from staticboto.boto3 import Session

    global DEFAULT_SESSION
    DEFAULT_SESSION = Session(**kwargs)  # pyright: ignore[reportConstantRedefinition]


def set_stream_logger(
    name: str = "boto3",
    level: int | str = logging.DEBUG,
    format_string: str | None = None,
) -> None:
    """Log the messages of the logger `name`, and of those below it, to standard error.

    Args:
        name: the logger; `boto3.resources` and `botocore` are useful, `""` is everything.
        level: the lowest level to show.
        format_string: the format of a line; None shows time, logger, level and message.
    """
    if format_string is None:
        format_string = "%(asctime)s %(name)s [%(levelname)s] %(message)s"
    handler = logging.StreamHandler()
    handler.setLevel(level)
    handler.setFormatter(logging.Formatter(format_string))
    logger = logging.getLogger(name)
    logger.setLevel(level)
    logger.addHandler(handler)


def _get_default_session() -> Any:  # only callers know which overload is meant
    if DEFAULT_SESSION is None:
        setup_default_session()
    assert DEFAULT_SESSION is not None
    return DEFAULT_SESSION


def client(*args: Any, **kwargs: Any) -> BaseClient:
    """Make a client with the default session; the arguments are `Session.client`'s."""
    made: BaseClient = _get_default_session().client(*args, **kwargs)
    return made


def resource(*args: Any, **kwargs: Any) -> ServiceResource:
    """Make a resource with the default session; the arguments are `Session.resource`'s."""
    made: ServiceResource = _get_default_session().resource(*args, **kwargs)
    return made


def __getattr__(name: str) -> Any:
    if name == "Session":
        value = _submodule("session").Session
        globals()[name] = value
        return value
    return _submodule(name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_SUBMODULES, "Session"})
