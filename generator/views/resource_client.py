"""The view of `resource_client.py` and `resource_client.pyi`: a client in the dialect.

In boto3, the resources of some services take and return other values than the client,
and handlers on their client translate between the two. So `resource.meta.client` has the
class of the client but takes and returns other values, as do its paginators and waiters.
The stub declares it as a separate class, with the types of the dialect; in the module
these are further names of the usual classes.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..parts.client_members import members
from ..parts.context import Context
from ..python import layout, stubs
from ..python.page import Import, Page, statements
from ..python.types import REQUESTS, Name
from .client import CLIENT
from .operation_class import OperationClassView
from .paginator import PAGINATORS
from .waiter import WAITERS

HERE = ".resource_client"


@dataclass(frozen=True, slots=True)
class ResourceClientModule:
    """Both modules.

    Attributes:
        title: the name of the service for readers.
        name: the class of the client.
        imports: the stub's import statements.
        classes: the module's import statements.
        aliases: the module's declarations, laid out.
        spoken: the paginators and waiters with types of the dialect.
        members: the members of the client.
    """

    title: str
    name: str
    imports: str
    classes: str
    aliases: tuple[str, ...]
    spoken: tuple[OperationClassView, ...]
    members: tuple[stubs.Method, ...]


def resource_client(context: Context) -> ResourceClientModule | None:
    """Return the view; None for a service whose resources have no dialect."""
    if context.overrides.dialect is None or context.service.resources is None:
        return None
    name, client = context.resource_client.name, f"{context.prefix}Client"
    page = Page(HERE, by_name=frozenset({REQUESTS}))
    spoken = {
        "paginator": PAGINATORS.in_dialect(context, page),
        "waiter": WAITERS.in_dialect(context, page),
    }
    views = {usual: view for found in spoken.values() for usual, view in found.items()}
    page.needs(CLIENT)
    here = {usual: Name(view.name, HERE) for usual, view in views.items()}
    declared = stubs.members(
        page, context.options.docs, members(context, context.dialect, here)
    )
    modules = {client: "client"}
    modules |= {usual: kind for kind, found in spoken.items() for usual in found}
    aliases = {name: client} | {view.name: usual for usual, view in views.items()}
    return ResourceClientModule(
        context.title,
        name,
        page.statements(),
        statements(Import(f".{kind}", usual) for usual, kind in modules.items()),
        tuple(layout.declare(f"{new} = ", old) for new, old in aliases.items()),
        tuple(views.values()),
        declared,
    )
