"""The parameters of botocore's own examples, as Python values.

An example counts only if its parameters are those of the operation: no unknown members, all
that are required, values of the right types, known values of enums. botocore's documents
have a few that are not.
"""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from ..model.service import Operation, Recorded
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
from ..python.types import STR

_MOMENTS = (
    "%Y-%m-%dT%H:%M:%S.%f%z",
    "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%dT%H:%M%z",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d",
)


class _Unfit(Exception):
    """A value that is wrong for its shape."""


def parameters(
    context: Context, operation: Operation, example: Recorded
) -> dict[str, Any] | None:
    """Return the parameters of an example; None if they do not fit the operation."""
    if operation.input is None:
        return None if example.input else {}
    structure = context.structure(operation.input)
    try:
        return _Reader(context).structure(structure, example.input)
    except _Unfit:
        return None


class _Reader:
    """Reads values of one service."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shapes = context.service.shapes

    def structure(self, structure: Structure, given: Any) -> dict[str, Any]:
        if not isinstance(given, dict):
            raise _Unfit
        known = {member.name: member for member in structure.members}
        if given.keys() - known.keys() or structure.union and len(given) != 1:
            raise _Unfit
        is_required = self._context.annotator.is_required
        for member in structure.members:
            # botocore refuses an empty text in a path.
            if is_required(member, structure) and given.get(member.name, "") == "":
                raise _Unfit
        return {
            name: self._member(structure, known[name], value)
            for name, value in given.items()
            if not known[name].idempotency_token
        }

    def _member(self, structure: Structure, member: Member, given: Any) -> Any:
        type_ = self._context.annotator.member(structure, member, Direction.INPUT)
        if member.json_value and type_ is not STR:
            return given
        return self._value(self._shapes[member.shape], given)

    def _value(self, shape: Shape, given: Any) -> Any:
        match shape, given:
            case Structure(document=True), _:
                return given
            case Structure(), dict():
                return self.structure(shape, given)
            case ListShape(member=element), list():
                _limit(shape, len(given))
                return [self._value(self._shapes[element], each) for each in given]
            case MapShape(key=key, value=value), dict():
                _limit(shape, len(given))
                return {
                    self._value(self._shapes[key], name): self._value(
                        self._shapes[value], each
                    )
                    for name, each in given.items()
                }
            case Scalar(), _:
                return self._scalar(shape, given)
        raise _Unfit

    def _scalar(self, shape: Scalar, given: Any) -> Any:
        match shape.type, given:
            case "string", str():
                _limit(shape, len(given))
                if shape.enum and given not in self._values(shape):
                    raise _Unfit
                return given
            case "blob", str():
                _limit(shape, len(given.encode()))
                return given.encode()
            case "boolean", bool():
                return given
            case ("integer" | "long" | "float" | "double" | "timestamp"), bool():
                raise _Unfit
            case ("integer" | "long"), int():
                _limit(shape, given)
                return given
            case ("float" | "double"), int() | float():
                _limit(shape, given)
                return float(given)
            case "timestamp", int() | float():
                return datetime.fromtimestamp(given, timezone.utc)
            case "timestamp", str():
                return _moment(given)
        raise _Unfit

    def _values(self, shape: Scalar) -> tuple[str, ...]:
        override = self._context.overrides.enums.get(shape.name)
        return (*shape.enum, *(override.values if override else ()))


def _limit(shape: ListShape | MapShape | Scalar, size: float) -> None:
    least, most = shape.minimum, shape.maximum
    if (least is not None and size < least) or (most is not None and size > most):
        raise _Unfit


def _moment(text: str) -> datetime:
    for form in _MOMENTS:
        try:
            moment = datetime.strptime(text, form)
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    raise _Unfit
