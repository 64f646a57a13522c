"""The view of `literals.py`, and the aliases of enums that other modules need.

What shapes are typed with is defined in `types`; the names of paginators and waiters, which
no stub mentions, are defined here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .. import layout, names
from ..annotations import UNION, Import
from ..model import Scalar
from .context import Context
from .typed_dicts import TYPE_ALIAS

LITERAL = Import("typing", "Literal")
SHARED = ("RegionName", "ResourceServiceName", "ServiceName")
"""What all services have in common: the names in `_index.literals`."""


@dataclass(frozen=True, slots=True)
class View:
    """`imports` bring the names that are defined elsewhere too; `aliases` are laid out."""

    title: str
    imports: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """An alias of literals, laid out, and what it needs."""

    declaration: str
    imports: frozenset[Import]


def literals(context: Context) -> View:
    """Return the view of `literals.py`."""
    elsewhere = {
        **dict.fromkeys(SHARED, ".._index.literals"),
        **dict.fromkeys(_enums(context), ".types"),
        **dict.fromkeys(_methods(context), ".types"),
    }
    service = context.service
    paginators = {name: names.snake(name) for name in service.paginators}
    waiters = {name: names.snake(name) for name in service.waiters}
    found: dict[str, Sequence[str]] = {
        f"{name}PaginatorName": (value,) for name, value in paginators.items()
    }
    found |= {f"{name}WaiterName": (value,) for name, value in waiters.items()}
    found[f"{context.prefix}ServiceName"] = (service.name,)
    found["PaginatorName"] = sorted(paginators.values())
    found["WaiterName"] = sorted(waiters.values())
    wanted = {Import(where, f"{name} as {name}") for name, where in elsewhere.items()}
    return View(
        context.title,
        layout.imports({LITERAL, TYPE_ALIAS} | wanted),
        tuple(alias(name, found[name]) for name in sorted(found) if found[name]),
    )


def of_shapes(context: Context) -> dict[str, Alias]:
    """Return what `types` has: the enums of a service, and the names of its methods."""
    is_open = context.options.enums == "open"
    closed = frozenset({LITERAL, TYPE_ALIAS})
    wanted = closed | {UNION} if is_open else closed
    found = {
        name: Alias(alias(name, values, is_open), wanted)
        for name, values in _enums(context).items()
    }
    for name, values in _methods(context).items():
        found[name] = Alias(alias(name, values), closed)
    return dict(sorted(found.items()))


def _enums(context: Context) -> dict[str, Sequence[str]]:
    """Return the values of enums by the names of their aliases."""
    found: dict[str, Sequence[str]] = {
        names.literal(shape.name): _of(context, shape)
        for shape in context.service.shapes.values()
        if isinstance(shape, Scalar) and shape.enum
    }
    for name, shapes in context.overrides.literals.items():
        if values := _values(context, shapes):
            found[name] = values
    return found


def _methods(context: Context) -> dict[str, Sequence[str]]:
    """Return the names of a client's operations, by the name of their alias."""
    methods = [names.snake(each.name) for each in context.operations]
    return {"OperationName": methods} if methods else {}


def _values(context: Context, shapes: Iterable[str]) -> list[str]:
    found = [context.service.shapes.get(name) for name in shapes]
    scalars = [each for each in found if isinstance(each, Scalar)]
    return [value for each in scalars for value in _of(context, each)]


def _of(context: Context, shape: Scalar) -> Sequence[str]:
    """Return the values of an enum: those of the model, then those that it lacks."""
    lacking = context.overrides.enums.get(shape.name)
    return (*shape.enum, *lacking.values) if lacking else shape.enum


def alias(name: str, values: Sequence[str], is_open: bool = False) -> str:
    """Return the alias `name` of all `values`, laid out; open, it takes any text."""
    items = [layout.quote(value) for value in dict.fromkeys(values)]
    if is_open:
        return layout.declare(
            f"{name}: TypeAlias = ", f"Union[Literal[{', '.join(items)}], str]"
        )
    return layout.collection(f"{name}: TypeAlias = Literal", items, "[]")
