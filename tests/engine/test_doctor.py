"""`python -m staticboto doctor` says what the pieces themselves say."""

from __future__ import annotations

import logging
import subprocess
import sys

import botocore
import botocore.hooks
import pytest

from staticboto._runtime.engine.pieces import doctor, verdict
from staticboto._runtime.engine.pieces.inventory import PIECES


@pytest.fixture(autouse=True)
def undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict, "_owned", {})


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "staticboto", *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def test_the_program() -> None:
    ran = run("doctor", "--check")
    assert ran.returncode == 0, ran.stderr
    assert f"botocore    {botocore.__version__}" in ran.stdout
    assert ran.stdout.count("\nfast  ") == len(PIECES)


def test_help() -> None:
    assert "doctor" in run("--help").stdout
    assert "--check" in run("doctor", "--help").stdout
    assert run().returncode == 2


def test_the_switch(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATICBOTO_FAST", "0")
    assert doctor.main(["doctor"]) == 0
    assert doctor.main(["doctor", "--check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    slow = [line for line in lines if line.startswith("slow")]
    assert slow
    assert len(slow) == 2 * sum(not verdict.within(name) for name in PIECES)
    assert all("STATICBOTO_FAST is 0" in line for line in slow)


def test_a_piece_that_is_slow(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(botocore.hooks.EventAliaser, "emit", lambda *event: [])
    assert doctor.main(["doctor", "--check"]) == 1
    (line,) = [
        line for line in capsys.readouterr().out.splitlines() if "slow" in line[:4]
    ]
    assert "events" in line
    assert "EventAliaser.emit is not botocore's own" in line


def test_debug_logging(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Debug logging is off" in "\n".join(doctor.report())
    monkeypatch.setattr(logging.getLogger("botocore.auth"), "level", logging.DEBUG)
    logging.getLogger("botocore.auth").manager._clear_cache()  # type: ignore[attr-defined]
    try:
        assert "Debug logging is on" in "\n".join(doctor.report())
    finally:
        monkeypatch.undo()
        logging.getLogger("botocore.auth").manager._clear_cache()  # type: ignore[attr-defined]
