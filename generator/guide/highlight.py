"""Code as HTML with Pygments: spans with its short class names, for which the style has
colours."""

from __future__ import annotations

from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

_FORMATTER = HtmlFormatter(nowrap=True)


def code(text: str, language: str) -> str:
    """Return a text in a programming language as HTML, without `<pre>` around it.

    Args:
        text: the text.
        language: a name that Pygments knows, such as `python`; empty for none.
    """
    if not language:
        return escape(text, quote=False)
    lexer = get_lexer_by_name(language, stripnl=False)
    return str(highlight(text, lexer, _FORMATTER))
