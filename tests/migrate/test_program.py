"""A program of boto3 and its stubs, migrated: it runs, and mypy finds nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tests import checkers
from tests.migrate.conftest import Run

PROGRAM = Path(__file__).with_name("program")
MODULES = ["checks.py", "shop/archive.py", "shop/prices.py"]


@pytest.fixture
def migrated(run: Run, tmp_path: Path) -> Path:
    """The directory of the migrated program."""
    copytree(PROGRAM, tmp_path, dirs_exist_ok=True)
    ran = run("--write", ".")
    assert ran.code == 0
    assert ran.out.splitlines() == [f"changed {name}" for name in MODULES]
    assert [line.partition(": note: ")[0] for line in ran.err.splitlines()] == [
        "requirements.txt:1",
        "requirements.txt:2",
        "requirements.txt:3",
        "requirements.txt:4",
        "3 files changed",
    ]
    return tmp_path


def run_tests(directory: Path, *path: Path) -> subprocess.CompletedProcess[str]:
    """Run the program's tests."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "checks.py"],
        cwd=directory,
        env={
            **os.environ,
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": os.pathsep.join(map(str, [directory, *path])),
        },
        capture_output=True,
        text=True,
    )


def test_it_runs(migrated: Path, reviewed: Path) -> None:
    # What the program itself imports is ours; moto imports boto3 for its own use.
    (migrated / "conftest.py").write_text(
        "from shop import archive, prices\n"
        "from staticboto import boto3\n"
        "from staticboto.s3 import S3Client\n"
        "assert archive.boto3 is prices.boto3 is boto3\n"
        "assert archive.S3Client is S3Client\n"
    )
    ran = run_tests(migrated, reviewed)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "3 passed" in ran.stdout


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of mypy for the package."""
    return tmp_path_factory.mktemp("mypy")


def told(migrated: Path, reviewed: Path, work: Path) -> list[str]:
    """Return what `mypy --strict` says of the program."""
    files = [str(migrated / name) for name in MODULES]
    # An installed package's own files would not be checked.
    lines = checkers.mypy(reviewed, files, work)
    return [line for line in lines if not line.startswith("staticboto/")]


@pytest.mark.slow
def test_mypy_finds_nothing(migrated: Path, reviewed: Path, work: Path) -> None:
    assert told(migrated, reviewed, work) == []


@pytest.mark.slow
def test_mypy_would_find_something(migrated: Path, reviewed: Path, work: Path) -> None:
    path = migrated / "shop/archive.py"
    path.write_text(path.read_text().replace("put_object(", "put_objekt("))
    (line,) = told(migrated, reviewed, work)
    assert '"S3Client" has no attribute "put_objekt"' in line
