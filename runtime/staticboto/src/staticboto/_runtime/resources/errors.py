"""What the resource engine raises: the part of `boto3.exceptions` that it needs.

The classes say that they are of that module, which exports them: it is where programs
import them from, and the name that a traceback shows.
"""

from __future__ import annotations


class Boto3Error(Exception):
    """The base of everything that boto3's modules raise."""

    __module__ = "staticboto.boto3.exceptions"


class ResourceLoadException(Boto3Error):
    """A resource needs data that it cannot load."""

    __module__ = "staticboto.boto3.exceptions"
