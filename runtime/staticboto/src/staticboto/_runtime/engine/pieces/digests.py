"""Finds a function or a class by its name and says whose it is and how it was written.

A digest is made of the lines as they stand in the file, found by their indentation, so that
it is the same on every Python. Owns the finding and the digest. Knows neither which
functions matter nor which digests are right.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
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
        namespace: Mapping[str, Any] = vars(
            sys.modules.get(module) or import_module(module)
        )
        for each in classes:
            owner: object = namespace[each]
            namespace = vars(owner)
    except (ImportError, KeyError):
        return None
    return Place(namespace, attribute)


def original(name: str, value: Any) -> FunctionType | type | None:
    """Return the function or class that is behind `value`, or None if it is not botocore's.

    Args:
        name: the name by which it was found.
        value: what is there: a function, a class, a property, a class or static method, or a
            function that botocore itself has decorated, as it does with its caches. What
            other packages put in its place is none of these, whatever it says it wraps.
    """
    module, _, path = name.partition(":")
    if isinstance(value, property):
        value = value.fget
    elif type(value) in (classmethod, staticmethod):
        value = value.__func__
    elif isinstance(value, type):
        return value if f"{value.__module__}:{value.__qualname__}" == name else None
    while isinstance(value, FunctionType):
        if value.__globals__ is vars(sys.modules[module]):
            same = value.__code__.co_name == path.rpartition(".")[2]
            return value if same else None
        if not value.__globals__.get("__name__", "").startswith("botocore."):
            return None
        value = getattr(value, "__wrapped__", None)
    return None


@cache
def size(module: str) -> int | None:
    """Return the size of the file of a module that is imported; None if there is none."""
    try:
        return os.stat(vars(sys.modules[module])["__file__"]).st_size
    except (KeyError, OSError):
        return None


@cache
def digest(made: FunctionType | type) -> str | None:
    """Return the digest of the text of a function or class, or None without the source."""
    lines = text(made)
    return sha256(b"\n".join(lines)).hexdigest()[:LENGTH] if lines else None


def text(made: FunctionType | type) -> Sequence[bytes]:
    """Return the lines of a function or of a class of a module; none without the source."""
    if isinstance(made, type):
        lines = _lines(vars(sys.modules[made.__module__]).get("__file__") or "")
        head = f"class {made.__name__}".encode()
        heads = [index for index, line in enumerate(lines) if line.startswith(head)]
        heads = [index for index in heads if lines[index][len(head) :][:1] in b"(:"]
        return block(lines, heads[0]) if heads else ()
    lines = _lines(made.__globals__.get("__file__") or "")
    first = made.__code__.co_firstlineno - 1
    return block(lines, first) if first < len(lines) else ()


_HEADS = (b"def ", b"async ", b"class ")


def block(lines: Sequence[bytes], first: int) -> Sequence[bytes]:
    """Return lines from decorators and the head to the last that is indented below it.

    Args:
        lines: those of the module.
        first: the index of the line of its first decorator, or of its head.
    """
    indent = _indent(lines[first])
    end = first
    while end < len(lines) and not lines[end].lstrip().startswith(_HEADS):
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
