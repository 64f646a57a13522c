"""The pages about all services: the start page, and the types that services share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ..views.index import Catalog
from . import frame, highlight, shared
from .listing import Entry, Group


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage(frame.Frame):
    """The start page.

    Attributes:
        count: how many services there are.
        botocore: the version of botocore whose models are documented.
        groups: the services by the letter that their titles begin with.
    """

    count: int
    botocore: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class SharedEntry:
    """A type that services share; `code` is its definition."""

    name: str
    text: str
    code: str
    code_md: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPage(frame.Frame):
    """The types that services share."""

    types: tuple[SharedEntry, ...]


def page(seen: Catalog) -> StartPage:
    """Return the view of the start page."""
    description = f"The reference of boto3's {len(seen.cards)} services, with types."
    return StartPage(
        **frame.of_site(seen.options, "AWS SDK for Python: the reference", description),
        count=len(seen.cards),
        botocore=seen.botocore,
        groups=tuple(_groups(seen)),
    )


def _groups(seen: Catalog) -> Iterator[Group]:
    found: dict[str, list[Entry]] = {}
    for card in sorted(seen.cards, key=lambda card: card.name):
        entry = Entry(card.name, f"{card.name}/index.html", card.title)
        found.setdefault(card.name[0].upper(), []).append(entry)
    for letter, entries in found.items():
        yield Group(letter, f"letter-{letter}", tuple(entries))


def shared_types(seen: Catalog) -> SharedPage:
    """Return the view of the page of shared types."""
    description = (
        "The types that all services share: what is accepted, what is delivered."
    )
    return SharedPage(
        **frame.of_site(seen.options, "Shared types", description, shared.FOLDER),
        types=tuple(
            SharedEntry(
                each.name,
                escape(each.text, quote=False),
                highlight.python(each.code),
                each.code,
            )
            for each in shared.types().values()
        ),
    )
