"""Answers in XML: from elements to what botocore's parsers return.

The readers of scalars take texts, those of containers take elements. What a structure
consists of is looked up when the first such structure is read. Owns the meaning of shapes
in XML. Knows nothing of HTTP, and of what surrounds a result in the protocol `query`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .doubt import Doubt
from .elements import SCALARS, local

Read = Callable[[Any], Any]

_HEADERS = ("header", "headers", "statusCode")
_NAMESPACE = "{.*}"

# How a member stands in its structure.
_TEXT, _ELEMENT, _FLAT_LIST, _FLAT_MAP = range(4)

_Member = tuple[int, str, int, Any]
_UNKNOWN: _Member = -1, "", _TEXT, None
# Services write in one namespace; the tags of many more are not kept.
_NAMESPACES = 8


class Readers:
    """Makes readers of shapes, and keeps those of structures."""

    def __init__(self) -> None:
        self._structures: dict[tuple[str, bool], Read] = {}

    def of(self, shape: Any) -> Read:
        """Return the reader of the element of a shape. Raises `Doubt` if there is none."""
        kind = shape.type_name
        if kind == "structure":
            return self._structure(shape)
        if shape.serialization.get("flattened"):
            raise Doubt  # among what, only a structure knows
        if kind == "list":
            return _list(*self._element(shape.member))
        if kind == "map":
            put = self._put(shape)

            def read_map(node: Any) -> dict[Any, Any]:
                result: dict[Any, Any] = {}
                for entry in node:
                    put(result, entry)
                return result

            return read_map
        read = _scalar(shape)
        if read is None:
            return _text
        return lambda node: read(node.text or "")

    def member(self, shape: Any) -> tuple[int, Any]:
        """Return how a member is read: how it stands in its structure, and the reader."""
        kind = shape.type_name
        if kind in ("list", "map") and shape.serialization.get("flattened"):
            if kind == "list":
                return _FLAT_LIST, self.of(shape.member)
            return _FLAT_MAP, self._put(shape)
        return self._element(shape)

    def _element(self, shape: Any) -> tuple[int, Any]:
        if shape.type_name in ("structure", "list", "map"):
            return _ELEMENT, self.of(shape)
        return _TEXT, _scalar(shape)

    def _put(self, shape: Any) -> Callable[[dict[Any, Any], Any], None]:
        """Return what puts an entry of a map into a dictionary."""
        key_tag = shape.key.serialization.get("name") or "key"
        value_tag = shape.value.serialization.get("name") or "value"
        read_key, read_value = self.of(shape.key), self.of(shape.value)

        def put(result: dict[Any, Any], entry: Any) -> None:
            pair = list(entry)
            if len(pair) != 2:
                raise Doubt
            key, value = pair
            if local(key.tag) != key_tag or local(value.tag) != value_tag:
                value, key = pair
                if local(key.tag) != key_tag or local(value.tag) != value_tag:
                    raise Doubt
            result[read_key(key)] = read_value(value)

        return put

    def _structure(self, shape: Any) -> Read:
        if shape.is_document_type or shape.metadata.get("exception"):
            raise Doubt
        key = shape.name, bool(shape.is_tagged_union)
        known = self._structures.get(key)
        if known is None:
            known = _Structure(self, shape).read
            if shape.is_tagged_union:
                known = _union(shape, known)
            self._structures[key] = known
        return known


class _Structure:
    """Reads a structure, with its members in the order of the model."""

    __slots__ = ("_readers", "_shape", "_by_tag", "_places", "_attributes", "_most")

    def __init__(self, readers: Readers, shape: Any) -> None:
        self._readers = readers
        self._shape = shape
        self._by_tag: dict[str, _Member] | None = None
        self._places: dict[str, int] = {}
        self._attributes: list[tuple[str, str]] = []
        self._most = 0

    def _prepare(self) -> dict[str, _Member]:
        by_tag: dict[str, _Member] = {}
        attributes: list[tuple[str, str]] = []
        for place, (key, member) in enumerate(self._shape.members.items()):
            traits = member.serialization
            self._places[key] = place
            if traits.get("location") in _HEADERS or traits.get("eventheader"):
                continue
            tag = _tag(key, member)
            if tag in by_tag:
                raise Doubt
            by_tag[tag] = place, key, *self._readers.member(member)
            if traits.get("xmlAttribute"):
                attributes.append((key, traits["name"]))
        self._attributes = attributes
        self._most = (len(by_tag) + 8) * _NAMESPACES
        self._by_tag = by_tag
        return by_tag

    def _find(self, by_tag: dict[str, _Member], tag: str) -> _Member:
        """Look a tag up that has not been met, and remember it."""
        found = by_tag.get(local(tag), _UNKNOWN)
        if len(by_tag) < self._most:
            by_tag[tag] = found
        return found

    def read(self, node: Any) -> dict[str, Any]:
        by_tag = self._by_tag
        if by_tag is None:
            by_tag = self._prepare()
        result: dict[str, Any] = {}
        find = by_tag.get
        ordered = True
        last = -1
        for child in node:
            tag = child.tag
            place, key, standing, read = find(tag) or self._find(by_tag, tag)
            if place > last:
                last = place
            elif place < 0:
                continue
            elif key not in result:
                ordered = False
            elif standing == _FLAT_LIST:
                result[key].append(read(child))
                continue
            elif standing == _FLAT_MAP:
                read(result[key], child)
                continue
            else:
                raise Doubt
            if standing == _TEXT:
                text = child.text or ""
                result[key] = text if read is None else read(text)
            elif standing == _ELEMENT:
                result[key] = read(child)
            elif standing == _FLAT_LIST:
                result[key] = [read(child)]
            else:
                result[key] = {}
                read(result[key], child)
        if self._attributes and node.attrib:
            ordered = self._read_attributes(node, result) and ordered
        if ordered:
            return result
        return {
            key: result[key] for key in sorted(result, key=self._places.__getitem__)
        }

    def _read_attributes(self, node: Any, result: dict[str, Any]) -> bool:
        """Add the members that are attributes; tell whether there are none."""
        none = True
        for key, name in self._attributes:
            if key not in result:
                prefix = name.split(":")[0] + ":"
                written = {
                    re.sub(_NAMESPACE, prefix, attribute): value
                    for attribute, value in node.attrib.items()
                }
                if name in written:
                    result[key] = written[name]
                    none = False
        return none


def _tag(key: str, member: Any) -> str:
    """Return the tag of a member: botocore's `_member_key_name`."""
    traits = member.serialization
    if member.type_name == "list" and traits.get("flattened"):
        name = member.member.serialization.get("name")
        if name is not None:
            return str(name)
    name = traits.get("name")
    return key if name is None else str(name)


def _union(shape: Any, read: Read) -> Read:
    names = {
        member.serialization.get("name", key) for key, member in shape.members.items()
    }

    def read_union(node: Any) -> Any:
        present = {local(child.tag) for child in node} - {"__type"}
        if len(present) != 1 or not present <= names:
            raise Doubt
        return read(node)

    return read_union


def _list(standing: int, read: Any) -> Read:
    if standing == _ELEMENT:
        return lambda node: [read(child) for child in node]
    if read is None:
        return lambda node: [child.text or "" for child in node]
    return lambda node: [read(child.text or "") for child in node]


def _scalar(shape: Any) -> Read | None:
    if shape.type_name not in SCALARS:
        raise Doubt
    return SCALARS[shape.type_name]


def _text(node: Any) -> str:
    text: str = node.text or ""
    return text
