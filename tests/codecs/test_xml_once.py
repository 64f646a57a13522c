"""S3's answers are parsed once, and searched for errors as ever."""

from __future__ import annotations

import copy
from typing import Any
from xml.etree import ElementTree

import botocore.handlers
import botocore.session
import pytest
from botocore.exceptions import ClientError

from tests.codecs.client import LISTED, Client
from tests.support.wire.answer import Answer

_FAILED = b"<Error><Code>SlowDown</Code><Message>Later.</Message></Error>"


@pytest.fixture
def parses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows when XML is parsed."""
    seen: list[str] = []
    parser = ElementTree.XMLParser

    def counted(*args: Any, **kwargs: Any) -> Any:
        seen.append("parsed")
        return parser(*args, **kwargs)

    monkeypatch.setattr(ElementTree, "XMLParser", counted)
    monkeypatch.setattr(
        "staticboto._runtime.engine.codecs.elements.XMLParser", counted, raising=False
    )
    return seen


def test_xml_is_parsed_once(parses: list[str]) -> None:
    """S3's answers are parsed once, although they may be errors."""
    client = Client("s3")
    client.answer = Answer(200, LISTED)
    for number in (1, 2):
        assert client.made.list_objects_v2(Bucket="bucket")["Name"] == "b"
        assert len(parses) == number


def test_errors_with_status_200() -> None:
    """An error that S3 sends with status 200 is one, and so is half an answer."""
    client = Client("s3")
    for body in (_FAILED, LISTED[:-5]):
        client.answer = Answer(200, body)
        with pytest.raises(ClientError) as raised:
            client.made.list_objects_v2(Bucket="bucket")
        assert raised.value.response["ResponseMetadata"]["HTTPStatusCode"] == 500


def test_the_handler_is_botocores_to_others() -> None:
    """Who unregisters botocore's handler, or reads the log of events, finds it."""
    handler: Any = vars(botocore.handlers)["_handle_200_error"]
    client = Client("s3")
    client.answer = Answer(200, _FAILED)
    copied = copy.copy(client.made.meta.events)
    client.made.meta.events.unregister("before-parse.s3.*", handler)
    assert client.made.list_objects_v2(Bucket="bucket")
    found = copied._emitter._handlers.prefix_search("before-parse.s3.ListObjectsV2")
    assert handler in found
    assert repr(handler) in map(repr, found)


def test_a_handler_that_is_not_there() -> None:
    """Where the search for errors was switched off, nothing searches for them."""
    from staticboto._runtime.engine.codecs import Codecs, parse_once

    session = botocore.session.Session()
    handler: Any = vars(botocore.handlers)["_handle_200_error"]
    session.unregister("before-parse.s3.*", handler)
    client: Any = session.create_client("s3", "us-east-1")
    parse_once(client.meta.events, Codecs())
    trie = client.meta.events._emitter._handlers
    assert handler not in trie.prefix_search("before-parse.s3.ListObjectsV2")
    parse_once(object(), Codecs())  # an emitter of one's own
