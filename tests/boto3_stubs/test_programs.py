"""Programs that say `import boto3`, in an environment with boto3 and our stubs of it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.slow import slow

PROGRAMS = Path(__file__).parent / "programs"
ERROR = re.compile(
    r"^(?=.*\berror\b).*?\b(?:program|mistakes)\.py:(\d+)", re.IGNORECASE | re.MULTILINE
)

CHECKERS: dict[str, Callable[[Path], list[str]]] = {
    "mypy": lambda python: ["mypy", "--strict", "--python-executable", str(python)],
    "plugin": lambda python: [
        *("mypy", "--strict", "--python-executable", str(python)),
        "--config-file=plugin.ini",
    ],
    "pyright": lambda python: ["pyright", "--pythonpath", str(python)],
    "basedpyright": lambda python: [
        *("basedpyright", "--level", "error", "--pythonpath", str(python))
    ],
    "pyrefly": lambda python: [
        *("pyrefly", "check", "--python-interpreter-path", str(python)),
        *("--output-format", "min-text"),
    ],
    "ty": lambda python: [
        *("ty", "check", "--python", str(python), "--output-format", "concise")
    ],
}

# ty does not look into `**kwargs: Unpack[…]`.
OVERLOOKED = {"ty": "regoin"}


def check(checker: str, program: str, python: Path, work: Path, source: Path) -> str:
    """Return what a checker says of a program."""
    name, *options = CHECKERS[checker](python)
    command = shutil.which(name, path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip(f"{name} is not installed")
    shutil.copy(PROGRAMS / program, work)
    (work / "plugin.ini").write_text("[mypy]\nplugins = staticboto.mypy\n")
    (work / "pyrightconfig.json").write_text('{"typeCheckingMode": "standard"}')
    ran = subprocess.run(
        [command, *options, program],
        cwd=work,
        env={"PATH": str(Path(command).parent), "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode in (0, 1), ran.stdout + ran.stderr
    return ran.stdout


def lines(said: str) -> set[int]:
    """Return the numbers of the lines that are said to be wrong."""
    return {int(line) for line in ERROR.findall(said)}


@pytest.mark.slow
@pytest.mark.parametrize("checker", CHECKERS)
def test_a_good_program(
    checker: str, python: Path, tmp_path: Path, reviewed: Path
) -> None:
    said = check(checker, "program.py", python, tmp_path, reviewed)
    assert lines(said) == set(), said


@pytest.mark.parametrize("checker", slow(CHECKERS, "mypy", "pyright"))
def test_mistakes(checker: str, python: Path, tmp_path: Path, reviewed: Path) -> None:
    text = (PROGRAMS / "mistakes.py").read_text().splitlines()
    overlooked = OVERLOOKED.get(checker, "nothing")
    wrong = {
        number
        for number, line in enumerate(text, 1)
        if "  # " in line and overlooked not in line
    }
    said = check(checker, "mistakes.py", python, tmp_path, reviewed)
    assert lines(said) == wrong, said


def test_the_program_runs_with_boto3_itself(python: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [python, "-I", PROGRAMS / "program.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (ran.stderr, ran.stdout.splitlines()) == (
        "",
        [
            "Session(region_name='eu-west-1') True",
            "botocore.client FileNotFoundError",
            "OR",
            "True ResourceCollection",
            "['M'] True",
            "Boto3Error",
        ],
    )
