"""Handlers of `creating-client-class`: what they see, and what they change."""

from __future__ import annotations

import functools
import threading
from abc import ABC
from collections.abc import Callable
from typing import Any
from unittest import mock

import botocore.session
import pytest
from botocore.client import ClientCreator

from staticboto.sqs import SQSClient
from tests.runtime.answers import answer
from tests.runtime.comparison import ours, same, theirs

FACES = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])
URL = "https://sqs.eu-west-1.amazonaws.com/1/q"


@pytest.mark.parametrize("service", ["sqs", "s3", "rds", "polly"])
@pytest.mark.parametrize("first", [False, True])
def test_what_handlers_see(service: str, first: bool) -> None:
    def ask(face: Any) -> Any:
        session = face.Session()
        seen: list[Any] = []

        def look(class_attributes: Any, base_classes: Any, **event: Any) -> None:
            seen.append([list(class_attributes), base_classes[:], event])

        register = session.events.register_first if first else session.events.register
        register("creating-client-class", look)
        register(f"creating-client-class.{service}", look)
        session.client(service)
        return seen

    assert same(ask)[0] == "returned"


def sing(self: Any) -> str:
    return "la"


class Mixin(ABC):
    """With a metaclass, as mix-ins may have."""

    def sing(self) -> str:
        return "from a mix-in"

    def close(self) -> str:
        return "from a mix-in"

    def send_message(self, **kwargs: Any) -> str:
        return "never seen: the class has this method itself"


def add(class_attributes: dict[str, Any], **event: Any) -> None:
    class_attributes["sing"] = sing


def replace(class_attributes: dict[str, Any], **event: Any) -> None:
    class_attributes["send_message"] = sing


def remove(class_attributes: dict[str, Any], **event: Any) -> None:
    del class_attributes["send_message"]


def mix_in(base_classes: list[type], **event: Any) -> None:
    base_classes.insert(0, Mixin)


def mix_in_last(base_classes: list[type], **event: Any) -> None:
    base_classes.append(Mixin)


def wrap(class_attributes: dict[str, Any], **event: Any) -> None:
    original = class_attributes["list_queues"]
    class_attributes["list_queues"] = lambda self: {"wrapped": 1, **original(self)}


def swap(class_attributes: dict[str, Any], **event: Any) -> None:
    class_attributes["send_message"] = class_attributes["list_queues"]


@pytest.mark.parametrize(
    "handler", [add, replace, remove, mix_in, mix_in_last, wrap, swap]
)
@pytest.mark.parametrize(
    ("section", "event", "late"),
    [
        ("register", "", False),
        ("register", ".sqs", True),
        ("register_first", ".*", False),
        ("register_last", "", True),
        ("register_last", ".sqs", False),
    ],
)
def test_what_handlers_change(
    handler: Callable[..., None], section: str, event: str, late: bool
) -> None:
    def ask(face: Any) -> Any:
        session = face.Session()
        if late:
            session.client("sqs")
        getattr(session.events, section)(f"creating-client-class{event}", handler)
        client = session.client("sqs")
        answer(client)
        tried: list[Callable[[], Any]] = [
            lambda: client.sing(),
            lambda: client.close(),
            lambda: client.send_message(QueueUrl=URL, MessageBody=""),
            lambda: client.list_queues(),
        ]
        found = []
        for call in tried:
            try:
                result = call()
                found.append(sorted(result) if isinstance(result, dict) else result)
            except Exception as error:
                found.append((type(error).__name__, str(error)))
        return found, [name in dir(client) for name in ("sing", "send_message")]

    assert same(ask)[0] == "returned"


def test_a_changed_client_is_one_of_the_generated_class() -> None:
    session = ours.Session()
    session.events.register("creating-client-class.sqs", add)
    client = session.client("sqs")
    assert isinstance(client, SQSClient) and type(client) is not SQSClient
    assert type(session.client("sqs")) is type(client)
    session.events.unregister("creating-client-class.sqs", add)
    assert type(session.client("sqs")) is SQSClient
    assert not hasattr(SQSClient, "sing")


@FACES
def test_injection_does_not_shadow(face: Any) -> None:
    def inject(class_attributes: Any, **event: Any) -> None:
        face.utils.inject_attribute(class_attributes, "send_message", sing)

    session = face.Session()
    session.events.register("creating-client-class.sqs", inject)
    with pytest.raises(
        RuntimeError, match='Cannot inject class attribute "send_message"'
    ):
        session.client("sqs")


def test_without_botocores_handlers() -> None:
    def ask(face: Any) -> Any:
        engine = botocore.session.Session(include_builtin_handlers=False)
        client = face.Session(botocore_session=engine).client("sqs")
        return hasattr(client, "generate_presigned_url")

    assert same(ask) == ("returned", False)


def test_methods_that_tools_wrapped_stay_wrapped() -> None:
    """As tracing tools wrap what botocore makes, in place of handlers."""
    make: Any = getattr(ClientCreator, "_create_api_method")

    def traced(*args: Any) -> Any:
        method = make(*args)

        @functools.wraps(method)
        def call(self: Any, **kwargs: Any) -> Any:
            return {"traced": method.__name__, **method(self, **kwargs)}

        return call

    with mock.patch.object(ClientCreator, "_create_api_method", traced):
        client = ours.client("sqs")
    answer(client)
    assert issubclass(type(client), SQSClient)
    assert client.list_queues()["traced"] == "list_queues"


def test_threads_get_one_class() -> None:
    barrier = threading.Barrier(8)
    made: list[type] = []

    def work() -> None:
        session = ours.Session()
        session.events.register("creating-client-class.sqs", add)
        barrier.wait()
        made.append(type(session.client("sqs")))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 8 and len(set(made)) == 1
