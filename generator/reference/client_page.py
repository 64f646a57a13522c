"""The page of a service's client: how to make one, and its methods."""

from __future__ import annotations

from dataclasses import dataclass

from ..naming import addresses
from ..parts.context import Context
from . import frame, sides
from .links import Links
from .listing import Entry
from .operation import methods, pages, signature


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPage(frame.Frame):
    """The client of a service.

    Attributes:
        service: the name of the service.
        package: its package.
        prefix: the prefix of its classes.
        variable: what examples call a client.
        operations: the methods that have pages.
        others: the signatures of the others, with links.
    """

    service: str
    package: str
    prefix: str
    variable: str
    operations: tuple[Entry, ...]
    others: tuple[str, ...]
    others_md: tuple[str, ...]


def page(context: Context) -> ClientPage:
    """Return the view."""
    links = Links(context, 1)
    documented = context.once(pages)
    known = {each.method: folder for folder, each in documented.items()}
    others = [
        signature(links, made)
        for name, made in methods(context).items()
        if name not in known
    ]
    description = f"The client of {context.title}: {context.prefix}Client."
    return ClientPage(
        **frame.of_service(
            context, f"{context.prefix}Client", description, addresses.CLIENT
        ),
        section=context.title,
        beside=sides.parts(context, links, addresses.CLIENT),
        service=context.service.name,
        package=context.package,
        prefix=context.prefix,
        variable=context.package.rstrip("_"),
        operations=tuple(
            Entry(name, f"../{folder}/index.html")
            for name, folder in sorted(known.items())
        ),
        others=tuple(code for code, _ in others),
        others_md=tuple(plain for _, plain in others),
    )
