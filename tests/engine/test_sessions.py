"""Sessions that serve packs: whose they are, what programs put in their places, and threads."""

from __future__ import annotations

import copy
import inspect
import os
import threading
from collections.abc import Callable
from typing import Any

import boto3
import botocore.client
import botocore.config
import botocore.handlers
import botocore.session
import pytest
from botocore.client import BaseClient, ClientCreator
from botocore.hooks import EventAliaser
from botocore.session import Session

from staticboto import boto3 as ours
from staticboto._runtime.clients.session import PackedSession
from staticboto._runtime.engine.calls import handlers
from staticboto._runtime.engine.packs.models import PackedServiceModel
from staticboto.sqs import SQSClient
from staticboto.sts import STSClient


@pytest.fixture(autouse=True)
def unfilled(monkeypatch: pytest.MonkeyPatch) -> None:
    """No emitter was filled yet in this process."""
    monkeypatch.setattr(handlers, "_filled", None)


def registered(events: Any) -> list[tuple[str, list[str]]]:
    """Return all handlers of an emitter by their events, in the order of their calls."""
    emitter = vars(events).get("_emitter", events)
    found: list[tuple[str, list[str]]] = []

    def walk(node: Any, path: tuple[str, ...]) -> None:
        for key in sorted(node["children"]):
            walk(node["children"][key], (*path, key))
        each = [each for part in node["values"] or () for each in part]
        if each:
            found.append((".".join(path), list(map(_name, each))))

    walk(vars(emitter)["_handlers"]._root, ())
    return found


def _name(handler: Any) -> str:
    function = getattr(handler, "__func__", handler)
    name = getattr(function, "__qualname__", type(handler).__qualname__)
    return f"{handler.__module__}.{name}"


def botocores(found: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """Return those of them that are botocore's own."""
    own = [
        (event, [name for name in names if name.startswith("botocore")])
        for event, names in found
    ]
    return [(event, names) for event, names in own if names]


def test_handlers_are_botocores() -> None:
    expected = registered(boto3.Session().events)
    assert len(botocores(expected)) > 50
    for _ in range(3):  # the first one fills an emitter, the others are copies of it
        assert botocores(registered(ours.Session().events)) == botocores(expected)


def test_handlers_of_one_session_are_not_those_of_another() -> None:
    first, second = ours.Session(), ours.Session()
    before = registered(second.events)
    first.events.register("before-call", _handle)
    for event in ("before-sign.s3", "choose-signer"):
        first.events.unregister(event, botocore.handlers.set_operation_specific_signer)
    assert registered(second.events) == before
    assert registered(ours.Session().events) == before


def test_handlers_that_somebody_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list is botocore's, and programs add to it."""
    ours.Session()
    called: list[Any] = []
    more = ("creating-client-class.sqs", lambda **event: called.append(event))
    listed = [*botocore.handlers.BUILTIN_HANDLERS, more]
    with monkeypatch.context() as patched:
        patched.setattr(botocore.handlers, "BUILTIN_HANDLERS", listed)
        for number in (1, 2):
            ours.Session().client("sqs")
            assert len(called) == number
    ours.Session().client("sqs")
    assert len(called) == 2


def test_handlers_that_somebody_takes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    ours.Session()
    monkeypatch.setattr(botocore.handlers, "BUILTIN_HANDLERS", [])
    found = [registered(face.Session().events) for face in (boto3, ours)]
    assert botocores(found[0]) == botocores(found[1])


def test_handlers_that_take_no_keywords(monkeypatch: pytest.MonkeyPatch) -> None:
    """As botocore, a session refuses them, however they say what they take."""

    def plain(event_name: str) -> None:
        pass

    def signed(**event: Any) -> None:
        pass

    def wrapped(*args: Any, **event: Any) -> None:
        pass

    setattr(signed, "__signature__", inspect.signature(plain))
    setattr(wrapped, "__wrapped__", plain)
    bound = plain.__get__("event")
    for handler in (plain, signed, wrapped, bound, Session, "no function"):
        listed = [("before-call.sqs", handler)]
        monkeypatch.setattr(botocore.handlers, "BUILTIN_HANDLERS", listed)
        told: list[Any] = []
        for face in (boto3, ours):
            try:
                session = face.Session()
                told.append(botocores(registered(session.events)))
            except ValueError as error:
                told.append(str(error))
        assert told[0] == told[1], handler
        if handler is wrapped:
            assert isinstance(told[0], list)
        elif handler in (plain, signed):
            assert isinstance(told[0], str)


def test_initializers_that_somebody_registers() -> None:
    """`botocore.register_initializer` is called with every new session."""
    import botocore as module

    tools: Any = module
    seen: list[Any] = []
    tools.register_initializer(seen.append)
    try:
        session = ours.Session()
    finally:
        tools.unregister_initializer(seen.append)
    assert seen == [session._session]
    ours.Session()
    assert len(seen) == 1


def test_a_session_of_ours_is_botocores() -> None:
    session = ours.Session()._session
    assert type(session) is PackedSession
    assert isinstance(session, Session)


def test_get_session_that_somebody_patched(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Any] = []
    get_session = botocore.session.get_session

    def patched(*args: Any) -> Any:
        made.append(get_session(*args))
        return made[-1]

    monkeypatch.setattr(botocore.session, "get_session", patched)
    session = ours.Session()
    assert made == [session._session]
    assert type(session.client("sqs")) is SQSClient


def test_a_session_class_that_somebody_put_in(monkeypatch: pytest.MonkeyPatch) -> None:
    class Traced(Session):
        calls: list[str] = []

        def create_client(self, service_name: str, *args: Any, **kwargs: Any) -> Any:
            self.calls.append(service_name)
            return super().create_client(service_name, *args, **kwargs)

    monkeypatch.setattr(botocore.session, "Session", Traced)
    session = ours.Session()
    assert type(session._session) is Traced
    client = session.client("sqs")
    assert Traced.calls == ["sqs"]
    assert isinstance(client, SQSClient)


def test_a_session_class_of_a_program() -> None:
    class Own(Session):
        pass

    given: Any = Own()
    session = ours.Session(botocore_session=given)
    assert session._session is given
    assert type(given) is Own
    assert type(session.client("sqs")) is SQSClient


def test_a_session_of_a_program() -> None:
    given = botocore.session.Session()
    session = ours.Session(botocore_session=given)
    assert session._session is given
    assert type(session.client("sqs")) is SQSClient


def test_create_client_that_somebody_patched(monkeypatch: pytest.MonkeyPatch) -> None:
    create: Any = Session.create_client
    calls: list[str] = []

    def patched(self: Any, service_name: str, *args: Any, **kwargs: Any) -> Any:
        calls.append(service_name)
        return create(self, service_name, *args, **kwargs)

    before = ours.Session()
    monkeypatch.setattr(Session, "create_client", patched)
    for session in (before, ours.Session()):
        assert type(session.client("sqs")) is SQSClient
    assert calls == ["sqs", "sqs"]


def test_a_creator_of_clients_that_somebody_put_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []

    class Creator(ClientCreator):
        def create_client(self, service_name: str, *args: Any, **kwargs: Any) -> Any:
            made.append(service_name)
            create: Any = super().create_client
            return create(service_name, *args, **kwargs)

    session = ours.Session()
    with monkeypatch.context() as patched:
        patched.setattr(botocore.client, "ClientCreator", Creator)
        assert type(session.client("sqs")) is SQSClient
    assert made == ["sqs"]
    session.client("sqs")
    assert made == ["sqs"]


def test_methods_of_the_creator_that_somebody_patched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: list[str] = []
    for name in ("create_client", "_get_client_args", "_create_client_class"):
        stock = getattr(ClientCreator, name)

        def patched(
            *args: Any, _stock: Any = stock, _name: str = name, **kw: Any
        ) -> Any:
            called.append(_name)
            return _stock(*args, **kw)

        monkeypatch.setattr(ClientCreator, name, patched)
    client = ours.Session().client("sqs")
    assert isinstance(client, SQSClient)
    assert {"create_client", "_get_client_args"} <= set(called)


def test_make_api_call_that_somebody_patched(monkeypatch: pytest.MonkeyPatch) -> None:
    """The place where moto-like tools and tracers come in."""
    client = ours.Session().client("sqs")
    calls: list[Any] = []
    monkeypatch.setattr(
        BaseClient, "_make_api_call", lambda self, *args: calls.append(args)
    )
    client.list_queues(MaxResults=1)
    assert calls == [("ListQueues", {"MaxResults": 1})]


@pytest.mark.parametrize("face", [boto3, ours])
def test_events_can_be_copied(face: Any) -> None:
    session = face.Session()
    events = session.events
    copied = copy.copy(events)
    assert type(copied) is type(events) is EventAliaser
    assert registered(copied) == registered(events)
    before = registered(events)
    copied.register("before-call", _handle)
    assert registered(events) == before
    assert copied.emit("no-such-event") == events.emit("no-such-event") == []


def _handle(**event: Any) -> None:
    pass


def test_events_know_old_names() -> None:
    """An event of a service that was renamed has its handlers, whoever registers first."""
    for name in (
        "before-call.sqs",
        "before-call.ecr",
        "creating-client-class.iot-data",
    ):
        found = []
        for face in (boto3, ours):
            events = face.Session().events
            events.register(name, _handle)
            found.append(
                [
                    event
                    for event, names in registered(events)
                    if any("_handle" in each for each in names)
                ]
            )
        assert found[0] == found[1]


def in_threads(count: int, work: Callable[[], Any]) -> list[Any]:
    """Do the same in threads at the same time; return the results."""
    found: list[Any] = []
    start = threading.Barrier(count)

    def run() -> None:
        start.wait()
        try:
            found.append(work())
        except Exception as error:
            found.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == count
    return found


def test_threads_with_sessions_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    from staticboto._runtime.clients import classes

    monkeypatch.setattr(classes, "_made", {})  # as in a new process
    found = in_threads(32, lambda: type(ours.Session().client("cloudwatch")))
    assert len(set(found)) == 1, found
    assert found[0].__module__ == "staticboto.cloudwatch.client"


def test_threads_with_one_session() -> None:
    """As with boto3, one thread at a time makes a client of a session; locks are ours."""
    session = ours.Session()
    lock = threading.Lock()

    def work() -> Any:
        with lock:
            client = session.client("sts")
        return type(client), client.meta.service_model.operation_names

    found = in_threads(32, work)
    assert all(each == found[0] for each in found), found
    assert found[0][0] is STSClient


def test_threads_that_look_into_one_model() -> None:
    model: Any = ours.Session().client("ec2").meta.service_model
    kind: type = type(model)
    assert kind is PackedServiceModel
    expected = ours.Session().client("ec2").meta.service_model
    names = [shape.name for shape in expected.error_shapes]
    found = in_threads(
        16,
        lambda: (
            [shape.name for shape in model.error_shapes],
            model.operation_model("RunInstances").input_shape.members.keys(),
            model.shape_names[:3],
        ),
    )
    assert all(each == found[0] for each in found), found
    assert found[0][0] == names


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize("when", ["before", "after"])
def test_clients_after_a_fork(when: str) -> None:
    """Whether packs were opened before or after: a child has clients like its parent."""
    session = ours.Session()
    if when == "before":
        session.client("sqs")
    if not (child := os.fork()):
        try:
            good = type(session.client("sqs")) is SQSClient
            good &= type(ours.Session().client("sts")) is STSClient
            os._exit(0 if good else 1)
        except BaseException:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert type(session.client("sqs")) is SQSClient


def test_the_same_class_for_all_sessions() -> None:
    classes = {type(ours.Session().client("sqs")) for _ in range(3)}
    assert classes == {SQSClient}


def test_a_client_with_a_plugin_of_botocores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Handlers that a session's user registers see what botocore emits."""
    seen = []
    for face in (boto3, ours):
        session = face.Session()
        events: list[str] = []
        session.events.register(
            "creating-client-class",
            lambda event_name, class_attributes, base_classes, **_: events.extend(
                [event_name, *sorted(class_attributes)[:5], str(len(class_attributes))]
            ),
        )
        session.client("sts", config=botocore.config.Config(region_name="eu-west-1"))
        seen.append(events)
    assert seen[0] == seen[1]
