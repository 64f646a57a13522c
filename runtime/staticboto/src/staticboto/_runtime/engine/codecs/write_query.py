"""Parameters as the pairs of a form, for the protocols `query` and `ec2`.

A writer puts a checked value into a dictionary, below a prefix. Owns how the keys of nested
values are made. Scalars that need a conversion are botocore's serializer's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .doubt import Doubt
from .requests import WriteRequest, expand_host, start

Write = Callable[[dict[str, Any], Any, str], None]

_AS_IT_IS = frozenset(("string", "integer", "long"))


class Writers:
    """Makes writers of shapes, and keeps those of structures.

    Args:
        inner: botocore's serializer, whose names of members and conversions of scalars
            are used.
        ec2: whether the protocol is `ec2`, where lists have no level of their own.
    """

    def __init__(self, inner: Any, ec2: bool) -> None:
        self._inner = inner
        self._ec2 = ec2
        self._structures: dict[str, Write] = {}

    def of(self, shape: Any) -> Write:
        """Return the writer of a shape. Raises `Doubt` where there is none."""
        kind = shape.type_name
        if kind in _AS_IT_IS:
            return _as_it_is
        if kind == "structure":
            if shape.is_document_type:
                raise Doubt
            known = self._structures.get(shape.name)
            if known is None:
                known = self._structures[shape.name] = _Structure(self, shape).write
            return known
        if kind == "list":
            return self._ec2_list(shape) if self._ec2 else self._list(shape)
        if kind == "map":
            return self._map(shape)
        if kind == "boolean":
            return _boolean
        if kind == "timestamp":
            notation = shape.serialization.get("timestampFormat")
            convert = self._inner._convert_timestamp_to_str
            return _converted(lambda value: convert(value, notation))
        if kind == "blob":
            return _converted(self._inner._get_base64)
        if kind in ("float", "double"):
            return _converted(self._inner._handle_float)
        raise Doubt

    def name(self, shape: Any, default: str) -> str:
        """Return what a member is called in a request."""
        name: str = self._inner._get_serialized_name(shape, default)
        return name

    def _ec2_list(self, shape: Any) -> Write:
        write = self.of(shape.member)

        def write_list(form: dict[str, Any], value: Any, prefix: str) -> None:
            for number, element in enumerate(value, 1):
                write(form, element, f"{prefix}.{number}")

        return write_list

    def _list(self, shape: Any) -> Write:
        write = self.of(shape.member)
        name = shape.member.serialization.get("name")
        flat = shape.serialization.get("flattened")

        def write_list(form: dict[str, Any], value: Any, prefix: str) -> None:
            if not value:
                form[prefix] = ""
                return
            if not flat:
                prefix = f"{prefix}.{'member' if name is None else name}"
            elif name:
                prefix = ".".join([*prefix.split(".")[:-1], name])
            for number, element in enumerate(value, 1):
                write(form, element, f"{prefix}.{number}")

        return write_list

    def _map(self, shape: Any) -> Write:
        write_key, write = self.of(shape.key), self.of(shape.value)
        key_name = self.name(shape.key, "key")
        value_name = self.name(shape.value, "value")
        flat = shape.serialization.get("flattened")

        def write_map(form: dict[str, Any], value: Any, prefix: str) -> None:
            if "{" in prefix or "}" in prefix:
                raise Doubt  # botocore formats the prefix once more
            if not flat:
                prefix = f"{prefix}.entry"
            for number, (key, element) in enumerate(value.items(), 1):
                write_key(form, key, f"{prefix}.{number}.{key_name}")
                write(form, element, f"{prefix}.{number}.{value_name}")

        return write_map


class _Structure:
    __slots__ = ("_writers", "_shape", "_members")

    def __init__(self, writers: Writers, shape: Any) -> None:
        self._writers = writers
        self._shape = shape
        self._members: dict[str, tuple[str, Write]] | None = None

    def write(self, form: dict[str, Any], value: Any, prefix: str) -> None:
        members = self._members
        if members is None:
            members = self._members = {
                key: (self._writers.name(member, key), self._writers.of(member))
                for key, member in self._shape.members.items()
            }
        for key, member in value.items():
            name, write = members[key]
            write(form, member, f"{prefix}.{name}" if prefix else name)


def _as_it_is(form: dict[str, Any], value: Any, prefix: str) -> None:
    form[prefix] = value


def _boolean(form: dict[str, Any], value: Any, prefix: str) -> None:
    form[prefix] = "true" if value else "false"


def _converted(convert: Callable[[Any], Any]) -> Write:
    def write(form: dict[str, Any], value: Any, prefix: str) -> None:
        form[prefix] = convert(value)

    return write


def request(operation: Any, inner: Any, writers: Writers) -> WriteRequest:
    """Return what writes the requests of an operation."""
    method = operation.http.get("method", "POST")
    action, version = operation.name, operation.metadata["apiVersion"]
    content_type = "application/x-www-form-urlencoded; charset=utf-8"
    shape = operation.input_shape
    write_form = None if shape is None else writers.of(shape)

    def write(parameters: Any, operation: Any) -> dict[str, Any]:
        form: dict[str, Any] = {"Action": action, "Version": version}
        if write_form is not None:
            write_form(form, parameters, "")
        started = start(method, {"Content-Type": content_type}, form)
        expand_host(started, inner, parameters, operation)
        return started

    return write
