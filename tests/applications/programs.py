"""The programs of this directory: which lines are wrong, and which a checker reports.

A program in `correct` is right. In `mistakes` a line that is wrong says at its end which
errors it is for mypy and for pyright; a checker may have several for one mistake:

    s3.get_object(Bucket="b", Kye="k")  # mypy: call-arg  pyright: reportCallIssue

`missed.toml` says what the other checkers do not find, and what they report that is right.
Owns these marks, that list and the way from a checker's lines back to places in programs. Knows nothing of what is tested.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
CORRECT = sorted(HERE.glob("correct/*.py"))
MISTAKEN = sorted(HERE.glob("mistakes/*.py"))

_MARK = re.compile(r"  # mypy: (?P<mypy>[\w, -]+)  pyright: (?P<pyright>[\w, ]+)$")
_REPORT = re.compile(
    r"(?:ERROR )?(?P<file>\S+\.py):(?P<line>\d+)\b.*?(?:\[(?P<code>[\w-]+)\])?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line of a program.

    Attributes:
        program: the program's name, without `.py`.
        line: counted from 1.
        text: the code on the line, without its mark.
    """

    program: str
    line: int
    text: str


Codes: TypeAlias = Mapping[Place, frozenset[str]]
"""Places and what errors are there, by the checker's names for them."""


def marked() -> dict[Place, dict[str, frozenset[str]]]:
    """Return the mistakes, each with its errors for mypy and for pyright."""
    found = {}
    for program in MISTAKEN:
        for line, text in enumerate(program.read_text().splitlines(), 1):
            mark = _MARK.search(text)
            if mark:
                place = Place(program.stem, line, text[: mark.start()].strip())
                found[place] = {
                    checker: frozenset(codes.split(", "))
                    for checker, codes in mark.groupdict().items()
                }
    return found


def reported(programs: Iterable[Path], lines: Iterable[str]) -> Codes:
    """Return what a checker reports of `programs`, told from what it says of everything.

    Args:
        programs: of which it is asked.
        lines: what the checker said, each of its messages as one text.
    """
    texts = {str(each): each.read_text().splitlines() for each in programs}
    found = defaultdict(set)
    for each in lines:
        report = _REPORT.fullmatch(each)
        # mypy has notes, which belong to errors, and knows the package's own modules.
        if report and report["file"] in texts and ": note: " not in each:
            line = int(report["line"])
            text = texts[report["file"]][line - 1]
            code = _MARK.sub("", text).strip()
            place = Place(Path(report["file"]).stem, line, code)
            found[place].add(report["code"] or "")
    return {place: frozenset(codes) for place, codes in found.items()}


def missed(checker: str) -> dict[tuple[str, str], str]:
    """Return the mistakes that are listed as missed, as program and text, with reasons."""
    listed = tomllib.loads((HERE / "missed.toml").read_text())["miss"]
    return {
        (program, text): each["reason"]
        for each in listed
        if checker in each["checkers"]
        for program, texts in each["mistakes"].items()
        for text in texts
    }


def alarmed(checker: str) -> dict[str, str]:
    """Return the programs that are right and reported all the same, with reasons."""
    listed = tomllib.loads((HERE / "missed.toml").read_text())["alarm"]
    return {
        program: each["reason"]
        for each in listed
        if checker in each["checkers"]
        for program in each["programs"]
    }
