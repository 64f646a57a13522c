"""The page of a service: what it does, its methods by task, and its other pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ..naming import addresses, names
from ..parts.context import Context
from ..python import documentation
from . import frame, markup, sides
from .links import Links, TypePages
from .listing import Entry, Group

TASKS = (
    *("list", "describe", "get", "create", "put", "update", "modify", "delete"),
    *("start", "stop", "batch", "associate", "disassociate", "enable", "disable"),
    *("tag", "untag", "send", "invoke", "copy", "search", "query", "import", "export"),
)
"""Verbs in the order in which readers look for them; others follow by the alphabet."""

ABOUT = ("about", "About the service")
"""The fragment and the title of the documentation of a service as a whole."""

FEW = 2
"""Methods whose verb fewer than this have are listed together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePage(frame.Frame):
    """A service; what ends with `_md` is for the twin.

    Attributes:
        service: its name.
        variable: what examples call its client.
        lead: what it does, in a sentence.
        html: what it does.
        tasks: its methods by task.
        parts: its other pages.
    """

    heading: str
    service: str
    variable: str
    api_version: str
    lead: str
    html: str
    html_md: str
    tasks: tuple[Group, ...]
    parts: tuple[Entry, ...]


def page(context: Context) -> ServicePage:
    """Return the view."""
    service, links = context.service, Links(context, 0)
    tasks = tuple(_tasks(context))
    return ServicePage(
        **frame.of_service(
            context,
            context.title,
            frame.sentence(service.documentation, f"The client of {context.title}."),
        ),
        heading=escape(context.title),
        service=service.name,
        section=context.title,
        beside=sides.parts(context, links),
        headings=sides.headings(*((each.id, each.title) for each in tasks), ABOUT),
        variable=context.package.rstrip("_"),
        api_version=service.metadata.api_version,
        lead=escape(documentation.brief(service.documentation), quote=False),
        html=markup.html(service.documentation),
        html_md="\n\n".join(documentation.full(service.documentation, 1000)),
        tasks=tasks,
        parts=tuple(_parts(context)),
    )


def _tasks(context: Context) -> Iterator[Group]:
    found: dict[str, list[Entry]] = {}
    for operation in context.operations:
        method = names.method(operation.name)
        href = f"{addresses.method(method)}/index.html"
        room = 90 if len(context.operations) < MANY else 0
        text = documentation.summarize(operation.documentation, room) if room else ""
        entry = Entry.of(method, href, text)
        found.setdefault(method.partition("_")[0], []).append(entry)
    order = {verb: number for number, verb in enumerate(TASKS)}
    rare = [verb for verb in found if len(found[verb]) < FEW]
    for verb in sorted(
        found.keys() - set(rare), key=lambda v: (order.get(v, len(order)), v)
    ):
        yield Group(verb.capitalize(), f"task-{verb}", tuple(found[verb]))
    if rare:
        others = [entry for verb in sorted(rare) for entry in found[verb]]
        title = "Others" if len(rare) < len(found) else "Methods"
        yield Group(title, "task-others", tuple(others))


MANY = 500
"""A service with this many methods lists their names alone."""


def _parts(context: Context) -> Iterator[Entry]:
    service, types = context.service, context.once(TypePages.of)
    count = len(types.drafts) + len(types.aliases)
    yield Entry.of(
        "Client", f"{addresses.CLIENT}/index.html", "all methods, and how to make one"
    )
    if service.resources is not None:
        some = len(service.resources.types) + 1
        yield Entry.of(
            "Resources", f"{addresses.RESOURCES}/index.html", f"{some} classes"
        )
    if service.paginators:
        some = len(service.paginators)
        yield Entry.of("Paginators", f"{addresses.PAGINATORS}/index.html", str(some))
    if service.waiters:
        some = len(service.waiters)
        yield Entry.of("Waiters", f"{addresses.WAITERS}/index.html", str(some))
    yield Entry.of(
        "Exceptions", f"{addresses.EXCEPTIONS}/index.html", "and how to catch them"
    )
    if count:
        yield Entry(
            "Type definitions", f"{addresses.TYPE_DEFINITIONS}/index.html", str(count)
        )
