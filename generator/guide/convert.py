"""Documents as HTML: Markdown, and Python programs.

Owns what a page says of a document: its title, its description, its body and its headings.
Knows nothing of where pages are; a function says where a link leads.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .highlight import code

DESCRIBED = 200
"""The most characters of a description."""

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "xhtmlOut": False}).enable("table")

# Code, in which nothing is a link, or a link; what begins first is found.
_CODE_OR_LINK = re.compile(
    r"^ *```.*?^ *```$|`[^`\n]+`|(?P<mark>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)\s]+)\)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title.

    Attributes:
        level: `h2` or `h3`.
        id: what links name behind `#`.
        text: escaped.
    """

    level: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a page shows of a document; all texts are HTML.

    Attributes:
        title: without markup.
        description: how it begins, in a line without markup.
        body: the whole of it, with its title.
        headings: those below the title.
    """

    title: str
    description: str
    body: str
    headings: tuple[Heading, ...]


def markdown(text: str, link: Callable[[str], str]) -> Document:
    """Return a document that is written in Markdown.

    Args:
        text: the document; it begins with its title.
        link: where a link leads on the site; empty if nowhere, which leaves its text.
    """
    tokens = _MARKDOWN.parse(text)
    headings = tuple(_headings(tokens))
    for token in tokens:
        if token.type == "fence":
            _show_code(token)
        elif token.type == "inline":
            token.children = list(_with_links(token.children or (), link))
    _name_columns(tokens)
    body = _MARKDOWN.renderer.render(_with_wide_tables(tokens), _MARKDOWN.options, {})
    title, *below = headings
    return Document(
        title.text,
        _description(_paragraph(tokens)),
        body,
        tuple(each for each in below if each.level in ("h2", "h3")),
    )


def program(text: str) -> Document:
    """Return a Python program, with the first line of its docstring as its title."""
    says = ast.get_docstring(ast.parse(text)) or ""
    title, _, rest = says.partition("\n")
    title = escape(title.rstrip("."), quote=False)
    shown = f"<h1>{title}</h1>\n<pre><code>{code(text, 'python')}</code></pre>"
    return Document(title, _description(rest.strip() or says), shown, ())


def rewritten(text: str, link: Callable[[str], str]) -> str:
    """Return a document in Markdown with its links rewritten, as `markdown` does."""

    def rewrite(found: re.Match[str]) -> str:
        if not found["target"]:
            return found[0]
        target = link(found["target"])
        if not target:
            return found["text"]
        return f"{found['mark']}[{found['text']}]({target})"

    return _CODE_OR_LINK.sub(rewrite, text)


def fenced(text: str) -> str:
    """Return a Python program as a document in Markdown."""
    return f"# {program(text).title}\n\n```python\n{text.rstrip()}\n```\n"


def _headings(tokens: Sequence[Token]) -> Iterator[Heading]:
    """Yield all headings, and give each the `id` that GitHub gives it."""
    used: dict[str, int] = {}
    for token, inline in zip(tokens, tokens[1:]):
        if token.type == "heading_open":
            text = _plain(inline)
            name = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
            again = used[name] = used.get(name, -1) + 1
            name = f"{name}-{again}" if again else name
            token.attrSet("id", name)
            yield Heading(token.tag, name, escape(text, quote=False))


def _paragraph(tokens: Sequence[Token]) -> str:
    for token, inline in zip(tokens, tokens[1:]):
        if token.type == "paragraph_open":
            return _plain(inline)
    return ""


def _plain(inline: Token) -> str:
    """Return the text of a heading or paragraph without markup."""
    return "".join(
        " " if each.type == "softbreak" else each.content
        for each in inline.children or ()
    )


def _description(text: str) -> str:
    """Return the beginning of a text as the value of an attribute."""
    line = " ".join(text.split())
    if len(line) > DESCRIBED:
        line = f"{line[:DESCRIBED].rpartition(' ')[0]}…"
    return escape(line)


def _show_code(fence: Token) -> None:
    """Make a fenced block HTML; what stands behind the language is for our tests."""
    language, *_ = fence.info.split() or ("",)
    fence.type = "html_block"
    fence.content = f"<pre><code>{code(fence.content, language)}</code></pre>\n"


def _with_links(tokens: Sequence[Token], link: Callable[[str], str]) -> Iterator[Token]:
    """Yield the parts of a text with links as the site has them."""
    dropped = False
    for token in tokens:
        if token.type == "link_open":
            target = link(str(token.attrs["href"]))
            token.attrSet("href", target)
            dropped = not target
        elif token.type == "image":
            token.attrSet("src", link(str(token.attrs["src"])))
        if not (dropped and token.type in ("link_open", "link_close")):
            yield token


def _name_columns(tokens: Sequence[Token]) -> None:
    """Make cells of headings without text cells like others: they are no headings."""
    for opens, inline, closes in zip(tokens, tokens[1:], tokens[2:]):
        if opens.type == "th_open" and not inline.content:
            opens.tag = closes.tag = "td"


def _with_wide_tables(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens in which tables scroll by themselves where they are too wide."""
    found = []
    for token in tokens:
        if token.type == "table_open":
            found.append(_html('<div class="wide">\n'))
        found.append(token)
        if token.type == "table_close":
            found.append(_html("</div>\n"))
    return found


def _html(content: str) -> Token:
    return Token("html_block", "", 0, content=content)
