"""Answers in JSON: from what `json.loads` gives to what botocore's parsers return.

A reader is a function of one value; None stands for the reader that returns its argument.
What a structure consists of is looked up when the first such structure is read, so that a
shape can contain itself, and an operation costs what its answers hold. What needs no change is
not copied, since what `json` made is nobody else's. Owns the meaning of shapes in JSON. Knows
nothing of HTTP; headers are `read_rest`'s.
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
        self._plain: dict[Read | None, set[str]] = {}

    def of(self, shape: Any) -> Read | None:
        """Return the reader of a shape. Raises `Doubt` where there is none."""
        kind = shape.type_name
        if kind == "structure":
            return None if shape.is_document_type else self._structure(shape)
        if kind == "list":
            return read_elements(self.of(shape.member))
        if kind == "map":
            read = self.of(shape.value)
            return _map(self.of(shape.key), read, self._plain.get(read))
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
            plain: set[str] = set()
            known = _structure(self._member, shape, plain)
            if shape.is_tagged_union:
                known = _union(shape, known)
            else:
                self._plain[known] = plain
            self._structures[key] = known
        return known


def _structure(make: Callable[[Any], Read | None], shape: Any, plain: set[str]) -> Read:
    """Return the reader of a structure, with its members in the order of the model.

    Args:
        make: returns the reader of a member.
        shape: the structure's shape.
        plain: takes the names of members that stay as they are, once they are known.
    """
    members: tuple[tuple[str, str, Read | None], ...] = ()
    by_name: dict[str, tuple[int, str, Read | None]] = {}
    few = 0

    def prepare() -> None:
        nonlocal members, few
        members = tuple(
            (member.serialization.get("name", key), key, make(member))
            for key, member in shape.members.items()
        )
        for place, (name, key, read) in enumerate(members):
            by_name[name] = place, key, read
        if len(by_name) == len(members):
            few = max(1, len(members) // _SPARSE)
            plain.update(
                key for name, key, read in members if read is None and key == name
            )

    def read_structure(value: Any) -> Any:
        if value is None:
            return None
        if not members:
            prepare()
        count = len(value)
        if count == 1:  # as all of DynamoDB's values are
            for name in value:
                if name in plain:
                    return {} if value[name] is None else value
        result: dict[str, Any] = {}
        if count <= few:
            last = -1
            for name, raw in value.items():
                if raw is None or name not in by_name:
                    continue
                place, key, read = by_name[name]
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

    return read_structure


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


def _map(read_key: Read | None, read: Read | None, plain: set[str] | None) -> Read:
    """Return the reader of a map.

    Args:
        read_key: the reader of a key.
        read: the reader of a value.
        plain: of a value that is a structure, the members that stay as they are.
    """
    if read is None and read_key is None:
        return lambda value: dict(value.items())
    of_value: Read = read or _as_it_is
    if read_key is None and plain is not None:
        return _map_of_structures(of_value, plain)
    if read_key is None:
        return lambda value: {key: of_value(element) for key, element in value.items()}
    of_key: Read = read_key
    return lambda value: {
        of_key(key): of_value(element) for key, element in value.items()
    }


def _map_of_structures(read: Read, plain: set[str]) -> Read:
    """Return the reader of a map of structures, of which those that do not change stay."""

    def read_map(value: Any) -> Any:
        for key, element in value.items():
            if element is not None and len(element) == 1:
                for name in element:
                    if name not in plain or element[name] is None:
                        value[key] = read(element)
            else:
                value[key] = read(element)
        return value

    return read_map


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
