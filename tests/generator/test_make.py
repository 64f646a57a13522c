"""`make` in a fresh clone: it installs what a task needs, and its results are where it says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generated import COMMITTED, ROOT
from tests.generator.environments import Environment, Ran
from tests.support.checkout import copy_tracked

pytestmark = pytest.mark.slow

PACKAGE = "staticboto/src/staticboto"


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of what would be committed now, with the tools of `make generate`."""
    if not (ROOT / ".git").exists() or not shutil.which("make"):
        pytest.skip("not in a clone, or without make")
    folder = tmp_path_factory.mktemp("clone")
    copy_tracked(folder)
    _git(folder, "init", "--quiet")
    _git(folder, "add", "--all")
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
    _git(folder, *author, "commit", "--quiet", "--message", "Everything")
    ran = make(folder, "generate", "SERVICES=sqs")
    assert ran.code == 0, ran.told
    assert "making a virtual environment of Python" in ran.told
    assert "installing what the generator needs into .venv" in ran.told
    assert "were there before" not in ran.told
    # Only a few lines before the output of the generator.
    assert ran.told.index("-m generator generate") < 500
    return folder


def make(folder: Path, *arguments: str) -> Ran:
    """Run make with the Python that runs the tests."""
    dropped = ("MAKEFLAGS", "MAKELEVEL", "MFLAGS", "VIRTUAL_ENV", "PYTHONPATH")
    environment = {key: text for key, text in os.environ.items() if key not in dropped}
    path = f"{Path(sys.executable).resolve().parent}{os.pathsep}{environment['PATH']}"
    ran = subprocess.run(
        ["make", *arguments],
        cwd=folder,
        env={**environment, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Ran(ran.returncode, ran.stdout)


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def test_only_what_generating_needs_is_installed(clone: Path) -> None:
    there = Environment(clone / ".venv").installed().keys()
    assert {"mypy", "black", "boto3"} <= there
    assert not there & {"pytest", "pyright", "moto", "staticboto-generator"}


def test_generating_changes_nothing_that_is_tracked(clone: Path) -> None:
    for services in ("sqs", "sns"):
        ran = make(clone, "generate", f"SERVICES={services}", "ARGS=--no-check")
        assert ran.code == 0, ran.told
        assert "installing" not in ran.told
        assert "were there before" not in ran.told
        assert _git(clone, "status", "--porcelain") == ""
        packages = {path.name for path in (clone / "output" / PACKAGE).iterdir()}
        assert packages & {*COMMITTED, "sns"} == {services}
    for _ in range(2):
        assert make(clone, "clean").code == 0
        assert not (clone / "output").exists()
        assert _git(clone, "status", "--porcelain") == ""


def test_the_reviewed_services_are_those_that_are_listed(clone: Path) -> None:
    listed = clone / "reviewed/services.txt"
    before = listed.read_text()
    listed.write_text("sqs\n")
    ran = make(clone, "reviewed")
    assert ran.code == 0, ran.told
    packages = {path.name for path in (clone / "reviewed" / PACKAGE).iterdir()}
    assert packages & {*COMMITTED} == {"sqs"}
    assert "were there before" not in ran.told
    listed.write_text(before)
    _git(clone, "checkout", "--quiet", "reviewed")


def test_what_was_interrupted_is_installed_again(clone: Path) -> None:
    (stamp,) = (clone / ".venv").glob(".generator-*")
    stamp.unlink()
    for _ in range(2):
        planned = make(clone, "--dry-run", "generate").told
        assert "pip install" in planned
    stamp.touch()
    assert "pip install" not in make(clone, "--dry-run", "generate").told


@pytest.mark.parametrize(
    "task", ["test", "test-fast", "lint", "behaviour", "accept", "benchmarks"]
)
def test_what_tests_wants_the_tools_of_the_tests(clone: Path, task: str) -> None:
    assert "'.[dev]'" in make(clone, "--dry-run", task).told


def test_the_reference_wants_the_index_of_its_search(clone: Path) -> None:
    planned = make(clone, "--dry-run", "docs", "SERVICES=sqs").told
    assert "'.[reference]'" in planned
    assert '--project reference --output output --services "sqs"' in planned
    planned = make(clone, "--dry-run", "serve").told
    assert "pip install" not in planned and "generator serve" in planned


def test_another_python_is_a_reason_to_begin_anew(clone: Path, tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\necho 3.99\n")
    python.chmod(0o755)
    planned = make(clone, "--dry-run", "generate", f"PYTHON={python}").told
    assert "making a virtual environment of Python 3.99" in planned
    assert "--clear" in planned


def test_a_python_that_does_not_do_is_named(clone: Path, tmp_path: Path) -> None:
    ran = make(clone, "generate", "PYTHON=/nowhere/python3")
    assert ran.code == 2
    assert "/nowhere/python3 was not found; fix: make PYTHON=" in ran.told
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    ran = make(clone, "generate", f"PYTHON={old}")
    assert ran.code == 2
    assert f"{old} is older than Python 3.10" in ran.told
    assert (clone / ".venv/bin/python").exists()
