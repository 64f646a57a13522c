"""The regular expressions of models, in the notation of Java or of JavaScript.

A pattern is parsed into a tree, from which Python's notation is made here, and a text that
fits in `samples`. Texts are ASCII here, so a class of characters such as `\\p{L}` is a set
of ASCII characters.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias, Union

Characters: TypeAlias = frozenset[str]

_ASCII: Characters = frozenset(map(chr, range(128)))
_LETTERS: Characters = frozenset(string.ascii_letters)
_DIGITS: Characters = frozenset(string.digits)
_WORD: Characters = _LETTERS | _DIGITS | {"_"}
_SPACE: Characters = frozenset(" \t\n\r\f\v")
_CONTROL: Characters = frozenset(each for each in _ASCII if not each.isprintable())
_SYMBOLS: Characters = frozenset("$+<=>^`|~")
_PUNCTUATION: Characters = frozenset(string.punctuation)

_CLASSES: dict[str, Characters] = {"d": _DIGITS, "w": _WORD, "s": _SPACE}
_CLASSES["h"] = frozenset(" \t")
_ESCAPES = {
    "t": "\t",
    "n": "\n",
    "r": "\r",
    "f": "\f",
    "v": "\v",
    "a": "\a",
    "e": "\x1b",
}

# The properties of `\p{…}`, of Unicode and of POSIX.
_PROPERTIES: dict[str, Characters] = {
    "L": _LETTERS,
    "Lu": frozenset(string.ascii_uppercase),
    "Ll": frozenset(string.ascii_lowercase),
    "M": frozenset(),
    "N": _DIGITS,
    "Nd": _DIGITS,
    "P": _PUNCTUATION - _SYMBOLS,
    "Pc": frozenset("_"),
    "Pd": frozenset("-"),
    "S": _SYMBOLS,
    "Z": frozenset(" "),
    "Zs": frozenset(" "),
    "C": _CONTROL,
    "Cc": _CONTROL,
    "Cf": frozenset(),
    "Alpha": _LETTERS,
    "Alphabetic": _LETTERS,
    "Alnum": _LETTERS | _DIGITS,
    "LD": _LETTERS | _DIGITS,
    "Digit": _DIGITS,
    "XDigit": frozenset(string.hexdigits),
    "Upper": frozenset(string.ascii_uppercase),
    "Lower": frozenset(string.ascii_lowercase),
    "Punct": _PUNCTUATION,
    "Graph": _PUNCTUATION | _LETTERS | _DIGITS,
    "Print": _PUNCTUATION | _LETTERS | _DIGITS | {" "},
    "Blank": frozenset(" \t"),
    "Space": _SPACE,
    "Cntrl": _CONTROL,
    "Whitespace": _SPACE,
    "ASCII": _ASCII,
    "all": _ASCII,
}


class Unparsed(Exception):
    """A pattern that is not understood."""


@dataclass(frozen=True, slots=True)
class One:
    """One character of a set."""

    characters: Characters


@dataclass(frozen=True, slots=True)
class Many:
    """Something repeated from `least` to `most` times; None is without an end."""

    node: Node
    least: int
    most: int | None
    lazy: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One thing after the other."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing or another."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold at a place, in Python's notation."""

    source: str


Node: TypeAlias = Union[One, Many, Series, Choice, Condition]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that was understood.

    Attributes:
        node: its tree.
        expression: the same in Python's notation.
    """

    node: Node
    expression: re.Pattern[str]

    def fits(self, text: str) -> bool:
        """Whether all of a text matches."""
        return self.expression.fullmatch(text) is not None


@cache
def parse(source: str) -> Pattern | None:
    """Return the pattern that a model states; None if it is not understood."""
    try:
        node, flags = _Parser(source).parse()
        return Pattern(node, re.compile(_source(node), flags))
    except (Unparsed, re.error, OverflowError):
        return None


_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d+)(,?)(\d*)\})([?+]?)")
_GROUP = re.compile(r"\((?:\?(?:(:|>|<\w+>|P<\w+>)|(=|!|<=|<!)|([a-z]*)(:|\))))?")
_HEXADECIMAL = re.compile(r"u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]+)\}")
_PROPERTY = re.compile(r"([pP])(?:\{(?:Is|In)?(\w+)\}|(\w))")
_NO_FLAG = re.RegexFlag(0)
_FLAGS = {"i": re.IGNORECASE, "s": re.DOTALL, "m": re.MULTILINE, "u": _NO_FLAG}
_ANCHORS = {"A": r"\A", "z": r"\Z", "Z": r"\Z", "b": r"\b", "B": r"\B"}


class _Parser:
    """Reads one pattern."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._flags = _NO_FLAG
        self._code = -1  # of the character that was read last in a class

    def parse(self) -> tuple[Node, re.RegexFlag]:
        node = self._choice()
        if self._at < len(self._source):
            raise Unparsed(self._source)
        return node, self._flags

    def _choice(self) -> Node:
        nodes = [self._series()]
        while self._take("|"):
            nodes.append(self._series())
        return nodes[0] if len(nodes) == 1 else Choice(tuple(nodes))

    def _series(self) -> Node:
        nodes: list[Node] = []
        while self._at < len(self._source) and self._source[self._at] not in "|)":
            nodes.append(self._repeated(self._atom()))
        return nodes[0] if len(nodes) == 1 else Series(tuple(nodes))

    def _repeated(self, node: Node) -> Node:
        while found := self._match(_QUANTIFIER):
            sign, low, comma, high, manner = found.groups()
            # A possessive repetition matches as a greedy one wherever models have it.
            if sign:
                least, most = int(sign == "+"), 1 if sign == "?" else None
            else:
                least = int(low)
                most = int(high) if high else None if comma else least
            node = Many(node, least, most, manner == "?")
        return node

    def _atom(self) -> Node:
        sign = self._source[self._at]
        if sign == "(":
            return self._group()
        self._at += 1
        if sign == "[":
            return One(self._class())
        if sign == "\\":
            return self._escaped()
        if sign == ".":
            return One(_ASCII - ({"\n"} if not self._flags & re.DOTALL else set()))
        if sign in "^$":
            return Condition(sign)
        return One(frozenset(sign))

    def _group(self) -> Node:
        found = self._match(_GROUP)
        if found is None:
            raise Unparsed(self._source)
        _, look, flags, end = found.groups()
        for flag in flags or "":
            if flag not in _FLAGS:
                raise Unparsed(self._source)
            self._flags |= _FLAGS[flag]
        if end == ")":
            return Series(())
        node = self._choice()
        if not self._take(")"):
            raise Unparsed(self._source)
        return Condition(f"(?{look}{_source(node)})") if look else node

    def _escaped(self) -> Node:
        sign = self._source[self._at : self._at + 1]
        if sign in _ANCHORS and sign:
            self._at += 1
            return Condition(_ANCHORS[sign])
        if sign.isdigit() and sign != "0":
            raise Unparsed(self._source)  # a reference to a group
        return One(self._escape())

    def _class(self) -> Characters:
        """Read the rest of a class of characters."""
        negated = self._take("^")
        found: Characters = frozenset()
        start = self._at
        while self._at == start or not self._take("]"):
            if self._take("&&["):
                found &= self._class()
                continue
            first = self._of_class()
            before = self._code
            rest = self._source[self._at : self._at + 2]
            if before >= 0 and rest[:1] == "-" and rest != "-]":
                self._at += 1
                last = self._of_class()
                if self._code >= 0:
                    found |= frozenset(
                        map(chr, range(before, min(self._code, 127) + 1))
                    )
                    continue
                found |= {"-"} | last
            found |= first
        return _ASCII - found if negated else found

    def _of_class(self) -> Characters:
        """Read one character or escape in a class, and remember its code."""
        sign = self._source[self._at : self._at + 1]
        if not sign:
            raise Unparsed(self._source)
        self._at += 1
        self._code = -1
        if sign == "\\":
            return self._escape()
        self._code = ord(sign)
        return frozenset(sign) & _ASCII

    def _escape(self) -> Characters:
        """Read what follows a backslash: some characters."""
        if found := self._match(_HEXADECIMAL):
            return self._character(int(next(filter(None, found.groups())), 16))
        if found := self._match(_PROPERTY):
            characters = _PROPERTIES.get(found[2] or found[3])
            if characters is None:
                raise Unparsed(self._source)
            return characters if found[1] == "p" else _ASCII - characters
        sign = self._source[self._at : self._at + 1]
        if not sign:
            raise Unparsed(self._source)
        self._at += 1
        if sign.lower() in _CLASSES:
            known = _CLASSES[sign.lower()]
            return known if sign.islower() else _ASCII - known
        if sign == "0":
            return self._character(0)
        if sign in "QEGRXk":
            raise Unparsed(self._source)
        return self._character(ord(_ESCAPES.get(sign, sign)))

    def _character(self, code: int) -> Characters:
        self._code = code
        return frozenset(chr(code)) & _ASCII

    def _take(self, text: str) -> bool:
        if self._source.startswith(text, self._at):
            self._at += len(text)
            return True
        return False

    def _match(self, expression: re.Pattern[str]) -> re.Match[str] | None:
        found = expression.match(self._source, self._at)
        if found is not None:
            self._at = found.end()
        return found


def _source(node: Node) -> str:
    """Return a tree in Python's notation."""
    match node:
        case One(characters):
            return _class_source(characters)
        case Many(inner, least, most, lazy):
            times = f"{{{least},{'' if most is None else most}}}"
            return f"(?:{_source(inner)}){times}{'?' if lazy else ''}"
        case Series(nodes):
            return "".join(map(_source, nodes))
        case Choice(nodes):
            return f"(?:{'|'.join(map(_source, nodes))})"
        case Condition(source):
            return source


@cache
def _class_source(characters: Characters) -> str:
    if len(characters) == 1:
        return re.escape(*characters)
    if not characters:
        return r"[^\s\S]"
    return f"[{''.join(_ranges(sorted(map(ord, characters))))}]"


def _ranges(codes: Iterable[int]) -> Iterator[str]:
    """Yield ranges of characters for a class, in order."""
    first = last = -2
    for code in (*codes, -1):
        if code != last + 1:
            if first >= 0:
                yield f"\\x{first:02x}" + (f"-\\x{last:02x}" if last > first else "")
            first = code
        last = code
