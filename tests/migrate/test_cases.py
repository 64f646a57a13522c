"""Programs are migrated as a reviewer has accepted.

A case is a directory of `cases`: `before.py`, `after.py`, and `notes.txt` where there is
something to say. `make accept` rewrites the last two, and the test fails all the same.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from generator.migrate.migration import Migrated, migrate
from generator.migrate.surface import Surface
from tests.support import golden

CASES = sorted(Path(__file__).with_name("cases").iterdir())


@pytest.fixture(params=CASES, ids=lambda path: str(path.name))
def case(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def migrated(text: str, reviewed: Path) -> Migrated:
    return migrate(text, "before.py", Surface(reviewed))


def test_becomes_what_was_reviewed(case: Path, reviewed: Path) -> None:
    before = (case / "before.py").read_text()
    found = migrated(before, reviewed)
    files = {"before.py": before, "after.py": found.text}
    if found.notes:
        notes = [f"before.py:{note.line}: {note.text}\n" for note in found.notes]
        files["notes.txt"] = "".join(notes)
    golden.compare_all(files, case)


def test_is_python(case: Path) -> None:
    ast.parse((case / "after.py").read_text())


def test_a_second_time_changes_nothing(case: Path, reviewed: Path) -> None:
    after = (case / "after.py").read_text()
    assert migrated(after, reviewed).text == after
