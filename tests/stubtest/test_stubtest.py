"""The stubs say what the modules are: mypy's stubtest, over the reviewed services.

Our stubs of boto3 say what the installed boto3 is, and so do the declarations of
staticboto that they refer to.

Two lists for each say what it may report, for good and for now; both are matched against
the whole line, since a difference in a parameter must not hide that the method is gone.
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

from tests.generated import ROOT

HERE = Path(__file__).parent
CONFIGURATION = """\
[mypy]
strict = true

[mypy-awscrt.*,jmespath.*]
ignore_missing_imports = true
"""
STUBTEST = "mypy.stubtest"
REEXPORTS = "tests.stubtest.reexports"

pytestmark = pytest.mark.slow

LISTS = {
    "staticboto": ("accepted.txt", "todo.txt"),
    "boto3": ("accepted_boto3.txt",),
}
WITHOUT_CRT = re.compile(r"boto3\.crt failed to import.*No module named 'awscrt'")


def allowed(package: str) -> Iterator[re.Pattern[str]]:
    """Yield the expressions of the lists of a package."""
    for name in LISTS[package]:
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield re.compile(line)


def run(module: str, package: str, work: Path, *sources: Path) -> list[str]:
    """Return what a stubtest reports, a line a difference.

    Args:
        module: stubtest itself, or our way to start it.
        package: what to compare.
        work: an empty directory.
        sources: the directories to import stubs and packages from.
    """
    (work / "mypy.ini").write_text(CONFIGURATION)
    path = os.pathsep.join(map(str, [*sources, ROOT]))
    ran = subprocess.run(
        [
            *(sys.executable, "-m", module, "--concise"),
            *("--mypy-config-file", work / "mypy.ini", package),
        ],
        cwd=work,
        env={**os.environ, "PYTHONPATH": path, "MYPYPATH": str(sources[0])},
        capture_output=True,
        text=True,
    )
    assert ran.returncode in (0, 1), ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.stdout.splitlines()


@pytest.fixture(scope="module", params=["boto3", "staticboto"])
def package(request: pytest.FixtureRequest) -> str:
    """The modules that are compared."""
    return str(request.param)


@pytest.fixture(scope="module")
def report(
    package: str,
    reviewed: Path,
    boto3_stubs: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> list[str]:
    """The reports of stubtest, including those on re-exported names of boto3."""
    module = REEXPORTS if package == "boto3" else STUBTEST
    work = tmp_path_factory.mktemp("stubtest")
    return run(module, package, work, reviewed, boto3_stubs)


def test_stubs_and_modules_agree(package: str, report: list[str]) -> None:
    assert report
    patterns = list(allowed(package))
    unexpected = [
        line for line in report if not any(each.fullmatch(line) for each in patterns)
    ]
    assert not unexpected, "\n".join(unexpected)


def test_the_lists_hold_nothing_that_is_over(package: str, report: list[str]) -> None:
    unused = [
        each.pattern
        for each in allowed(package)
        if not any(each.fullmatch(line) for line in report)
    ]
    if find_spec("awscrt"):  # then what is said where it is missing is not said
        unused = [pattern for pattern in unused if "awscrt" not in pattern]
    assert unused == []


@pytest.mark.thorough
def test_stubtest_by_itself_has_nothing_against_the_stubs_of_boto3(
    reviewed: Path, boto3_stubs: Path, tmp_path: Path
) -> None:
    report = run(STUBTEST, "boto3", tmp_path, reviewed, boto3_stubs)
    assert [line for line in report if not WITHOUT_CRT.fullmatch(line)] == []
