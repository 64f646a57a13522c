"""Texts that fit patterns.

A text is written along the tree of a pattern, as if its conditions did not exist, and kept
if it fits. Words make it readable: `arn:aws:sqs:us-east-1:123456789012:example`. Where that
does not fit, other choices are tried, in a fixed order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from .patterns import Characters, Choice, Condition, Many, Node, One, Pattern, Series

# What an ARN continues with. `{}` is the service.
_CONTINUED = (
    (re.compile(r"arn:"), "aws"),
    (re.compile(r"arn:aws[^:]*:"), "{}"),
    (re.compile(r"arn:aws[^:]*:[^:]+:"), "us-east-1"),
    (re.compile(r"arn:aws[^:]*:[^:]+:[^:]*:"), "123456789012"),
)
_WORDS = ("example", "EXAMPLE")
_LONG = "1234567890abcdef0"
_NUMBER = "123456789012"


def sample(
    pattern: Pattern, least: int = 0, most: int | None = None, service: str = "example"
) -> str | None:
    """Return a text that fits a pattern, and has a length from `least` to `most`.

    Args:
        pattern: the pattern.
        least: the minimal length.
        most: the maximal length, if there is one.
        service: the service for an ARN.

    Returns:
        The text, always the same and not empty; None if none was found.
    """
    unfinished = None
    for manner in _manners(least, service):
        text = _Writer(manner).write(pattern.node)
        if text and least <= len(text) and (most is None or len(text) <= most):
            if pattern.fits(text):
                if text[-1] not in "/:":
                    return text
                unfinished = unfinished or text
    return unfinished


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a text is written.

    Attributes:
        service: the service for an ARN.
        terse: whether characters that may be left out are not written.
        length: the length up to which repetitions go on.
        more: whether groups that may be left out are written.
        choice: which of several things is written.
    """

    service: str
    terse: bool
    length: int
    more: bool
    choice: int


def _manners(least: int, service: str) -> Iterator[_Manner]:
    """Yield the ways to write a text, best first."""
    lengths = dict.fromkeys((0, least))
    for each in product((False, True), lengths, (False, True), range(4)):
        yield _Manner(service, *each)


class _Writer:
    """Writes one text."""

    def __init__(self, manner: _Manner) -> None:
        self._manner = manner
        self._text = ""
        self._word = ""  # what is left of the word that is being written
        self._spoken = False  # whether the text ends with a word

    def write(self, node: Node) -> str:
        """Write what fits a tree, and return the text so far."""
        match node:
            case One(characters):
                self._characters(characters, 1, 1)
            case Many(One(characters), least, most):
                self._characters(characters, least, most)
            case Many(inner, least, most):
                self._many(inner, least, most)
            case Series(nodes):
                for each in nodes:
                    self.write(each)
            case Choice(nodes):
                self.write(nodes[self._manner.choice % len(nodes)])
            case Condition():
                pass
        return self._text

    def _many(self, node: Node, least: int, most: int | None) -> None:
        """Write something several times."""
        count = least + (self._manner.more and most != least)
        for _ in range(count):
            self.write(node)
        while self._missing > 0 and count != most:
            before = self._text
            if self.write(node) == before:
                return
            count += 1

    @property
    def _missing(self) -> int:
        """The number of characters that repetitions should still write."""
        return self._manner.length - len(self._text)

    def _characters(self, characters: Characters, least: int, most: int | None) -> None:
        """Write some of a set of characters."""
        if len(characters) == 1 and least == most:
            (only,) = characters
            self._word = self._word[1:] if self._word[:1] == only else ""
            self._spoken = False
            self._text += only * least
            return
        if not self._goes_on(characters):
            self._word = self._begun(characters, least)
        count = 0
        while characters and count != most:
            if not self._goes_on(characters):
                needed = max(least - count, self._missing)
                if needed <= 0:
                    return
                self._word = self._filling(characters, needed)
            self._text += self._word[0]
            self._word = self._word[1:]
            self._spoken = True
            count += 1

    def _goes_on(self, characters: Characters) -> bool:
        """Whether the word that is being written continues with one of a set."""
        return bool(self._word) and self._word[0] in characters

    def _begun(self, characters: Characters, least: int) -> str:
        """Return the word to write with a set of characters; none if it is left out."""
        for before, part in _CONTINUED:
            word = part.format(self._manner.service)
            if before.fullmatch(self._text) and word[0] in characters:
                return word
        if least == 0 and (
            self._manner.terse or self._spoken or self._text == "arn:aws"
        ):
            return ""
        return self._filling(characters, least)

    def _filling(self, characters: Characters, least: int) -> str:
        """Return a word of a set of characters, with the usual length or `least`."""
        words = (_LONG, *_WORDS) if least > 7 else _WORDS
        for word in (*words, _LONG, _NUMBER):
            if characters.issuperset(word):
                is_whole = word in _WORDS and not (self._spoken or self._manner.terse)
                length = max(least, len(word) if is_whole else 1)
                repeated: str = word * (length // len(word) + 1)
                return repeated[:length]
        return min(characters, key=_preference, default="")


def _preference(character: str) -> tuple[bool, bool, str]:
    return not character.isalnum(), not character.isprintable(), character.lower()
