"""Trees of members as HTML, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape

from ..python import documentation
from . import markup
from .facts import Fact
from .links import PLAIN, Links
from .tree import Node

MOST_VALUES = 16
"""Of an enum with more values than this, the first are shown; its type has all."""


def html(nodes: Sequence[Node], links: Links, prefix: str) -> str:
    """Return members as a description list.

    Args:
        nodes: the members.
        links: where types lead to.
        prefix: what fragments of their addresses begin with: `parameter-`.
    """
    rows = (_html(each, links, prefix, is_top=True) for each in nodes)
    return f'<dl class="members">\n{"".join(rows)}</dl>' if nodes else ""


def markdown(nodes: Iterable[Node], indent: int = 0) -> str:
    """Return members as a nested list."""
    return "\n".join(line for each in nodes for line in _markdown(each, indent))


def _html(node: Node, links: Links, prefix: str, is_top: bool = False) -> str:
    id_ = f' id="{prefix}{escape(node.name)}"' if is_top else ""
    head = f"<div><dt{id_}><code>{escape(node.name)}</code> {_type(node, links)}{_badges(node)}</dt>"
    body = [markup.html(node.html), _facts_html(node.facts), _values_html(node, links)]
    if node.why:
        body.append(f'<p class="why">{escape(node.why, quote=False)}.</p>')
    body.append(_inside_html(node, links, prefix))
    return f"{head}<dd>{''.join(body)}</dd></div>\n"


def _type(node: Node, links: Links) -> str:
    return f'<span class="type">{links.spell(node.type)}</span>'


def _badges(node: Node) -> str:
    return "".join(
        f' <span class="badge {kind}">{text}</span>' for kind, text in _marks(node)
    )


def _marks(node: Node) -> Iterator[tuple[str, str]]:
    """Yield what is to be known of a member at first sight: its kind, and in words."""
    if node.required:
        yield "required", "required"
    if node.promised:
        yield "promised", "always there"
    if node.is_deprecated:
        yield "deprecated", "deprecated"


def _facts_html(facts: Iterable[Fact]) -> str:
    shown = " · ".join(
        (
            f"{fact.about} <code>{escape(fact.holds, quote=False)}</code>"
            if fact.is_code
            else f"{fact.about} {fact.holds}"
        )
        for fact in facts
    )
    return f'<p class="constraints">{shown}</p>' if shown else ""


def _values_html(node: Node, links: Links) -> str:
    if not node.values:
        return ""
    shown = " ".join(
        f"<code>{escape(v, quote=False)}</code>" for v in node.values[:MOST_VALUES]
    )
    more = len(node.values) - MOST_VALUES
    rest = f" and {more} more: see {links.spell(node.type)}" if more > 0 else ""
    return f'<p class="values">One of {shown}{rest}</p>'


def _inside_html(node: Node, links: Links, prefix: str) -> str:
    if not node.inside:
        return ""
    anchor = f"{prefix}{node.inside}"
    if node.members:
        rows = "".join(_html(each, links, prefix) for each in node.members)
        one = ": exactly one of these" if node.is_union else ""
        return (
            f'<details class="fold" id="{anchor}"><summary><code class="name">{node.inside}</code>{one}'
            f'</summary><dl class="members">\n{rows}</dl></details>'
        )
    if node.is_above:
        return f'<p class="see"><a href="#{anchor}"><code>{node.inside}</code> is shown above</a></p>'
    return ""


def _markdown(node: Node, indent: int) -> Iterator[str]:
    margin = "  " * indent
    marks = [f"`{PLAIN.spell(node.type)}`", *(text for _, text in _marks(node))]
    text = plain(node.html)
    yield f"{margin}- `{node.name}` ({', '.join(marks)}){': ' + text if text else ''}"
    about = [
        f"{each.about} {f'`{each.holds}`' if each.is_code else each.holds}"
        for each in node.facts
    ]
    if node.values:
        shown = ", ".join(f"`{value}`" for value in node.values[:MOST_VALUES])
        more = len(node.values) - MOST_VALUES
        about.append(f"one of {shown}" + (f" and {more} more" if more > 0 else ""))
    if about:
        yield f"{margin}  {'; '.join(about)}"
    if node.members:
        one = ", exactly one of these" if node.is_union else ""
        yield f"{margin}  `{node.inside}`{one}:"
        for each in node.members:
            yield from _markdown(each, indent + 2)


@lru_cache(maxsize=20_000)
def plain(html_: str) -> str:
    """Return documentation as one paragraph of Markdown: its first sentences."""
    return documentation.brief(html_, 400)
