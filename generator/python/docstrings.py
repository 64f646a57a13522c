"""Docstrings: how much is said where, and how it is laid out.

What is said of a member stands once: where its code is, if that is a function of its own,
since editors find it there as well and a stub without it is read faster; else in the stub.
It is a sentence, the address of the reference, and the parameters. What is documented in
its stub has one line in its module, for whoever reads that. Owns that choice and the width
of the text; what the models' HTML means is known to `documentation`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Protocol

from ..options import Docs
from . import documentation
from .layout import WIDTH


class Described(Protocol):
    """Something with a text of its own in the model, such as a parameter."""

    @property
    def name(self) -> str: ...
    @property
    def html(self) -> str: ...


def line(html: str, otherwise: str, indent: int = 4) -> str:
    """Return a docstring of one line, quotes included, that fits the width.

    Args:
        html: what the model says.
        otherwise: what is said when the model says nothing.
        indent: the column that the docstring begins at.
    """
    text = documentation.summarize(html, WIDTH - indent - 6)
    return documentation.quote(text or otherwise)


def own(text: str, indent: int = 4) -> str:
    """Return a docstring, quotes included, of a text that is not the model's.

    Args:
        text: the text, one paragraph.
        indent: the column that the docstring begins at.
    """
    return documentation.quote(_fill(text, WIDTH - indent - 6), indent)


def block(
    level: Docs,
    html: str,
    otherwise: str,
    link: str = "",
    parameters: Iterable[Described] = (),
    indent: int = 8,
    lead: str = "",
) -> str:
    """Return a docstring, quotes and margin included; nothing if none is wanted.

    Args:
        level: how much the user wants.
        html: what the model says.
        otherwise: what is said when the model says nothing.
        link: the address of the reference; empty for none.
        parameters: what is listed under `Args:`, as far as there is a text.
        indent: the column that the docstring begins at.
        lead: what is said before anything else, whatever the model says.
    """
    if level == "none":
        return ""
    width = WIDTH - indent
    said = _paragraphs(level, html, width) or [_fill(otherwise, width)]
    paragraphs = [text for text in (_fill(lead, width), *said) if text]
    if not paragraphs:
        return ""
    if link:
        paragraphs.append(link)
    arguments = [
        _argument(each.name, texts, width)
        for each in parameters
        if (texts := _paragraphs(level, each.html, width - 8))
    ]
    if arguments:
        paragraphs.append("\n".join(["Args:", *arguments]))
    return " " * indent + documentation.quote(paragraphs, indent)


def reference(service: str, page: str) -> str:
    """Return the address of a page of a service's reference."""
    return (
        "https://docs.aws.amazon.com/boto3/latest/reference/services/"
        f"{service}/{page}.html"
    )


def attribute(level: Docs, html: str, indent: int = 4) -> str:
    """Return the docstring below a key of a TypedDict; only full documentation has it."""
    texts = documentation.full(html, WIDTH - indent - 6) if level == "full" else []
    return " " * indent + documentation.quote(texts, indent) if texts else ""


def _paragraphs(level: Docs, html: str, width: int) -> list[str]:
    if level == "full":
        return documentation.full(html, width)
    sentence = documentation.brief(html, 0)
    return [_fill(sentence, width)] if sentence else []


def _argument(name: str, paragraphs: list[str], width: int) -> str:
    """Return an entry of `Args:`, its further lines indented below its name."""
    text = "\n\n".join(paragraphs)
    if "\n\n" not in text:
        text = _fill(" ".join(text.split()), width - 8, len(name) + 2)
    first, *others = text.split("\n")
    lines = [f"    {name}: {first}", *(f"        {o}" if o else "" for o in others)]
    return "\n".join(lines)


def _fill(text: str, width: int, taken: int = 0) -> str:
    """Wrap `text`; `taken` columns of its first line are in use."""
    if len(text) + taken <= width + 4:
        return text
    return textwrap.fill(
        text,
        width,
        initial_indent="." * max(taken - 4, 0),
        break_long_words=False,
        break_on_hyphens=False,
    )[max(taken - 4, 0) :]
