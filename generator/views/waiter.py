"""The views of `waiter.py` and `waiter.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from .. import layout, names
from ..annotations import Annotation, Annotator, Import, builtin
from ..model import Waiter
from . import docs, parameters
from .client import reference
from .context import Context
from .signatures import Signature, merge, signature
from .waiting import sentences


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
    views = tuple(
        view_of(context, each, context.shared, f"{name}Waiter")
        for name, each in sorted(context.service.waiters.items())
    )
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


def view_of(
    context: Context, waiter: Waiter, annotator: Annotator, name: str
) -> WaiterView:
    """Return the view of one waiter.

    Args:
        context: the service.
        waiter: the waiter.
        annotator: how its types are spelled.
        name: its class.
    """
    operation = context.service.operations[waiter.operation]
    fields = parameters.of_waiter(context, waiter, annotator)
    request = context.type_defs.wait(operation.input or operation.name)
    method = names.method(operation.name)
    text = sentences(waiter)
    link = reference(context, f"waiter/{waiter.name}")
    return WaiterView(
        name,
        layout.call(
            f"class {name}",
            [
                "Waiter",
                f'service="{context.service.name}"',
                f'name="{context.run_time_name}.Waiter.{waiter.name}"',
            ],
            ":",
        ),
        layout.call(f"class {name}", ["Waiter"], ":"),
        method,
        docs.own(text),
        signature(
            "wait",
            fields,
            builtin("None"),
            docs.block(
                context.options.docs,
                waiter.description,
                "",
                link,
                fields,
                lead=text,
            ),
            None,
            Annotation(request, frozenset({Import(".requests", request)})),
            narrows=True,
        ),
    )
