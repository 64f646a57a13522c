"""Parameters to write as requests: what is right, and what is nearly right."""

from __future__ import annotations

import copy
import datetime
import decimal
import enum
import io
import random
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

from tests.codecs.places import places
from tests.support.values import FULL, LOOSE, MINIMAL, WILD


class Text(str):
    """A text of a class of one's own."""


class Colour(str, enum.Enum):
    """A text that is a member of an enum."""

    RED = "red"


_MOMENT = datetime.datetime(2024, 2, 29, 12, 34, 56, 789012)
_EAST = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
ODD: tuple[Any, ...] = (
    None, 0, 1, -1, 10**30, True, False, 1.5, -0.0, float("inf"), float("nan"), 1e300,
    "", "text", "ünï→code", "a b/c?d=e&f+g%h", "\ud800", Text("text"), Colour.RED,
    b"", b"bytes", bytearray(b"array"), memoryview(b"view").tobytes(),
    [], ["text"], ("text", "other"), [None], [1], {}, {"key": "value"}, {"key": None},
    {1: 2}, {"key": ["a", "b"]}, OrderedDict(key="value"), set(), object,
    decimal.Decimal("1.5"), _MOMENT, _MOMENT.replace(tzinfo=_EAST), _MOMENT.date(),
    "2024-02-29", "2024-02-29T12:34:56Z", "1709210096.5", "Thu, 29 Feb 2024 12:34:56 GMT",
    "not a moment", {"list": [1, 2.5, True, None, ("tuple",)]}, "{braces}",
)  # fmt: skip
_UNKNOWN = "NoSuchKey"


def right(operation: Any) -> Iterator[dict[str, Any]]:
    """Yield parameters that botocore accepts, from few to many."""
    shape = operation.input_shape
    for filling in (MINIMAL, FULL, WILD, LOOSE):
        yield {} if shape is None else filling.value(shape, f"{operation.name}/input")
    if operation.get_streaming_input() is not None:
        given = FULL.value(shape, f"{operation.name}/input")
        given[shape.serialization["payload"]] = io.BytesIO(b"streamed")
        yield given


def nearly(operation: Any, number: int) -> Iterator[Any]:
    """Yield parameters of which something was changed, removed or added.

    Args:
        operation: the operation's model.
        number: how many.
    """
    shape = operation.input_shape
    if shape is None:
        return
    dice = random.Random(f"{operation.name}/nearly")
    for turn in range(number):
        filling = (FULL, WILD, LOOSE)[turn % 3]
        given = filling.value(shape, f"{operation.name}/{turn // 3}")
        yield changed(given, dice)


def changed(value: Any, dice: random.Random) -> Any:
    """Return a copy of `value` with one change at some place in it."""
    value = copy.deepcopy(value)
    found = list(places(value))
    if not found or dice.random() < 0.02:
        return dice.choice(ODD)
    inside, key = dice.choice(found)
    what = dice.random()
    if what < 0.7:
        inside[key] = copy.deepcopy(dice.choice(ODD))
    elif what < 0.8:
        del inside[key]
    elif isinstance(inside, dict):
        inside[_UNKNOWN if what < 0.9 else dice.choice(("", 1, None))] = "text"
    else:
        inside.append(inside[key])
    return value
