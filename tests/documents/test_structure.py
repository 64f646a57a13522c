"""The directories of tests stand apart, and `tests/README.md` has a line for each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.generated import ROOT

TESTS = ROOT / "tests"
SHARED = {"support", "generated", "checkers"}


def directories() -> set[str]:
    """Return the directories that hold tests."""
    return {path.parent.relative_to(TESTS).parts[0] for path in TESTS.glob("*/test_*")}


def imported(file: Path) -> Iterator[str]:
    """Yield the directories and modules directly below `tests` that a file imports from."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            package, *rest = name.split(".")
            if package == "tests" and rest:
                yield rest[0]


def test_directories_share_nothing_but_what_is_shared() -> None:
    crossing = {
        (directory, other)
        for directory in directories()
        for file in (TESTS / directory).glob("*.py")
        for other in imported(file)
        if other not in SHARED | {directory}
    }
    assert crossing == set()


def test_what_is_shared_needs_no_directory() -> None:
    files = [TESTS / "generated.py", TESTS / "checkers.py"]
    files += (TESTS / "support").rglob("*.py")
    assert {other for file in files for other in imported(file)} <= SHARED


def test_each_directory_has_a_line() -> None:
    text = (TESTS / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
    assert rows == sorted(directories())
