"""The view of `literals.py`, and the aliases of enums that other modules need.

Enums of shapes are defined in `types`; the names of paginators and waiters, which no
stub refers to, are defined here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model.shapes import Scalar
from ..naming import names
from ..parts.context import Context
from ..python import layout, runtime
from ..python.page import Import, Page
from ..python.typed_dicts import TYPE_ALIAS, declare_alias
from ..python.types import LITERAL, STR, UNION, Literal, Type

SHARED = ("RegionName", "ResourceServiceName", "ServiceName")
"""The names that all services have from `_index.literals`."""


@dataclass(frozen=True, slots=True)
class LiteralsModule:
    """`imports` also has the names that are defined elsewhere; `aliases` are laid out."""

    title: str
    imports: str
    aliases: tuple[str, ...]


def literals(context: Context) -> LiteralsModule:
    """Return the view of `literals.py`."""
    elsewhere = {
        **dict.fromkeys(SHARED, runtime.LITERALS),
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
    page = Page()
    page.needs(LITERAL, TYPE_ALIAS)
    page.needs(*(Import(at, f"{name} as {name}") for name, at in elsewhere.items()))
    return LiteralsModule(
        context.title,
        page.statements(),
        tuple(
            declare(page, name, Literal(tuple(found[name])))
            for name in sorted(found)
            if found[name]
        ),
    )


def of_shapes(context: Context) -> dict[str, Type]:
    """Return the aliases for `types`: the enums of a service, and the names of its methods."""
    found: dict[str, Type] = {}
    for name, values in _enums(context).items():
        closed = Literal(tuple(dict.fromkeys(values)))
        is_open = context.options.enums == "open"
        found[name] = UNION.of(closed, STR) if is_open else closed
    for name, values in _methods(context).items():
        found[name] = Literal(tuple(values))
    return dict(sorted(found.items()))


def _enums(context: Context) -> dict[str, Sequence[str]]:
    """Return the values of enums by the names of their aliases."""
    found: dict[str, Sequence[str]] = {
        names.literal(shape.name): values_of(context, shape)
        for shape in context.service.shapes.values()
        if isinstance(shape, Scalar) and shape.enum
    }
    for name, shapes in context.overrides.literals.items():
        if values := _values(context, shapes):
            found[name] = values
    return found


def _methods(context: Context) -> dict[str, Sequence[str]]:
    """Return the names of a client's methods, by the name of their alias."""
    methods = [names.snake(each.name) for each in context.operations]
    return {"OperationName": methods} if methods else {}


def _values(context: Context, shapes: Iterable[str]) -> list[str]:
    found = [context.service.shapes.get(name) for name in shapes]
    scalars = [each for each in found if isinstance(each, Scalar)]
    return [value for each in scalars for value in values_of(context, each)]


def values_of(context: Context, shape: Scalar) -> tuple[str, ...]:
    """Return the values of an enum: the model's, then those that it lacks."""
    lacking = context.overrides.enums.get(shape.name)
    return (*shape.enum, *lacking.values) if lacking else shape.enum


def declare(page: Page, name: str, means: Type) -> str:
    """Return the definition of an alias of literals, laid out."""
    if not isinstance(means, Literal):
        return declare_alias(page, name, means)
    annotation = str(page.spell(TYPE_ALIAS))
    return layout.assign(name, annotation, page.spell(means), a_line_each=True)
