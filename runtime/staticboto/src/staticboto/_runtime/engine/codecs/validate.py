"""Parameters that botocore's validator accepts beyond doubt.

A check is a function of one value which raises `Doubt` where botocore may find an error, or
would have to look closer. What it lets pass, botocore lets pass; what it does not, botocore
judges. Timestamps and what a header takes as JSON are proved by writing them, which calls
botocore's own functions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .doubt import Doubt

Check = Callable[[Any], object]

_BLOBS = frozenset((bytes, bytearray, str))
_REALS = frozenset((float, int))


class Checks:
    """Makes checks of shapes, and keeps those of structures."""

    def __init__(self) -> None:
        self._structures: dict[Any, Check] = {}

    def of(self, shape: Any) -> Check:
        """Return the check of a shape. Raises `Doubt` where there is none."""
        kind = shape.type_name
        if kind == "structure":
            return _document if shape.is_document_type else self._structure(shape)
        if kind == "string":
            if _is_json(shape):
                return _something
            return _string(shape)
        if kind == "list":
            return _list(self.of(shape.member), _least(shape))
        if kind == "map":
            if shape.key.type_name != "string":
                raise Doubt
            return _map(self.of(shape.key), self.of(shape.value))
        if kind in ("integer", "long"):
            return _integer(_least(shape))
        if kind in ("float", "double"):
            return _real(_least(shape))
        if kind in _SIMPLE:
            return _SIMPLE[kind]
        raise Doubt

    def _structure(self, shape: Any) -> Check:
        required = tuple(shape.metadata.get("required", ()))
        key = shape.name, bool(shape.is_tagged_union), required
        known = self._structures.get(key)
        if known is None:
            known = _Structure(self, shape, required).check
            self._structures[key] = known
        return known


class _Structure:
    __slots__ = ("_checks", "_shape", "_required", "_union", "_members")

    def __init__(self, checks: Checks, shape: Any, required: tuple[str, ...]) -> None:
        self._checks = checks
        self._shape = shape
        self._required = required
        self._union = bool(shape.is_tagged_union)
        self._members: dict[str, Check] | None = None

    def _prepare(self) -> dict[str, Check]:
        members = {
            name: self._checks.of(member)
            for name, member in self._shape.members.items()
        }
        payload = self._shape.serialization.get("payload")
        if payload is not None and members[payload] is _blob:
            members[payload] = _stream
        return members

    def check(self, value: Any) -> None:
        kind: Any = type(value)  # pyright: ignore[reportUnknownVariableType]
        if kind is not dict:
            raise Doubt
        members = self._members
        if members is None:
            members = self._members = self._prepare()
        if self._union and len(value) != 1:
            raise Doubt
        for name in self._required:
            if name not in value:
                raise Doubt
        for name, member in value.items():
            members[name](member)


def _least(shape: Any) -> Any:
    """Return the least value or length of a shape: botocore's `range_check`."""
    if "min" in shape.metadata:
        return shape.metadata["min"]
    return 1 if shape.serialization.get("hostLabel") else None


def _is_json(shape: Any) -> bool:
    traits = shape.serialization
    return bool(traits.get("jsonvalue")) and traits.get("location") == "header"


def _string(shape: Any) -> Check:
    least = _least(shape)
    if not least:
        return _any_string

    def check(value: Any) -> None:
        if type(value) is not str or len(value) < least:
            raise Doubt

    return check


def _any_string(value: Any) -> None:
    if type(value) is not str:
        raise Doubt


def _integer(least: Any) -> Check:
    def check(value: Any) -> None:
        if type(value) is not int or least is not None and value < least:
            raise Doubt

    return check


def _real(least: Any) -> Check:
    def check(value: Any) -> None:
        if type(value) not in _REALS or least is not None and value < least:
            raise Doubt

    return check


def _list(check_element: Check, least: Any) -> Check:
    def check(value: Any) -> None:
        kind: Any = type(value)  # pyright: ignore[reportUnknownVariableType]
        if kind is not list and kind is not tuple:
            raise Doubt
        if least is not None and len(value) < least:
            raise Doubt
        for element in value:
            check_element(element)

    return check


def _map(check_key: Check, check_element: Check) -> Check:
    def check(value: Any) -> None:
        kind: Any = type(value)  # pyright: ignore[reportUnknownVariableType]
        if kind is not dict:
            raise Doubt
        for key, element in value.items():
            check_key(key)
            check_element(element)

    return check


def _boolean(value: Any) -> None:
    if value is not True and value is not False:
        raise Doubt


def _blob(value: Any) -> None:
    if type(value) not in _BLOBS:
        raise Doubt


def _stream(value: Any) -> None:
    if type(value) not in _BLOBS and not hasattr(value, "read"):
        raise Doubt


def _something(value: Any) -> None:
    if value is None:
        raise Doubt


def _document(value: Any) -> None:
    kind: Any = type(value)  # pyright: ignore[reportUnknownVariableType]
    if kind is dict:
        for element in value.values():
            _document(element)
    elif kind is list:
        for element in value:
            _document(element)
    elif value is not None and kind not in (str, int, bool, float):
        raise Doubt


_SIMPLE: dict[str, Check] = {
    "blob": _blob,
    "boolean": _boolean,
    "timestamp": _something,
}
