"""The views of `waiter.py` and `waiter.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.service import Waiter
from ..naming import names
from ..parts import parameters
from ..parts.context import Context
from ..parts.waiting import sentences
from ..python import docstrings, layout, runtime, stubs
from ..python.page import Page
from ..python.signatures import Documentation, Signature, by_keyword
from ..python.types import NONE, REQUESTS, Name
from ..typing.annotations import Annotator

WAITER = Name("Waiter", runtime.WAITER)


@dataclass(frozen=True, slots=True)
class WaiterView:
    """One waiter; `head` and `stub_head` are the class statements, laid out."""

    name: str
    head: str
    stub_head: str
    method: str
    docstring: str
    wait: stubs.Method


@dataclass(frozen=True, slots=True)
class WaiterModule:
    """The waiters of a service; the stub and the module show the same ones."""

    title: str
    service: str
    prefix: str
    imports: str
    waiters: tuple[WaiterView, ...]


def waiters(context: Context) -> WaiterModule | None:
    """Return the view of both modules; None for a service without waiters."""
    page = Page(by_name=frozenset({REQUESTS}))
    views = tuple(
        view_of(context, page, each, context.annotator, f"{name}Waiter")
        for name, each in sorted(context.service.waiters.items())
    )
    if not views:
        return None
    return WaiterModule(
        context.title,
        context.service.name,
        context.prefix,
        page.statements(),
        views,
    )


def view_of(
    context: Context, page: Page, waiter: Waiter, annotator: Annotator, name: str
) -> WaiterView:
    """Return the view of one waiter.

    Args:
        context: the service.
        page: the stub.
        waiter: the waiter.
        annotator: its types.
        name: its class.
    """
    operation = context.service.operations[waiter.operation]
    fields = parameters.of_waiter(context, waiter, annotator)
    request = context.type_defs.wait(operation.input or operation.name)
    method = names.method(operation.name)
    text = sentences(waiter)
    link = docstrings.reference(context.service.name, f"waiter/{waiter.name}")
    wait = Signature(
        "wait",
        by_keyword(fields),
        NONE,
        Documentation(waiter.description, link=link, lead=text),
        request=Name(request, REQUESTS),
        narrows=True,
    )
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
        layout.call(f"class {name}", [page.spell(WAITER)], ":"),
        method,
        docstrings.own(text),
        stubs.method(page, context.options.docs, wait),
    )
