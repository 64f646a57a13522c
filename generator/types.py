"""Python types as values: what they are made of, and not how a file spells them.

A type knows the modules that its names are defined in; quotes, prefixes, imports and line
breaks are the business of the file that prints it, see `page`. Knows nothing of AWS.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from . import runtime

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


def read(source: str) -> Type:
    """Return the type that data spell out, as the overrides do.

    Capitalised names are those of the runtime's types, `datetime` is the class; dotted
    names are in modules beside the service's, by the names in `SIBLINGS`, or in the runtime.

    Raises:
        ValueError: `source` is no type.
    """
    return of_node(ast.parse(source, mode="eval").body)


def read_parameters(sources: Iterable[str]) -> tuple[Parameter, ...]:
    """Return the parameters that data spell out, as a function's signature has them.

    Raises:
        ValueError: they are no parameters.
    """
    function = ast.parse(f"def _({', '.join(sources)}): ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    taken = function.args
    without = len(taken.args) - len(taken.defaults)
    return (
        *map(_parameter, taken.args, [*[None] * without, *taken.defaults]),
        *(
            replace(_parameter(argument, default), by_keyword=True)
            for argument, default in zip(taken.kwonlyargs, taken.kw_defaults)
        ),
    )


def _parameter(argument: ast.arg, default: ast.expr | None) -> Parameter:
    if argument.annotation is None:
        raise ValueError(f"the parameter {argument.arg!r} has no type")
    text = ast.unparse(default) if default else ""
    return Parameter(argument.arg, of_node(argument.annotation), text)


def of_node(node: ast.expr) -> Type:
    """Return the type that an annotation in source is."""
    match node:
        case ast.Constant(value=None):
            return NONE
        case ast.Name(id="datetime"):
            return DATETIME
        case ast.Name(id=name):
            return Name(name, runtime.TYPES if name[0].isupper() else "")
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            if sibling := SIBLINGS.get(module):
                return Name(name, sibling)
            return Name(name, runtime.module(module), qualified=True)
        case ast.BinOp(left, ast.BitOr(), right):
            return union(of_node(left), of_node(right))
        case ast.Subscript(value, ast.Tuple(elements)):
            return Generic(_name(value), tuple(map(of_node, elements)))
        case ast.Subscript(value, argument):
            return Generic(_name(value), (of_node(argument),))
    raise ValueError(f"{ast.unparse(node)!r} is no type")


def _name(node: ast.expr) -> Name:
    made = of_node(node)
    if isinstance(made, Name):
        return made
    raise ValueError(f"{ast.unparse(node)!r} is no generic type")
