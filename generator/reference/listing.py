"""The view of a page that lists others."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..parts.context import Context
from . import frame, sides
from .links import Links


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a list.

    Attributes:
        name: what it documents.
        href: its address.
        text: what that is, as HTML; may be empty.
        text_md: the same for the twin.
    """

    name: str
    href: str
    text: str = ""
    text_md: str = ""

    @property
    def twin(self) -> str:
        """The address of its twin in Markdown."""
        return frame.twin(self.href)

    @classmethod
    def of(cls, name: str, href: str, text: str) -> Entry:
        """Return an entry with plain text."""
        return cls(escape(name, quote=False), href, escape(text, quote=False), text)


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a title, which may be empty; `id` is its fragment."""

    title: str
    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(frame.Frame):
    """A page that lists others.

    Attributes:
        heading: its heading.
        lead: what they are, as HTML.
        groups: the entries.
    """

    heading: str
    lead: str
    groups: tuple[Group, ...]

    @classmethod
    def of_service(
        cls, context: Context, folder: str, title: str, text: str, *groups: Group
    ) -> Listing:
        """Return the page that lists a part of a service.

        Args:
            context: the service.
            folder: the folder of the page.
            title: its title.
            text: what it lists, as plain text.
            groups: the entries.
        """
        return cls(
            **frame.of_service(context, title, text, folder),
            section=context.title,
            beside=sides.parts(context, Links(context, 1), folder),
            heading=title,
            lead=f"<p>{escape(text)}</p>",
            groups=groups,
        )
