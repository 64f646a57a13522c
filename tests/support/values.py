"""Values for shapes: parameters of calls, and members of responses.

The same code serves both directions, since botocore's shapes are the same. Values are
valid as far as the model has constraints (required members, lengths, ranges, enums,
unions, recursion), and the same for the same seed. Owns values in Python; `wire` encodes
them, and callers decide what makes a call invalid.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

MOMENT = datetime.datetime(2024, 2, 29, 12, 34, 56, tzinfo=datetime.timezone.utc)

# Larger values would test the same code again; quicksight's would be megabytes.
_NODES = 400
_DEPTH = 6
_BOTTOM = 20
_MOMENTS = (
    MOMENT,
    MOMENT.replace(tzinfo=None),
    1709210096,
    1709210096.5,
    "2024-02-29T12:34:56+01:00",
)
_WORDS = ("plain", "two words", "ünï→code", "a/b?c=d&e+f%20", "<tag> & \"quote'", "")


@dataclass(frozen=True)
class Filling:
    """How much of a shape has values.

    Attributes:
        name: for reports, and part of the seed.
        optional: the probability of an optional member, from 0 to 1.
        elements: the maximal number of elements of a list or a map.
        wild: whether strings may have characters that need an escape.
        loose: whether a value may be of any type that botocore takes as a parameter.
    """

    name: str
    optional: float
    elements: int
    wild: bool = False
    loose: bool = False

    def value(self, shape: Any, seed: str) -> Any:
        """Return a value for `shape`; the same one for the same `seed`."""
        return _Walk(self, random.Random(f"{seed}/{self.name}")).value(shape, "", ())


MINIMAL = Filling("minimal", optional=0, elements=1)
FULL = Filling("full", optional=1, elements=2)
WILD = Filling("wild", optional=0.5, elements=3, wild=True)
LOOSE = replace(WILD, name="loose", loose=True)


class _Walk:
    def __init__(self, filling: Filling, dice: random.Random) -> None:
        self._filling = filling
        self._dice = dice
        self._nodes = 0

    def value(self, shape: Any, name: str, above: tuple[str, ...]) -> Any:
        """Return a value for the member `name`, inside the shapes called `above`."""
        self._nodes += 1
        if len(above) > _BOTTOM:
            return None  # what requires itself without an end, no value is valid for
        make = getattr(self, f"_{shape.type_name}", None)
        if make is not None:
            return make(shape, name, (*above, shape.name))
        return getattr(self, f"_{shape.type_name}_of")(shape, name)

    def _structure(self, shape: Any, name: str, above: tuple[str, ...]) -> Any:
        if shape.is_document_type:
            return {"text": "value", "list": [1, 2.5, True, None], "map": {"a": "b"}}
        members: Mapping[str, Any] = shape.members
        if shape.is_tagged_union:
            chosen = {self._union_member(members, above)} if members else set()
        else:
            required = set(shape.required_members)
            chosen = {
                name
                for name, member in members.items()
                if name in required or self._wants(member, above)
            }
        return {
            name: self.value(member, name, above)
            for name, member in members.items()
            if name in chosen
        }

    def _union_member(self, members: Mapping[str, Any], above: tuple[str, ...]) -> str:
        names = sorted(members)
        if len(above) >= _DEPTH or self._nodes > _NODES or not self._filling.optional:
            return min(names, key=lambda name: _complexity(members[name], above))
        fresh = [name for name in names if members[name].name not in above]
        return self._dice.choice(fresh or names)

    def _wants(self, member: Any, above: tuple[str, ...]) -> bool:
        if member.name in above or len(above) >= _DEPTH or self._nodes > _NODES:
            return False
        return self._dice.random() < self._filling.optional

    def _length(self, shape: Any, element: Any, above: tuple[str, ...]) -> int:
        least = int(shape.metadata.get("min", 0))
        if element.name in above or len(above) >= _DEPTH or self._nodes > _NODES:
            return min(least, 25)
        most = min(int(shape.metadata.get("max", self._filling.elements)), 25)
        wanted = self._filling.elements
        if self._filling.wild:
            wanted = self._dice.randint(0, wanted)
        return min(max(least, min(wanted, most)), 25)

    def _list(self, shape: Any, name: str, above: tuple[str, ...]) -> list[Any]:
        length = self._length(shape, shape.member, above)
        return [self.value(shape.member, name, above) for _ in range(length)]

    def _map(self, shape: Any, name: str, above: tuple[str, ...]) -> dict[str, Any]:
        keys = (shape.key.enum or []) or [f"key{number}" for number in range(25)]
        length = self._length(shape, shape.value, above)
        return {key: self.value(shape.value, name, above) for key in keys[:length]}

    def _string_of(self, shape: Any, name: str) -> Any:
        if shape.serialization.get("jsonvalue"):
            return {"json": ["value", 1]}
        if shape.enum:
            return (
                self._dice.choice(shape.enum) if self._filling.wild else shape.enum[0]
            )
        least, most = (int(shape.metadata.get(key, 0)) for key in ("min", "max"))
        if name.lower().endswith("arn") and most != 1:
            return "arn:aws:service:us-east-1:123456789012:kind/name"
        text = f"a{name.lower()}1" if name.isalnum() else "text1"
        if self._filling.wild and name != "Bucket":  # refused at once, not sent
            text = self._dice.choice(_WORDS)
        text = text.ljust(min(least, 2048), "x")
        return text[:most] if most else text

    def _character_of(self, shape: Any, name: str) -> str:
        return "c"

    def _number(self, shape: Any, usual: float) -> float:
        least = shape.metadata.get("min")
        most = shape.metadata.get("max")
        if least is not None and usual < least:
            return float(least)
        if most is not None and usual > most:
            return float(most)
        return usual

    def _integer_of(self, shape: Any, name: str) -> int:
        usual = self._dice.randint(-5, 5000) if self._filling.wild else 7
        return int(self._number(shape, usual))

    _long_of = _short_of = _byte_of = _bigInteger_of = _integer_of

    def _float_of(self, shape: Any, name: str) -> float:
        return self._number(shape, 1.5)

    _double_of = _bigDecimal_of = _float_of

    def _boolean_of(self, shape: Any, name: str) -> bool:
        return not self._filling.wild or self._dice.random() < 0.5

    def _timestamp_of(self, shape: Any, name: str) -> Any:
        return self._dice.choice(_MOMENTS) if self._filling.loose else MOMENT

    def _blob_of(self, shape: Any, name: str) -> Any:
        least = int(shape.metadata.get("min", 0))
        if self._filling.loose:
            kind = self._dice.choice((bytes, bytearray))
            return self._dice.choice(("ünï".ljust(least), kind(b"\xff".ljust(least))))
        return b"blob \x00\xff".ljust(least, b"-")


def _complexity(shape: Any, above: tuple[str, ...]) -> tuple[bool, bool]:
    """Return the member that leads out of a recursion soonest."""
    return shape.name in above, shape.type_name in ("structure", "list", "map")
