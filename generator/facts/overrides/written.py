"""Types and parameters in Python source → values."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from ...python import runtime
from ...python.types import (
    DATETIME,
    NONE,
    SIBLINGS,
    Generic,
    Name,
    Parameter,
    Type,
    union,
)


class Spelling(Protocol):
    """The meaning of names in annotations."""

    def name_of(self, name: str) -> Type:
        """Return the type that a name stands for; raise `ValueError` if there is none."""

    def attribute_of(self, module: str, name: str) -> Type:
        """Do the same for a dotted name."""


class _InData:
    """The names in TOML files.

    Capitalised names are types of the runtime; `datetime` is the class. A dotted name is in
    another module of the service, by its name in `SIBLINGS`, or of the runtime.
    """

    def name_of(self, name: str) -> Type:
        if name == "datetime":
            return DATETIME
        return Name(name, runtime.TYPES if name[0].isupper() else "")

    def attribute_of(self, module: str, name: str) -> Type:
        if sibling := SIBLINGS.get(module):
            return Name(name, sibling)
        return Name(name, runtime.module(module), qualified=True)


def type_of(source: str) -> Type:
    """Return the type that one line of source denotes.

    Raises:
        ValueError: `source` is no type.
    """
    return type_in(ast.parse(source, mode="eval").body, _InData())


def parameters_of(sources: Iterable[str]) -> tuple[Parameter, ...]:
    """Return the parameters that source denotes, written as in a signature.

    Raises:
        ValueError: they are no parameters.
    """
    function = ast.parse(f"def _({', '.join(sources)}): ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    return parameters(function, _InData())


def parameters(
    function: ast.FunctionDef, spelling: Spelling, skip: int = 0
) -> tuple[Parameter, ...]:
    """Return the parameters of a function, without `*args` and `**kwargs`.

    Args:
        function: its syntax.
        spelling: the meaning of the names in its annotations.
        skip: how many parameters to skip, such as `self`.

    Raises:
        ValueError: one of them has no type.
    """
    taken = function.args
    without = len(taken.args) - len(taken.defaults)
    defaults = [*[None] * without, *taken.defaults]
    return (
        *(
            _parameter(argument, default, spelling)
            for argument, default in [*zip(taken.args, defaults)][skip:]
        ),
        *(
            replace(_parameter(argument, default, spelling), by_keyword=True)
            for argument, default in zip(taken.kwonlyargs, taken.kw_defaults)
        ),
    )


def _parameter(
    argument: ast.arg, default: ast.expr | None, spelling: Spelling
) -> Parameter:
    if argument.annotation is None:
        raise ValueError(f"the parameter {argument.arg!r} has no type")
    text = ast.unparse(default) if default else ""
    return Parameter(argument.arg, type_in(argument.annotation, spelling), text)


def type_in(node: ast.expr, spelling: Spelling) -> Type:
    """Return the type that an annotation denotes.

    Raises:
        ValueError: it is none.
    """

    def of(inner: ast.expr) -> Type:
        return type_in(inner, spelling)

    match node:
        case ast.Constant(value=None):
            return NONE
        case ast.Name(id=name):
            return spelling.name_of(name)
        case ast.Attribute(value=place, attr=name) if (
            (module := ast.unparse(place)).replace(".", "").isidentifier()
        ):
            return spelling.attribute_of(module, name)
        case ast.BinOp(left, ast.BitOr(), right):
            return union(of(left), of(right))
        case ast.Subscript(ast.Name(id="Union"), ast.Tuple(elements)):
            return union(*map(of, elements))
        case ast.Subscript(value, ast.Tuple(elements)):
            return Generic(_generic(value, spelling), tuple(map(of, elements)))
        case ast.Subscript(value, argument):
            return Generic(_generic(value, spelling), (of(argument),))
    raise ValueError(f"{ast.unparse(node)!r} is no type")


def _generic(node: ast.expr, spelling: Spelling) -> Name:
    made = type_in(node, spelling)
    if isinstance(made, Name):
        return made
    raise ValueError(f"{ast.unparse(node)!r} is no generic type")
