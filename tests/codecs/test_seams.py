"""The seam to botocore: what hooks into parsers and serializers finds them as ever."""

from __future__ import annotations

import copy
import logging
import threading
from collections.abc import Callable
from typing import Any

import botocore.parsers
import botocore.serialize
import botocore.validate
import pytest
from botocore.exceptions import ParamValidationError
from botocore.parsers import ResponseParserFactory
from botocore.serialize import create_serializer

from tests.codecs.client import LISTED, Client
from tests.codecs.proof import load
from tests.support.wire.answer import Answer


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
    client.answer = Answer(200, LISTED)
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
    for given in (Own(), ordered, decorated, object()):
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


def test_threads() -> None:
    """Threads that use a service for the first time at once get the same."""
    client = Client("s3")
    client.answer = Answer(200, LISTED)
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
