"""The `shapes` of a service document.

Owns the keys of each type of shape. Whether the shapes that it refers to exist is checked
by `references`, when all are read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ...model.shapes import (
    ListShape,
    MapShape,
    Member,
    Scalar,
    ScalarType,
    Shape,
    Structure,
)
from . import vocabulary
from .readers import (
    Malformed,
    Reader,
    Record,
    flag,
    integer,
    listing,
    mapping,
    number,
    one_of,
    sole,
    tagged,
    text,
)


def _member(
    name: str,
    *,
    shape: str,
    documentation: str = "",
    location: str | None = None,
    idempotency_token: bool = False,
    jsonvalue: bool = False,
    flattened: bool = False,
    deprecated: bool = False,
    deprecated_message: str = "",
) -> Member:
    return Member(
        name,
        shape,
        documentation=documentation,
        location=location,
        idempotency_token=idempotency_token,
        json_value=jsonvalue,
        flattened=flattened,
        deprecated=deprecated_message if deprecated else None,
    )


def _structure(
    name: str,
    *,
    members: dict[str, Member],
    documentation: str = "",
    required: Sequence[str] = (),
    payload: str | None = None,
    union: bool = False,
    document: bool = False,
    eventstream: bool = False,
    exception: bool = False,
) -> Structure:
    for index, member in enumerate(required):
        if member not in members:
            raise _no_such_member(member).under("required", index)
        members[member] = replace(members[member], required=True)
    if payload is not None and payload not in members:
        raise _no_such_member(payload).under("payload")
    return Structure(
        name,
        tuple(members.values()),
        documentation=documentation,
        payload=payload,
        union=union,
        document=document,
        event_stream=eventstream,
        exception=exception,
    )


def _no_such_member(member: str) -> Malformed:
    return Malformed(
        f"the structure has no member {member!r}",
        "Add the member, or take its name out.",
    )


def _list(
    name: str,
    *,
    member: str,
    documentation: str = "",
    sparse: bool = False,
    flattened: bool = False,
    min: int | None = None,
    max: int | None = None,
) -> ListShape:
    return ListShape(name, member, documentation, sparse, flattened, min, max)


def _map(
    name: str,
    *,
    key: str,
    value: str,
    documentation: str = "",
    sparse: bool = False,
    flattened: bool = False,
    min: int | None = None,
    max: int | None = None,
) -> MapShape:
    return MapShape(name, key, value, documentation, sparse, flattened, min, max)


def _scalar(
    kind: ScalarType,
    name: str,
    *,
    documentation: str = "",
    enum: tuple[str, ...] = (),
    min: int | float | None = None,
    max: int | float | None = None,
    pattern: str = "",
    sensitive: bool = False,
) -> Scalar:
    values = tuple(dict.fromkeys(enum))
    return Scalar(name, kind, documentation, values, min, max, pattern, sensitive)


MEMBER = Record(
    _member,
    {"shape": text},
    {
        "documentation": text,
        "location": one_of(vocabulary.LOCATIONS, "location"),
        "idempotencyToken": flag,
        "jsonvalue": flag,
        "flattened": flag,
        "deprecated": flag,
        "deprecatedMessage": text,
    },
    vocabulary.MEMBER,
)
ELEMENT: Record[str] = Record(sole, {"shape": text}, ignored=vocabulary.ELEMENT)

_DOCUMENTED: dict[str, Reader[Any]] = {"documentation": text}
_LENGTH: dict[str, Reader[Any]] = {"min": integer, "max": integer}
_RANGE: dict[str, Reader[Any]] = {"min": number, "max": number}
_OF_MANY: dict[str, Reader[Any]] = {
    **_DOCUMENTED,
    **_LENGTH,
    "sparse": flag,
    "flattened": flag,
}

STRUCTURE = Record(
    _structure,
    {"members": mapping(MEMBER)},
    {
        **_DOCUMENTED,
        "required": listing(text),
        "payload": text,
        "union": flag,
        "document": flag,
        "eventstream": flag,
        "exception": flag,
    },
    vocabulary.STRUCTURE,
)
LIST = Record(_list, {"member": ELEMENT}, _OF_MANY, vocabulary.LIST)
MAP = Record(_map, {"key": ELEMENT, "value": ELEMENT}, _OF_MANY, vocabulary.LIST)

# The keys that only some types of scalars have, and those that are not read.
_SCALARS: dict[ScalarType, tuple[dict[str, Reader[Any]], frozenset[str]]] = {
    "string": ({"enum": listing(text), **_LENGTH, "pattern": text}, vocabulary.SCALAR),
    "integer": (_RANGE, vocabulary.SCALAR),
    "long": (_RANGE, vocabulary.SCALAR),
    "float": (_RANGE, vocabulary.SCALAR),
    "double": (_RANGE, vocabulary.SCALAR),
    "boolean": ({}, vocabulary.SCALAR),
    "timestamp": ({}, vocabulary.SCALAR),
    "blob": (_LENGTH, vocabulary.BLOB),
}
RECORDS: dict[str, Record[Any]] = {
    "structure": STRUCTURE,
    "list": LIST,
    "map": MAP,
    **{
        kind: Record(
            partial(_scalar, kind),
            optional={**_DOCUMENTED, "sensitive": flag, **fields},
            ignored=ignored,
        )
        for kind, (fields, ignored) in _SCALARS.items()
    },
}
shape: Callable[..., Shape] = tagged("type", "shape type", RECORDS)
