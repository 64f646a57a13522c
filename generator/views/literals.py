"""The view of `literals.py`: enums, and the names that a client's methods take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .. import layout, names
from ..annotations import UNION, Import
from ..model import Scalar
from .context import Context
from .typed_dicts import TYPE_ALIAS


@dataclass(frozen=True, slots=True)
class View:
    """`aliases` are declarations, laid out."""

    title: str
    imports: str
    aliases: tuple[str, ...]


def literals(context: Context) -> View:
    """Return the view of `literals.py`."""
    is_open = context.options.enums == "open"
    aliases: dict[str, str] = {
        names.literal(shape.name): alias(names.literal(shape.name), shape.enum, is_open)
        for shape in context.service.shapes.values()
        if isinstance(shape, Scalar) and shape.enum
    }
    for name, shapes in context.overrides.literals.items():
        if values := _values(context, shapes):
            aliases[name] = alias(name, values, is_open)
    wanted = {Import("typing", "Literal"), TYPE_ALIAS}
    if is_open and aliases:
        wanted.add(UNION)
    for name, texts in _of_clients(context).items():
        aliases[name] = alias(name, texts)
    return View(
        context.title,
        layout.imports(wanted),
        tuple(aliases[n] for n in sorted(aliases)),
    )


def _values(context: Context, shapes: Iterable[str]) -> list[str]:
    found = [context.service.shapes.get(name) for name in shapes]
    return [value for each in found if isinstance(each, Scalar) for value in each.enum]


def _of_clients(context: Context) -> dict[str, tuple[str, ...]]:
    service = context.service
    paginators = {name: names.snake(name) for name in service.paginators}
    waiters = {name: names.snake(name) for name in service.waiters}
    found: dict[str, tuple[str, ...]] = {
        f"{name}PaginatorName": (value,) for name, value in paginators.items()
    }
    found |= {f"{name}WaiterName": (value,) for name, value in waiters.items()}
    found[f"{context.prefix}ServiceName"] = (service.name,)
    found["OperationName"] = tuple(names.snake(op.name) for op in context.operations)
    found["PaginatorName"] = tuple(sorted(paginators.values()))
    found["WaiterName"] = tuple(sorted(waiters.values()))
    return {name: values for name, values in found.items() if values}


def alias(name: str, values: Sequence[str], is_open: bool = False) -> str:
    """Return the alias `name` of all `values`, laid out; open, it takes any text."""
    items = [layout.quote(value) for value in dict.fromkeys(values)]
    if is_open:
        return layout.declare(
            f"{name}: TypeAlias = ", f"Union[Literal[{', '.join(items)}], str]"
        )
    return layout.collection(f"{name}: TypeAlias = Literal", items, "[]")
