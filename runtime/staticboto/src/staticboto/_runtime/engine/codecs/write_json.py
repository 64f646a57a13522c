"""Parameters as JSON, for the protocols `json` and `rest-json`.

A writer turns a checked value into what `json.dumps` takes; None stands for the writer that
returns its argument. Owns the meaning of shapes in JSON. Scalars that need a conversion are
botocore's serializer's.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from .doubt import Doubt
from .requests import WriteRequest, expand_host, start

Write = Callable[[Any], Any]

_AS_IT_IS = frozenset(("string", "boolean", "integer", "long"))


class Writers:
    """Makes writers of shapes, and keeps those of structures.

    Args:
        inner: botocore's serializer, whose conversions of scalars are used.
    """

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._structures: dict[str, Write] = {}

    def of(self, shape: Any) -> Write | None:
        """Return the writer of a shape. Raises `Doubt` where there is none."""
        kind = shape.type_name
        if kind in _AS_IT_IS:
            return None
        if kind == "structure":
            if shape.is_document_type:
                return None
            known = self._structures.get(shape.name)
            if known is None:
                known = self._structures[shape.name] = _Structure(self, shape).write
            return known
        if kind == "list":
            return _list(self.of(shape.member))
        if kind == "map":
            return _map(self.of(shape.value))
        if kind == "timestamp":
            return partial(
                self._inner._convert_timestamp_to_str,
                timestamp_format=shape.serialization.get("timestampFormat"),
            )
        if kind == "blob":
            write: Write = self._inner._get_base64
            return write
        if kind in ("float", "double"):
            write = self._inner._handle_float
            return write
        raise Doubt

    def body(self, shape: Any) -> Callable[[Any], bytes]:
        """Return what writes a structure as the body of a request."""
        if shape.type_name != "structure" or shape.is_document_type:
            raise Doubt
        write = self.of(shape)
        assert write is not None

        def write_body(value: Any) -> bytes:
            return json.dumps(write(value)).encode("utf-8")

        return write_body


class _Structure:
    __slots__ = ("_writers", "_shape", "_members")

    def __init__(self, writers: Writers, shape: Any) -> None:
        self._writers = writers
        self._shape = shape
        self._members: dict[str, tuple[str, Write | None]] | None = None

    def write(self, value: Any) -> dict[str, Any]:
        members = self._members
        if members is None:
            members = self._members = {
                key: (member.serialization.get("name", key), self._writers.of(member))
                for key, member in self._shape.members.items()
            }
        result: dict[str, Any] = {}
        for key, member in value.items():
            name, write = members[key]
            result[name] = member if write is None else write(member)
        return result


def _list(write: Write | None) -> Write | None:
    if write is None:
        return None
    each: Write = write
    return lambda value: [each(element) for element in value]


def _map(write: Write | None) -> Write | None:
    if write is None:
        return None
    each: Write = write
    return lambda value: {key: each(element) for key, element in value.items()}


def request(operation: Any, inner: Any, writers: Writers) -> WriteRequest:
    """Return what writes the requests of an operation in the protocol `json`."""
    metadata = operation.metadata
    method = operation.http.get("method", "POST")
    fixed = {
        "X-Amz-Target": f"{metadata['targetPrefix']}.{operation.name}",
        "Content-Type": f"application/x-amz-json-{metadata['jsonVersion']}",
    }
    if operation.service_model.is_query_compatible:
        fixed["x-amzn-query-mode"] = "true"
    shape = operation.input_shape
    write_body = None if shape is None else writers.body(shape)

    def write(parameters: Any, operation: Any) -> dict[str, Any]:
        body = b"{}" if write_body is None else write_body(parameters)
        started = start(method, dict(fixed), body)
        expand_host(started, inner, parameters, operation)
        return started

    return write
