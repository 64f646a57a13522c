"""Values as JSON, for services with the protocols `json` and `rest-json`."""

from __future__ import annotations

import base64
import calendar
import json
from datetime import datetime
from email.utils import formatdate
from typing import Any


def timestamp(moment: datetime, notation: str) -> int | str:
    """Write a moment in one of the model's three notations of timestamps."""
    seconds = calendar.timegm(moment.utctimetuple())
    if notation == "unixTimestamp":
        return seconds
    if notation == "rfc822":
        return formatdate(seconds, usegmt=True)
    if notation == "iso8601":
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    raise ValueError(f"no notation of timestamps is called {notation!r}")


def encode(shape: Any, value: Any) -> bytes:
    """Write a value of `shape` as JSON."""
    return json.dumps(jsonable(shape, value)).encode()


def jsonable(shape: Any, value: Any) -> Any:
    """Turn a value of `shape` into what JSON can express."""
    kind = shape.type_name
    if kind == "structure":
        if shape.is_document_type:
            return value
        members = shape.members
        return {
            members[name].serialization.get("name", name): jsonable(
                members[name], member
            )
            for name, member in value.items()
        }
    if kind == "list":
        return [jsonable(shape.member, element) for element in value]
    if kind == "map":
        return {key: jsonable(shape.value, element) for key, element in value.items()}
    if kind == "blob":
        return base64.b64encode(value).decode()
    if kind == "timestamp":
        notation = shape.serialization.get("timestampFormat", "unixTimestamp")
        return timestamp(value, notation)
    if kind == "string" and not isinstance(value, str):
        return json.dumps(value)
    return value
