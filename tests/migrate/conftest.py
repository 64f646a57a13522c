"""Fixtures for tests of the migration: running it as a user does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import migrate


@dataclass(frozen=True)
class Ran:
    """The output of a run."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(
    reviewed: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Run:
    """Run the command in an empty directory, with the reviewed package."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Ran:
        code = migrate.run(["--staticboto", str(reviewed), *arguments])
        printed = capfd.readouterr()
        return Ran(code, printed.out, printed.err)

    return run
