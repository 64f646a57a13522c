"""The links between the documents of this repository lead somewhere."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.generated import ROOT

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ (?P<title>.+)$", re.MULTILINE)
FENCED = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)


def pages() -> list[str]:
    """Return the Markdown files that git has, relative to the repository."""
    command = ["git", "ls-files", "*.md"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return [name for name in ran.stdout.splitlines() if (ROOT / name).is_file()]


def text_of(page: Path) -> str:
    """Return a page's text without what is quoted in it."""
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """Return what links may name behind `#`: the headings, spelled as GitHub does."""
    titles = (found["title"] for found in HEADING.finditer(text_of(page)))
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in titles}


def broken(page: Path, text: str) -> Iterator[str]:
    """Yield the relative links in the text of a page that lead nowhere."""
    for link in LINK.finditer(text):
        path, _, anchor = link["target"].partition("#")
        if re.match(r"[a-z]+:", path):
            continue
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or anchor and anchor not in anchors(target):
            yield link["target"]


@pytest.mark.parametrize("name", pages())
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    assert list(broken(page, text_of(page))) == []


def test_a_broken_link_is_noticed() -> None:
    text = (
        "[a](docs/nothing.md) [b](docs/design.md#nowhere) [c](docs/design.md#the-map)"
    )
    assert len(list(broken(ROOT / "README.md", text))) == 2
