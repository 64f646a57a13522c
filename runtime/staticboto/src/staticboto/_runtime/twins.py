"""Recognises boto3's own objects, for programs that use boto3 beside this package.

A condition, a `Binary` or an attribute that a library made with boto3 behaves like ours,
and is accepted where ours is. Classes are compared by name: boto3 is never imported, and
`isinstance` is true of our classes only.
"""

from __future__ import annotations

from typing import TypeGuard, TypeVar

T = TypeVar("T")

_PACKAGE = __name__.partition(".")[0] + "."


def is_like(value: object, cls: type[T]) -> TypeGuard[T]:
    """Return whether `value` is an instance of `cls` or of its twin in boto3.

    Args:
        value: anything.
        cls: a class of a module under `staticboto.boto3`; its twin has the same name in
            the module of the same name under `boto3`.
    """
    if isinstance(value, cls):
        return True
    module, name = cls.__module__.removeprefix(_PACKAGE), cls.__qualname__
    return any(
        base.__qualname__ == name and base.__module__ == module
        for base in type(value).__mro__
    )
