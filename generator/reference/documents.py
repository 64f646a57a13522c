"""The pages of documents that are written by hand: the guide and the examples."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from html import escape

from ..guide import contents
from ..guide.contents import Entry, Part
from ..guide.convert import Document, fenced, markdown, program, rewritten
from ..views.index import Catalog
from . import frame
from .frame import Beside, Crumb


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage(frame.Frame):
    """A document as a page; `body` is its content with its title, as HTML."""

    body: str


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page as Markdown."""

    text: str


def pages(seen: Catalog) -> Mapping[str, DocumentPage]:
    """Return the views of all pages by folder."""
    found = {}
    for part in contents.parts():
        documents = {entry: document(entry) for entry in part.entries()}
        for entry in documents:
            found[entry.place] = _page(seen, part, entry, documents)
    return found


def twins(seen: Catalog) -> Mapping[str, Twin]:
    """Return the views of their twins by folder."""
    return {
        entry.place: Twin(_twin(entry))
        for part in contents.parts()
        for entry in part.entries()
    }


@cache
def document(entry: Entry) -> Document:
    """Return what a page shows of a document."""
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
) -> DocumentPage:
    document = documents[entry]
    made = frame.of_site(
        seen.options, document.title, document.description, *entry.place.split("/")
    )
    to = posixpath.relpath(f"{part.place}/{contents.PAGE}", entry.place)
    is_first = entry.place == part.place
    crumbs = [made["crumbs"][0], Crumb(part.title, "" if is_first else to)]
    if not is_first:
        crumbs.append(Crumb(document.title))

    def link(other: Entry) -> Crumb:
        address = posixpath.relpath(f"{other.place}/{contents.PAGE}", entry.place)
        text = escape(other.text, quote=False) or documents[other].title
        return Crumb(text, "" if other == entry else address)

    return DocumentPage(
        **made
        | {
            # They are HTML already.
            "title": document.title,
            "description": document.description,
            "crumbs": tuple(crumbs),
        },
        section=part.title,
        beside=tuple(
            Beside(section.title, tuple(map(link, section.entries)))
            for section in part.sections
        ),
        headings=document.headings,
        body=document.body,
    )
