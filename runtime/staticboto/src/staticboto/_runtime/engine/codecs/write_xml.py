"""Parameters as XML, for the protocol `rest-xml`.

A writer adds a checked value to an element, under a name. Owns the meaning of shapes in
XML. Scalars that need a conversion are botocore's serializer's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from .doubt import Doubt

Write = Callable[[Any, Any, str], None]

_AS_TEXT = frozenset(("string", "integer", "long"))


class Writers:
    """Makes writers of shapes, and keeps those of structures.

    Args:
        inner: botocore's serializer, whose conversions of scalars are used.
    """

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._structures: dict[Any, Write] = {}

    def body(self, shape: Any) -> Callable[[Any], bytes]:
        """Return what writes a structure as the body of a request."""
        if shape.type_name != "structure":
            raise Doubt
        write = self.of(shape)
        name = shape.serialization["name"]

        def write_body(value: Any) -> bytes:
            parent = Element("")
            write(parent, value, name)
            written: bytes = tostring(parent[0], encoding="utf-8")
            return written

        return write_body

    def of(self, shape: Any) -> Write:
        """Return the writer of a shape. Raises `Doubt` where there is none."""
        kind = shape.type_name
        namespace = _namespace(shape)
        if kind == "structure":
            if shape.is_document_type:
                raise Doubt
            key = shape.name, namespace
            known = self._structures.get(key)
            if known is None:
                known = _Structure(self, shape, namespace).write
                self._structures[key] = known
            return known
        if kind == "list":
            return self._list(shape, namespace)
        if kind == "map":
            return self._map(shape, namespace)
        return _scalar(self._convert(shape), namespace)

    def _convert(self, shape: Any) -> Callable[[Any], str]:
        kind = shape.type_name
        inner = self._inner
        if kind in _AS_TEXT:
            return str
        if kind == "boolean":
            return lambda value: "true" if value else "false"
        if kind == "timestamp":
            notation = shape.serialization.get("timestampFormat")
            return lambda value: str(inner._convert_timestamp_to_str(value, notation))
        if kind == "blob":
            convert: Callable[[Any], str] = inner._get_base64
            return convert
        if kind in ("float", "double"):
            return lambda value: str(inner._handle_float(value))
        raise Doubt

    def _list(self, shape: Any, namespace: tuple[str, str] | None) -> Write:
        write = self.of(shape.member)
        flat = shape.serialization.get("flattened")
        element_name = shape.member.serialization.get("name", "member")

        def write_list(parent: Any, value: Any, name: str) -> None:
            node = parent if flat else SubElement(parent, name)
            _declare(node, namespace)
            for element in value:
                write(node, element, name if flat else element_name)

        return write_list

    def _map(self, shape: Any, namespace: tuple[str, str] | None) -> Write:
        write_key, write = self.of(shape.key), self.of(shape.value)
        key_name = self._inner._get_serialized_name(shape.key, default_name="key")
        value_name = self._inner._get_serialized_name(shape.value, default_name="value")
        flat = shape.serialization.get("flattened")

        def write_map(parent: Any, value: Any, name: str) -> None:
            node = parent
            if not flat:
                node = SubElement(parent, name)
                _declare(node, namespace)
            for key, element in value.items():
                entry = SubElement(node, name if flat else "entry")
                write_key(entry, key, key_name)
                write(entry, element, value_name)

        return write_map


class _Structure:
    __slots__ = ("_writers", "_shape", "_namespace", "_members")

    def __init__(
        self, writers: Writers, shape: Any, namespace: tuple[str, str] | None
    ) -> None:
        self._writers = writers
        self._shape = shape
        self._namespace = namespace
        self._members: dict[str, tuple[str, Write | None]] | None = None

    def _prepare(self) -> dict[str, tuple[str, Write | None]]:
        return {
            key: (
                (member.serialization["name"], None)
                if member.serialization.get("xmlAttribute")
                else (member.serialization.get("name", key), self._writers.of(member))
            )
            for key, member in self._shape.members.items()
        }

    def write(self, parent: Any, value: Any, name: str) -> None:
        members = self._members
        if members is None:
            members = self._members = self._prepare()
        node = SubElement(parent, name)
        _declare(node, self._namespace)
        for key, member in value.items():
            member_name, write = members[key]
            if write is None:
                if type(member) is not str:
                    raise Doubt
                node.attrib[member_name] = member
            else:
                write(node, member, member_name)


def _scalar(convert: Callable[[Any], str], namespace: tuple[str, str] | None) -> Write:
    def write(parent: Any, value: Any, name: str) -> None:
        node = SubElement(parent, name)
        node.text = convert(value)
        _declare(node, namespace)

    return write


def _namespace(shape: Any) -> tuple[str, str] | None:
    """Return the attribute that declares the namespace of a shape, and its value."""
    namespace = shape.serialization.get("xmlNamespace")
    if isinstance(namespace, str):
        return "xmlns", namespace
    if namespace is None:
        return None
    prefix = namespace.get("prefix")
    return f"xmlns:{prefix}" if prefix else "xmlns", namespace["uri"]


def _declare(node: Any, namespace: tuple[str, str] | None) -> None:
    if namespace is not None:
        node.attrib[namespace[0]] = namespace[1]
