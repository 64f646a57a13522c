"""Both checkers, as strict as they can be, find nothing wrong with the examples."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.conftest import EXAMPLES
from tests.generated import BUILD
from tests.support import environment

CACHE = BUILD / "mypy/examples"
PROGRAMS = sorted(EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_no_help_is_needed(program: Path) -> None:
    assert not re.search(
        r"type: *ignore|pyright:|\bAny\b|\bcast\(|TYPE_CHECKING", program.read_text()
    )


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory, reviewed: Path) -> Path:
    """The interpreter of an environment that holds our package and what it asks for."""
    directory = tmp_path_factory.mktemp("environment")
    return environment.create(directory, reviewed)


def test_mypy(python: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file="]
    ran = subprocess.run(
        [*command, "--python-executable", python, "--cache-dir", CACHE, *PROGRAMS],
        capture_output=True,
        text=True,
    )
    assert ran.stdout + ran.stderr == (
        f"Success: no issues found in {len(PROGRAMS)} source files\n"
    )


@pytest.mark.slow
def test_pyright(python: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyright")
    for program in PROGRAMS:
        shutil.copy(program, tmp_path)
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    command = [sys.executable, "-m", "pyright", "--pythonpath", str(python)]
    ran = subprocess.run(
        [*command, "--outputjson", "--project", tmp_path],
        capture_output=True,
        text=True,
    )
    found = json.loads(ran.stdout)
    assert found["generalDiagnostics"] == []
    assert found["summary"]["filesAnalyzed"] == len(PROGRAMS)
