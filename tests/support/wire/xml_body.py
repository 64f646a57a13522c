"""Values as XML, for services with the protocols `query`, `ec2` and `rest-xml`."""

from __future__ import annotations

import base64
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from tests.support.wire.json_body import timestamp


def element(tag: str, content: str, attributes: str = "") -> str:
    """Put `content`, which is XML, between tags."""
    return f"<{tag}{attributes}>{content}</{tag}>"


def encode(shape: Any, value: Any, tag: str) -> str:
    """Write a value of `shape` as the element `tag`, or as many if it is a flat list."""
    kind = shape.type_name
    if kind == "structure":
        return element(tag, members(shape, value), _attributes(shape, value))
    if kind == "list":
        if shape.serialization.get("flattened"):
            tag = shape.member.serialization.get("name", tag)
            return "".join(encode(shape.member, each, tag) for each in value)
        name = shape.member.serialization.get("name", "member")
        return element(tag, "".join(encode(shape.member, each, name) for each in value))
    if kind == "map":
        flat = shape.serialization.get("flattened")
        inner = tag if flat else "entry"
        pairs = "".join(_pair(shape, key, each, inner) for key, each in value.items())
        return pairs if flat else element(tag, pairs)
    return element(tag, escape(_text(shape, value)))


def members(shape: Any, value: dict[str, Any]) -> str:
    """Write the members of a structure, without the structure's own tags."""
    return "".join(
        encode(member, value[name], _tag(name, member))
        for name, member in shape.members.items()
        if name in value and not _elsewhere(member)
    )


def _elsewhere(member: Any) -> bool:
    return bool({"location", "xmlAttribute"} & member.serialization.keys())


def _tag(name: str, member: Any) -> str:
    return str(member.serialization.get("name", name))


def _attributes(shape: Any, value: dict[str, Any]) -> str:
    written = ""
    for name, member in shape.members.items():
        if name in value and member.serialization.get("xmlAttribute"):
            tag = _tag(name, member)
            if ":" in tag:
                prefix = tag.partition(":")[0]
                written += (
                    f' xmlns:{prefix}="http://www.w3.org/2001/XMLSchema-instance"'
                )
            written += f" {tag}={quoteattr(_text(member, value[name]))}"
    return written


def _pair(shape: Any, key: str, value: Any, tag: str) -> str:
    return element(
        tag,
        encode(shape.key, key, shape.key.serialization.get("name", "key"))
        + encode(shape.value, value, shape.value.serialization.get("name", "value")),
    )


def _text(shape: Any, value: Any) -> str:
    if shape.type_name == "boolean":
        return "true" if value else "false"
    if shape.type_name == "blob":
        return base64.b64encode(value).decode()
    if shape.type_name == "timestamp":
        return str(
            timestamp(value, shape.serialization.get("timestampFormat", "iso8601"))
        )
    return str(value)
