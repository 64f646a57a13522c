"""Events reach the handlers that they reach in botocore, whenever these come and go."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from botocore.hooks import EVENT_ALIASES, EventAliaser, HierarchicalEmitter
from hypothesis import given
from hypothesis import strategies as some

from staticboto._runtime.engine.calls import events
from staticboto._runtime.engine.pieces.verdict import usable

NAMES = (
    "before-call",
    "before-call.s3",
    "before-call.s3.Get",
    "before-call.*.Get",
    "s3",
)


@pytest.fixture(autouse=True, scope="module")
def decided() -> None:
    assert usable("events")


def emitters() -> tuple[Any, Any]:
    plain, fast = (EventAliaser(HierarchicalEmitter()) for _ in range(2))
    events.improve(fast)
    assert type(fast) is events.QuickEvents
    return plain, fast


def handler(number: int, answers: bool) -> Callable[..., Any]:
    def handle(event_name: str, log: list[Any], **kwargs: Any) -> Any:
        log.append((number, event_name, sorted(kwargs)))
        return number if answers else None

    return handle


_ACTION = some.tuples(
    some.sampled_from(
        ["register", "register_first", "register_last", "unregister", "emit", "until"]
    ),
    some.sampled_from(NAMES),
    some.integers(0, 5),
)


@given(some.lists(_ACTION, max_size=30))
def test_any_order(actions: list[tuple[str, str, int]]) -> None:
    handlers = [handler(number, number % 2 == 0) for number in range(6)]
    logs: list[list[Any]] = []
    for emitter in emitters():
        log: list[Any] = []
        for action, name, number in actions:
            if action == "emit":
                log.append(emitter.emit(name, log=log, given=number))
            elif action == "until":
                log.append(emitter.emit_until_response(name, log=log))
            else:
                # botocore fails to take what is not there from some names.
                with suppress(AttributeError):
                    getattr(emitter, action)(name, handlers[number])
        logs.append(log)
    assert logs[0] == logs[1]


def test_names_of_old(monkeypatch: pytest.MonkeyPatch) -> None:
    for emitter in emitters():
        log: list[Any] = []
        emitter.register("before-call.api-gateway", handler(1, True))
        for _ in range(2):
            assert emitter.emit("before-call.apigateway.Get", log=log)[0][1] == 1
        assert log == [(1, "before-call.api-gateway.Get", [])] * 2


@pytest.mark.parametrize("old", [*EVENT_ALIASES, "sqs", ""])
def test_any_name_of_old(old: str) -> None:
    for name in (old, f"before-call.{old}", f"{old}.Get", f"a.{old}.Get", f"a.{old}s"):
        found = []
        for emitter in emitters():
            seen: list[str] = []

            def note(event_name: str, seen: list[str] = seen, **event: Any) -> None:
                seen.append(event_name)

            emitter.register(name, note)
            emitter.emit(name)
            found.append((seen, vars(emitter)["_alias_name_cache"]))
        assert found[0] == found[1]
        assert found[0][0]


def test_a_wrapper_sees_names_of_old(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    own: Any = EventAliaser._alias_event_name  # type: ignore[attr-defined]

    def wrapper(self: Any, event_name: str) -> Any:
        seen.append(event_name)
        return own(self, event_name)

    _, fast = emitters()
    fast.emit("a")
    monkeypatch.setattr(EventAliaser, "_alias_event_name", wrapper)
    fast.emit("a")
    fast.register("b", handler(1, True))
    assert seen == ["a", "b"]


def test_errors_come_out() -> None:
    def fail(**kwargs: Any) -> None:
        raise LookupError("mine")

    for emitter in emitters():
        emitter.register("a", fail)
        for _ in range(2):
            with pytest.raises(LookupError, match="mine"):
                emitter.emit("a")
            with pytest.raises(LookupError, match="mine"):
                emitter.emit_until_response("a")


def test_a_copy_has_handlers_of_its_own() -> None:
    for emitter in emitters():
        log: list[Any] = []
        emitter.register("a", handler(1, True))
        emitter.emit("a", log=log)
        other = copy.copy(emitter)
        other.register("a", handler(2, True))
        assert len(other.emit("a", log=log)) == 2
        assert len(emitter.emit("a", log=log)) == 1
        assert type(other) is type(emitter)


def test_a_handler_that_registers_another() -> None:
    for emitter in emitters():
        log: list[Any] = []

        def late(emitter: Any = emitter, **kwargs: Any) -> None:
            emitter.register("a", handler(1, True))

        emitter.register("a", late)
        counts = [len(emitter.emit("a", log=log)) for _ in range(3)]
        assert counts == [1, 2, 3]


def test_log_lines_are_botocores(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "botocore.hooks")
    lines = []
    own = handler(1, True)
    for emitter in emitters():
        emitter.register("a", own)
        caplog.clear()
        for _ in range(2):
            emitter.emit("a", log=[])
        lines.append([record.getMessage() for record in caplog.records])
    assert lines[0] == lines[1]
    assert len(lines[0]) == 2


def test_a_wrapper_of_the_emitter_sees_events(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    own: Any = HierarchicalEmitter._emit  # type: ignore[attr-defined]

    def wrapper(self: Any, event_name: str, *args: Any, **kwargs: Any) -> Any:
        seen.append(event_name)
        return own(self, event_name, *args, **kwargs)

    _, fast = emitters()
    fast.emit("a")
    fast.emit("a")
    monkeypatch.setattr(HierarchicalEmitter, "_emit", wrapper)
    fast.emit("a")
    fast.emit_until_response("b")
    assert seen == ["a", "b"]
