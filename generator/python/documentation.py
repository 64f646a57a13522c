"""AWS's documentation, which is HTML, → plain text for docstrings.

Owns the translation of the markup, the end of a sentence, and the quoting of a text so that
it is valid Python and stable for black. Deliberately knows nothing of what is documented.

The models have some 300,000 texts, most of them one paragraph, so regular expressions take
the markup apart, which is fast. Only tags that AWS uses as markup are markup: `<region>` in
the middle of an ARN is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from textwrap import fill
from typing import Final

# Tags that begin or end a block of text.
_BLOCK = re.compile(
    r"<(/?)(blockquote|br|caution|dd|div|dl|dt|fullname|h[1-6]|important|li|note|ol|p|para|"
    r"pre|table|tbody|td|th|thead|tip|tr|ul|warning|xhtml|zonbook)\b[^<>]*>",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|cite|dfn|em|filename|font|i|kbd|link|q|replaceable|s|samp|"
    r"small|span|strike|strong|sub|sup|text|tt|u|ulink|var|xref)(?=[\s/>])[^<>]*>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(
    r"""<a\s[^<>]*?href\s*=\s*["'](https?://[^"'<>]*)["'][^<>]*>(.*?)</a\s*>""",
    re.IGNORECASE | re.DOTALL,
)
_CODE = re.compile(r"<code\b[^<>]*>\s*(.*?)\s*</code\s*>", re.IGNORECASE | re.DOTALL)
_STRAY_CODE = re.compile(r"</?code\b[^<>]*>", re.IGNORECASE)
_SPACE_BEFORE_MARK = re.compile(r" +([.,;:!?)])(?= |$)")

_ASIDES: Final = {
    "note": "Note: ",
    "important": "Important: ",
    "caution": "Caution: ",
    "warning": "Warning: ",
    "tip": "Tip: ",
}
_HEADINGS: Final = frozenset({"fullname", "h1", "h2", "h3", "h4", "h5", "h6"})

_SENTENCE_END = re.compile(r"[.!?][\"')\]`]*(?= )")
# Abbreviations: a full stop after them ends no sentence.
_OUTDATED = re.compile(r"This( [\w ]+)? is (deprecated|a legacy \w+)\.")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|nos|inc|corp|ltd|dr|mr|ms|st|fig|u\.s)"
    r"|(?:^|[ (])[A-Za-z])\.$",
    re.IGNORECASE,
)
_ELLIPSIS = "..."


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of text: a paragraph, a heading, or (a part of) an item of a list."""

    text: str
    depth: int = 0
    marker: str = ""
    aside: str | None = None
    heading: bool = False


def summarize(html: str, width: int = 100) -> str:
    """Return the first sentence, on one line; empty if there is no text.

    Asides and headings are skipped if there is other text. A sentence longer than `width`
    characters is cut between two words and ends with an ellipsis.
    """
    return _shorten(_first_sentences(html, 0), width)


def brief(html: str, limit: int = 240) -> str:
    """Return the sentences that the text begins with, on one line.

    These are the sentences of the first paragraph that fit into `limit` characters, and at
    least one.
    """
    return _first_sentences(html, limit)


def full(html: str, width: int = 80, links: bool = True) -> list[str]:
    """Return the whole text as paragraphs of lines of at most `width` characters.

    A list is one paragraph. Words that are longer than a line are not broken.

    Args:
        html: the text as models have it.
        width: the length of a line, in characters.
        links: whether the address follows the text of a link.
    """
    paragraphs: list[str] = []
    in_list = False
    for block in _blocks(html, links):
        leading = hanging = "  " * block.depth
        if block.marker:
            leading = "  " * (block.depth - 1)
            hanging = leading + " " * len(block.marker)
        filled = fill(
            (block.aside or "") + block.text,
            width,
            initial_indent=leading + block.marker,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        if in_list and block.depth:
            paragraphs[-1] += "\n" + filled
        else:
            paragraphs.append(filled)
        in_list = bool(block.depth)
    return paragraphs


def quote(paragraphs: str | Sequence[str], indent: int = 0) -> str:
    """Return a docstring, quotes included, whose value is the text.

    black does not change the result if the first line begins at column `indent`. A text of
    one line is a docstring of one line.
    """
    if not isinstance(paragraphs, str):
        paragraphs = "\n\n".join(paragraphs)
    text = paragraphs.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    # Black puts a space between a quotation mark and the quotes of the docstring.
    before = " " if text.startswith('"') else ""
    first, *others = text.split("\n")
    margin = " " * indent
    if not others:
        after = " " if text.endswith('"') else ""
        return f'"""{before}{text}{after}"""'
    lines = [margin + line if line else "" for line in others]
    return "\n".join([f'"""{before}{first}', *lines, f'{margin}"""'])


def _first_sentences(html: str, limit: int) -> str:
    fallback = ""
    for block in _blocks(html):
        if block.aside is None and not block.heading:
            return _leading(block.text, limit)
        fallback = fallback or block.text
    return _leading(fallback, limit)


def _leading(text: str, limit: int) -> str:
    """Return the first sentence of `text`, and those after it that fit into `limit`.

    A first sentence that only says that something is outdated includes the next one, which
    says what to use instead.
    """
    stop = 0
    for end in _sentence_ends(text):
        if stop and end > limit and not _OUTDATED.fullmatch(text[:stop]):
            break
        stop = end
    return _finish(text[:stop])


def _sentence_ends(text: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text):
        following = text[match.end() + 1 : match.end() + 2]
        stop = text[: match.start() + 1][-12:]
        if not following.islower() and not _ABBREVIATION.search(stop):
            yield match.end()
    yield len(text)


def _finish(text: str) -> str:
    """Return `text` with a full stop or another mark at its end."""
    text = text.rstrip(" :;,-")
    return text + "." if text and text[-1] not in ".!?" else text


def _shorten(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    room = width - len(_ELLIPSIS)
    cut = text[: room + 1].rpartition(" ")[0] or text[:room]
    if cut.count("`") % 2:
        cut = cut[: cut.rindex("`")]
    return (cut.rstrip(" .,;:-(`") or text[:room]) + _ELLIPSIS


def _blocks(html: str, links: bool = False) -> Iterator[_Block]:
    counters: list[int] = []  # the next number of each enclosing list; 0 for bullets
    asides: list[str] = []
    marker = ""
    label: str | None = None
    heading = False
    position = 0
    for tag in (*_BLOCK.finditer(html), None):
        text = _plain(html[position : tag.start() if tag else None], links)
        if text:
            yield _Block(
                text, len(counters), marker, label if asides else None, heading
            )
            marker, label = "", ""
        if tag is None:
            return
        position = tag.end()
        closing, name = tag[1], tag[2].lower()
        heading = name in _HEADINGS and not closing
        if name in ("ul", "ol", "dd"):
            marker = ""
            if not closing:
                counters.append(1 if name == "ol" else 0)
            elif counters:
                counters.pop()
        elif name == "li" and not closing and counters:
            marker = f"{counters[-1]}. " if counters[-1] else "* "
            counters[-1] += counters[-1] > 0
        elif name in _ASIDES:
            if not closing:
                asides.append(name)
                label = _ASIDES[name]
            elif asides:
                asides.pop()


def _plain(html: str, links: bool) -> str:
    """Return a run of text without inline markup, on one line."""
    text = html
    if "<" in text:
        if links:
            text = _LINK.sub(_with_address, text)
        text = _INLINE.sub("", text)
        text = _STRAY_CODE.sub("", _CODE.sub(_as_code, text))
    if "&" in text:
        text = unescape(text)
    text = " ".join(text.split())
    if not text.isprintable():
        text = "".join(filter(str.isprintable, text))
    return _SPACE_BEFORE_MARK.sub(r"\1", text)


def _as_code(match: re.Match[str]) -> str:
    code = match[1]
    return f"`{code}`" if code and "`" not in code else code


def _with_address(match: re.Match[str]) -> str:
    address, text = match[1], match[2].strip()
    return text if text in ("", address) else f"{text} ({address})"
