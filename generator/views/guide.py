"""The views of the pages that are written by hand: the guide and the examples."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape

from ..guide import contents
from ..guide.contents import Entry, Part
from ..guide.convert import Document, Heading, fenced, markdown, program, rewritten
from .index import Catalog


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a list; without `href` it is the page itself. `text` is escaped."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    """Links below a title; it may be empty."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page; all texts are HTML.

    Attributes:
        title, description, root, version, crumbs, canonical, markdown: as the head of
            every page has them.
        part: the name of the part that the page is in.
        groups: the pages of this part.
        headings: those below the title.
        body: the content, with its title.
    """

    title: str
    description: str
    root: str
    version: str
    crumbs: tuple[Link, ...]
    canonical: str
    markdown: str
    part: str
    groups: tuple[Group, ...]
    headings: tuple[Heading, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page as Markdown."""

    text: str


def pages(seen: Catalog) -> Mapping[str, object]:
    """Return the views of all pages and of their twins, by path relative to the site."""
    found: dict[str, object] = {}
    for part in contents.parts():
        documents = {entry: _document(entry) for entry in part.entries()}
        for entry, document in documents.items():
            page = _page(seen, part, entry, documents)
            found[f"{entry.place}/{contents.PAGE}"] = page
            found[f"{entry.place}/{contents.TWIN}"] = Twin(_twin(entry))
    return found


def _document(entry: Entry) -> Document:
    if entry.source.endswith(".py"):
        return program(entry.read())
    return markdown(entry.read(), partial(contents.resolve, entry=entry))


def _twin(entry: Entry) -> str:
    if entry.source.endswith(".py"):
        return fenced(entry.read())
    link = partial(contents.resolve, entry=entry, page=contents.TWIN)
    return rewritten(entry.read(), link)


def _page(
    seen: Catalog, part: Part, entry: Entry, documents: Mapping[Entry, Document]
) -> Page:
    document = documents[entry]
    root = posixpath.relpath(".", entry.place) + "/"
    begins = entry.place == part.place

    def link(other: Entry) -> Link:
        to = posixpath.relpath(f"{other.place}/{contents.PAGE}", entry.place)
        text = escape(other.text, quote=False) or documents[other].title
        return Link(text, "" if other == entry else to)

    crumbs = [Link("Reference", f"{root}{contents.PAGE}")]
    if begins:
        crumbs.append(Link(part.title, ""))
    else:
        to = posixpath.relpath(f"{part.place}/{contents.PAGE}", entry.place)
        crumbs += [Link(part.title, to), Link(document.title, "")]
    return Page(
        document.title,
        document.description,
        root,
        seen.version,
        tuple(crumbs),
        "",
        contents.TWIN,
        part.title,
        tuple(
            Group(section.title, tuple(map(link, section.entries)))
            for section in part.sections
        ),
        document.headings,
        document.body,
    )
