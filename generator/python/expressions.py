"""Expressions as a file spells them, with the places where a line may break.

`str` of an expression is the expression on one line; `layout` breaks it if that is too
long. A plain `str` is an expression without such a place: a name, a literal, or a quoted
type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, Union

Expression: TypeAlias = Union[str, "Subscript", "Alternatives"]


@dataclass(frozen=True, slots=True)
class Subscript:
    """`origin[item, item]`."""

    origin: str
    items: tuple[Expression, ...]

    def __str__(self) -> str:
        return f"{self.origin}[{', '.join(map(str, self.items))}]"


@dataclass(frozen=True, slots=True)
class Alternatives:
    """`member | member`."""

    members: tuple[Expression, ...]

    def __str__(self) -> str:
        return " | ".join(map(str, self.members))
