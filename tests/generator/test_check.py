"""mypy over the output: errors are reported, and a result without errors is recorded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.command import cli
from generator.errors import GenerationError
from generator.run import check
from tests.generator import fakes
from tests.generator.conftest import World

PACKAGE = Path(fakes.PACKAGE)


def write(root: Path, name: str, text: str) -> None:
    """Write a file of the generated package."""
    path = root / PACKAGE / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def test_complaints_are_told(tmp_path: Path) -> None:
    write(tmp_path, "__init__.py", "x: int = 'text'\n\ndef f(a): ...\n")
    verdict = check.check(tmp_path)
    assert not verdict.ok
    assert len(verdict.errors) == 2
    assert "__init__.py:1: error: Incompatible types" in verdict.errors[0]
    # Only a strict check reports missing annotations.
    assert "[no-untyped-def]" in verdict.errors[1]


def test_a_module_that_became_a_package_is_looked_at_anew(tmp_path: Path) -> None:
    write(tmp_path, "__init__.py", "")
    write(tmp_path, "kept.py", "x: int = 1\n")
    write(tmp_path, "_types.py", "kept = 1\ngone = 2\n")
    write(tmp_path, "s3/__init__.pyi", "from .._types import gone\n")
    assert check.check(tmp_path).ok
    (tmp_path / PACKAGE / "_types.py").unlink()
    write(tmp_path, "_types/__init__.py", "kept = 1\n")
    assert "gone" in check.check(tmp_path).errors[0]


@pytest.mark.slow
def test_a_clean_verdict_is_remembered_until_something_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "__init__.py", "x: int = 1\n")
    write(tmp_path, "s3/__init__.pyi", "y: int\n")
    verdict = check.check(tmp_path)
    assert (verdict.ok, verdict.remembered) == (True, False)
    with monkeypatch.context() as patch:
        # From here on, starting mypy fails.
        patch.setattr(subprocess, "Popen", None)
        verdict = check.check(tmp_path)
        assert (verdict.ok, verdict.remembered) == (True, True)
    write(tmp_path, "s3/__init__.pyi", "y: Missing\n")
    assert not check.check(tmp_path).ok
    # A result with errors is not recorded.
    assert not check.check(tmp_path).ok


@pytest.mark.slow
def test_the_engine_is_typed(tmp_path: Path) -> None:
    text = (
        "from awscrt.nothing import Anything\n"
        "from botocore.client import BaseClient\n"
        "from s3transfer.manager import TransferConfig\n\n\n"
        "class Client(BaseClient):\n"
        "    config = TransferConfig(multipart_threshold='1')\n"
    )
    write(tmp_path, "__init__.py", text)
    (error,) = check.check(tmp_path).errors
    assert 'Argument "multipart_threshold" to "TransferConfig"' in error


def test_there_must_be_something_to_check(tmp_path: Path) -> None:
    with pytest.raises(GenerationError, match="no generated package"):
        check.check(tmp_path)
    assert cli.run(["check", "--output", str(tmp_path)]) == 1


def test_a_syntax_error_is_a_complaint_too(tmp_path: Path) -> None:
    write(tmp_path, "__init__.py", "x = = 1\n")
    (error,) = check.check(tmp_path).errors
    assert "__init__.py:1: error:" in error
    assert "[syntax]" in error


def test_a_mypy_that_cannot_run_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "__init__.py", "")
    python = tmp_path / "python"
    python.write_text("#!/bin/sh\necho No module named mypy >&2\nexit 1\n")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    with pytest.raises(GenerationError) as caught:
        check.check(tmp_path)
    assert "No module named mypy" in caught.value.what
    assert "brings mypy along" in caught.value.fix


def test_a_run_whose_output_does_not_pass_fails(world: World) -> None:
    (world.templates / "stub.pyi.jinja").write_text("VALUES: dict[str, Missing]\n")
    ran = world.run("generate", "--check")
    assert ran.code == 1
    assert 'Name "Missing" is not defined' in ran.err
    assert "error: mypy --strict\n  3 messages on the generated package" in ran.err
    assert "3 messages" in ran.out
    # The output is written nevertheless, so that the template can be fixed.
    assert (world.package / "alpha/client.pyi").exists()
    ran = world.run("generate", "--check")
    assert ran.code == 1
    assert "3 unchanged" in ran.out


def test_a_run_and_the_verb_share_the_verdict(world: World) -> None:
    ran = world.run("generate", "--check")
    assert ran.code == 0
    assert "clean" in ran.out
    world.capture.readouterr()
    assert cli.run(["check", "--output", str(world.output)]) == 0
    assert "nothing has changed" in world.capture.readouterr().out
