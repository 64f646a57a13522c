"""Finds a function by its name and says whose it is and which text it was written as.

A digest is made of the lines of a function as they stand in its file, found by their
indentation, so that it is the same on every Python. Owns the finding and the digest.
Knows neither which functions matter nor which digests are right.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib import import_module
from types import FunctionType
from typing import Any, NamedTuple

LENGTH = 16
"""How many hexadecimal digits of SHA-256 are kept: no two of botocore's functions collide."""


class Place(NamedTuple):
    """Where a function is looked up whenever it is called.

    Attributes:
        namespace: what is in its module or its class, as it is now.
        attribute: its name in there.
    """

    namespace: Mapping[str, Any]
    attribute: str

    @property
    def value(self) -> Any:
        """What is there now, or None."""
        return self.namespace.get(self.attribute)


def find(name: str) -> Place | None:
    """Return the place of a function, or None where there is no such module or class.

    Args:
        name: the module, a colon, and the names to follow in it, such as
            `botocore.auth:SigV4Auth.add_auth`.
    """
    module, _, path = name.partition(":")
    *classes, attribute = path.split(".")
    try:
        namespace: Mapping[str, Any] = vars(import_module(module))
        for each in classes:
            namespace = vars(namespace[each])
    except (ImportError, KeyError):
        return None
    return Place(namespace, attribute)


def original(name: str, value: object) -> FunctionType | None:
    """Return the function that is behind `value`, or None if it is not the module's own.

    Args:
        name: the name by which it was found.
        value: what is there: a function, a property, a class or static method, or a function
            that botocore itself has decorated, as it does with its caches. What other
            packages put in its place is none of these, whatever it says that it wraps.
    """
    module, _, path = name.partition(":")
    if isinstance(value, property):
        value = value.fget
    elif isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    while isinstance(value, FunctionType):
        if value.__globals__ is vars(sys.modules[module]):
            same = value.__code__.co_name == path.rpartition(".")[2]
            return value if same else None
        if not value.__globals__.get("__name__", "").startswith("botocore."):
            return None
        value = getattr(value, "__wrapped__", None)
    return None


@cache
def digest(function: FunctionType) -> str | None:
    """Return the digest of a function's text, or None where its source is not at hand."""
    lines = _lines(function.__globals__.get("__file__") or "")
    first = function.__code__.co_firstlineno - 1
    if first >= len(lines):
        return None
    return sha256(b"".join(block(lines, first))).hexdigest()[:LENGTH]


def block(lines: Sequence[bytes], first: int) -> Sequence[bytes]:
    """Return the lines of a function: its decorators, its head and what is indented below.

    Args:
        lines: those of the module.
        first: the index of the line of its first decorator, or of its head.
    """
    indent = _indent(lines[first])
    end = first
    while end < len(lines) and not lines[end].lstrip().startswith((b"def ", b"async ")):
        end += 1
    end += 1
    last = end
    while end < len(lines):
        line = lines[end]
        end += 1
        if not line.strip():
            continue
        # A head of several lines ends with a parenthesis below `def`.
        if _indent(line) <= indent and not line.lstrip().startswith(b")"):
            break
        last = end
    return lines[first:last]


def _indent(line: bytes) -> int:
    return len(line) - len(line.lstrip())


@cache
def _lines(path: str) -> Sequence[bytes]:
    try:
        with open(path, "rb") as file:
            return file.read().splitlines()
    except OSError:
        return ()
