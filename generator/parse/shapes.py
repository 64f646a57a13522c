"""The `shapes` of a service document.

Owns what each type of shape may say. Deliberately leaves open whether the shapes that
it names exist: `references` looks at that once all are read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from ..model import (
    Constraints,
    Deprecation,
    ErrorInfo,
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

_UNCONSTRAINED = Constraints()

DEPRECATION: dict[str, Reader[Any]] = {
    "deprecated": flag,
    "deprecatedMessage": text,
    "deprecatedSince": text,
}


def deprecation(
    deprecated: bool = False,
    deprecated_message: str | None = None,
    deprecated_since: str | None = None,
) -> Deprecation | None:
    """Return what the three keys of `DEPRECATION` say together."""
    return Deprecation(deprecated_message, deprecated_since) if deprecated else None


def _member(
    name: str,
    *,
    shape: str,
    documentation: str = "",
    location: str | None = None,
    location_name: str | None = None,
    idempotency_token: bool = False,
    jsonvalue: bool = False,
    streaming: bool = False,
    eventpayload: bool = False,
    host_label: bool = False,
    flattened: bool = False,
    **deprecated: Any,
) -> Member:
    return Member(
        name,
        shape,
        documentation=documentation,
        location=location,
        location_name=location_name,
        deprecated=deprecation(**deprecated) if deprecated else None,
        idempotency_token=idempotency_token,
        json_value=jsonvalue,
        streaming=streaming,
        event_payload=eventpayload,
        host_label=host_label,
        flattened=flattened,
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
    event: bool = False,
    exception: bool = False,
    error: dict[str, Any] | None = None,
    fault: bool = False,
    **deprecated: Any,
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
        event=event,
        error=_error(name, fault, **(error or {})) if exception else None,
        deprecated=deprecation(**deprecated) if deprecated else None,
    )


def _no_such_member(member: str) -> Malformed:
    return Malformed(
        f"the structure has no member {member!r}",
        "Add the member, or take its name out.",
    )


def _error(
    name: str,
    faulty: bool,
    code: str | None = None,
    http_status_code: int | None = None,
    sender_fault: bool = False,
    fault: bool = False,
) -> ErrorInfo:
    return ErrorInfo(code or name, http_status_code, sender_fault, fault or faulty)


def _constraints(
    min: float | None = None, max: float | None = None, pattern: str | None = None
) -> Constraints:
    if min is None and max is None and pattern is None:
        return _UNCONSTRAINED
    return Constraints(min, max, pattern)


def _list(
    name: str,
    *,
    member: str,
    documentation: str = "",
    sparse: bool = False,
    flattened: bool = False,
    **constraints: Any,
) -> ListShape:
    found = _constraints(**constraints)
    return ListShape(name, member, documentation, found, sparse, flattened)


def _map(
    name: str,
    *,
    key: str,
    value: str,
    documentation: str = "",
    sparse: bool = False,
    flattened: bool = False,
    **constraints: Any,
) -> MapShape:
    found = _constraints(**constraints)
    return MapShape(name, key, value, documentation, found, sparse, flattened)


def _scalar(
    kind: ScalarType,
    name: str,
    *,
    documentation: str = "",
    enum: tuple[str, ...] = (),
    streaming: bool = False,
    min: float | None = None,
    max: float | None = None,
    pattern: str | None = None,
    **deprecated: Any,
) -> Scalar:
    return Scalar(
        name,
        kind,
        documentation,
        tuple(dict.fromkeys(enum)),
        _constraints(min, max, pattern),
        streaming,
        deprecation(**deprecated) if deprecated else None,
    )


MEMBER = Record(
    _member,
    {"shape": text},
    {
        "documentation": text,
        "location": one_of(vocabulary.LOCATIONS, "location"),
        "locationName": text,
        "idempotencyToken": flag,
        "jsonvalue": flag,
        "streaming": flag,
        "eventpayload": flag,
        "hostLabel": flag,
        "flattened": flag,
        **DEPRECATION,
    },
    vocabulary.MEMBER,
)
ELEMENT: Record[str] = Record(sole, {"shape": text}, ignored=vocabulary.ELEMENT)
ERROR = Record(
    dict[str, Any],
    optional={
        "code": text,
        "httpStatusCode": integer,
        "senderFault": flag,
        "fault": flag,
    },
)

_DOCUMENTED: dict[str, Reader[Any]] = {"documentation": text}
_BOUNDED: dict[str, Reader[Any]] = {**_DOCUMENTED, "min": number, "max": number}
_OF_MANY: dict[str, Reader[Any]] = {**_BOUNDED, "sparse": flag, "flattened": flag}

STRUCTURE = Record(
    _structure,
    {"members": mapping(MEMBER)},
    {
        **_DOCUMENTED,
        **DEPRECATION,
        "required": listing(text),
        "payload": text,
        "union": flag,
        "document": flag,
        "eventstream": flag,
        "event": flag,
        "exception": flag,
        "error": ERROR,
        "fault": flag,
    },
    vocabulary.SHAPE,
)
LIST = Record(_list, {"member": ELEMENT}, _OF_MANY, vocabulary.LIST)
MAP = Record(_map, {"key": ELEMENT, "value": ELEMENT}, _OF_MANY, vocabulary.SHAPE)

# What a scalar may say besides its documentation and its deprecation.
_SCALARS: dict[ScalarType, dict[str, Reader[Any]]] = {
    "string": {**_BOUNDED, "pattern": text, "enum": listing(text)},
    "integer": _BOUNDED,
    "long": _BOUNDED,
    "float": _BOUNDED,
    "double": _BOUNDED,
    "boolean": {},
    "timestamp": {},
    "blob": {**_BOUNDED, "streaming": flag},
}
_RECORDS: dict[str, Callable[..., Shape]] = {
    "structure": STRUCTURE,
    "list": LIST,
    "map": MAP,
    **{
        kind: Record(
            partial(_scalar, kind),
            optional={**_DOCUMENTED, **DEPRECATION, **fields},
            ignored=vocabulary.SHAPE,
        )
        for kind, fields in _SCALARS.items()
    },
}
shape = tagged("type", "shape type", _RECORDS)
