"""Answers in CBOR, for the protocol `smithy-rpc-v2-cbor`.

`load` decodes a body as botocore does: a map's pairs without a value are left out, and a tag
is a timestamp. What botocore would not decode, or what ends too early, is a `Doubt`. Maps
stay as they are decoded, whatever their values are, since botocore's parser leaves them so.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

from . import timestamps
from .doubt import Doubt
from .read_json import Read, read_elements
from .responses import ReadResponse, Response

_SIMPLE = {20: False, 21: True, 22: None, 23: None}
_FLOATS = {25: struct.Struct(">e"), 26: struct.Struct(">f"), 27: struct.Struct(">d")}
_LENGTHS = {24: 1, 25: 2, 26: 4, 27: 8}
_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG = range(7)
_INDEFINITE = 31
_BREAK = 0xFF
_TIMESTAMP = 1

_AS_IT_IS = frozenset(
    ("string", "boolean", "integer", "long", "float", "double", "blob")
    + ("timestamp", "map")
)


def load(body: bytes) -> Any:
    """Return the first value in a body; what comes after it is not looked at."""
    return _item(body, 0)[0]


def _item(body: bytes, at: int) -> tuple[Any, int]:
    """Return the value that begins at a place, and where it ends."""
    major, extra = body[at] >> 5, body[at] & 0b11111
    at += 1
    if major == _TEXT or major == _BYTES:
        content, at = _content(body, at, extra)
        return content.decode("utf-8") if major == _TEXT else content, at
    if major == _MAP:
        return _map(body, at, extra)
    if major == _ARRAY:
        return _array(body, at, extra)
    if major == _UNSIGNED:
        return _number(body, at, extra)
    if major == _NEGATIVE:
        number, at = _number(body, at, extra)
        return -1 - number, at
    if major == _TAG:
        tag, at = _number(body, at, extra)
        value, at = _item(body, at)
        if tag != _TIMESTAMP:
            raise Doubt
        return timestamps.read(value), at
    if extra in _SIMPLE:
        return _SIMPLE[extra], at
    notation = _FLOATS[extra]
    return notation.unpack_from(body, at)[0], at + notation.size


def _number(body: bytes, at: int, extra: int) -> tuple[int, int]:
    if extra < 24:
        return extra, at
    end = at + _LENGTHS[extra]
    if end > len(body):
        raise Doubt
    return int.from_bytes(body[at:end], "big"), end


def _content(body: bytes, at: int, extra: int) -> tuple[bytes, int]:
    if extra == _INDEFINITE:
        raise Doubt  # pieces, which services do not send
    length, at = _number(body, at, extra)
    end = at + length
    if end > len(body):
        raise Doubt
    return body[at:end], end


def _array(body: bytes, at: int, extra: int) -> tuple[list[Any], int]:
    elements: list[Any] = []
    if extra == _INDEFINITE:
        while body[at] != _BREAK:
            element, at = _item(body, at)
            elements.append(element)
        return elements, at + 1
    length, at = _number(body, at, extra)
    for _ in range(length):
        element, at = _item(body, at)
        elements.append(element)
    return elements, at


def _map(body: bytes, at: int, extra: int) -> tuple[dict[Any, Any], int]:
    pairs: dict[Any, Any] = {}
    length = -1
    if extra != _INDEFINITE:
        length, at = _number(body, at, extra)
    while length if extra != _INDEFINITE else body[at] != _BREAK:
        key, at = _item(body, at)
        value, at = _item(body, at)
        if value is not None:
            pairs[key] = value
        length -= 1
    return pairs, at + 1 if extra == _INDEFINITE else at


class Readers:
    """Makes readers of shapes, and keeps those of structures."""

    def __init__(self) -> None:
        self._structures: dict[tuple[str, bool], Read] = {}

    def of(self, shape: Any) -> Read | None:
        """Return the reader of a shape; None for one that returns its argument."""
        kind = shape.type_name
        if kind in _AS_IT_IS:
            return None
        if kind == "list":
            return read_elements(self.of(shape.member))
        if kind != "structure":
            raise Doubt
        key = shape.name, bool(shape.is_tagged_union)
        known = self._structures.get(key)
        if known is None:
            known = self._structures[key] = _Structure(self, shape).read
        return known


class _Structure:
    __slots__ = ("_readers", "_shape", "_union", "_members")

    def __init__(self, readers: Readers, shape: Any) -> None:
        self._readers = readers
        self._shape = shape
        self._union = bool(shape.is_tagged_union)
        self._members: tuple[tuple[str, Read | None], ...] | None = None

    def read(self, value: Any) -> dict[str, Any]:
        members = self._members
        if members is None:
            members = self._members = tuple(
                (name, self._readers.of(member))
                for name, member in self._shape.members.items()
            )
        if self._union and len(value.keys() - {"__type"}) != 1:
            raise Doubt
        result: dict[str, Any] = {}
        for name, read in members:
            raw = value.get(name)
            if raw is not None:
                result[name] = raw if read is None else read(raw)
        return result


def response(shape: Any, readers: Readers) -> ReadResponse:
    """Return the reader of an operation's answers, whose output is `shape` or None."""
    read = None if shape is None else readers.of(shape)

    def read_response(response: Response, headers: Mapping[str, str]) -> dict[str, Any]:
        if read is None:
            return {}
        parsed: dict[str, Any] = read(load(response["body"]))
        metadata = parsed["ResponseMetadata"] = {}
        if "x-amzn-requestid" in headers:
            metadata["RequestId"] = headers["x-amzn-requestid"]
        return parsed

    return read_response
