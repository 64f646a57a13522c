"""Finds generated classes by the names that botocore gives to its own.

A generated class has the `__name__` of the class that botocore (or, for resources, boto3)
would make: `SQS`, `S3.Paginator.ListObjectsV2`, `S3.Waiter.BucketExists`, `S3Exceptions`,
`s3.Bucket`. So whatever was made at run time names its counterpart, and a user's model
with other names has none.

Owns the import of service packages, each when it is first needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

from .._index.catalog import PACKAGES

_ROOT = __name__.partition("._runtime")[0]


def rename(cls: type[Any], name: str) -> None:
    """Give a generated class the name that botocore's or boto3's has.

    The qualified one too, which messages about read-only attributes show, and by which
    pickling looks for a class: it fails as it does there, before any state is touched.
    """
    cls.__name__ = cls.__qualname__ = name


def counterpart(service: str, module: str, name: str) -> type[Any] | None:
    """Return the class called `name` that was generated for `service`, or None.

    Args:
        service: the service's name, as in `client(service)`.
        module: the module of the service's package, such as `paginator`.
        name: the class's `__name__`.
    """
    return _classes(service, module).get(name)


@cache
def _classes(service: str, module: str) -> Mapping[str, type[Any]]:
    if service not in PACKAGES:
        return {}
    name = f"{_ROOT}.{PACKAGES[service]}.{module}"
    try:
        namespace = vars(import_module(name))
    except ModuleNotFoundError as error:
        if error.name not in (name, name.rpartition(".")[0]):
            raise
        # Not every service has paginators, waiters or errors of its own, and a frozen
        # program has the packages of those services only that it was seen to use.
        return {}
    return {
        value.__name__: value for value in namespace.values() if isinstance(value, type)
    }
