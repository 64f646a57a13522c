"""Values that are of a generated type, made from the type.

`example` gives the smallest one; `filled` gives a TypedDict all its keys. What the model
adds to the type and the validator looks at (`min`) is respected, so that what is refused is
refused for its type.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime, timezone
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from typing_extensions import is_typeddict

from tests.support.meaning import alternatives, fields, marked

MOMENT = datetime(2024, 2, 29, 12, 34, 56, tzinfo=timezone.utc)
_CONTAINERS_FILLED = 2


class Endless(Exception):
    """A type whose smallest value is without an end."""


def example(hint: Any, shape: Any, turn: int = 0, above: tuple[Any, ...] = ()) -> Any:
    """Return a small value of the type `hint`.

    Args:
        hint: the type.
        shape: the shape that it is the type of; None if the model has none.
        turn: which alternative to take, of those that a type has; counted round.
        above: the types of the values that it stands in.
    """
    if marked(hint):
        return {"list": [1, 2.5, True, None, "text"], "map": {"key": {}}}
    choices = alternatives(hint)
    if len(choices) > 1:
        return _first_finite(choices, shape, turn, above)
    if is_typeddict(hint):
        if hint in above:
            raise Endless(hint)
        return {
            name: example(field.hint, member(shape, name), turn, (*above, hint))
            for name, field in fields(hint).items()
            if field.required
        }
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return arguments[turn % len(arguments)]
    if origin in (list, tuple):
        inside = None if shape is None else shape.member
        length = int(least(shape)) or int(len(above) <= _CONTAINERS_FILLED)
        inner = (*above, hint)
        return origin(example(arguments[0], inside, turn, inner) for _ in range(length))
    if origin is dict:
        if len(above) > _CONTAINERS_FILLED:
            return {}
        inner = (*above, hint)
        key = example(arguments[0], shape and shape.key, turn, inner)
        return {key: example(arguments[1], shape and shape.value, turn, inner)}
    return _plain(hint, shape)


def filled(typed_dict: Any, shape: Any, turn: int) -> dict[str, Any]:
    """Return a value that has all keys of a TypedDict, each as small as can be."""
    value = example(typed_dict, shape, turn)
    for name, field in fields(typed_dict).items():
        if not field.absent:
            try:
                value[name] = example(
                    field.hint, member(shape, name), turn, (typed_dict,)
                )
            except Endless:
                continue
    return dict(value)


def turns(typed_dict: Any) -> int:
    """Return how many values `filled` has to give until each alternative was taken."""
    return max((_turns(f.hint) for f in fields(typed_dict).values()), default=1)


def _turns(hint: Any) -> int:
    if marked(hint) or is_typeddict(hint):
        return 1
    choices = alternatives(hint)
    if len(choices) > 1:
        return max(len(choices), *map(_turns, choices))
    if get_origin(hint) in (list, tuple, dict):
        return max(map(_turns, get_args(hint)))
    return 1


def member(shape: Any, name: str) -> Any:
    """Return the shape of a member; None if the model has none."""
    members: Mapping[str, Any] = getattr(shape, "members", {})
    return members.get(name)


def least(shape: Any) -> float:
    """Return the least length or number that a shape takes."""
    if shape is None:
        return 0
    limit: float = shape.metadata.get("min", shape.serialization.get("hostLabel", 0))
    return limit


def _first_finite(choices: Any, shape: Any, turn: int, above: tuple[Any, ...]) -> Any:
    """Return an example of an alternative; None is tried as a probe everywhere."""
    choices = [choice for choice in choices if choice is not type(None)]
    for number in range(len(choices)):
        try:
            chosen = choices[(turn + number) % len(choices)]
            return example(chosen, shape, turn, above)
        except Endless:
            continue
    raise Endless(choices)


def _plain(hint: Any, shape: Any) -> Any:
    at_least = least(shape)
    if hint is str:
        if shape is not None and shape.type_name == "timestamp":
            return "2024-02-29T12:34:56Z"
        return "text".ljust(int(at_least), "x")
    if hint in (bytes, bytearray, memoryview):
        return hint(b"blob".ljust(int(at_least)))
    if hint is bool:
        return True
    if hint in (int, float, Decimal):
        return hint(max(at_least, 7 if hint is int else 1.5))
    if hint is datetime:
        return MOMENT
    if getattr(hint, "__name__", "") == "Readable":
        return io.BytesIO(b"read")
    raise NotImplementedError(f"no value is known of the type {hint}")
