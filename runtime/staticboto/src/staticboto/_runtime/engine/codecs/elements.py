"""Elements of XML: how they are parsed, what they are called, how their texts are read."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder, XMLParser

from . import timestamps

SCALARS: Mapping[str, Callable[[Any], Any] | None] = {
    "string": None,
    "character": None,
    "boolean": "true".__eq__,
    "integer": int,
    "long": int,
    "float": float,
    "double": float,
    "timestamp": timestamps.read,
    "blob": base64.b64decode,
}
"""How the text of a scalar is read, by the names of types; None is the text itself."""


def load(body: bytes) -> Element:
    """Parse a body as botocore does. Raises `ParseError`."""
    parser: XMLParser = XMLParser(target=TreeBuilder(), encoding="utf-8")
    parser.feed(body)
    root: Element = parser.close()
    return root


def local(tag: str) -> str:
    """Return a tag without its namespace."""
    return tag.rpartition("}")[2]
