"""What is wrong with the pages of a site: links, fragments, marks, headings, sizes.

`python -m tests.reference` surveys the site of all services; tests survey that of some.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from statistics import median

LARGEST, MEDIAN = 250_000, 40_000
"""The most bytes that a page may have, and the median of all pages."""

_LINK = re.compile(r'<[a-z]+ (?:[^<>]* )?(?:href|src)="([^"]*)"')
_ID = re.compile(r'<[a-z0-9]+(?: [^<>]*?)? id="([^"]*)"')
_HEADING = re.compile(r"<h([1-6])[ >]")
_ELSEWHERE = re.compile(r"[a-z]+:")
_VOID = {"area", "br", "hr", "img", "input", "link", "meta"}


@dataclass(slots=True)
class Survey:
    """The findings on a site.

    Attributes:
        pages: the size of each page in bytes, by its path.
        faults: what is wrong, each with the page.
    """

    pages: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def largest(self) -> int:
        """The size of the largest page."""
        return max(self.pages.values())

    @property
    def median(self) -> float:
        """The median of the sizes."""
        return median(self.pages.values())


def survey(root: Path, whole: bool = True) -> Survey:
    """Survey a site.

    Args:
        root: its directory.
        whole: whether to check that elements are closed in order, which takes longest.
    """
    found = Survey()
    there = {
        path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()
    }
    ids: dict[str, set[str]] = {}
    wanted: dict[tuple[str, str], str] = {}
    for path in sorted(each for each in there if each.endswith(".html")):
        text = (root / path).read_text(encoding="utf-8")
        found.pages[path] = len(text.encode())
        names = _ID.findall(text)
        ids[path] = set(names)
        found.faults += [f"{path}: {fault}" for fault in _faults(text, names, whole)]
        if f"{path.removesuffix('.html')}.md" not in there:
            found.faults.append(f"{path}: it has no twin")
        for link in set(_LINK.findall(text)):
            if not _ELSEWHERE.match(link):
                to, _, fragment = link.partition("#")
                place = posixpath.join(posixpath.dirname(path), to) if to else path
                wanted.setdefault((posixpath.normpath(place), fragment), path)
    for (place, fragment), path in wanted.items():
        if place not in there:
            found.faults.append(f"{path}: nothing is at {place}")
        elif fragment and fragment not in ids[place]:
            found.faults.append(f"{path}: {place} has no #{fragment}")
    return found


def _faults(text: str, ids: list[str], whole: bool) -> Iterator[str]:
    if twice := [name for name, count in Counter(ids).items() if count > 1]:
        yield f"these are twice: {twice[:5]}"
    levels = [int(level) for level in _HEADING.findall(text)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "it does not begin with its one title"
    if any(after > before + 1 for before, after in zip(levels, levels[1:])):
        yield f"a level of headings is skipped: {levels}"
    for mark in ("<main", "<title>", 'lang="en"', 'name="viewport"'):
        if mark not in text:
            yield f"it lacks {mark}"
    if whole:
        yield from _Elements(text).faults


class _Elements(HTMLParser):
    """Elements that are closed in another order than they were opened, or never."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        if self._open:
            self.faults.append(f"never closed: {self._open}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(
                f"line {self.getpos()[0]}: </{tag}> closes another element"
            )
