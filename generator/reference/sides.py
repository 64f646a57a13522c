"""What is beside the content of a page: related pages, and the headings of this one."""

from __future__ import annotations

from collections.abc import Mapping

from ..naming import addresses, names
from ..parts.context import Context
from .frame import Crumb, Heading
from .links import Links

MOST = 40
"""Of one noun, no more than this many methods are beside a page."""


def parts(context: Context, links: Links, here: str = "") -> tuple[Crumb, ...]:
    """Return the parts of a service; `here` is the folder of the page itself."""
    service = context.service
    found = {
        "": context.title,
        addresses.CLIENT: "Client",
        addresses.RESOURCES: "Resources" if service.resources else "",
        addresses.PAGINATORS: "Paginators" if service.paginators else "",
        addresses.WAITERS: "Waiters" if service.waiters else "",
        addresses.EXCEPTIONS: "Exceptions",
        addresses.TYPE_DEFINITIONS: "Type definitions",
    }
    return tuple(
        Crumb.to(
            text,
            (
                f"{links.service}{folder}/index.html"
                if folder
                else f"{links.service}index.html"
            ),
            folder == here,
        )
        for folder, text in found.items()
        if text
    )


def methods_alike(context: Context, method: str, links: Links) -> tuple[Crumb, ...]:
    """Return the methods about the same thing as `method`, itself included."""
    alike = context.once(_by_noun)[_noun(method)]
    return tuple(
        Crumb.to(each, links.method(each), each == method) for each in alike[:MOST]
    )


def _by_noun(context: Context) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for operation in context.operations:
        method = names.method(operation.name)
        found.setdefault(_noun(method), []).append(method)
    return found


def _noun(method: str) -> str:
    """Return what a method is about: `object` of `get_object` and of `list_objects_v2`."""
    words = method.split("_")[1:]
    if words and words[-1].startswith("v") and words[-1][1:].isdigit():
        words.pop()
    return "_".join(words).removesuffix("s")


def headings(*found: tuple[str, str]) -> tuple[Heading, ...]:
    """Return headings of the second level; those without a text are left out."""
    return tuple(Heading("h2", id_, text) for id_, text in found if text)
