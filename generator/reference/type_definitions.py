"""The pages of a service's type definitions: TypedDicts, unions of them, and enums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from ..naming import addresses
from ..parts.context import Context
from ..python.typed_dicts import Draft
from ..python.types import TYPES, Literal, Name, Type
from . import frame, markup, printing, sides
from .frame import Crumb
from .links import PLAIN, Links, TypePages
from .listing import Entry, Group, Listing

MANY = 600
"""Of a service with more types than this, the page that lists them has no single names."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a TypedDict; `type` has links, and `text` is the twin of `html`."""

    name: str
    type: str
    type_md: str
    required: bool
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Definition:
    """A type; it has keys, alternatives or values.

    Attributes:
        name: its name.
        kind: what it is, in words.
        module: the module to import it from.
        html: its documentation.
        text: the same for the twin.
        keys: of a TypedDict.
        alternatives: of a union, each with a link.
        values: of an enum.
    """

    name: str
    kind: str
    module: str
    html: str = ""
    text: str = ""
    keys: tuple[Key, ...] = ()
    alternatives: tuple[str, ...] = ()
    alternatives_md: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionsPage(frame.Frame):
    """The types whose names begin with the same letters."""

    package: str
    heading: str
    definitions: tuple[Definition, ...]


def overview(context: Context) -> Listing | None:
    """Return the view of the page that lists all types; None if there are none."""
    pages = context.once(TypePages.of)
    count = sum(map(len, pages.letters.values()))
    if not count:
        return None
    groups = tuple(
        Group(letters, f"letters-{letters}", _entries(letters, found, count > MANY))
        for letters, found in pages.letters.items()
    )
    text = f"The type definitions of {context.title}: TypedDicts and enums."
    folder, title = addresses.TYPE_DEFINITIONS, "Type definitions"
    return Listing.of_service(context, folder, title, text, *groups)


def _entries(letters: str, found: tuple[str, ...], is_short: bool) -> tuple[Entry, ...]:
    """Return the names on a page; in short, from where to where they go."""
    href = f"{letters}/index.html"
    if is_short and len(found) > 1:
        return (Entry.of(f"{found[0]} … {found[-1]}", href, f"{len(found)} types"),)
    return tuple(Entry(name, f"{href}#{name}") for name in found)


def pages(context: Context) -> Mapping[str, DefinitionsPage]:
    """Return the views of the pages by folder."""
    made = context.once(TypePages.of)
    links = Links(context, 2)
    found = {}
    for letters, names in made.letters.items():
        heading = f"Type definitions: {names[0]} to {names[-1]}"
        if len(names) == 1:
            heading = names[0]
        found[f"{addresses.TYPE_DEFINITIONS}/{letters}"] = DefinitionsPage(
            **frame.of_service(
                context,
                heading,
                f"{heading}, {context.title}.",
                addresses.TYPE_DEFINITIONS,
                letters,
            ),
            section="Type definitions",
            beside=sides.untitled(
                Crumb.to(f"{first} …", f"../{each}/index.html", each == letters)
                for each, (first, *_) in made.letters.items()
            ),
            headings=sides.headings(*((name, name) for name in names)),
            package=context.package,
            heading=heading,
            definitions=tuple(_definitions(made, names, links)),
        )
    return found


def _definitions(
    pages_: TypePages, names: tuple[str, ...], links: Links
) -> Iterator[Definition]:
    for name in names:
        if draft := pages_.drafts.get(name):
            yield _draft(draft, links)
        else:
            yield _enum(name, pages_.aliases[name])


def _draft(draft: Draft, links: Links) -> Definition:
    if draft.alternatives:
        types = [Name(each, TYPES) for each in draft.alternatives]
        return Definition(
            draft.name,
            "one of several TypedDicts",
            "type_defs",
            alternatives=tuple(map(links.spell, types)),
            alternatives_md=draft.alternatives,
        )
    return Definition(
        draft.name,
        "TypedDict",
        "type_defs",
        markup.html(draft.html or escape(draft.otherwise)),
        printing.plain(draft.html) or draft.otherwise,
        tuple(
            Key(
                field.name,
                links.spell(field.type),
                str(PLAIN.spell(field.type)),
                field.required,
                markup.html(field.html),
                printing.plain(field.html),
            )
            for field in draft.fields
        ),
    )


def _enum(name: str, type_: Type) -> Definition:
    values = type_.values if isinstance(type_, Literal) else ()
    shown = tuple(escape(value, quote=False) for value in values)
    return Definition(name, "the values of an enum", "literals", values=shown)
