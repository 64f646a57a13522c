"""The committed output is what the generator makes, and nothing that it copies."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path
from shutil import copytree

import pytest

from generator.command import cli
from generator.files import product
from generator.projects import PACKAGES
from generator.store.write import STATE
from tests.generated import COMMITTED, ROOT

pytestmark = pytest.mark.slow


def test_the_committed_output_is_not_stale(reviewed: Path, tmp_path: Path) -> None:
    """Compare with the files in git, which may be older than the working copy.

    They were formatted, and `make lint` insists on it. What they are compared with is made
    without black, which therefore has nothing to change.

    When this fails: `make reviewed`, read the difference, and commit it.
    """
    output = tmp_path / "output"
    copytree(reviewed.parents[1], output)
    line = ["generate", "--quiet", "--no-check", "--no-format"]
    line += ["--output", str(output), "--services", ",".join(COMMITTED)]
    assert cli.run(line) == 0
    made, committed = _rendered(output), _rendered(_committed(tmp_path))
    stale = {
        p for p in made.keys() | committed.keys() if made.get(p) != committed.get(p)
    }
    assert stale == set()


def test_git_has_nothing_that_is_copied(tmp_path: Path) -> None:
    """What is the same for all services is in `runtime/`."""
    output = _committed(tmp_path)
    copied = {path for each in PACKAGES for path in product.make_copies(each).files}
    assert len(copied) > 100
    assert [path for path in copied if (output / path).exists()] == []


def _committed(directory: Path) -> Path:
    """Return a directory with the output in git."""
    archive = subprocess.run(
        ["git", "archive", "HEAD", "reviewed"], cwd=ROOT, stdout=subprocess.PIPE
    )
    if archive.returncode:
        pytest.skip("not in a clone")
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as committed:
        committed.extractall(directory)
    return directory / "reviewed"


def _rendered(output: Path) -> dict[str, bytes]:
    """Return the files of an output that a reviewer reads, by path.

    Packs are no text; the golden tests show what is in them.
    """
    copied = {path for each in PACKAGES for path in product.make_copies(each).files}
    paths = {
        path.relative_to(output).as_posix(): path
        for project in output.iterdir()
        if project.is_dir() and project.name != STATE
        for path in project.rglob("*")
        if path.is_file() and path.suffix not in (".pack", ".pyc")
    }
    return {name: paths[name].read_bytes() for name in paths.keys() - copied}
