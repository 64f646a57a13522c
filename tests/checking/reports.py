"""The lines of a program that a checker reports, and those that it should report.

A program says so itself: a line that ends in `# wrong` is for all checkers to report, one that
ends in `# wrong to mypy ty` for these alone, and any other for none. Knows nothing of what
the programs are about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from tests import checkers
from tests.support.project import Project

NAME = "program.py"
PLACE = re.compile(rf"{NAME.replace('.', '[.]')}:(\d+)")
SUMMARY = re.compile(r"Found \d+ diagnostics")
MARK = re.compile(r"# wrong(?: to (?P<names>[\w ]+))?$")


def _mypy(plugins: str) -> Callable[[Path, Path], list[str]]:
    def run(source: Path, program: Path) -> list[str]:
        project = Project(program.parent, source)
        project.configure(plugins)
        errors = project.mypy(program.name).errors
        return [error for error in errors if error.startswith(NAME)]

    return run


def _alone(name: str) -> Callable[[Path, Path], list[str]]:
    def run(source: Path, program: Path) -> list[str]:
        return checkers.EVERY[name](source, [str(program)], program.parent)

    return run


CHECKERS: Mapping[str, Callable[[Path, Path], list[str]]] = {
    **{name: _alone(name) for name in checkers.EVERY},
    "mypy": _mypy(""),
    "plugin": _mypy("staticboto.mypy"),
}
"""All checkers, and mypy with our plugin."""


def reported(checker: str, source: Path, text: str, directory: Path) -> dict[int, str]:
    """Return the lines of a program that a checker reports, with what it says.

    Args:
        checker: its name in `CHECKERS`.
        source: the directory to import `staticboto` from.
        text: the program.
        directory: an empty directory.
    """
    program = directory / NAME
    program.write_text(text)
    found: dict[int, str] = {}
    for message in CHECKERS[checker](source, program):
        place = PLACE.search(message)
        assert place or SUMMARY.match(message), message
        if place:
            found.setdefault(int(place[1]), message)
    return found


def expected(checker: str, text: str) -> set[int]:
    """Return the lines of a program that a checker should report."""
    lines = set()
    for number, line in enumerate(text.splitlines(), 1):
        mark = MARK.search(line)
        if mark and checker in (mark["names"] or checker).split():
            lines.add(number)
    return lines
