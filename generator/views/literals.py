"""The view of `literals.py`: enums, and the names that a client's methods take."""

from __future__ import annotations

from dataclasses import dataclass

from .. import layout, names
from ..annotations import Import
from ..model import Scalar
from .context import Context
from .typed_dicts import TYPE_ALIAS, UNION


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
        names.literal(shape.name): _alias(
            names.literal(shape.name), shape.enum, is_open
        )
        for shape in context.service.shapes.values()
        if isinstance(shape, Scalar) and shape.enum
    }
    wanted = {Import("typing", "Literal"), TYPE_ALIAS}
    if is_open and aliases:
        wanted.add(UNION)
    for name, values in _of_clients(context).items():
        aliases[name] = _alias(name, values, False)
    return View(
        context.title,
        layout.imports(wanted),
        tuple(aliases[n] for n in sorted(aliases)),
    )


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


def _alias(name: str, values: tuple[str, ...], is_open: bool) -> str:
    items = [layout.quote(value) for value in dict.fromkeys(values)]
    if is_open:
        return layout.declare(
            f"{name}: TypeAlias = ", f"Union[Literal[{', '.join(items)}], str]"
        )
    return layout.collection(f"{name}: TypeAlias = Literal", items, "[]")
