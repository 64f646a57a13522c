"""Readers: functions that turn a JSON value into a value of the model, or raise an error.

Models are read by tables. `Record` is the table of one kind of JSON object: its required
and optional keys, each with the reader of its value, and the keys that are ignored. Its
result is built by an ordinary function or class that takes the keys as keyword arguments
(`locationName` as `location_name`), so that its signature has the names and defaults.

A failure is a `Malformed`, raised at the wrong value; each enclosing reader adds its key,
so that the JSON pointer costs nothing unless there is an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, Generic, NoReturn, TypeAlias, TypeVar

from ..documents import Step

T = TypeVar("T")
S = TypeVar("S", bound=str)
Reader: TypeAlias = Callable[[Any], T]

_CORRECT = "Correct the model if it is your own; restore it from the SDK if it is not."
# The remedy for users of an installed generator. In a checkout, read the key in the table
# that has its neighbours, or list it in `vocabulary` with the reason why it has no effect.
_UNKNOWN = (
    "In a model of your own, correct it or take it out. If a new botocore has brought it,"
    " update staticboto-generator, install an older botocore, or leave the service out"
    " with --services."
)


class Malformed(Exception):
    """A value that is wrong for its place in the document.

    Args:
        what: the cause, one sentence, without a trailing full stop.
        fix: what the reader can do about it.
        path: keys and indices from the document, or the enclosing value, to the value.
    """

    def __init__(self, what: str, fix: str = _CORRECT, *path: Step) -> None:
        super().__init__(what, fix)
        self.what = what
        self.fix = fix
        self.path = path

    def under(self, *path: Step) -> Malformed:
        """Return this failure as seen from the value that contains it at `path`."""
        self.path = path + self.path
        return self


def text(value: Any) -> str:
    """Read a string."""
    return value if isinstance(value, str) else _refuse("a string", value)


def flag(value: Any) -> bool:
    """Read `true` or `false`."""
    return value if isinstance(value, bool) else _refuse("true or false", value)


def integer(value: Any) -> int:
    """Read a whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return _refuse("a whole number", value)


def number(value: Any) -> int | float:
    """Read a number."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    return _refuse("a number", value)


def scalar(value: Any) -> str | int | bool:
    """Read a constant: a string, a whole number, `true` or `false`."""
    if isinstance(value, (str, int)):
        return value
    return _refuse("a string, a whole number, true or false", value)


def obj(value: Any) -> dict[str, Any]:
    """Read an object with any content."""
    return value if isinstance(value, dict) else _refuse("an object", value)


def one_of(known: Iterable[S], kind: str) -> Reader[S]:
    """Return a reader of strings that are in `known`; `kind` names them in messages."""
    table: dict[str, S] = {name: name for name in known}

    def read(value: Any) -> S:
        found = table.get(text(value))
        if found is None:
            raise Malformed(
                f"unknown {kind} {value!r}; known are {', '.join(table)}", _UNKNOWN
            )
        return found

    return read


def listing(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """Return a reader of lists whose elements are read by `reader`."""

    def read(value: Any) -> tuple[T, ...]:
        if not isinstance(value, list):
            _refuse("a list", value)
        found: list[T] = []
        try:
            for item in value:
                found.append(reader(item))
        except Malformed as error:
            raise error.under(len(found))
        return tuple(found)

    return read


def one_or_many(reader: Reader[T]) -> Reader[tuple[T, ...]]:
    """Return a reader of a list, or of a single element in its place."""
    many = listing(reader)

    def read(value: Any) -> tuple[T, ...]:
        return many(value) if isinstance(value, list) else (reader(value),)

    return read


def mapping(reader: Callable[[Any, str], T]) -> Reader[dict[str, T]]:
    """Return a reader of objects with free keys; `reader` takes a value and its key."""

    def read(value: Any) -> dict[str, T]:
        if not isinstance(value, dict):
            _refuse("an object", value)
        found: dict[str, T] = {}
        key = ""
        try:
            for key, item in value.items():
                found[key] = reader(item, key)
        except Malformed as error:
            raise error.under(key)
        return found

    return read


def tagged(
    tag: str, kind: str, readers: Mapping[str, Callable[..., T]]
) -> Callable[..., T]:
    """Return a reader of objects of several kinds, which the key `tag` distinguishes.

    `kind` says in messages what the values of `tag`, which are the keys of `readers`, name.
    """
    known = one_of(readers, kind)

    def read(value: Any, *leading: Any) -> T:
        if not isinstance(value, dict):
            _refuse("an object", value)
        if tag not in value:
            raise _missing(tag)
        try:
            reader = readers[known(value[tag])]
        except Malformed as error:
            raise error.under(tag)
        return reader(value, *leading)

    return read


class Record(Generic[T]):
    """A reader of objects with known keys.

    Args:
        build: builds the result from the values that are present, as keyword arguments,
            after the positional arguments that the record was called with.
        required: the keys that must be present, with the readers of their values.
        optional: the keys that may be present, likewise.
        ignored: the keys that may be present and are not read.
    """

    def __init__(
        self,
        build: Callable[..., T],
        required: Mapping[str, Reader[Any]] | None = None,
        optional: Mapping[str, Reader[Any]] | None = None,
        ignored: Iterable[str] = (),
    ) -> None:
        self._build = build
        self._required = tuple(required or {})
        self._fields: dict[str, tuple[str, Reader[Any]] | None] = {
            **dict.fromkeys(ignored),
            **{
                key: (_snake(key), reader)
                for key, reader in {**(required or {}), **(optional or {})}.items()
            },
        }

    @property
    def keys(self) -> frozenset[str]:
        """All keys that an object may have, read or ignored."""
        return frozenset(self._fields)

    @property
    def read(self) -> frozenset[str]:
        """The keys that are read."""
        return frozenset(key for key, field in self._fields.items() if field)

    def __call__(self, value: Any, *leading: Any) -> T:
        """Read one object; `leading` is passed on to `build`.

        Raises:
            Malformed: the value is not an object, has an unknown key, or lacks a required
            one.
        """
        if not isinstance(value, dict):
            _refuse("an object", value)
        found: dict[str, Any] = {}
        fields = self._fields
        key = ""
        try:
            for key, item in value.items():
                field = fields[key]
                if field is not None:
                    name, reader = field
                    found[name] = reader(item)
        except Malformed as error:
            raise error.under(key)
        except KeyError:
            if key in fields:
                raise
            self._refuse_key(key)
        for key in self._required:
            if key not in value:
                raise _missing(key)
        return self._build(*leading, **found)

    def _refuse_key(self, key: str) -> NoReturn:
        close = get_close_matches(key, self._fields, n=1)
        meant = f" (did you mean {close[0]!r}?)" if close else ""
        raise Malformed(f"unknown key {key!r}{meant}", _UNKNOWN, key)


def sole(**found: T) -> T:
    """Build the result of a record that reads a single, required key."""
    (value,) = found.values()
    return value


def _missing(key: str) -> Malformed:
    return Malformed(f"the key {key!r} is missing")


def _refuse(expected: str, value: Any) -> NoReturn:
    raise Malformed(f"expected {expected}, found {_describe(value)}")


def _describe(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (dict, list)):
        return "an object" if isinstance(value, dict) else "a list"
    kind = "the string" if isinstance(value, str) else "the number"
    shown = repr(value)
    return f"{kind} {shown if len(shown) <= 60 else shown[:57] + '...'}"


def _snake(key: str) -> str:
    return re.sub(r"(?<=[a-z])[A-Z]", lambda match: "_" + match[0].lower(), key)
