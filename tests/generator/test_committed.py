"""The committed output is what the generator makes, and nothing that it copies."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from generator.command import cli
from generator.files import product
from generator.projects import PACKAGES
from tests.generated import COMMITTED, ROOT

pytestmark = pytest.mark.slow


def test_the_committed_output_is_not_stale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Compare with the files in git, which may be older than the working copy.

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
    output = tmp_path / "reviewed"
    for project in PACKAGES:
        for path, content in product.make_copies(project).files.items():
            assert not (output / path).exists(), "git has it in runtime/"
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (output / path).write_bytes(content)
    cli.run(["diff", "--output", str(output), "--services", services])
    told = capsys.readouterr().out.splitlines()
    # Packs are no text that a reviewer reads; the golden tests show what is in them.
    assert [line for line in told if not line.endswith(".pack")] == []
