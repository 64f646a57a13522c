"""Obstacles to a run are reported clearly, and no previous output is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.command import cli
from tests.generator import fakes
from tests.generator.conftest import World

# Something of the user's own


def test_a_file_where_a_directory_has_to_be(world: World) -> None:
    world.package.parent.mkdir(parents=True)
    world.package.write_text("mine")
    ran = world.run("generate")
    assert ran.code == 1
    assert f"error: {world.package}\n" in ran.err
    assert "Not a directory" in ran.err
    assert "fix: A file is where a directory has to be: move it away" in ran.err
    assert world.files() == {fakes.PACKAGE: b"mine"}
    world.package.unlink()
    assert world.run("generate").code == 0


def test_a_directory_where_a_file_has_to_be(world: World) -> None:
    world.run("generate")
    before = world.files()
    path = world.package / "beta/client.py"
    path.unlink()
    (path / "notes").mkdir(parents=True)
    ran = world.run("generate")
    assert ran.code == 1
    assert f"error: {path}\n" in ran.err
    assert "fix: A directory is where a file has to be: move it away" in ran.err
    assert world.files() == {
        name: content
        for name, content in before.items()
        if not name.endswith("beta/client.py")
    }
    (path / "notes").rmdir()
    path.rmdir()
    assert world.run("generate").code == 0
    assert world.files() == before


@pytest.mark.slow
def test_a_module_of_the_users_own_is_named(world: World) -> None:
    world.run("generate")
    own = world.package / "alpha/mine.py"
    own.write_text("x = 1\n")
    ran = world.run("generate", "--check")
    assert ran.code == 0
    name = f"{fakes.PACKAGE}/alpha/mine.py"
    assert f"note: the generator did not make, and pip would install: {name}" in ran.err
    own.write_text("def f(x): ...\n")
    ran = world.run("generate", "--check")
    assert ran.code == 1
    assert "mine.py:1: error: Function is missing" in ran.err
    assert f"the generator did not make, and pip would install: {name}" in ran.err
    assert "fix: Move these files away" in ran.err
    assert "defect" not in ran.err
    assert own.read_text() == "def f(x): ...\n"
    world.capture.readouterr()
    assert cli.run(["check", "--output", str(world.output)]) == 1
    assert "Move these files away" in world.capture.readouterr().err


# A disk that is full


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system with hardly more space than the output needs."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if (
        not sys.platform.startswith("linux")
        or subprocess.run(command, capture_output=True).returncode
    ):
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
def test_a_disk_that_is_full_when_mypy_runs(world: World, small: Path) -> None:
    line = world.arguments("generate")
    line[line.index(str(world.output))] = str(small / "output")
    assert cli.run(line) == 1
    told = world.capture.readouterr().err
    assert "error: " + str(small / "output/.staticboto/mypy") in told
    assert "no space left for mypy's cache; the output is written" in told
    assert "fix: Free some space and run again" in told
    assert "INTERNAL ERROR" not in told
    assert (small / "output" / fakes.PACKAGE / "alpha/client.py").exists()
    subprocess.run(["mount", "-o", "remount,size=200m", str(small)], check=True)
    assert cli.run(line) == 0


def test_a_disk_that_is_full_before(world: World, small: Path) -> None:
    (small / "ballast").write_bytes(bytes(2_000_000))
    line = world.arguments("generate", "--no-check")
    line[line.index(str(world.output))] = str(small / "output")
    with (small / "rest").open("wb") as rest:
        while True:
            try:
                os.write(rest.fileno(), bytes(4096))
            except OSError:
                break
    assert cli.run(line) == 1
    told = world.capture.readouterr().err
    assert "No space left on device" in told
    assert not (small / "output" / fakes.PACKAGE).exists()
    (small / "ballast").unlink()
    assert cli.run(line) == 0
