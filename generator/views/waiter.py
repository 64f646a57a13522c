"""The views of `waiter.py` and `waiter.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from .. import layout, names
from ..annotations import Annotation, Import, builtin
from ..model import Waiter
from . import docs, parameters
from .client import reference
from .context import Context
from .signatures import Signature, merge, signature


@dataclass(frozen=True, slots=True)
class WaiterView:
    """One waiter; `head` and `stub_head` are the class statements, laid out."""

    name: str
    head: str
    stub_head: str
    method: str
    docstring: str
    wait: Signature


@dataclass(frozen=True, slots=True)
class View:
    """The waiters of a service; the stub and the module show the same ones."""

    title: str
    service: str
    prefix: str
    imports: str
    waiters: tuple[WaiterView, ...]


def waiters(context: Context) -> View | None:
    """Return the view of both modules; None for a service without waiters."""
    found = context.service.waiters
    views = tuple(_waiter(context, found[name]) for name in sorted(found))
    if not views:
        return None
    imports = merge([view.wait for view in views])
    imports.add(Import(".._runtime.waiter", "Waiter"))
    return View(
        context.title,
        context.service.name,
        context.prefix,
        layout.imports(imports),
        views,
    )


def _waiter(context: Context, waiter: Waiter) -> WaiterView:
    operation = context.service.operations[waiter.operation]
    fields = parameters.of_waiter(context, waiter)
    request = context.type_defs.wait(operation.input or operation.name)
    method = names.method(operation.name)
    interval = "second" if waiter.delay == 1 else f"{waiter.delay} seconds"
    text = f"Poll `{method}` every {interval} until it succeeds."
    link = reference(context, f"waiter/{waiter.name}")
    return WaiterView(
        f"{waiter.name}Waiter",
        layout.call(
            f"class {waiter.name}Waiter",
            [
                "Waiter",
                f'service="{context.service.name}"',
                f'name="{context.prefix}.Waiter.{waiter.name}"',
            ],
            ":",
        ),
        layout.call(f"class {waiter.name}Waiter", ["Waiter"], ":"),
        method,
        docs.line(waiter.description, text),
        signature(
            "wait",
            fields,
            builtin("None"),
            docs.block(context.options.docs, waiter.description, text, link, fields),
            None,
            Annotation(request, frozenset({Import(".requests", request)})),
        ),
    )
