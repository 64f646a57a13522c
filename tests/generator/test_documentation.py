"""Documentation: AWS's HTML, as text that is valid Python and stable for black."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.python.documentation import brief, full, quote, summarize
from generator.read import load
from tests.support import golden

MARKUP = re.compile(
    r"</?(p|ul|ol|li|dl|dt|dd|note|important|code|a|b|i|br|pre|h\d|fullname)\b[^<>]*>"
)


@pytest.mark.parametrize(
    ("html", "summary"),
    [
        ("", ""),
        ("<p/>", ""),
        ("<zonbook></zonbook><xhtml></xhtml>", ""),
        ("<p>Creates a queue.</p> <p>And more.</p>", "Creates a queue."),
        ("Plain text. More of it.", "Plain text."),
        ("<p> The\n  name \t of it </p>", "The name of it."),
        ("<p>A <code> name </code> .</p>", "A `name`."),
        ("<p><code> <a>Role</a> </code> etc. and so on</p>", "`Role` etc. and so on."),
        ("<p>Use it, e.g. here. Or not.</p>", "Use it, e.g. here."),
        ("<p>In the U.S. only. Really.</p>", "In the U.S. only."),
        ("<p>Version 1.2 of it. Yes.</p>", "Version 1.2 of it."),
        ("<p>Is it? Yes.</p>", "Is it?"),
        ("<p>One of these values:</p><ul><li>A</li></ul>", "One of these values."),
        ("<p>Says &quot;no&quot; &amp; goes</p>", 'Says "no" & goes.'),
        ("<p>As arn:aws:x:<region>:y</p>", "As arn:aws:x:<region>:y."),
        ("<p>See <a href='https://x.test'>the guide</a>.</p>", "See the guide."),
        ("<note><p>Old.</p></note><p>Gets it.</p>", "Gets it."),
        ("<note><p>Only this.</p></note>", "Only this."),
        ("<fullname>The Thing</fullname><p>Does it.</p>", "Does it."),
        ("<fullname>The Thing</fullname>", "The Thing."),
        ("<p>Zero\u200bwidth, \x07bell</p>", "Zerowidth, bell."),
        ("<ul><li><p>First</p></li></ul>", "First."),
        ("</p></ul></note>Broken<li>", "Broken."),
    ],
)
def test_a_summary_is_the_first_sentence(html: str, summary: str) -> None:
    assert summarize(html) == summary


def test_a_long_summary_is_cut_between_words() -> None:
    html = "<p>Creates a queue whose messages are never read by anybody.</p>"
    assert summarize(html, 30) == "Creates a queue whose..."
    assert summarize(html, 17) == "Creates a..."
    assert summarize("<p>Has a <code>code with spaces</code>.</p>", 20) == "Has a..."
    assert summarize("<p>" + "x" * 50 + "</p>", 20) == "x" * 17 + "..."


def test_a_brief_text_is_the_sentences_that_have_room() -> None:
    html = "<p>First one. Second one. Third one.</p> <p>Not this.</p>"
    assert brief(html, 24) == "First one. Second one."
    assert brief(html, 5) == "First one."
    assert brief(html) == "First one. Second one. Third one."


@pytest.mark.parametrize(
    "first", ["This is a legacy parameter.", "This data type is deprecated."]
)
def test_what_is_outdated_says_what_to_use_instead(first: str) -> None:
    html = f"<p>{first} Use <code>Other</code> instead. There is more.</p>"
    assert brief(html, 0) == f"{first} Use `Other` instead."


def test_a_full_text_keeps_its_structure() -> None:
    html = (
        "<p>Puts an item into a table, in place of the one that was there.</p>"
        "<note><p>It costs.</p><p>A lot.</p></note><h2>Values</h2>"
        "<ul><li><p>One, which has to be explained in more than a line</p></li>"
        "<li>Two<ol><li>a</li><li>b</li></ol></li></ul>"
        "<dl><dt>Term</dt><dd><p>Meaning.</p></dd></dl>"
        "<p>See <a href='https://x.test/'>this</a> and <a href='#y'>that</a>.</p>"
    )
    assert full(html, 40) == [
        "Puts an item into a table, in place of\nthe one that was there.",
        "Note: It costs.",
        "A lot.",
        "Values",
        "* One, which has to be explained in more\n  than a line\n"
        "* Two\n  1. a\n  2. b",
        "Term",
        "  Meaning.",
        "See this (https://x.test/) and that.",
    ]
    assert full("<a href='https://x.test/'>this</a>", links=False) == ["this"]
    assert full("<p/>") == []


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """All documentation there is, each text once."""
    return sorted(
        {
            text
            for source in load.find_services([golden.SERVICES]).values()
            for text in _documentation(load.read(source).service.content)
        }
    )


def _documentation(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "documentation" and isinstance(item, str):
                yield item
            else:
                yield from _documentation(item)
    elif isinstance(value, list):
        for item in value:
            yield from _documentation(item)


@pytest.mark.slow
def test_everything_that_is_documented_has_a_summary(texts: list[str]) -> None:
    assert len(texts) > 100_000
    for html in texts:
        summary = summarize(html)
        assert bool(summary) == bool(re.sub(r"<[^>]*>", "", html).strip()), html
        assert len(summary) <= 100
        assert summary.isprintable()
        assert summary == " ".join(summary.split())
        assert not MARKUP.search(summary) or "&lt;" in html, html


@pytest.mark.slow
def test_every_summary_is_a_docstring(texts: list[str]) -> None:
    texts = [each for each in map(summarize, texts) if each]
    module = "\n".join(quote(text) for text in texts)
    found = [
        node.value for node in ast.parse(module).body if isinstance(node, ast.Expr)
    ]
    values = [ast.literal_eval(node) for node in found]
    assert [value.strip() for value in values] == texts


@pytest.mark.slow
def test_a_sample_of_full_texts_is_stable(texts: list[str]) -> None:
    sample = [text for text in texts if len(text) > 400][::1000]
    sample += [text for text in texts if "\\" in text or '"""' in text][::10]
    functions = []
    for number, html in enumerate(sample):
        paragraphs = full(html, 76)
        joined = "\n\n".join(paragraphs)
        assert not MARKUP.search(joined) or "&lt;" in html
        assert _words(joined) >= {word for word in _words(html) if len(word) > 12}
        functions.append(f"def f{number}():\n    {quote(paragraphs, 4)}\n")
    source = "\n\n".join(functions)
    assert black.format_str(source, mode=black.Mode()) == source


def _words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{4,}", unescape(re.sub(r"<[^>]*>", " ", text))))


LINES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]))


@given(st.lists(LINES.map(str.strip).filter(bool), min_size=1))
def test_a_quoted_text_keeps_its_value(paragraphs: list[str]) -> None:
    quoted = quote(paragraphs, 4)
    source = f"def f():\n    {quoted}\n"
    assert black.format_str(source, mode=black.Mode()) == source
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    found = ast.get_docstring(function)
    assert found is not None
    # A text that ends in a quotation mark gets a blank after it, as from black.
    assert found.rstrip() == "\n\n".join(paragraphs).strip()


@given(st.text())
def test_any_text_has_a_summary_of_one_printable_line(text: str) -> None:
    summary = summarize(text, 40)
    assert len(summary) <= 40
    assert summary.isprintable()
    assert all(line.isprintable() for part in full(text) for line in part.split("\n"))
