"""How values and statements are written in a program, in lines as black breaks them.

Values are Python's own: strings, numbers, bytes, datetimes, lists and dictionaries. What is
too long for a line gets a line for each element, with a comma after the last one, which
black then leaves alone. Knows nothing of AWS.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from typing import Any

from ..python.layout import fits, quote
from ..python.types import is_parameter

_MARGIN = "    "


def call(head: str, function: str, arguments: Mapping[str, Any], tail: str = "") -> str:
    """Return a call with keyword arguments: one of them in a line, more in a line each.

    Args:
        head: the text before the call, such as `response = `; it may be indented.
        function: what is called.
        arguments: values by name; a keyword of Python is passed in a dictionary.
        tail: the text after the call, such as `:`.
    """
    parts = {
        f"{name}=": value for name, value in arguments.items() if is_parameter(name)
    }
    if others := {n: v for n, v in arguments.items() if not is_parameter(n)}:
        parts["**"] = others
    line = f"{head}{function}({_joined(parts.items())}){tail}"
    if not parts or (fits(line) and len(parts) == 1):
        return line
    indent = len(line) - len(line.lstrip())
    rows = _rows(parts.items(), indent + len(_MARGIN))
    return f"{head}{function}(\n{rows}\n{' ' * indent}){tail}"


def has_moment(value: object) -> bool:
    """Whether there is a datetime in a value, for which a program needs an import."""
    match value:
        case datetime():
            return True
        case list():
            return any(map(has_moment, value))
        case dict():
            return any(map(has_moment, value.values()))
    return False


def spell(value: Any) -> str:
    """Return a value on one line."""
    match value:
        case str() | bytes():
            return quote(value)
        case list():
            return f"[{', '.join(map(spell, value))}]"
        case dict():
            return f"{{{_joined(_pairs(value))}}}"
        case datetime():
            return f"datetime({', '.join(_moment(value))})"
    return repr(value)


def _lines(head: str, value: Any, tail: str, indent: int) -> str:
    """Return a value after `head`, on one line if it fits, otherwise in several."""
    margin = " " * indent
    line = f"{margin}{head}{spell(value)}{tail}"
    if fits(line):
        return line
    below = indent + len(_MARGIN)
    match value:
        case [_, *_]:
            rows = _rows((("", each) for each in value), below)
            return f"{margin}{head}[\n{rows}\n{margin}]{tail}"
        case dict() if value:
            rows = _rows(_pairs(value), below)
            return f"{margin}{head}{{\n{rows}\n{margin}}}{tail}"
        case datetime():
            parts = ", ".join(_moment(value))
            return f"{margin}{head}datetime(\n{' ' * below}{parts}\n{margin}){tail}"
    return line


def _rows(parts: Iterable[tuple[str, Any]], indent: int) -> str:
    return "\n".join(_lines(head, value, ",", indent) for head, value in parts)


def _joined(parts: Iterable[tuple[str, Any]]) -> str:
    return ", ".join(f"{head}{spell(value)}" for head, value in parts)


def _pairs(value: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    return ((f"{quote(key)}: ", each) for key, each in value.items())


def _moment(value: datetime) -> list[str]:
    """Return the arguments of a datetime in UTC."""
    value = value.astimezone(timezone.utc)
    clock = [value.hour, value.minute, value.second, value.microsecond]
    while clock and not clock[-1]:
        clock.pop()
    if len(clock) == 1:
        clock.append(0)
    parts = [value.year, value.month, value.day, *clock]
    return [*map(str, parts), "tzinfo=timezone.utc"]
