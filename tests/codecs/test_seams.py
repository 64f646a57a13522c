"""The seam to botocore: what hooks into parsers and serializers finds them as ever."""

from __future__ import annotations

import copy
import logging
import threading
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import botocore.handlers
import botocore.parsers
import botocore.serialize
import botocore.session
import botocore.validate
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError, ParamValidationError
from botocore.parsers import ResponseParserFactory
from botocore.serialize import create_serializer

from tests.codecs.proof import load
from tests.support.wire.answer import Answer

_LISTED = (
    b'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name>'
    b"<Contents><Key>k</Key><LastModified>2025-01-02T03:04:05.000Z</LastModified>"
    b"<Size>7</Size></Contents></ListBucketResult>"
)
_FAILED = b"<Error><Code>SlowDown</Code><Message>Later.</Message></Error>"


class Client:
    """A client of botocore's with codecs, and a network that answers at once.

    Attributes:
        made: the client.
        answer: what the network answers.
        requests: what was sent.
    """

    def __init__(self, service: str, usable: Any = lambda piece: True) -> None:
        from staticboto._runtime.engine.codecs import (
            Codecs,
            parse_once,
            parser_factory,
            serializer,
        )

        session: Any = botocore.session.Session()
        session.set_credentials("key", "secret")
        once: Any = Config(retries={"total_max_attempts": 1})
        self.made: Any = session.create_client(service, "us-east-1", config=once)
        self.answer = Answer(200, b"{}")
        self.requests: list[Any] = []
        codecs = Codecs(usable)
        endpoint = self.made._endpoint
        self.made._serializer = serializer(self.made._serializer, codecs)
        endpoint._response_parser_factory = parser_factory(
            endpoint._response_parser_factory, codecs
        )
        parse_once(self.made.meta.events, codecs)
        self.made.meta.events.register("before-send", self._send)

    def _send(self, request: Any, **event: Any) -> Any:
        self.requests.append(request)
        return self.answer.response(request.url)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any, str], list[str]]:
    """A function that wraps one of botocore's, and returns the list of its calls."""

    def wrap(owner: Any, name: str) -> list[str]:
        seen: list[str] = []
        function = getattr(owner, name)

        def wrapped(*args: Any, **kwargs: Any) -> Any:
            seen.append(name)
            return function(*args, **kwargs)

        monkeypatch.setattr(owner, name, wrapped)
        return seen

    return wrap


def test_a_call_is_codecs() -> None:
    """A client's call writes and parses without botocore's code."""
    client = Client("dynamodb")
    made = client.made
    parser = made._endpoint._response_parser_factory.create_parser("json")
    parser._inner = made._serializer._inner = None  # nothing to fall back on
    client.answer = Answer(200, b'{"TableNames": ["t"]}')
    assert made.list_tables(Limit=3)["TableNames"] == ["t"]
    assert client.requests[-1].body == b'{"Limit": 3}'


@pytest.mark.parametrize(
    "owner, name",
    [
        (botocore.parsers.ResponseParser, "parse"),
        (botocore.parsers.JSONParser, "_do_parse"),
        (botocore.serialize.JSONSerializer, "serialize_to_request"),
        (botocore.validate.ParamValidator, "validate"),
        (botocore.validate.ParamValidationDecorator, "serialize_to_request"),
    ],
)
def test_functions_that_tools_wrap_are_called(
    owner: Any, name: str, watch: Callable[[Any, str], list[str]]
) -> None:
    """A function that is wrapped after the first call is called in the next one."""
    client = Client("dynamodb")
    client.made.list_tables()
    calls = watch(owner, name)
    client.made.list_tables()
    assert calls == [name]


def test_pieces_that_cannot_be_used() -> None:
    """Where a piece is no longer what botocore does, botocore does it."""
    asked = []

    def usable(piece: str) -> bool:
        asked.append(piece)
        return False

    client = Client("s3", usable)
    client.answer = Answer(200, _LISTED)
    assert client.made.list_objects_v2(Bucket="bucket")["Contents"][0]["Size"] == 7
    assert set(asked) == {"xml once", "serialize rest-xml", "parse rest-xml"}
    parser = client.made._endpoint._response_parser_factory.create_parser("rest-xml")
    assert {read for _, read in parser._readers.values()} == {None}


@pytest.mark.parametrize("logger", ["botocore", "botocore.parsers", "botocore.utils"])
def test_log_is_botocores(logger: str, caplog: pytest.LogCaptureFixture) -> None:
    """With debug logging the lines are those of botocore alone."""
    client = Client("dynamodb")
    client.made.list_tables()
    lines = []
    for _ in range(2):
        with caplog.at_level(logging.DEBUG, logger):
            caplog.clear()
            client.made.list_tables()
            lines.append(
                [each.message for each in caplog.records if "parsers" in each.name]
            )
        client.made._endpoint._response_parser_factory = ResponseParserFactory()
    assert lines[0] == lines[1]
    assert len(lines[0]) == (0 if logger == "botocore.utils" else 2)


def test_errors_are_botocores() -> None:
    """Invalid parameters and errors of a service raise what botocore raises."""
    client = Client("dynamodb")
    with pytest.raises(ParamValidationError, match="Invalid type for parameter Limit"):
        client.made.list_tables(Limit="3")
    client.answer = Answer(
        400, b'{"__type": "x#ResourceNotFoundException", "message": "m"}'
    )
    with pytest.raises(client.made.exceptions.ResourceNotFoundException, match="m"):
        client.made.describe_table(TableName="table")


def test_unknown_members_of_unions(caplog: pytest.LogCaptureFixture) -> None:
    """A union with a member that is not in the model is what botocore makes of it."""
    client = Client("bedrock-runtime")
    client.answer = Answer(200, b'{"output": {"newer": {"a": 1}}, "stopReason": "x"}')
    with caplog.at_level(logging.INFO, "botocore.parsers"):
        found = client.made.converse(modelId="model")
    assert found["output"] == {"SDK_UNKNOWN_MEMBER": {"name": "newer"}}
    assert len([each for each in caplog.records if "unknown" in each.message]) == 1


def test_paths_that_change() -> None:
    """What a handler changes of a model after the first call is honoured."""
    model = load("apigateway")
    from staticboto._runtime.engine.codecs import Codecs, serializer

    fast = serializer(create_serializer("rest-json"), Codecs())
    operation: Any = model.operation_model("GetRestApi")
    given = {"restApiId": "id"}
    assert fast.serialize_to_request(given, operation)["url_path"] == "/restapis/id"
    operation.http["requestUri"] = "/other/{restapi_id}"
    assert fast.serialize_to_request(given, operation)["url_path"] == "/other/id"


def test_factories_of_ones_own() -> None:
    """A factory with defaults, or of another class, stays as it is."""
    from staticboto._runtime.engine.codecs import Codecs, parser_factory

    class Own(ResponseParserFactory):
        pass

    with_defaults: Any = ResponseParserFactory()
    with_defaults.set_parser_defaults(timestamp_parser=str)
    for factory in (Own(), with_defaults):
        assert parser_factory(factory, Codecs()) is factory
    later = parser_factory(ResponseParserFactory(), Codecs())
    assert later.create_parser("json") is later.create_parser("json")
    later.set_parser_defaults(timestamp_parser=str)
    assert type(later.create_parser("json")) is botocore.parsers.JSONParser


def test_serializers_of_ones_own() -> None:
    """A serializer of another class, or with parts of its own, stays as it is."""
    from staticboto._runtime.engine.codecs import Codecs, serializer

    class Own(botocore.serialize.JSONSerializer):
        pass

    class Validator(botocore.validate.ParamValidator):
        pass

    ordered: Any = create_serializer("json", False)
    ordered.MAP_TYPE = dict
    decorated = botocore.validate.ParamValidationDecorator(Validator(), ordered)
    for given in (Own(), ordered, decorated, create_serializer("smithy-rpc-v2-cbor")):
        assert serializer(given, Codecs()) is given


def test_what_else_botocore_has() -> None:
    """Attributes are those of botocore's objects, also in a copy."""
    client = Client("dynamodb")
    client.made.list_tables()
    factory = client.made._endpoint._response_parser_factory
    parser = factory.create_parser("json")
    for fast in (client.made._serializer, factory, parser):
        copied = copy.copy(fast)
        for name, value in vars(fast._inner).items():
            assert getattr(fast, name) is value
            assert getattr(copied, name) is value
        with pytest.raises(AttributeError, match="no_such"):
            fast.no_such


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
        "staticboto._runtime.engine.codecs.read_xml.XMLParser", counted, raising=False
    )
    return seen


def test_xml_is_parsed_once(parses: list[str]) -> None:
    """S3's answers are parsed once, although they may be errors."""
    client = Client("s3")
    client.answer = Answer(200, _LISTED)
    for number in (1, 2):
        assert client.made.list_objects_v2(Bucket="bucket")["Name"] == "b"
        assert len(parses) == number


def test_errors_with_status_200() -> None:
    """An error that S3 sends with status 200 is one, and so is half an answer."""
    client = Client("s3")
    for body in (_FAILED, _LISTED[:-5]):
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


def test_threads() -> None:
    """Threads that use a service for the first time at once get the same."""
    client = Client("s3")
    client.answer = Answer(200, _LISTED)
    found: list[Any] = []
    start = threading.Barrier(16)

    def call() -> None:
        start.wait()
        for _ in range(5):
            answer = client.made.list_objects_v2(Bucket="bucket")
            found.append(answer["Contents"])

    threads = [threading.Thread(target=call) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 80
    assert all(each == found[0] for each in found)
