"""Answers in JSON: from what `json.loads` gives to what botocore's parsers return.

A reader is a function of one value; None stands for the reader that returns its argument.
What a structure consists of is looked up when the first such structure is read, so that a
shape can contain itself, and an operation costs what its answers hold. Owns the meaning of
shapes in JSON. Knows nothing of HTTP; headers are `read_rest`'s.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

from botocore.utils import ensure_boolean

from . import timestamps
from .doubt import Doubt
from .responses import ReadResponse, Response

Read = Callable[[Any], Any]

_CONVERTED: Mapping[str, Read | None] = {
    "blob": base64.b64decode,
    "timestamp": timestamps.read,
}
JSON: Mapping[str, Read | None] = {
    **_CONVERTED,
    **dict.fromkeys(("string", "boolean", "integer", "long", "float", "double")),
}
"""How `json` reads the scalars: JSON's own types are taken as they are."""
REST_JSON: Mapping[str, Read | None] = {
    **_CONVERTED,
    "string": None,
    "boolean": ensure_boolean,
    "integer": int,
    "long": int,
    "float": float,
    "double": float,
}
"""How `rest-json` reads the scalars, which may be texts of headers as well."""

# A structure with this many times more members than there are is read by what is there.
_SPARSE = 3


def load(body: bytes) -> Any:
    """Return what is in a body, before its shape gives it a meaning."""
    return json.loads(body.decode("utf-8")) if body else {}


class Readers:
    """Makes readers of shapes, and keeps those of structures.

    Args:
        scalars: how scalars are read, by the names of their types. A type that is not
            there is not read at all.
    """

    def __init__(self, scalars: Mapping[str, Read | None]) -> None:
        self._scalars = scalars
        self._structures: dict[tuple[str, bool], Read] = {}

    def of(self, shape: Any) -> Read | None:
        """Return the reader of a shape. Raises `Doubt` where there is none."""
        kind = shape.type_name
        if kind == "structure":
            return None if shape.is_document_type else self._structure(shape)
        if kind == "list":
            return read_elements(self.of(shape.member))
        if kind == "map":
            return _map(self.of(shape.key), self.of(shape.value))
        if kind not in self._scalars:
            raise Doubt
        return self._scalars[kind]

    def _member(self, shape: Any) -> Read | None:
        """Return the reader of a member, which may be meant for a header."""
        if shape.serialization.get("location") == "header" and (
            shape.type_name == "list" or shape.serialization.get("jsonvalue")
        ):
            return _refuse
        return self.of(shape)

    def _structure(self, shape: Any) -> Read:
        key = shape.name, bool(shape.is_tagged_union)
        known = self._structures.get(key)
        if known is None:
            known = _Structure(self._member, shape).read
            if shape.is_tagged_union:
                known = _union(shape, known)
            self._structures[key] = known
        return known


class _Structure:
    """Reads a structure, with its members in the order of the model."""

    __slots__ = ("_make", "_shape", "_members", "_by_name", "_few")

    def __init__(self, make: Callable[[Any], Read | None], shape: Any) -> None:
        self._make = make
        self._shape = shape
        self._members: tuple[tuple[str, str, Read | None], ...] | None = None
        self._by_name: dict[str, tuple[int, str, Read | None]] = {}
        self._few = 0

    def _prepare(self) -> tuple[tuple[str, str, Read | None], ...]:
        members = tuple(
            (member.serialization.get("name", key), key, self._make(member))
            for key, member in self._shape.members.items()
        )
        self._by_name = {
            name: (place, key, read) for place, (name, key, read) in enumerate(members)
        }
        if len(self._by_name) == len(members):
            self._few = len(members) // _SPARSE
        self._members = members
        return members

    def read(self, value: Any) -> Any:
        if value is None:
            return None
        members = self._members
        if members is None:
            members = self._prepare()
        result: dict[str, Any] = {}
        if len(value) <= self._few:
            find = self._by_name.get
            last = -1
            for name, raw in value.items():
                found = find(name)
                if found is None or raw is None:
                    continue
                place, key, read = found
                if place < last:
                    break
                last = place
                result[key] = raw if read is None else read(raw)
            else:
                return result
            result = {}
        get = value.get
        for name, key, read in members:
            raw = get(name)
            if raw is not None:
                result[key] = raw if read is None else read(raw)
        return result


def _union(shape: Any, read: Read) -> Read:
    names = {
        member.serialization.get("name", key) for key, member in shape.members.items()
    }

    def read_union(value: Any) -> Any:
        if value is None:
            return None
        present = [
            name for name, raw in value.items() if raw is not None and name != "__type"
        ]
        if len(present) != 1 or present[0] not in names:
            raise Doubt
        return read(value)

    return read_union


def read_elements(read: Read | None) -> Read:
    """Return the reader of a list, given that of its elements, which may be null."""
    if read is None:
        return list

    each: Read = read

    def read_list(value: Any) -> list[Any]:
        return [None if element is None else each(element) for element in value]

    return read_list


def _map(read_key: Read | None, read: Read | None) -> Read:
    if read is None and read_key is None:
        return lambda value: dict(value.items())
    of_value: Read = read or _as_it_is
    if read_key is None:
        return lambda value: {key: of_value(element) for key, element in value.items()}
    of_key: Read = read_key
    return lambda value: {
        of_key(key): of_value(element) for key, element in value.items()
    }


def _as_it_is(value: Any) -> Any:
    return value


def _refuse(value: Any) -> Any:
    raise Doubt


def response(shape: Any, readers: Readers) -> ReadResponse:
    """Return the reader of an operation's answers in the protocol `json`."""
    if shape is not None and shape.is_document_type:
        raise Doubt
    read = None if shape is None else readers.of(shape)

    def read_response(response: Response, headers: Mapping[str, str]) -> dict[str, Any]:
        parsed: dict[str, Any] = {} if read is None else read(load(response["body"]))
        if "x-amzn-requestid" in headers:
            parsed["ResponseMetadata"] = {"RequestId": headers["x-amzn-requestid"]}
        return parsed

    return read_response
