"""The output on disk: edits are kept, and a killed process or a full disk does no harm."""

from __future__ import annotations

import errno
import os
import signal
import time
from pathlib import Path

import pytest

from generator.command import cli
from generator.store import write
from generator.store.manifest import Manifest
from tests.generator import fakes
from tests.generator.conftest import World, wait_for

# Somebody edited a file


def test_an_edited_file_is_named_kept_and_replaced(world: World) -> None:
    world.run("generate")
    edited = world.package / "alpha/client.py"
    good = edited.read_bytes()
    edited.write_text("mine = True\n")
    ran = world.run("generate")
    assert ran.code == 0
    assert edited.read_bytes() == good
    (copy,) = (world.output / ".staticboto/edited").rglob("client.py.*")
    assert copy.read_text() == "mine = True\n"
    assert "alpha/client.py had been edited by hand" in ran.err
    assert str(copy) in ran.err


def test_files_of_unknown_origin_are_named_and_kept(world: World) -> None:
    world.package.mkdir(parents=True)
    (world.package / "catalog.py").write_text("mine = True\n")
    ran = world.run("generate")
    assert "files that were there before the first run were replaced" in ran.err
    assert "catalog.py" in ran.err
    assert len(list((world.output / ".staticboto/edited").rglob("catalog.py.*"))) == 1


def test_a_file_that_is_none_of_ours_stays(world: World) -> None:
    world.run("generate")
    own = world.package / "alpha/notes.txt"
    own.write_text("mine")
    world.run("generate", "--services", "beta")
    assert own.read_text() == "mine"


# What interrupts


def test_finished_services_outlive_an_interrupt(world: World) -> None:
    process = world.start("generate", "--no-check", "--jobs", "1", FAKE_SLOW="0.4")
    records = world.output / ".staticboto/staging"
    wait_for(lambda: any(records.rglob("*.json")))
    process.send_signal(signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130
    assert "interrupted" in told
    assert "Traceback" not in told
    assert world.files() == {}
    ran = world.run("generate")
    assert ran.code == 0
    assert "resumed" in ran.out
    assert world.works()


@pytest.mark.slow
@pytest.mark.parametrize("moment", range(0, 8))
def test_a_kill_leaves_an_output_that_works(world: World, moment: int) -> None:
    world.run("generate")
    for name in ("alpha", "beta", "gamma-ray"):
        fakes.write_model(world.models, name, "DoIt", "Another")
    process = world.start("generate", "--no-check", "--jobs", "2", FAKE_SLOW="0.05")
    wait_for((world.output / ".staticboto/staging").exists)
    time.sleep(moment * 0.03)
    process.kill()
    process.communicate()
    new = sum(b"Another" in content for content in world.files().values())
    # All files are old or all are new, unless the process was killed during the renames.
    assert new in (0, 3) or (world.output / ".staticboto/journal.json").exists()
    assert world.works()
    assert world.run("generate").code == 0
    assert "Another" in (world.package / "alpha/client.py").read_text()
    assert world.works()


@pytest.mark.parametrize("step", range(1, 5))
def test_a_commit_that_was_killed_is_finished(
    world: World, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Kill the process at the given rename of the commit of three files and a manifest."""
    world.run("generate")
    for name in ("alpha", "beta", "gamma-ray"):
        fakes.write_model(world.models, name, "DoIt", "Another")
    journal = world.output / ".staticboto/journal.json"
    replace, count = os.replace, 0

    def dying(source: Path, target: Path) -> None:
        nonlocal count
        if journal.exists():
            count += 1
            if count == step:
                raise SystemExit(9)
        replace(source, target)

    monkeypatch.setattr(os, "replace", dying)
    assert world.run("generate").code == 9
    monkeypatch.undo()
    assert journal.exists()
    assert world.works()
    fakes.install(monkeypatch.setattr, world.templates)
    ran = world.run("generate")
    assert ran.code == 0
    assert "3 unchanged" in ran.out
    assert not journal.exists()
    for name in ("alpha", "beta", "gamma_ray"):
        assert "Another" in (world.package / name / "client.py").read_text()


def test_a_full_disk_costs_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.run("generate")
    before = world.files()
    fakes.write_model(world.models, "alpha", "DoIt", "Another")
    fakes.write_model(world.models, "beta", "DoIt", "Another")
    write_bytes, written = Path.write_bytes, 0

    def full(path: Path, content: bytes) -> int:
        nonlocal written
        written += len(content)
        if written > 500:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    ran = world.run("generate")
    assert ran.code == 1
    assert "No space left on device" in ran.err
    assert "fix: Free some space" in ran.err
    assert "Traceback" not in ran.err
    assert world.files() == before
    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    assert world.run("generate").code == 0
    assert "Another" in (world.package / "beta/client.py").read_text()


def test_one_run_at_a_time(world: World) -> None:
    process = world.start("generate", "--no-check", "--jobs", "1", FAKE_SLOW="5")
    wait_for((world.output / ".staticboto/lock").exists)
    wait_for(lambda: bool((world.output / ".staticboto/lock").read_text()))
    ran = world.run("generate")
    assert ran.code == 1
    assert f"another run (process {process.pid}) is writing this output" in ran.err
    process.kill()
    process.communicate()
    # A process that is gone holds no lock, although the file exists.
    assert world.run("generate").code == 0


# Cleaning


def test_clean_leaves_nothing(world: World) -> None:
    world.run("generate", "--check")
    assert cli.run(["clean", "--output", str(world.output)]) == 0
    assert not world.output.exists()


def test_clean_removes_what_was_generated_and_nothing_else(world: World) -> None:
    world.run("generate")
    (world.package / "alpha/notes.txt").write_text("mine")
    (world.package / "beta/client.py").write_text("mine = True\n")
    code = cli.run(["clean", "--output", str(world.output)])
    assert code == 0
    assert set(world.files()) == {f"{fakes.PACKAGE}/alpha/notes.txt"}
    (copy,) = (world.output / ".staticboto/edited").rglob("client.py.*")
    assert copy.read_text() == "mine = True\n"
    assert write.Output(world.output).manifest() == Manifest()
