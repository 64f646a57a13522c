"""The view of `literals.py`, and the aliases of enums that other modules need.

What shapes are typed with is defined in `types`; the names of paginators and waiters, which
no stub mentions, are defined here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .. import layout, names
from ..annotations import UNION, Import
from ..model import Scalar
from .context import Context

TYPE_ALIAS = Import("typing_extensions", "TypeAlias")
LITERAL = Import("typing", "Literal")
SHARED = ("RegionName", "ResourceServiceName", "ServiceName")
"""What all services have in common: the names in `_runtime.literals`."""


@dataclass(frozen=True, slots=True)
class View:
    """`imports` are those of the aliases, `names` have others; `aliases` are laid out."""

    title: str
    imports: str
    names: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aliases:
    """Aliases of literals by name, laid out, and what they need."""

    declarations: Mapping[str, str]
    imports: frozenset[Import]


def literals(context: Context) -> View:
    """Return the view of `literals.py`."""
    elsewhere = {
        **dict.fromkeys(SHARED, ".._runtime.literals"),
        **dict.fromkeys(of_shapes(context).declarations, ".types"),
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
    return View(
        context.title,
        layout.imports({LITERAL, TYPE_ALIAS}),
        layout.imports(
            Import(module, f"{name} as {name}") for name, module in elsewhere.items()
        ),
        tuple(alias(name, found[name]) for name in sorted(found) if found[name]),
    )


def of_shapes(context: Context) -> Aliases:
    """Return what `types` has: the enums of a service, and the names of its methods."""
    is_open = context.options.enums == "open"
    found: dict[str, str] = {
        names.literal(shape.name): alias(names.literal(shape.name), shape.enum, is_open)
        for shape in context.service.shapes.values()
        if isinstance(shape, Scalar) and shape.enum
    }
    for name, shapes in context.overrides.literals.items():
        if values := _values(context, shapes):
            found[name] = alias(name, values, is_open)
    wanted = {UNION} if is_open and found else set()
    if methods := [names.snake(each.name) for each in context.operations]:
        found["OperationName"] = alias("OperationName", methods)
    if found:
        wanted |= {LITERAL, TYPE_ALIAS}
    return Aliases({name: found[name] for name in sorted(found)}, frozenset(wanted))


def _values(context: Context, shapes: Iterable[str]) -> list[str]:
    found = [context.service.shapes.get(name) for name in shapes]
    return [value for each in found if isinstance(each, Scalar) for value in each.enum]


def alias(name: str, values: Sequence[str], is_open: bool = False) -> str:
    """Return the alias `name` of all `values`, laid out; open, it takes any text."""
    items = [layout.quote(value) for value in dict.fromkeys(values)]
    if is_open:
        return layout.declare(
            f"{name}: TypeAlias = ", f"Union[Literal[{', '.join(items)}], str]"
        )
    return layout.collection(f"{name}: TypeAlias = Literal", items, "[]")
