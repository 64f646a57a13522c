"""The commands, programs and errors in the README work as shown.

A copy of the repository is taken as a user has it, the commands of "Use it in your
application" are run there in a fresh environment, and the programs are checked in what they
have made.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generated import ROOT
from tests.documents.blocks import after, blocks
from tests.support.checkout import copy_tracked

README = ROOT / "README.md"
PROGRAMS = list(blocks(README, "python"))
MISTAKES = "python mistakes"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The virtual environment that the README's commands have made."""
    checkout = tmp_path_factory.mktemp("checkout")
    copy_tracked(checkout)
    directory = tmp_path_factory.mktemp("environment") / "venv"
    subprocess.run([sys.executable, "-m", "venv", directory], check=True)
    commands, *_ = blocks(README, "sh")
    assert "staticboto-generate" in commands and "pip install ./vendor" in commands
    ran = subprocess.run(
        ["bash", "-euc", commands],
        cwd=checkout,
        env={
            **_without_checkers(),
            "PATH": f"{directory / 'bin'}:{os.environ['PATH']}",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout
    return directory


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the programs, one file each."""
    directory = tmp_path_factory.mktemp("programs")
    for number, text in enumerate(PROGRAMS):
        (directory / f"program_{number}.py").write_text(text)
    return directory


def test_there_are_programs() -> None:
    assert len(PROGRAMS) >= 4


def test_mypy(environment: Path, programs: Path) -> None:
    assert _mypy(environment, programs) == (
        f"Success: no issues found in {len(PROGRAMS)} source files\n"
    )


def test_pyright(environment: Path, programs: Path) -> None:
    pytest.importorskip("pyright")
    (programs / "pyrightconfig.json").write_text('{"typeCheckingMode": "standard"}')
    python = str(environment / "bin/python")
    ran = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", python, "--outputjson"],
        cwd=programs,
        capture_output=True,
        text=True,
    )
    found = json.loads(ran.stdout)
    assert [each["message"] for each in found["generalDiagnostics"]] == []
    assert found["summary"]["filesAnalyzed"] == len(PROGRAMS)


def test_mistakes_are_found_as_shown(environment: Path, tmp_path: Path) -> None:
    (text,) = blocks(README, MISTAKES)
    (tmp_path / "program.py").write_text(text)
    lines = _mypy(environment, tmp_path).splitlines()[:-1]
    said = [
        re.sub(r"^.*?: (?=error: )|  \[[\w-]+\]$", "", line)
        for line in lines
        if ": error: " in line
    ]
    shown = after(README, MISTAKES).splitlines()
    assert len(said) == len(shown)
    for actual, expected in zip(said, shown):
        # Three dots stand for what would be too long to show.
        pattern = ".*".join(map(re.escape, expected.split("…")))
        assert re.fullmatch(pattern, actual), actual


def test_the_programs_run_as_far_as_they_can(environment: Path, programs: Path) -> None:
    """Names that are imported exist; calls go no further than this machine."""
    isolated = {
        **_without_checkers(),
        "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_MAX_ATTEMPTS": "1",
    }
    for program in sorted(programs.glob("*.py")):
        ran = subprocess.run(
            [environment / "bin/python", program],
            env=isolated,
            capture_output=True,
            text=True,
        )
        assert (
            ran.returncode == 0 or "EndpointConnectionError" in ran.stderr
        ), ran.stderr


def _mypy(environment: Path, programs: Path) -> str:
    files = sorted(str(path) for path in programs.glob("*.py"))
    return subprocess.run(
        [environment / "bin/mypy", "--strict", "--no-pretty", *files],
        cwd=programs,
        env=_without_checkers(),
        capture_output=True,
        text=True,
    ).stdout


def _without_checkers() -> dict[str, str]:
    """Return the environment without what tells checkers where modules are."""
    hidden = ("MYPYPATH", "PYTHONPATH", "VIRTUAL_ENV")
    return {key: value for key, value in os.environ.items() if key not in hidden}
