"""The guide has every document and example, its links lead somewhere, and it says what the
documents say."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import pytest

from generator import installation
from generator.files.render import render
from generator.files.targets import Rendered
from generator.guide import contents
from generator.guide.convert import markdown, program, rewritten
from generator.options import Options
from generator.reference import documents, shared
from generator.run import plan
from generator.run.report import Request
from generator.store.manifest import Entry
from generator.views.index import Catalog
from tests.generated import ROOT

SEEN = Catalog((), "1.2.3", "1.2.3", (), Options(), "1.2.3", "0.1.0")

# What the rest of the site has.
OUTSIDE = {
    "index.html",
    "index.md",
    "_assets/icon.svg",
    "_assets/style.css",
    "_assets/site.js",
}


class Page(HTMLParser):
    """The links and the names in a page, and what is open where it ends."""

    VOID = {"area", "br", "hr", "img", "input", "link", "meta"}

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src"):
                self.links.append(str(value))
            elif name == "id":
                self.ids.append(str(value))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"{self.getpos()}: </{tag}>"


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    """Every page and twin of the guide, rendered."""
    kinds = {"index.html": documents.pages(SEEN), "index.md": documents.twins(SEEN)}
    return {
        f"{place}/{name}": render(
            PurePosixPath(place, name),
            Rendered(f"reference/{{document}}/{name}.jinja", view),
        )
        for name, views in kinds.items()
        for place, view in views.items()
    }


@pytest.fixture(scope="module")
def pages(site: dict[str, str]) -> dict[str, Page]:
    """The pages."""
    return {path: Page(text) for path, text in site.items() if path.endswith(".html")}


def relative(links: list[str]) -> Iterator[tuple[str, str]]:
    for link in links:
        if not re.match(r"[a-z]+:", link):
            path, _, anchor = link.partition("#")
            yield path, anchor


def test_every_document_and_example_has_a_page() -> None:
    entries = [entry for part in contents.parts() for entry in part.entries()]
    written = {f"docs/{path.name}" for path in ROOT.glob("docs/*.md")}
    written |= {f"docs/decisions/{path.name}" for path in ROOT.glob("docs/decisions/*")}
    written |= {f"examples/{path.name}" for path in ROOT.glob("examples/*.*")}
    written |= {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}
    assert written <= {entry.source for entry in entries}
    assert len({entry.place for entry in entries}) == len(entries)
    assert set(contents.sources()) == {ROOT / entry.source for entry in entries}


def test_what_is_written_again_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of the index has every document, and the types that all services share."""

    def key(project: str, changed: Path | None) -> str:
        monkeypatch.setattr(plan, "_content", lambda path: f"{path == changed}")
        return plan.index(Request(Path()), project, {}, Entry(), Entry()).key

    before = key("reference", None)
    for path in (*contents.sources(), *shared.sources()):
        assert key("reference", path) != before
    assert key("staticboto", ROOT / "README.md") == key("staticboto", None)


def test_pages_are_whole(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert page.open == [], path
        assert len(set(page.ids)) == len(page.ids), path


def test_headings_are_in_order(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert page.headings[0] == 1 and page.headings.count(1) == 1, path
        for before, after in zip(page.headings, page.headings[1:]):
            assert after <= before + 1, path


def test_links_lead_somewhere(site: dict[str, str], pages: dict[str, Page]) -> None:
    there = {*site, *OUTSIDE, *contents.copied()}
    there |= {path.name for path in installation.LEGAL}
    for path, page in pages.items():
        for link, anchor in relative(page.links):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
            target = target if link else path
            assert target in there, f"{path}: {link}"
            assert not anchor or anchor in pages[target].ids, f"{path}: {link}#{anchor}"


def test_links_of_twins_lead_to_twins(site: dict[str, str]) -> None:
    there = {*site, *contents.copied(), *(path.name for path in installation.LEGAL)}
    found = 0
    for path, text in site.items():
        if not path.endswith(".md") or path.startswith("examples/"):
            continue
        fences = re.compile(r"^ *```.*?^ *```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
        links = re.findall(r"\]\(([^)\s]+)\)", fences.sub("", text))
        for link, _ in relative(links):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
            assert not link or target in there, f"{path}: {link}"
            assert not link.endswith(".html"), f"{path}: {link}"
            found += 1
    assert found > 20


def test_nothing_that_a_document_shows_is_lost(site: dict[str, str]) -> None:
    """Code stands in a page as it stands in the document."""
    for part in contents.parts():
        for entry in part.entries():
            page = re.sub(r"<[^>]+>", "", site[f"{entry.place}/index.html"])
            for mark, text in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"')):
                page = page.replace(mark, text)
            page = page.replace("&#39;", "'").replace("&amp;", "&")
            code = re.findall(r"^```\S*[^\n]*\n(.*?)^```$", entry.read(), re.M | re.S)
            for text in [entry.read()] if entry.source.endswith(".py") else code:
                assert text.strip("\n") in page, entry.source


def test_markdown() -> None:
    text = "# The `title`\nHow *it*\nbegins.\n\n## A & B\n### A & B\n## A & B\n"
    document = markdown(text, str)
    assert document.title == "The title"
    assert document.description == "How it begins."
    assert [(each.level, each.id, each.text) for each in document.headings] == [
        ("h2", "a--b", "A &amp; B"),
        ("h3", "a--b-1", "A &amp; B"),
        ("h2", "a--b-2", "A &amp; B"),
    ]
    assert '<h3 id="a--b-1">A &amp; B</h3>' in document.body


def test_a_link_to_what_is_not_on_the_site_is_its_text() -> None:
    links = {"a.md": "../a/index.html", "b.txt": ""}
    text = "# T\n[*one*](a.md) and [`two`](b.txt), not `[three](a.md)`\n"
    body = markdown(text, links.__getitem__).body
    assert (
        '<a href="../a/index.html"><em>one</em></a> and <code>two</code>, not' in body
    )
    assert "<code>[three](a.md)</code>" in body
    assert rewritten(text, links.__getitem__) == (
        "# T\n[*one*](../a/index.html) and `two`, not `[three](a.md)`\n"
    )


def test_a_document_cannot_smuggle_markup_in() -> None:
    document = markdown("# <b>\n<script>1</script>\n\n`<i>`\n", str)
    assert document.title == "&lt;b&gt;"
    assert "<script" not in document.body and "<i>" not in document.body


def test_a_program_has_its_docstring_as_title() -> None:
    document = program('"""Do <this>.\n\nAnd that.\n"""\n\nprint("&")\n')
    assert document.title == "Do &lt;this&gt;"
    assert document.description == "And that."
    assert "&amp;" in document.body and "<h1>Do &lt;this&gt;</h1>" in document.body


def test_a_column_without_a_name_has_no_heading() -> None:
    body = markdown("# T\n\n| | a |\n|---|---|\n| b | c |\n", str).body
    assert body.count("<th>") == body.count("</th>") == 1
    assert body.count("<td>") == body.count("</td>") == 3


def test_a_document_without_a_language_keeps_its_code() -> None:
    assert (
        "<pre><code>a &lt; b\n</code></pre>"
        in markdown("# T\n```\na < b\n```", str).body
    )
