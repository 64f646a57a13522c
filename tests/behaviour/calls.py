"""The questions about an operation: valid calls, invalid calls, and calls that AWS refuses."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from typing import Any

from botocore import xform_name
from botocore.handlers import BUILTIN_HANDLERS, ParameterAlias

from tests.behaviour.question import Question
from tests.support.values import FULL, LOOSE, MINIMAL, WILD, Filling
from tests.support.wire import answer
from tests.support.wire.answer import Answer

_GARBAGE = b"<html>]{ not what was agreed on"


def questions(operation: Any) -> Iterator[Question]:
    """Ask about one operation of a service."""
    method = xform_name(operation.name)
    if operation.has_event_stream_input:
        # In the model, but no method of a client.
        yield Question(
            "no method", operation.name, method, lambda c: getattr(c, method)
        )
        return
    yield from _good(operation, method)
    yield from _bad(operation, method)
    yield from _refused(operation, method)
    yield from _presigned(operation, method)


def parameters(operation: Any, filling: Filling) -> dict[str, Any]:
    """Return parameters to call an operation with."""
    shape = operation.input_shape
    if shape is None:
        return {}
    made: dict[str, Any] = filling.value(shape, f"{operation.name}/input")
    return made


def answered(operation: Any, filling: Filling) -> Answer:
    """Return an answer to a call of an operation."""
    shape = operation.output_shape
    value = {} if shape is None else filling.value(shape, f"{operation.name}/output")
    return answer.success(operation, value)


def call(method: str, given: dict[str, Any]) -> Callable[[Any], Any]:
    """Return what calls `method`, each time with an own copy of the parameters."""

    def ask(client: Any) -> Any:
        return getattr(client, method)(**copy.deepcopy(given))

    return ask


def _good(operation: Any, method: str) -> Iterator[Question]:
    def good(name: str, given: dict[str, Any], answers: Answer) -> Question:
        return Question(
            "good call", operation.name, name, call(method, given), [answers]
        )

    minimal = parameters(operation, MINIMAL)
    yield good("nothing answered", minimal, answer.empty(operation))
    yield good("minimal", minimal, answered(operation, MINIMAL))
    yield good("full", parameters(operation, FULL), answered(operation, FULL))
    yield good("wild", parameters(operation, LOOSE), answered(operation, WILD))
    if operation.get_streaming_input() is not None:
        given = parameters(operation, FULL)
        given[operation.input_shape.serialization["payload"]] = io.BytesIO(b"streamed")
        yield good("file", given, answer.empty(operation))
    for alias, name in _aliases(operation).items():
        given = parameters(operation, FULL)
        given[alias] = given.pop(name)
        yield good(f"{name} as {alias}", given, answer.empty(operation))


def _aliases(operation: Any) -> dict[str, str]:
    """Return the further names that botocore's handlers give to parameters."""
    service = operation.service_model.service_id.hyphenize()
    event = f"before-parameter-build.{service}.{operation.name}"
    members = operation.input_shape.members if operation.input_shape else {}
    aliases = {}
    for registered, handler, *_ in BUILTIN_HANDLERS:
        owner = getattr(handler, "__self__", None)
        if isinstance(owner, ParameterAlias) and fnmatch(event, registered):
            name = vars(owner)["_original_name"]
            if name in members:
                aliases[vars(owner)["_alias_name"]] = name
    return aliases


def _bad(operation: Any, method: str) -> Iterator[Question]:
    given = parameters(operation, MINIMAL)
    calls: dict[str, Callable[[Any], Any]] = {
        "unknown keyword": call(method, {**given, "NoSuchParameter": 1}),
        "positional argument": lambda client: getattr(client, method)(given),
    }
    shape = operation.input_shape
    if shape is not None and shape.members:
        full = parameters(operation, FULL)
        if shape.required_members:
            calls["nothing given"] = call(method, {})
        calls["None"] = call(method, {**given, next(iter(shape.members)): None})
        wrong = {name: _wrong(member) for name, member in shape.members.items()}
        calls["wrong types"] = call(method, wrong)
        calls["unknown keys inside"] = call(method, _spoiled(full))
    for name, ask in calls.items():
        yield Question("bad call", operation.name, name, ask)


def _wrong(shape: Any) -> Any:
    return 1 if shape.type_name == "string" else "wrong"


def _spoiled(value: Any) -> Any:
    """Add an unknown key to every dict inside a value."""
    if isinstance(value, dict):
        spoiled = {key: _spoiled(element) for key, element in value.items()}
        return {**spoiled, "NoSuchKey": None}
    return (
        [_spoiled(element) for element in value] if isinstance(value, list) else value
    )


def _refused(operation: Any, method: str) -> Iterator[Question]:
    ask = call(method, parameters(operation, MINIMAL))
    answers = {
        shape.name: answer.failure(operation, shape, FULL.value(shape, shape.name))
        for shape in operation.error_shapes
    }
    answers["unknown code"] = answer.unknown(operation, "NoSuchErrorCode", 400)
    answers["500, nothing said"] = Answer(500)
    answers["503, garbage"] = Answer(503, _GARBAGE)
    answers["200, garbage"] = Answer(200, _GARBAGE)
    for name, given in answers.items():
        yield Question("error", operation.name, name, ask, [given])


def _presigned(operation: Any, method: str) -> Iterator[Question]:
    given = parameters(operation, MINIMAL)

    def ask(client: Any) -> Any:
        return client.generate_presigned_url(method, Params=copy.deepcopy(given))

    yield Question("presigned url", operation.name, "minimal", ask)
