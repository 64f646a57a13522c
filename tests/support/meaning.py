"""The meaning of a generated type: which values belong to it.

Reads types as a program does at run time, with `get_type_hints`. Owns the decision
whether a value belongs to a type and, if not, where and why; botocore's decision is in
`runtime`.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from typing_extensions import NotRequired, Required, get_type_hints, is_typeddict

ABSENT, DOCUMENT, DOCUMENT_INPUT = "absent", "document", "document input"
"""Aliases that are `Any` at run time; `mark_aliases` makes them distinguishable."""


@dataclass(frozen=True)
class Field:
    """One key of a TypedDict."""

    hint: Any
    required: bool

    @property
    def absent(self) -> bool:
        """Whether it is declared only as absent."""
        return marked(self.hint) == ABSENT


def mark_aliases(shared: Any) -> None:
    """Make aliases that are `Any` at run time distinguishable.

    Args:
        shared: the module `_runtime.types`, before any service's types are imported.
    """
    shared.Absent = Annotated[Any, ABSENT]
    shared.Document = Annotated[Any, DOCUMENT]
    shared.DocumentInput = Annotated[Any, DOCUMENT_INPUT]


def marked(hint: Any) -> str | None:
    """Return which of the aliases a hint is."""
    return hint.__metadata__[0] if get_origin(hint) is Annotated else None


def alternatives(hint: Any) -> tuple[Any, ...]:
    """Return the alternatives of a union, and any other hint alone."""
    origin: Any = get_origin(hint)
    if origin not in (Union, types.UnionType):
        return (hint,)
    return tuple(each for part in get_args(hint) for each in alternatives(part))


@cache
def fields(typed_dict: Any) -> Mapping[str, Field]:
    """Return the keys of a TypedDict."""
    found = {}
    for name, hint in get_type_hints(typed_dict, include_extras=True).items():
        origin: Any = get_origin(hint)
        if origin in (Required, NotRequired):
            hint = get_args(hint)[0]
        found[name] = Field(hint, name in typed_dict.__required_keys__)
    return found


def is_of(hint: Any, value: Any) -> bool:
    """Whether `value` may be passed where the type is `hint`."""
    return next(mismatches(hint, value, comes_out=False), None) is None


def mismatches(
    hint: Any, value: Any, comes_out: bool, path: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield where and why `value` is not of the type `hint`.

    Args:
        hint: the type.
        value: the value.
        comes_out: whether the value was returned by a service: AWS adds values to enums,
            and a program has to accept values that it does not know.
        path: the place of the value.
    """
    said = marked(hint)
    if said is not None:
        if said == ABSENT or (said == DOCUMENT_INPUT and not _is_json(value)):
            yield path, f"{type(value).__name__} is not {said}"
        return
    choices = alternatives(hint)
    if len(choices) > 1:
        tried = [list(mismatches(each, value, comes_out, path)) for each in choices]
        if all(tried):
            yield _nearest(tried)
    elif is_typeddict(hint):
        yield from _in_dict(hint, value, comes_out, path)
    else:
        yield from _in_plain(hint, value, comes_out, path)


def _nearest(tried: list[list[tuple[str, str]]]) -> tuple[str, str]:
    """The most deeply nested reason against the alternatives."""
    return max((found[0] for found in tried), key=lambda found: len(found[0]))


def _in_dict(
    hint: Any, value: Any, comes_out: bool, path: str
) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield path, f"{type(value).__name__} is not a dict"
        return
    known = fields(hint)
    for name, field in known.items():
        if field.required and name not in value:
            yield f"{path}.{name}", "is missing"
    for name, element in value.items():
        if name not in known:
            yield f"{path}.{name}", "is not declared"
        else:
            yield from mismatches(
                known[name].hint, element, comes_out, f"{path}.{name}"
            )


def _in_plain(
    hint: Any, value: Any, comes_out: bool, path: str
) -> Iterator[tuple[str, str]]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        if not isinstance(value, str) or not (comes_out or value in arguments):
            yield path, f"{value!r} is none of the literals"
    elif origin in (list, tuple):
        if not isinstance(value, origin):
            yield path, f"{type(value).__name__} is not a {origin.__name__}"
            return
        for element in value:
            yield from mismatches(arguments[0], element, comes_out, f"{path}[]")
    elif origin is dict:
        if not isinstance(value, dict):
            yield path, f"{type(value).__name__} is not a dict"
            return
        for key, element in value.items():
            yield from mismatches(arguments[0], key, comes_out, f"{path}{{key}}")
            yield from mismatches(arguments[1], element, comes_out, f"{path}{{}}")
    elif not _is_instance(origin or hint, value):
        yield path, f"{type(value).__name__} is not {getattr(hint, '__name__', hint)}"


def _is_instance(hint: Any, value: Any) -> bool:
    """Like `isinstance`, except that an int is accepted as a float, as by type checkers."""
    if hint is Any:
        return True
    if hint is None:
        return value is None
    if hint is float:
        return isinstance(value, (float, int))
    if getattr(hint, "_is_protocol", False):
        wanted = {name for name in vars(hint) if not name.startswith("_")}
        wanted |= {"__iter__"} & vars(hint).keys()
        return all(hasattr(value, name) for name in wanted)
    return isinstance(value, hint)


def _is_json(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_json(value[key]) for key in value)
    if isinstance(value, list):
        return all(map(_is_json, value))
    return value is None or isinstance(value, (str, int, float, bool))
