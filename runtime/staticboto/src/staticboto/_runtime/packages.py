"""Finds the generated class that replaces one which botocore or boto3 makes.

A generated class has the `__name__` of the class that botocore (for resources, boto3) makes
at run time: `SQS`, `S3.Paginator.ListObjectsV2`, `S3.Waiter.BucketExists`, `S3Exceptions`,
`s3.Bucket`. So the name of a class leads to its counterpart. A class from a user's model
with other names has no counterpart.

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
    """Give a generated class the name of botocore's or boto3's class.

    `__qualname__` is set too. Messages about read-only attributes show it, and pickling
    looks for the class by it: so pickling fails as it does with botocore's class, before it
    reads the state of the object.
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
        # Not every service has paginators, waiters or its own errors, and a frozen
        # program has only the packages of the services that it was seen to use.
        return {}
    return {
        value.__name__: value for value in namespace.values() if isinstance(value, type)
    }
