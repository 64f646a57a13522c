"""Python types as values, independent of how a file spells them.

A type knows the modules that define its names. Quotes, prefixes, imports and line breaks
depend on the file that it is written to, see `page`. Knows nothing of AWS.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

Type: TypeAlias = "Name | Generic | Union | Literal | Alias | Forward"


@dataclass(frozen=True, slots=True)
class Name:
    """A class, an alias or another name.

    Attributes:
        name: the name in the module that defines it.
        module: this module, relative to a service's package; empty for a builtin.
        qualified: whether it is always spelled with the name of its module before it.
    """

    name: str
    module: str = ""
    qualified: bool = False

    def of(self, *arguments: Type) -> Generic:
        """Return the generic type of this name with `arguments`."""
        return Generic(self, arguments)


@dataclass(frozen=True, slots=True)
class Generic:
    """`origin[arguments…]`."""

    origin: Name
    arguments: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """`first | second | …`."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True)
class Literal:
    """`Literal["first", "second"]`."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type; the module that defines the name expands it."""

    name: Name
    means: Type


@dataclass(frozen=True, slots=True)
class Forward:
    """A type that refers to a later definition, so that it is quoted."""

    type: Type


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function.

    Attributes:
        name: the parameter.
        type: its type.
        default: as source; empty if there is none.
        by_keyword: whether it is keyword-only.
        html: its documentation in the model.
    """

    name: str
    type: Type
    default: str = ""
    by_keyword: bool = False
    html: str = ""


def is_parameter(name: str) -> bool:
    """Whether a name can be given as a keyword argument (`from`, `class` cannot)."""
    return name.isidentifier() and not keyword.iskeyword(name) and name != "self"


ANY = Name("Any", "typing")
BOOL = Name("bool")
BYTES = Name("bytes")
DATETIME = Name("datetime", "datetime")
DICT = Name("dict")
FLOAT = Name("float")
INT = Name("int")
LIST = Name("list")
LITERAL = Name("Literal", "typing")
NONE = Name("None")
STR = Name("str")
UNION = Name("Union", "typing")

SIBLINGS = {
    "errors": ".exceptions",
    "q": ".requests",
    "r": ".service_resource",
    "t": ".types",
}
"""The names by which modules of a service import each other; most lines use them."""
TYPES = SIBLINGS["t"]
REQUESTS = SIBLINGS["q"]


def parts(type_: Generic | Union | Literal) -> Iterable[Type]:
    """Return the parts of a type, in the order in which they are written."""
    match type_:
        case Generic(origin, arguments):
            return (origin, *arguments)
        case Union(members):
            return members
        case Literal():
            return (LITERAL,)


def names(type_: Type) -> Iterator[Name]:
    """Yield every name in a type; an alias is expanded."""
    match type_:
        case Name():
            yield type_
        case Alias(means=inner) | Forward(type=inner):
            yield from names(inner)
        case Generic() | Union() | Literal():
            for part in parts(type_):
                yield from names(part)


def optional(type_: Type) -> Union:
    """Return the type or `None`."""
    return union(type_, NONE)


def union(*types: Type) -> Union:
    """Return the union of `types`, flattened."""
    return Union(
        tuple(
            member
            for each in types
            for member in (each.members if isinstance(each, Union) else (each,))
        )
    )


def is_list(type_: Type) -> bool:
    """Whether a type is a list of something."""
    return isinstance(type_, Generic) and type_.origin == LIST
