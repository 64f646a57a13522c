"""Checkers accept what the customizations accept, and report what they refuse."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import staticboto

PROGRAM = Path(__file__).with_name("customizations_as_users_type_them.py")
SOURCES = str(Path(staticboto.__file__).parents[1])


def test_the_program_has_mistakes() -> None:
    assert PROGRAM.read_text().count("# type: ignore[") > 40


def test_mypy_finds_the_mistakes_and_nothing_else(tmp_path: Path) -> None:
    # Strict, which includes a report of every `ignore` that is not needed.
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary"]
    ran = subprocess.run(
        [*command, "--cache-dir", str(tmp_path), str(PROGRAM)],
        env={**os.environ, "MYPYPATH": SOURCES},
        capture_output=True,
        text=True,
    )
    assert not ran.stderr
    reports = ran.stdout.splitlines()
    assert [report for report in reports if PROGRAM.name in report] == []


def test_pyright_finds_the_mistakes_and_nothing_else(tmp_path: Path) -> None:
    pytest.importorskip("pyright")
    shutil.copy(PROGRAM, tmp_path)
    config = {
        "extraPaths": [SOURCES],
        "reportUnnecessaryTypeIgnoreComment": True,
        # Some lines are expressions because they are only there to be checked.
        "reportUnusedExpression": False,
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(config))
    ran = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "-p", str(tmp_path)],
        capture_output=True,
        text=True,
    )
    found = json.loads(ran.stdout)
    assert found["summary"]["filesAnalyzed"] == 1
    assert found["generalDiagnostics"] == []
