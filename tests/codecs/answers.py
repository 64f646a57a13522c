"""Answers to parse: what a service sends, and what it might send when something is off."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

from tests.codecs.places import places
from tests.support.values import FULL, MINIMAL, WILD
from tests.support.wire import answer
from tests.support.wire.answer import Answer

ODD_JSON: tuple[Any, ...] = (
    None, 0, 1, -1, 1.5, 1e30, 1709210096, 1709210096.789, True, False, "", "text", "true",
    "TRUE", "12", "1.5", "ünï→code", "YmxvYg==", "not base64!", "2024-02-29T12:34:56Z",
    "2024-02-29T12:34:56.789Z", "2024-02-29T12:34:56+01:00", "2024-02-29", "NaN",
    "Thu, 29 Feb 2024 12:34:56 GMT", [], [None], ["text", None], [[]], [{}], {},
    {"key": None}, {"key": "value"}, {"__type": "x"}, {"__type": "x", "a": 1}, {"a": {}},
)  # fmt: skip
ODD_TEXTS = (
    None, "", " ", "text", "true", "True", "false", "12", " 12 ", "1.5", "-7", "1e3", "NaN",
    "ünï→code", "YmxvYg==", "not base64!", "2024-02-29T12:34:56Z", "2024-02-29T12:34:56.7Z",
    "2024-02-29T12:34:56.789Z", "2024-02-29T12:34:56+01:00", "2024-02-29T12:34:56+00:00",
    "2024-02-29", "1709210096", "1709210096.5", "Thu, 29 Feb 2024 12:34:56 GMT",
    "2024-02-30T12:34:56Z", "20240229T123456Z", "a, b,c", "[1, 2]",
)  # fmt: skip
_NAMESPACE = "{http://example.com/doc/2024-01-01/}"
_ATTRIBUTE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_HEADERS = {
    "Content-Type": "text/plain",
    "Date": "Thu, 29 Feb 2024 12:34:56 GMT",
    "X-Amz-Request-Id": "request",
    "x-amz-id-2": "host",
}


def right(operation: Any) -> Iterator[Answer]:
    """Yield what the service sends, from nothing to everything."""
    yield answer.empty(operation)
    for filling in (MINIMAL, FULL, WILD):
        shape = operation.output_shape
        seed = f"{operation.name}/output"
        yield answer.success(operation, filling.value(shape, seed) if shape else {})


def nearly(operation: Any, number: int) -> Iterator[Answer]:
    """Yield answers of which something was changed.

    Args:
        operation: the operation's model.
        number: how many.
    """
    dice = random.Random(f"{operation.name}/answers")
    shape = operation.output_shape
    for turn in range(number):
        filling = (FULL, WILD)[turn % 2]
        value = filling.value(shape, f"{operation.name}/{turn // 2}") if shape else {}
        yield changed(answer.success(operation, value), dice)
    given = answer.success(operation, {})
    yield replace(given, headers=_HEADERS)
    for body in (b"", b"null", b"[]", b"{", b"<a/>", b"<a><b></a>", b"\xff", b'"text"'):
        yield replace(given, body=body)
    yield answer.unknown(operation, "NoSuchErrorCode", 400)
    yield Answer(500)
    yield Answer(301, given.body, _HEADERS)


def changed(given: Answer, dice: random.Random) -> Answer:
    """Return an answer with one or two changes somewhere in it."""
    headers = dict(given.headers)
    if headers and dice.random() < 0.3:
        name = dice.choice(sorted(headers))
        headers[name] = dice.choice([text for text in ODD_TEXTS if text is not None])
    if dice.random() < 0.3:
        headers.update(_HEADERS)
    body = given.body
    for _ in range(dice.choice((1, 1, 2))):
        if body.startswith(b"<"):
            body = _changed_xml(body, dice)
        elif body.startswith(b"{"):
            body = _changed_json(body, dice)
        elif body:
            body = _changed_bytes(body, dice)
    return Answer(given.status, body, headers)


def _changed_json(body: bytes, dice: random.Random) -> bytes:
    try:
        value = json.loads(body)
    except ValueError:
        return body  # a payload that only begins like JSON
    found = list(places(value))
    if not found:
        return json.dumps({"NoSuchKey": 1}).encode()
    inside, key = dice.choice(found)
    what = dice.random()
    if what < 0.6:
        inside[key] = dice.choice(ODD_JSON)
    elif what < 0.7:
        del inside[key]
    elif isinstance(inside, list):
        inside.insert(0, dice.choice(ODD_JSON))
    elif what < 0.8:
        inside["NoSuchKey"] = dice.choice(ODD_JSON)
    else:
        pairs = list(inside.items())
        dice.shuffle(pairs)
        inside.clear()
        inside.update(pairs)
    return json.dumps(value).encode()


def _changed_bytes(body: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(body))
    return body[:at] + bytes([dice.randrange(256)]) + body[at + 1 :]


def _changed_xml(body: bytes, dice: random.Random) -> bytes:
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError:
        return body  # a payload that only begins like XML
    elements = list(root.iter())
    chosen = dice.choice(elements)
    parent = dice.choice([each for each in elements if len(each)] or [root])
    what = dice.random()
    if what < 0.4:
        chosen.text = dice.choice(ODD_TEXTS)
    elif what < 0.5 and len(parent):
        parent.remove(dice.choice(list(parent)))
    elif what < 0.6 and len(parent):
        parent.append(dice.choice(list(parent)))
    elif what < 0.7:
        children = list(parent)
        dice.shuffle(children)
        parent[:] = children
    elif what < 0.8:
        ElementTree.SubElement(parent, "NoSuchTag").text = "text"
    elif what < 0.9:
        for each in elements:
            each.tag = _NAMESPACE + each.tag.rpartition("}")[2]
    else:
        chosen.set(_ATTRIBUTE, "kind")
    changed: bytes = ElementTree.tostring(root, encoding="utf-8")
    return changed
