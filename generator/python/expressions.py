"""Expressions as a file spells them, with the places at which a line of them may break.

`str` of an expression is all of it on one line; `layout` makes more of it where that is too
long. A text alone has no such place: a name, a literal, or a type that is quoted.
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
