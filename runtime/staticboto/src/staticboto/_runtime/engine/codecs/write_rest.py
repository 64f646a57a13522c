"""Requests of the REST protocols: parameters in the path, the query, headers and the body."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from botocore.utils import percent_encode

from .doubt import Doubt
from .requests import WriteRequest, expand_host, start

Convert = Callable[[Any], Any]

_URI, _QUERY, _QUERY_MAP, _HEADER, _HEADER_LIST, _HEADERS, _BODY = range(7)
_PATHS = ("requestUri", "authPath")


def request(operation: Any, inner: Any, writers: Any, json: bool) -> WriteRequest:
    """Return what writes the requests of an operation.

    Args:
        operation: the operation's model.
        inner: botocore's serializer, whose conversions of scalars are used.
        writers: makes the writers of bodies.
        json: whether the protocol is `rest-json`.
    """
    shape = operation.input_shape
    method = operation.http.get("method", "POST")
    if shape is None:
        path = operation.http["requestUri"]

        def write_nothing(parameters: Any, operation: Any) -> dict[str, Any]:
            started = start(method, {})
            expand_host(started, inner, parameters, operation)
            started["url_path"] = path
            return started

        return write_nothing
    members = {key: _member(key, each, inner) for key, each in shape.members.items()}
    render, *render_auth = (
        _template(operation.http[name]) for name in _PATHS if name in operation.http
    )
    write_payload = _payload(shape, writers, json)

    def write(parameters: Any, operation: Any) -> dict[str, Any]:
        started = start(method, {})
        expand_host(started, inner, parameters, operation)
        path: dict[str, Any] = {}
        query: dict[str, Any] = {}
        headers: dict[str, Any] = {}
        body: dict[str, Any] = {}
        for key, value in parameters.items():
            if value is None:
                continue  # a document may be
            location, name, convert = members[key]
            if location == _BODY:
                body[key] = value
                continue
            if convert is not None:
                value = convert(value)
            if location == _HEADER:
                headers[name] = value
            elif location == _URI:
                path[name] = value
            elif location == _QUERY:
                query[name] = value
            elif location == _QUERY_MAP:
                query.update(value)
            elif location == _HEADER_LIST:
                if parameters[key]:
                    headers[name] = value
            else:
                for part, text in value.items():
                    headers[name + part] = text
        started["url_path"] = render(path)
        for each in render_auth:
            started["auth_path"] = each(path)
        started["query_string"] = query
        if headers:
            started["headers"] = headers
        write_payload(started, parameters, body)
        return started

    return write


def _member(key: str, member: Any, inner: Any) -> tuple[int, str, Convert | None]:
    """Return where a member goes, under which name, and how it is converted."""
    traits = member.serialization
    location, name, kind = (
        traits.get("location"),
        traits.get("name", key),
        member.type_name,
    )
    if location == "uri":
        return _URI, name, _in_uri(member, inner)
    if location == "querystring":
        if kind == "map":
            if not _holds_texts(member.value):
                raise Doubt
            return _QUERY_MAP, name, None
        if kind == "list":
            convert = _in_uri(member.member, inner)
            if convert is None:
                return _QUERY, name, list
            of_each: Callable[[Any], Any] = convert
            return _QUERY, name, lambda value: [of_each(each) for each in value]
        return _QUERY, name, _in_uri(member, inner)
    if location == "header":
        if kind == "string" and not traits.get("jsonvalue"):
            return _HEADER, name, None
        if kind in ("structure", "map", "blob"):
            raise Doubt
        place = _HEADER_LIST if kind == "list" else _HEADER
        return place, name, partial(inner._convert_header_value, member)
    if location == "headers":
        if not _holds_texts(member.value):
            raise Doubt
        return _HEADERS, name, None
    return _BODY, name, None


def _in_uri(member: Any, inner: Any) -> Convert | None:
    """Return how a scalar is converted for the path or the query; None: not at all."""
    kind = member.type_name
    if kind in ("string", "integer", "long"):
        return None
    if kind not in ("boolean", "timestamp", "float", "double"):
        raise Doubt
    return partial(inner._get_uri_and_query_string_value, member=member)


def _holds_texts(shape: Any) -> bool:
    if shape.type_name == "list":
        return bool(shape.member.type_name == "string")
    return bool(shape.type_name == "string")


def _template(template: str) -> Callable[[dict[str, Any]], str]:
    """Return what puts encoded parameters into a template such as `/{Bucket}/{Key+}`."""
    parts = re.split("{(.*?)}", template)
    literals, labels = parts[::2], parts[1::2]
    if any("{" in part or "}" in part for part in literals) or not all(
        label.rstrip("+").replace("-", "_").isidentifier() for label in labels
    ):
        raise Doubt
    if not labels:
        return lambda path: template
    steps = [
        (label.rstrip("+"), "/~" if label.endswith("+") else "-._~", literal)
        for label, literal in zip(labels, literals[1:])
    ]
    first = literals[0]

    def render(path: dict[str, Any]) -> str:
        return first + "".join(
            [
                percent_encode(path[name], safe=safe) + literal
                for name, safe, literal in steps
            ]
        )

    return render


def _payload(
    shape: Any, writers: Any, json: bool
) -> Callable[[dict[str, Any], Any, dict[str, Any]], None]:
    """Return what writes the body of a request, and the header that says what it is."""
    payload = shape.serialization.get("payload")
    nothing = b"{}" if json else b""
    if payload is not None and shape.members[payload].type_name in ("blob", "string"):

        def write_raw(started: dict[str, Any], parameters: Any, body: Any) -> None:
            value = parameters.get(payload, b"")
            started["body"] = value.encode("utf-8") if type(value) is str else value

        return write_raw
    in_body = any(
        "location" not in each.serialization for each in shape.members.values()
    )
    write_body: Callable[[Any], bytes] | None = None
    if in_body:
        write_body = writers.body(shape if payload is None else shape.members[payload])

    def write(started: dict[str, Any], parameters: Any, body: Any) -> None:
        if payload is not None:
            value = parameters.get(payload)
            if value is None:
                started["body"] = nothing
            elif write_body is not None:
                started["body"] = write_body(value)
        elif body:
            if write_body is None:
                raise Doubt
            started["body"] = write_body(body)
        elif in_body:
            started["body"] = nothing
        if json and started["body"] != b"":
            headers = started["headers"]
            if "content-type" not in map(str.lower, headers):
                headers["Content-Type"] = "application/json"

    return write
