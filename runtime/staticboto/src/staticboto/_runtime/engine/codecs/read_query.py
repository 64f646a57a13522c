"""Answers of the protocols `query` and `ec2`: a result, and what surrounds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import read_xml
from .doubt import Doubt
from .elements import load, local
from .responses import ReadResponse, Response


def query(shape: Any, readers: read_xml.Readers) -> ReadResponse:
    """Return the reader of an operation's answers, whose output is `shape` or None."""
    read = None if shape is None else readers.of(shape)
    wrapper = None if shape is None else shape.serialization.get("resultWrapper")

    def read_response(response: Response, headers: Mapping[str, str]) -> dict[str, Any]:
        root = load(response["body"])
        result = None if wrapper else root
        metadata = None
        for child in root:
            tag = local(child.tag)
            if tag == "ResponseMetadata":
                if metadata is not None:
                    raise Doubt
                metadata = {}
                for each in child:
                    name = local(each.tag)
                    if name in metadata:
                        raise Doubt
                    metadata[name] = each.text
            elif tag == wrapper:
                if result is not None:
                    raise Doubt
                result = child
        if result is None:
            raise Doubt
        parsed: dict[str, Any] = {} if read is None else read(result)
        if metadata is not None:
            parsed["ResponseMetadata"] = metadata
        return parsed

    return read_response


def ec2(shape: Any, readers: read_xml.Readers) -> ReadResponse:
    """Return the reader of an operation's answers, whose output is `shape` or None."""
    if shape is not None and shape.serialization.get("resultWrapper"):
        raise Doubt
    read = None if shape is None else readers.of(shape)

    def read_response(response: Response, headers: Mapping[str, str]) -> dict[str, Any]:
        root = load(response["body"])
        request = [child for child in root if local(child.tag) == "requestId"]
        if len(request) > 1:
            raise Doubt
        parsed: dict[str, Any] = {} if read is None else read(root)
        if request:
            parsed["ResponseMetadata"] = {"RequestId": request[0].text}
        return parsed

    return read_response
