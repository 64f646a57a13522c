"""Answers of the REST protocols: members in headers, in the status, and in the body."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from . import read_json, read_xml, trees
from .doubt import Doubt
from .elements import SCALARS
from .responses import ReadResponse, Response

Read = Callable[[Any], Any]
_Attribute = Callable[[Response, Mapping[str, str], dict[str, Any]], None]


def json_response(shape: Any, readers: read_json.Readers) -> ReadResponse:
    """Return the reader of an operation's answers, whose output is `shape` or None."""
    body = _in_body(shape)
    read = None if body is None else readers.of(body)

    def read_body(response: Response) -> Any:
        value = read_json.load(response["body"])
        return value if read is None else read(value)

    return _response(shape, read_json.REST_JSON, read_body)


def xml_response(shape: Any, readers: read_xml.Readers) -> ReadResponse:
    """Return the reader of an operation's answers, whose output is `shape` or None."""
    body = _in_body(shape)
    read = None if body is None else readers.of(body)

    def read_body(response: Response) -> Any:
        if read is None:
            raise Doubt
        body = response["body"]
        return read(trees.take(body) if body else Element(""))

    return _response(shape, SCALARS, read_body)


def _in_body(shape: Any) -> Any:
    """Return the shape of what is parsed of a body: None where nothing is."""
    if shape is None:
        return None
    payload = shape.serialization.get("payload")
    if payload is None:
        return shape
    member = shape.members[payload]
    if member.serialization.get("eventstream"):
        raise Doubt
    return None if member.type_name in ("string", "blob") else member


def _response(
    shape: Any,
    scalars: Mapping[str, Read | None],
    read_body: Callable[[Response], Any],
) -> ReadResponse:
    attributes = [] if shape is None else list(_attributes(shape, scalars))
    payload = None if shape is None else shape.serialization.get("payload")
    raw = payload is not None and _in_body(shape) is None

    def read_response(response: Response, headers: Mapping[str, str]) -> dict[str, Any]:
        metadata: dict[str, Any] = {}
        parsed: dict[str, Any] = {"ResponseMetadata": metadata}
        if "x-amzn-requestid" in headers:
            metadata["RequestId"] = headers["x-amzn-requestid"]
        elif "x-amz-request-id" in headers:
            metadata["RequestId"] = headers["x-amz-request-id"]
            metadata["HostId"] = headers.get("x-amz-id-2", "")
        if shape is None:
            return parsed
        for add in attributes:
            add(response, headers, parsed)
        if payload is None:
            parsed.update(read_body(response))
        elif raw:
            body = response["body"]
            if isinstance(body, bytes):
                body = body.decode("utf-8")
            parsed[payload] = body
        else:
            parsed[payload] = read_body(response)
        return parsed

    return read_response


def _attributes(shape: Any, scalars: Mapping[str, Read | None]) -> Any:
    """Yield what adds the members that are not in the body, in the model's order."""
    for key, member in shape.members.items():
        location = member.serialization.get("location")
        if location == "header":
            yield _header(key, member, _text_reader(member, scalars))
        elif location == "headers":
            yield _prefixed(key, member.serialization.get("name", "").lower())
        elif location == "statusCode":
            if member.type_name not in ("integer", "long"):
                raise Doubt
            yield _status(key)


def _header(key: str, member: Any, read: Read | None) -> _Attribute:
    name = member.serialization.get("name", key).lower()

    def add(
        response: Response, headers: Mapping[str, str], parsed: dict[str, Any]
    ) -> None:
        text = headers.get(name)
        if text is not None:
            parsed[key] = text if read is None else read(text)

    return add


def _prefixed(key: str, prefix: str) -> _Attribute:
    length = len(prefix)

    def add(
        response: Response, headers: Mapping[str, str], parsed: dict[str, Any]
    ) -> None:
        found = parsed[key] = {}
        if any(name.startswith(prefix) for name in headers):
            # Only there the names are in the case in which they came.
            for name, text in response["headers"].items():
                if name.lower().startswith(prefix):
                    found[name[length:]] = text

    return add


def _status(key: str) -> _Attribute:
    def add(
        response: Response, headers: Mapping[str, str], parsed: dict[str, Any]
    ) -> None:
        parsed[key] = int(response["status_code"])

    return add


def _text_reader(shape: Any, scalars: Mapping[str, Read | None]) -> Read | None:
    """Return what reads the text of a header."""
    if shape.type_name == "list":
        read = _text_reader(shape.member, scalars)

        def read_list(text: str) -> list[Any]:
            parts = [part.strip() for part in text.split(",")]
            return parts if read is None else [read(part) for part in parts]

        return read_list
    if shape.type_name not in scalars:
        raise Doubt
    if shape.type_name == "string" and shape.serialization.get("jsonvalue"):
        return lambda text: json.loads(base64.b64decode(text).decode("utf-8"))
    return scalars[shape.type_name]
