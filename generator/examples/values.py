"""Made-up values of shapes: telling, valid as far as a model has constraints, always the same.

A structure has its required members, or one that is telling if none is required; a tagged
union has the simplest of its members; a list or a map has one element, or as many as it must
have; a recursion ends as soon as it can.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from ..model.service import Operation
from ..model.shapes import (
    Direction,
    ListShape,
    MapShape,
    Member,
    Scalar,
    Shape,
    Structure,
)
from ..parts.context import Context
from ..typing.annotations import Annotator
from .strings import Place, fits, string, words

_JSON = {"key": "value"}
_START = datetime(2026, 1, 1, tzinfo=timezone.utc)
_END = datetime(2026, 1, 31, tzinfo=timezone.utc)

# A name in words → a number. The first expression that is found counts.
_NUMBERS = tuple(
    (re.compile(name), number)
    for name, number in (
        ("port$", 443),
        ("year", 2026),
        ("latitude", 47.6),
        ("longitude", -122.3),
        ("(max|limit|page|size|results|count)", 10),
        ("percent", 50),
        ("days", 30),
        ("(timeout|seconds|duration|interval|period|ttl)", 60),
        ("epoch|timestamp|time$|^from$", 1767225600000),
    )
)
_OUTDATED = re.compile("(?i)deprecat|unknown|unspecified|undefined|unsupported|^none$")
_STARTS = re.compile("start|from|begin|after|since")


class Values:
    """Values of the shapes of one service.

    Args:
        context: the service.
        annotator: the types, if not those of the client.
    """

    def __init__(self, context: Context, annotator: Annotator | None = None) -> None:
        self._context = context
        self._annotator = annotator or context.annotator
        self._shapes = context.service.shapes

    def parameters(
        self,
        operation: Operation,
        only: Collection[str] | None = None,
    ) -> dict[str, Any]:
        """Return the required parameters of an operation, by their names in the model.

        Args:
            operation: the operation.
            only: the parameters that are required, if these are not those of the model.
        """
        if operation.input is None:
            return {}
        structure = self._context.structure(operation.input)
        return {
            member.name: self.member(structure, operation.name, member, ())
            for member in structure.members
            if (
                self._is_required(structure, member)
                if only is None
                else member.name in only
            )
        }

    def member(
        self, structure: Structure, owner: str, member: Member, above: Sequence[str]
    ) -> Any:
        """Return a value of a member.

        Args:
            structure: the structure that has it.
            owner: the name of the operation or the structure.
            member: the member.
            above: the names of the structures around it.
        """
        shape = self._shapes[member.shape]
        if member.json_value:
            return _JSON if member.location == "header" else '{"key": "value"}'
        text = member.documentation or shape.documentation
        place = Place(self._context.service.name, owner, member.name, text)
        return self._value(shape, place, (*above, structure.name), 0)

    def _value(
        self, shape: Shape, place: Place, above: Sequence[str], number: int
    ) -> Any:
        """Return the value that is the `number`th in its list."""
        match shape:
            case Structure() if self._annotator.rewritten(shape.name, Direction.INPUT):
                return "example"
            case Structure(document=True):
                return _JSON
            case Structure():
                return self._structure(shape, place, above)
            case ListShape(member=element):
                inner = self._shapes[element]
                one = replace(place, name=re.sub("(?<=[a-rt-z])s$", "", place.name))
                return [
                    self._value(inner, one, (*above, shape.name), index)
                    for index in range(self._length(shape, element, above))
                ]
            case MapShape(value=value):
                length = self._length(shape, value, above)
                return {
                    key: self._value(
                        self._shapes[value],
                        Place(place.service, place.name, "value"),
                        (*above, shape.name),
                        index,
                    )
                    for index, key in enumerate(self._keys(shape, place, length))
                }
            case Scalar():
                return self._scalar(shape, place, number)

    def _structure(
        self, shape: Structure, place: Place, above: Sequence[str]
    ) -> dict[str, Any]:
        chosen: list[Member] = []
        if not (shape.union or shape.event_stream):
            chosen = [m for m in shape.members if self._is_required(shape, m)]
        if {member.name.lower() for member in shape.members} == {"key", "value"}:
            chosen = [*shape.members]
        if not chosen:
            inside = (*above, shape.name)
            simple = sorted(shape.members, key=lambda m: self._complexity(m, inside))
            simple = [m for m in simple if m.deprecated is None] or simple
            endless = simple and self._complexity(simple[0], inside)[0]
            chosen = [] if endless and not shape.union else simple[:1]
        return {
            member.name: self.member(shape, shape.name, member, above)
            for member in chosen
        }

    def _complexity(self, member: Member, above: Sequence[str]) -> tuple[bool, int]:
        """Return what to choose a member by: first those without recursion, then scalars."""
        order = (Scalar, Structure, ListShape, MapShape)
        shape = self._shapes[member.shape]
        kind = 4 * member.idempotency_token + order.index(type(shape))
        return self._leads_back(shape, above), kind

    def _leads_back(self, shape: Shape, above: Sequence[str]) -> bool:
        """Whether a value of a shape must have a structure that it is in."""
        if shape.name in above:
            return True
        inside = (*above, shape.name)
        match shape:
            case Structure(union=False, members=members):
                return any(
                    self._leads_back(self._shapes[member.shape], inside)
                    for member in members
                    if self._is_required(shape, member)
                )
            case Structure(members=members):
                return bool(members) and all(
                    self._leads_back(self._shapes[member.shape], inside)
                    for member in members
                )
            case ListShape(member=element) | MapShape(value=element):
                return self._leads_back(self._shapes[element], inside)
        return False

    def _length(
        self, shape: ListShape | MapShape, element: str, above: Sequence[str]
    ) -> int:
        least = shape.minimum or 0
        if self._leads_back(self._shapes[element], (*above, shape.name)):
            return least
        return max(least, 0 if shape.maximum == 0 else 1)

    def _keys(self, shape: MapShape, place: Place, length: int) -> list[str]:
        key = self._shapes[shape.key]
        if not isinstance(key, Scalar):
            return []
        found = (
            self._scalar(key, Place(place.service, place.name, "key"), index)
            for index in range(length)
        )
        return list(dict.fromkeys(found))

    def _scalar(self, shape: Scalar, place: Place, number: int) -> Any:
        match shape.type:
            case "string" if shape.enum:
                return _of_enum(shape, place, number)
            case "string":
                return _numbered(string(place, shape), shape, number)
            case "blob":
                return b"Hello, world!".ljust(int(shape.minimum or 0), b"!")[
                    : None if shape.maximum is None else int(shape.maximum)
                ]
            case "boolean":
                return True
            case "timestamp":
                return _START if _STARTS.search(words(place.name)) else _END
        return _number(shape, place, number)

    def _is_required(self, structure: Structure, member: Member) -> bool:
        return self._annotator.is_required(member, structure)


def _of_enum(shape: Scalar, place: Place, number: int) -> str:
    """Return a value of an enum: a telling one if it has that, else the first in use."""
    usual = [each for each in shape.enum if not _OUTDATED.search(each)] or shape.enum
    told = string(place, Scalar(shape.name, "string"))
    if told in shape.enum and not number:
        return told
    return usual[number % len(usual)]


def _numbered(text: str, shape: Scalar, number: int) -> str:
    """Return another text of the same kind for each element of a list."""
    if number and text:
        for changed in (f"{text[:-1]}{number}", f"{text}-{number}", f"{text}{number}"):
            if fits(changed, shape):
                return changed
    return text


def _number(shape: Scalar, place: Place, number: int) -> int | float:
    name = words(place.name)
    found = (usual for each, usual in _NUMBERS if each.search(name))
    value: int | float = next(found, 1) + number
    if shape.minimum is not None:
        value = max(value, shape.minimum)
    if shape.maximum is not None:
        value = min(value, shape.maximum)
    return float(value) if shape.type in ("float", "double") else int(value)
