"""The committed output is what the generator makes."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from generator import cli
from tests.generated import COMMITTED, ROOT

pytestmark = pytest.mark.slow


def test_the_committed_output_is_not_stale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Compare what git has; the working copy may be ahead of it.

    When this fails: `make reviewed`, read the difference, and commit it.
    """
    archive = subprocess.run(
        ["git", "archive", "HEAD", "reviewed"], cwd=ROOT, stdout=subprocess.PIPE
    )
    if archive.returncode:
        pytest.skip("not in a clone")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as committed:
        committed.extractall(tmp_path)
    services = ",".join(COMMITTED)
    output = str(tmp_path / "reviewed")
    code = cli.run(["diff", "--output", output, "--services", services])
    assert code == 0, capsys.readouterr().out
