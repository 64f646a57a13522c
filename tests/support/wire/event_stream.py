"""Event streams: the binary framing, and the events of a modelled stream.

The framing is AWS's `application/vnd.amazon.eventstream`: lengths, a checksum of the
lengths, headers, payload, a checksum of everything.
"""

from __future__ import annotations

import binascii
import struct
from collections.abc import Callable
from datetime import datetime
from typing import Any

_TRUE, _FALSE, _LONG, _BYTES, _STRING, _TIMESTAMP = 0, 1, 5, 6, 7, 8

Encode = Callable[[Any, Any], bytes]


def message(headers: dict[str, Any], payload: bytes) -> bytes:
    """Frame one message."""
    fields = b"".join(_header(name, value) for name, value in headers.items())
    prelude = struct.pack(">II", 16 + len(fields) + len(payload), len(fields))
    prelude += struct.pack(">I", binascii.crc32(prelude))
    body = prelude + fields + payload
    return body + struct.pack(">I", binascii.crc32(body))


def event(name: str, shape: Any, value: dict[str, Any], encode: Encode) -> bytes:
    """Frame one event of a stream, or the exception that ends it.

    Args:
        name: the member of the stream that it is.
        shape: the event's structure.
        value: its members.
        encode: writes a structure in the service's protocol.
    """
    if shape.metadata.get("exception"):
        headers = {":message-type": "exception", ":exception-type": name}
        return message(headers, encode(shape, value))
    headers = {":message-type": "event", ":event-type": name}
    payload, rest = None, {}
    for member, content in value.items():
        traits = shape.members[member].serialization
        if traits.get("eventheader"):
            headers[member] = content
        elif traits.get("eventpayload"):
            payload = _payload(shape.members[member], content, encode)
        else:
            rest[member] = content
    return message(headers, encode(shape, rest) if payload is None else payload)


def _payload(shape: Any, content: Any, encode: Encode) -> bytes:
    if isinstance(content, bytes):
        return content
    return content.encode() if isinstance(content, str) else encode(shape, content)


def _header(name: str, value: Any) -> bytes:
    key = struct.pack(">B", len(name)) + name.encode()
    if isinstance(value, bool):
        return key + struct.pack(">B", _TRUE if value else _FALSE)
    if isinstance(value, int):
        return key + struct.pack(">Bq", _LONG, value)
    if isinstance(value, datetime):
        return key + struct.pack(">Bq", _TIMESTAMP, int(value.timestamp() * 1000))
    if isinstance(value, bytes):
        return key + struct.pack(">BH", _BYTES, len(value)) + value
    text = str(value).encode()
    return key + struct.pack(">BH", _STRING, len(text)) + text
