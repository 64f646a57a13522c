"""Docstrings: how much documentation goes where, and how it is laid out.

A member is documented once: beside its code if that is a function of its own, where editors
find it too and checkers need not read it; otherwise in the stub. The docstring has a
sentence, the address of the reference, and the parameters. A member that is documented in
the stub has one line in its module, for readers of the source. Owns this choice and the
width of the text; `documentation` knows the HTML of the models.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Protocol

from ..options import Docs
from . import documentation
from .layout import WIDTH


class Described(Protocol):
    """Something with documentation of its own in the model, such as a parameter."""

    @property
    def name(self) -> str: ...
    @property
    def html(self) -> str: ...


def line(html: str, otherwise: str, indent: int = 4) -> str:
    """Return a docstring of one line that fits the width, quotes included.

    Args:
        html: the documentation in the model.
        otherwise: the text to use if the model has no documentation.
        indent: the column at which the docstring begins.
    """
    text = documentation.summarize(html, WIDTH - indent - 6)
    return documentation.quote(text or otherwise)


def own(text: str, indent: int = 4) -> str:
    """Return a docstring, quotes included, for a text that is not from the model.

    Args:
        text: the text, one paragraph.
        indent: the column at which the docstring begins.
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
    """Return a docstring, quotes and margin included; empty if the user wants none.

    Args:
        level: how much documentation the user wants.
        html: the documentation in the model.
        otherwise: the text to use if the model has no documentation.
        link: the address of the reference; empty for none.
        parameters: what is listed under `Args:`; those without documentation are left out.
        indent: the column at which the docstring begins.
        lead: a text that comes before the model's.
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
    """Return an entry of `Args:`, with further lines indented below its name."""
    text = "\n\n".join(paragraphs)
    if "\n\n" not in text:
        text = _fill(" ".join(text.split()), width - 8, len(name) + 2)
    first, *others = text.split("\n")
    lines = [f"    {name}: {first}", *(f"        {o}" if o else "" for o in others)]
    return "\n".join(lines)


def _fill(text: str, width: int, taken: int = 0) -> str:
    """Wrap `text`; the first `taken` columns of its first line are in use."""
    if len(text) + taken <= width + 4:
        return text
    return textwrap.fill(
        text,
        width,
        initial_indent="." * max(taken - 4, 0),
        break_long_words=False,
        break_on_hyphens=False,
    )[max(taken - 4, 0) :]
