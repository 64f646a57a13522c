"""The stubs say what the modules are: mypy's stubtest, over the reviewed services.

Two lists say what it may report, `accepted.txt` for good and `todo.txt` for now; both are
matched against the whole line, since a difference in a parameter must not hide that the
method is gone.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CONFIGURATION = """\
[mypy]
strict = true

[mypy-awscrt.*,jmespath.*]
ignore_missing_imports = true
"""


def allowed(name: str) -> Iterator[re.Pattern[str]]:
    """Yield the expressions of a list."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield re.compile(line)


@pytest.fixture(scope="module")
def report(reviewed: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What stubtest reports, a line a difference."""
    work = tmp_path_factory.mktemp("stubtest")
    (work / "mypy.ini").write_text(CONFIGURATION)
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "mypy.stubtest", "--concise"),
            *("--mypy-config-file", work / "mypy.ini", "staticboto"),
        ],
        cwd=work,
        env={**os.environ, "PYTHONPATH": str(reviewed), "MYPYPATH": str(reviewed)},
        capture_output=True,
        text=True,
    )
    assert ran.stdout, ran.stderr
    return ran.stdout.splitlines()


def test_stubs_and_modules_agree(report: list[str]) -> None:
    patterns = [*allowed("accepted.txt"), *allowed("todo.txt")]
    unexpected = [
        line for line in report if not any(each.fullmatch(line) for each in patterns)
    ]
    assert unexpected == []


def test_the_lists_hold_nothing_that_is_over(report: list[str]) -> None:
    patterns = [*allowed("accepted.txt"), *allowed("todo.txt")]
    unused = [
        each.pattern
        for each in patterns
        if not any(each.fullmatch(line) for line in report)
    ]
    if find_spec("awscrt"):  # then what is said where it is missing is not said
        unused = [pattern for pattern in unused if "awscrt" not in pattern]
    assert unused == []
