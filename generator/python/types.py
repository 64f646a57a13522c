"""Python types as values: what they are made of, and not how a file spells them.

A type knows the modules that its names are defined in; quotes, prefixes, imports and line
breaks are the business of the file that prints it, see `page`. Knows nothing of AWS.
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
        name: what it is called where it is defined.
        module: where that is, relative to a service's package; empty for a builtin.
        qualified: whether it is spelled behind the name of its module.
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
    """One of several texts."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type; the module that defines the name spells the type out."""

    name: Name
    means: Type


@dataclass(frozen=True, slots=True)
class Forward:
    """A type that names what is defined further below, so that it is quoted."""

    type: Type


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a function takes.

    Attributes:
        name: the parameter.
        type: of what it takes.
        default: as source; empty where there is none.
        by_keyword: whether it is given by keyword only.
        html: what the model says of it.
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
"""How the modules of a service call their siblings: short, since every line does."""
TYPES = SIBLINGS["t"]
REQUESTS = SIBLINGS["q"]


def parts(type_: Generic | Union | Literal) -> Iterable[Type]:
    """Return the types that a type is made of, in the order in which they are written."""
    match type_:
        case Generic(origin, arguments):
            return (origin, *arguments)
        case Union(members):
            return members
        case Literal():
            return (LITERAL,)


def names(type_: Type) -> Iterator[Name]:
    """Yield every name in a type, an alias being what it stands for."""
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
    """Return the union of `types`, those of a union being members of their own."""
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
