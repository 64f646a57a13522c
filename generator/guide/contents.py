"""Which documents of this repository are pages of the reference, where, and in what order.

Owns the table of contents, and where a link between documents leads on the site. Knows
nothing of what a document says.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .. import installation

PAGE = "index.html"
TWIN = "index.md"
"""The same page as Markdown, beside it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with a page.

    Attributes:
        source: its path in the repository: `docs/types.md`.
        place: the folder of its page, relative to the site: `guide/types`.
        text: what lists call it; empty for its own title.
    """

    source: str
    place: str
    text: str = ""

    def read(self) -> str:
        """Return the document."""
        return installation.document(self.source).read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that stand together in the list, below a title or, if that is empty, none."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Pages with a list of each other.

    Attributes:
        title: its name: "Guide".
        place: the folder of the page that it begins with.
        sections: its pages.
    """

    title: str
    place: str
    sections: tuple[Section, ...]

    def entries(self) -> Iterator[Entry]:
        """Yield its pages in order."""
        for section in self.sections:
            yield from section.entries


@cache
def parts() -> tuple[Part, ...]:
    """Return the parts of the site that are written by hand."""
    use = (
        Entry("README.md", "guide", "Introduction"),
        Entry("docs/shipping.md", "guide/shipping"),
        Entry("docs/migration.md", "guide/migration"),
        Entry("docs/types.md", "guide/types"),
        Entry("docs/mypy.md", "guide/mypy"),
        Entry("docs/performance.md", "guide/performance"),
        Entry("generator/facts/evidence/README.md", "guide/evidence"),
    )
    make = (
        Entry("docs/design.md", "guide/design"),
        Entry("CONTRIBUTING.md", "guide/contributing"),
        Entry("CHANGELOG.md", "guide/changelog"),
    )
    decisions = _all("docs/decisions", ".md", "guide/decisions")
    start = Entry("examples/README.md", "examples", "Introduction")
    programs = _all("examples", ".py", "examples")
    return (
        Part(
            "Guide",
            "guide",
            (
                Section("", use),
                Section("Development", make),
                Section("Decisions", decisions),
            ),
        ),
        Part("Examples", "examples", (Section("", (start, *programs)),)),
    )


def folders() -> set[str]:
    """Return the folders that the pages are in, relative to the site."""
    return {part.place for part in parts()}


@cache
def copied() -> dict[str, Path]:
    """Return the plots that documents show: path relative to the site → source."""
    folder = installation.document("docs/performance")
    return {
        f"guide/performance/{path.name}": path
        for path in installation.files(folder)
        if path.suffix == ".svg"
    }


def sources() -> list[Path]:
    """Return every file that the pages are made from."""
    return [
        installation.document(entry.source)
        for part in parts()
        for entry in part.entries()
    ]


def resolve(target: str, entry: Entry, page: str = PAGE) -> str:
    """Return where a link of a document leads on the site, relative to the document's page.

    Args:
        target: what the document has: `types.md#responses`, `https://…`, `#the-map`.
        entry: the document.
        page: the name of the files that links between pages lead to.

    Returns:
        The link; empty if what it leads to is not on the site.
    """
    path, mark, anchor = target.partition("#")
    if not path or re.match(r"[a-z]+:", path):
        return target
    source = posixpath.normpath(posixpath.join(posixpath.dirname(entry.source), path))
    if source in _places():
        found = f"{_places()[source]}/{page}"
    elif source in _files():
        found = _files()[source]
    else:
        return ""
    return posixpath.relpath(found, entry.place) + mark + anchor


@cache
def _places() -> dict[str, str]:
    return {entry.source: entry.place for part in parts() for entry in part.entries()}


@cache
def _files() -> dict[str, str]:
    """Return the files of the repository that the site has as they are."""
    plots = {
        f"docs/performance/{source.name}": path for path, source in copied().items()
    }
    return plots | {path.name: path.name for path in installation.LEGAL}


def _all(folder: str, suffix: str, place: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(f"{folder}/{path.name}", f"{place}/{path.stem}")
        for path in installation.files(installation.document(folder))
        if path.suffix == suffix
    )
