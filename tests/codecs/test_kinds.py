"""Every odd value at every kind of place: both sides say the same of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.codecs import answers, parameters
from tests.codecs.made_up import PROTOCOLS, model
from tests.codecs.pair import Pair
from tests.codecs.places import places
from tests.support.values import FULL
from tests.support.wire import answer, cbor_body
from tests.support.wire.answer import Answer

_PATH = {"Path": "some", "Rest": "a/b c"}


@pytest.fixture(params=PROTOCOLS)
def pair(request: pytest.FixtureRequest) -> Pair:
    """Both sides, in each protocol."""
    return Pair(model(request.param))


def _given(operation: Any) -> Iterator[dict[str, Any]]:
    """Yield parameters with one member, and with everything odd in its place."""
    members = operation.input_shape.members
    rest = _PATH if "Path" in members else {}
    for name, member in members.items():
        value = FULL.value(member, name)
        yield {**rest, name: value}
        for odd in parameters.ODD:
            yield {**rest, name: odd}
            if member.type_name == "list":
                yield {**rest, name: [*value, odd]}
            elif member.type_name == "map" and isinstance(value, dict):
                yield {**rest, name: {**value, "key": odd}}
                if isinstance(odd, str):
                    yield {**rest, name: {**value, odd: next(iter(value.values()))}}
            elif member.type_name == "structure":
                for key in member.members:
                    yield {**rest, name: {**value, key: odd}}
                    yield {**rest, name: {key: odd}}


def test_requests(pair: Pair) -> None:
    """What is in a request, and what is wrong with it, is the same on both sides."""
    operation = pair.model.operation_model("Call")
    wrong = [
        f"{given}: {difference}"
        for given in _given(operation)
        if (difference := pair.request(operation, given)) is not None
    ]
    assert not wrong
    assert pair.taken["request fast"] > 300


def _answers(operation: Any, protocol: str) -> Iterator[Answer]:
    """Yield answers with one member, and with everything odd in its place."""
    for name, member in operation.output_shape.members.items():
        given = answer.success(operation, {name: FULL.value(member, name)})
        yield given
        for header in given.headers:
            for text in answers.ODD_TEXTS:
                headers = {**given.headers, header: text or ""}
                yield Answer(given.status, given.body, headers)
        if protocol.endswith("json"):
            yield from _odd_json(given)
        elif protocol.endswith("cbor"):
            yield from _odd_cbor(given, name)
        else:
            yield from _odd_xml(given)


def _odd_json(given: Answer) -> Iterator[Answer]:
    for number, _ in enumerate(places(json.loads(given.body or b"{}"))):
        for odd in answers.ODD_JSON:
            body = json.loads(given.body)
            inside, key = list(places(body))[number]
            inside[key] = odd
            yield Answer(given.status, json.dumps(body).encode(), given.headers)


def _odd_cbor(given: Answer, name: str) -> Iterator[Answer]:
    for odd in (*answers.ODD_JSON, b"bytes", -(2**40), {"a": None, "Text": "b"}):
        yield Answer(given.status, cbor_body.plain({name: odd}), given.headers)
    for at, byte in enumerate(given.body):
        yield Answer(given.status, given.body[:at], given.headers)
        for changed in (
            0x00,
            0x1F,
            0x5F,
            0x7F,
            0x9F,
            0xBF,
            0xC1,
            0xF6,
            0xFF,
            byte ^ 32,
        ):
            body = given.body[:at] + bytes([changed]) + given.body[at + 1 :]
            yield Answer(given.status, body, given.headers)


def _odd_xml(given: Answer) -> Iterator[Answer]:
    if not given.body:
        return
    for number, _ in enumerate(ElementTree.fromstring(given.body).iter()):
        for text in answers.ODD_TEXTS:
            root = ElementTree.fromstring(given.body)
            list(root.iter())[number].text = text
            yield Answer(given.status, ElementTree.tostring(root), given.headers)
        for tag in ("NoSuchTag", "Text", "key", "value", "Inner", "member", "item"):
            root = ElementTree.fromstring(given.body)
            ElementTree.SubElement(list(root.iter())[number], tag).text = "text"
            yield Answer(given.status, ElementTree.tostring(root), given.headers)


@pytest.mark.slow
def test_answers(pair: Pair) -> None:
    """What is in an answer is the same on both sides."""
    operation = pair.model.operation_model("Call")
    wrong = [
        f"{given}: {difference}"
        for given in _answers(operation, pair.model.resolved_protocol)
        if (difference := pair.response(operation, given)) is not None
    ]
    assert not wrong
    assert pair.taken["response fast"] > 300
