"""AWS's documentation, which is HTML of a kind, → HTML that is well-formed.

Only tags that AWS uses as markup are markup: `<region>` in the middle of an ARN is text.
The models leave tags open, close what was not opened, and put blocks into paragraphs; a
stack of what is open decides what has to be closed. Links lead to AWS, and nothing else of
an attribute is kept, so no text of a model can bring a script along.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape

_TOKEN = re.compile(
    r"<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>|([^<]+|<)", re.DOTALL
)
_HREF = re.compile(r"""href\s*=\s*["'](https?://[^"'<>\s]+)["']""", re.IGNORECASE)

_INLINE = {
    "code": "code",
    "filename": "code",
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "replaceable": "em",
    "var": "em",
    "sub": "sub",
    "sup": "sup",
}
_ASIDES = {
    "note": "Note",
    "important": "Important",
    "caution": "Caution",
    "warning": "Warning",
    "tip": "Tip",
}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "fullname"}
_LISTS = {"ul", "ol", "dl"}
_ITEMS = {"li": "ul", "dt": "dl", "dd": "dl"}
_ROWS = {"table", "thead", "tbody", "tr", "th", "td"}
_IGNORED = {
    *("xhtml", "zonbook", "div", "span", "font", "small", "u", "text", "ulink"),
    *("link", "xref", "cite", "q", "s", "samp", "tt", "abbr", "acronym", "kbd"),
}
_HOLDS_BLOCKS = {"li", "dd", "td", "th", "aside"}


@lru_cache(maxsize=20_000)
def html(text: str) -> str:
    """Return well-formed HTML for the documentation of something; empty if there is none."""
    if "<" not in text:
        words = " ".join(unescape(text).split())
        return f"<p>{escape(words, quote=False)}</p>" if words else ""
    return _Writer().write(text)


class _Writer:
    """Writes one text; `_open` are the tags that are open, the innermost last."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[str] = []

    def write(self, text: str) -> str:
        for token in _TOKEN.finditer(text):
            closing, name, attributes, words = token.groups()
            if words is not None:
                self._text(words)
            elif name is not None and not self._tag(
                bool(closing), name.lower(), attributes
            ):
                self._text(token[0])
        self._close_to(0)
        return _tidy("".join(self._out))

    def _tag(self, closing: bool, name: str, attributes: str) -> bool:
        """Write a tag; return whether it is one that AWS uses as markup."""
        if name in _INLINE or name == "a":
            self._inline(closing, name, attributes)
        elif name in ("p", "para") or name in _HEADINGS:
            self._close("p")
            if not closing:
                self._block("p", ' class="heading"' if name in _HEADINGS else "")
        elif name in _ASIDES:
            self._close("p")
            if closing:
                self._close("aside")
            else:
                label = _ASIDES[name]
                self._block(
                    "aside", f' class="{name}" role="note" aria-label="{label}"'
                )
                self._out.append(f'<p class="label">{label}</p>')
        elif name in _LISTS:
            self._close("p")
            if closing:
                self._close(name)
            else:
                self._block(name)
        elif name in _ITEMS:
            self._item(closing, name)
        elif name == "pre" or name in _ROWS:
            self._close("p")
            if closing:
                self._close(name)
            else:
                self._block(name)
        elif name == "br":
            self._out.append("<br>")
        elif name not in _IGNORED:
            return False
        return True

    def _inline(self, closing: bool, name: str, attributes: str) -> None:
        tag = _INLINE.get(name, name)
        if closing:
            # A block in between has closed it.
            if tag in self._open and not self._has_block_above(tag):
                self._close(tag)
        elif not attributes.endswith("/"):
            href = _HREF.search(attributes) if tag == "a" else None
            if tag == "a" and href is None:
                return
            self._paragraph()
            if tag in self._open:
                return
            address = f' href="{escape(unescape(href[1]))}"' if href else ""
            self._out.append(f"<{tag}{address}>")
            self._open.append(tag)

    def _item(self, closing: bool, name: str) -> None:
        self._close("p")
        around = next((tag for tag in reversed(self._open) if tag in _LISTS), "")
        if closing:
            self._close_within_list(name)
            return
        if not around or (around == "dl") != (name != "li"):
            self._block(_ITEMS[name])
        for other in _ITEMS:
            self._close_within_list(other)
        self._block(name)

    def _close_within_list(self, name: str) -> None:
        """Close an item of the innermost list."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place] == name:
                self._close_to(place)
                return
            if self._open[place] in _LISTS:
                return

    def _block(self, tag: str, attributes: str = "") -> None:
        # Nothing inline reaches into a block.
        while self._open and self._open[-1] in {*_INLINE.values(), "a"}:
            self._close_to(len(self._open) - 1)
        self._out.append(f"<{tag}{attributes}>")
        self._open.append(tag)

    def _text(self, text: str) -> None:
        words = escape(unescape(text), quote=False)
        if "pre" not in self._open:
            words = re.sub(r"\s+", " ", words)
            if words != " ":
                self._paragraph()
        self._out.append("".join(filter(_is_text, words)))

    def _paragraph(self) -> None:
        """Open a paragraph for text that is in none."""
        if not self._open or self._open[-1] == "aside":
            self._block("p")

    def _has_block_above(self, tag: str) -> bool:
        above = self._open[self._open.index(tag) + 1 :]
        return any(each not in {*_INLINE.values(), "a"} for each in above)

    def _close(self, tag: str) -> None:
        """Close the innermost `tag`, with what is open in it, up to what holds blocks."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place] == tag:
                self._close_to(place)
                return
            if tag == "p" and self._open[place] in _HOLDS_BLOCKS:
                return

    def _close_to(self, length: int) -> None:
        while len(self._open) > length:
            self._out.append(f"</{self._open.pop()}>")


def _is_text(letter: str) -> bool:
    return letter.isprintable() or letter == "\n"


_EMPTY = re.compile(r"<(p|code|em|strong|li|dt|dd|ul|ol|dl|aside)(?: [^<>]*)?>\s*</\1>")
_SPACE = re.compile(r"\s+(</(?:p|li|dt|dd|aside|ul|ol|dl)>)|(<(?:p|li|dt|dd)>)\s+")


def _tidy(text: str) -> str:
    """Remove elements without content, and spaces at the edges of blocks."""
    before = ""
    while before != text:
        before, text = text, _SPACE.sub(r"\1\2", _EMPTY.sub("", text))
    return text.strip()
