"""The exceptions of the resource engine: the part of `boto3.exceptions` that it needs.

Their `__module__` is that module, which exports them: programs import them from there,
and tracebacks show its name.
"""

from __future__ import annotations


class Boto3Error(Exception):
    """The base class of boto3's exceptions."""

    __module__ = "staticboto.boto3.exceptions"


class ResourceLoadException(Boto3Error):
    """A resource needs data that it cannot load."""

    __module__ = "staticboto.boto3.exceptions"
