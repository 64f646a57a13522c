"""Values as CBOR, for services with the protocol `smithy-rpc-v2-cbor`."""

from __future__ import annotations

import struct
from typing import Any

_UNSIGNED, _NEGATIVE, _BYTES, _TEXT, _ARRAY, _MAP, _TAG = range(7)
_SIMPLE = {False: b"\xf4", True: b"\xf5", None: b"\xf6"}


def encode(shape: Any, value: Any) -> bytes:
    """Write a value of `shape` as CBOR."""
    kind = shape.type_name
    if kind == "structure" and not shape.is_document_type:
        members = shape.members
        return _head(_MAP, len(value)) + b"".join(
            plain(name) + encode(members[name], member)
            for name, member in value.items()
        )
    if kind == "list":
        elements = [encode(shape.member, element) for element in value]
        return _head(_ARRAY, len(elements)) + b"".join(elements)
    if kind == "map":
        return _head(_MAP, len(value)) + b"".join(
            plain(key) + encode(shape.value, element) for key, element in value.items()
        )
    if kind == "timestamp":
        return _head(_TAG, 1) + plain(value.timestamp())
    return plain(value)


def plain(value: Any) -> bytes:
    """Write a value without a shape."""
    if value is None or isinstance(value, bool):
        return _SIMPLE[value]
    if isinstance(value, int):
        return _head(_UNSIGNED, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, bytes):
        return _head(_BYTES, len(value)) + value
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    if isinstance(value, list):
        return _head(_ARRAY, len(value)) + b"".join(map(plain, value))
    if isinstance(value, dict):
        pairs = [plain(key) + plain(each) for key, each in value.items()]
        return _head(_MAP, len(value)) + b"".join(pairs)
    raise TypeError(f"CBOR for {type(value).__name__} is not needed here")


def _head(major: int, argument: int) -> bytes:
    if argument < 24:
        return bytes([major << 5 | argument])
    for extra, notation in enumerate(("B", "H", "I", "Q")):
        if argument < 1 << 8 * struct.calcsize(notation):
            return bytes([major << 5 | 24 + extra]) + struct.pack(
                f">{notation}", argument
            )
    raise OverflowError(f"{argument} does not fit into 64 bits")
