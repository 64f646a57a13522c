"""Tasks in processes: their outcomes, their deaths, and that none is left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import GenerationError
from generator.run import pool
from tests.generator.conftest import ROOT, wait_for


def work(task: str) -> str:
    """Do what the task names."""
    if task == "fail":
        raise GenerationError("here", "it failed", "Mend it.")
    if task == "defect":
        raise LookupError("nobody foresaw this")
    if task == "exit":
        os._exit(3)
    if task == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "wait":
        time.sleep(60)
    return task.upper()


def outcomes(tasks: list[str], jobs: int) -> dict[str, object]:
    """Return what becomes of each task."""
    return {done.task: done.result for done in pool.run(work, tasks, jobs)}


def test_every_task_has_one_outcome() -> None:
    tasks = ["a", "fail", "b", "defect", "exit", "kill", "c"]
    for jobs in (1, 2, 20):
        found = outcomes(tasks, jobs)
        assert sorted(found) == sorted(tasks)
        assert [found[task] for task in "abc"] == ["A", "B", "C"]
        assert "here" in str(found["fail"])
        assert "LookupError" in str(found["defect"])
        assert "exited with 3" in str(found["exit"])
        assert "SIGKILL" in str(found["kill"])


def test_no_more_processes_than_asked_for() -> None:
    started: list[str] = []

    def tasks() -> Iterator[str]:
        for task in "abcdef":
            started.append(task)
            yield task

    for count, _ in enumerate(pool.run(work, tasks(), 2), start=1):
        assert len(started) <= count + 1


def test_a_caller_that_stops_ends_the_processes() -> None:
    for _ in pool.run(work, ["wait", "a", "wait"], 2):
        break
    assert not multiprocessing.active_children()


def large(task: str) -> str:
    """Take a moment, and make more than a pipe holds."""
    time.sleep(0.3)
    return task * 1_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_workers_do_not_outlive_a_parent_that_was_killed() -> None:
    program = (
        "from generator.run import pool\n"
        "from tests.generator.test_pool import large\n"
        "for _ in pool.run(large, list('abcd'), 3): pass\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT)
    children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children")
    wait_for(lambda: len(children.read_text().split()) == 3)
    workers = [Path("/proc", pid) for pid in children.read_text().split()]
    parent.kill()
    parent.wait()
    wait_for(lambda: not any(alive(worker) for worker in workers))


def alive(process: Path) -> bool:
    """Whether a process is still running; a zombie is not."""
    try:
        return ") Z " not in (process / "stat").read_text()
    except OSError:
        return False
