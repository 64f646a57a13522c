"""Types and parameters as data spell them, which is as source has them → values."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import replace

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


def type_of(source: str) -> Type:
    """Return the type that data spell out, on one line.

    Capitalised names are those of the runtime's types, `datetime` is the class; dotted
    names are in modules beside the service's, by the names in `SIBLINGS`, or in the runtime.

    Raises:
        ValueError: `source` is no type.
    """
    return _of(ast.parse(source, mode="eval").body)


def parameters_of(sources: Iterable[str]) -> tuple[Parameter, ...]:
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
    return Parameter(argument.arg, _of(argument.annotation), text)


def _of(node: ast.expr) -> Type:
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
            return union(_of(left), _of(right))
        case ast.Subscript(value, ast.Tuple(elements)):
            return Generic(_name(value), tuple(map(_of, elements)))
        case ast.Subscript(value, argument):
            return Generic(_name(value), (_of(argument),))
    raise ValueError(f"{ast.unparse(node)!r} is no type")


def _name(node: ast.expr) -> Name:
    made = _of(node)
    if isinstance(made, Name):
        return made
    raise ValueError(f"{ast.unparse(node)!r} is no generic type")
