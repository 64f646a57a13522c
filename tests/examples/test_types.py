"""Both checkers, as strict as they can be, find nothing wrong with the examples."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.conftest import EXAMPLES
from tests.generated import BUILD

PROGRAMS = sorted(EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_no_help_is_needed(program: Path) -> None:
    assert not re.search(
        r"type: *ignore|pyright:|\bAny\b|\bcast\(|TYPE_CHECKING", program.read_text()
    )


def test_mypy(reviewed: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file="]
    ran = subprocess.run(
        [*command, "--cache-dir", BUILD / "mypy", *PROGRAMS],
        env={**os.environ, "MYPYPATH": str(reviewed)},
        capture_output=True,
        text=True,
    )
    assert ran.stdout + ran.stderr == (
        f"Success: no issues found in {len(PROGRAMS)} source files\n"
    )


def test_pyright(reviewed: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyright")
    for program in PROGRAMS:
        shutil.copy(program, tmp_path)
    (tmp_path / "pyrightconfig.json").write_text(
        json.dumps({"typeCheckingMode": "strict", "extraPaths": [str(reviewed)]})
    )
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    ran = subprocess.run(
        [*command, "--outputjson", "--project", tmp_path],
        capture_output=True,
        text=True,
    )
    found = json.loads(ran.stdout)
    assert found["generalDiagnostics"] == []
    assert found["summary"]["filesAnalyzed"] == len(PROGRAMS)
