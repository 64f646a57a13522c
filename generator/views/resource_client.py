"""The view of `resource_client.py` and `resource_client.pyi`: a client in the dialect.

boto3 has the resources of some services speak other values than the service, and registers
on their client what translates between the two. So `resource.meta.client` is the client, by
its class, and takes and returns other values, as do its paginators and waiters. The stub
declares it as a class apart, with the types of the dialect; the module has names for the
classes that there are.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..parts.client_members import members
from ..parts.context import Context
from ..python import layout, stubs
from ..python.page import Import, Page, statements
from ..python.types import REQUESTS, Name
from . import paginator, waiter
from .client import CLIENT

HERE = ".resource_client"


@dataclass(frozen=True, slots=True)
class ResourceClientModule:
    """Both modules.

    Attributes:
        title: what people call the service.
        name: the class of the client.
        imports: the stub's import statements.
        classes: the module's import statements.
        aliases: the module's declarations, laid out.
        spoken_paginators: those that speak the dialect.
        spoken_waiters: likewise.
        members: what the client declares.
    """

    title: str
    name: str
    imports: str
    classes: str
    aliases: tuple[str, ...]
    spoken_paginators: tuple[paginator.PaginatorView, ...]
    spoken_waiters: tuple[waiter.WaiterView, ...]
    members: tuple[stubs.Method, ...]


def resource_client(context: Context) -> ResourceClientModule | None:
    """Return the view; None for a service whose resources speak as it does itself."""
    dialect, service = context.overrides.dialect, context.service
    if dialect is None or service.resources is None:
        return None
    annotator, name = context.dialect, context.resource_client.name
    page = Page(HERE, by_name=frozenset({REQUESTS}))
    operations, changed = service.operations, annotator.names.changed
    paginators = {
        f"{each}Paginator": paginator.view_of(
            context, page, model, annotator, f"{each}{dialect.suffix}Paginator"
        )
        for each, model in sorted(service.paginators.items())
        if {operations[model.operation].input, operations[model.operation].output}
        & changed
    }
    waiters = {  # Nobody sees what is polled, only what is asked.
        f"{each}Waiter": waiter.view_of(
            context, page, model, annotator, f"{each}{dialect.suffix}Waiter"
        )
        for each, model in sorted(service.waiters.items())
        if operations[model.operation].input in changed
    }
    made = {each: view.name for each, view in (paginators | waiters).items()}
    here = {usual: Name(own, HERE) for usual, own in made.items()}
    page.needs(CLIENT)
    declared = tuple(
        stubs.member(page, context.options.docs, each)
        for each in members(context, annotator, here)
    )
    modules = {f"{context.prefix}Client": "client"}
    modules |= dict.fromkeys(paginators, "paginator") | dict.fromkeys(waiters, "waiter")
    aliases = {name: f"{context.prefix}Client"} | {v: k for k, v in made.items()}
    return ResourceClientModule(
        context.title,
        name,
        page.statements(),
        statements(Import(f".{modules[each]}", each) for each in modules),
        tuple(layout.declare(f"{new} = ", old) for new, old in aliases.items()),
        tuple(paginators.values()),
        tuple(waiters.values()),
        declared,
    )
