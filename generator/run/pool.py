"""Running tasks in processes, one process per task.

Owns the processes: how many there are at a time, how the death of one is reported, and
that none survives an interruption of the parent. A process per task, forked from a
parent that has already imported everything, costs milliseconds. Unlike in a pool of
long-lived workers, the death of a process concerns only its own task, and memory is
returned to the system without garbage collection. Knows nothing of the tasks.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Generic, TypeVar

from ..errors import GenerationError
from ..store.interrupts import deferred

Task = TypeVar("Task")
Result = TypeVar("Result")

# How often a waiting caller is called, for example to redraw a clock, in seconds.
TICK = 0.2


@dataclass(frozen=True, slots=True)
class Done(Generic[Task, Result]):
    """A task with its result or failure."""

    task: Task
    result: Result | GenerationError


def run(
    function: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    tick: Callable[[], None] = lambda: None,
) -> Iterator[Done[Task, Result]]:
    """Yield the outcome of every task when it finishes, running `jobs` tasks at a time.

    Args:
        function: the work of a process; a module-level function, since it may be
            pickled.
        tasks: started in this order; each is pickled on platforms without fork.
        jobs: the maximal number of processes, at least 1.
        tick: called every `TICK` seconds and whenever a task finishes.

    A `GenerationError` of the function is the task's outcome; so is any other exception,
    as a defect with its traceback, and so is the death of the process. When the caller
    stops early, because of an interrupt for example, the processes are ended.
    """
    # System libraries of macOS do not work in a forked process.
    start: Callable[..., BaseProcess] = multiprocessing.get_context("spawn").Process
    if sys.platform == "linux":
        start = multiprocessing.get_context("fork").Process
    waiting = iter(tasks)
    running: dict[Connection, tuple[Task, BaseProcess]] = {}
    with deferred() as check_interrupt:
        try:
            while True:
                for task in islice(waiting, jobs - len(running)):
                    reader, writer = multiprocessing.Pipe(duplex=False)
                    process: BaseProcess = start(
                        target=_work,
                        args=(function, task, writer, [reader, *running]),
                        daemon=True,
                    )
                    process.start()
                    # Only the child has the writing end, so its death closes the pipe.
                    writer.close()
                    running[reader] = (task, process)
                if not running:
                    return
                for ready in wait(list(running), TICK):
                    assert isinstance(ready, Connection)
                    task, process = running.pop(ready)
                    yield Done(task, _receive(ready, process))
                tick()
                check_interrupt()
        finally:
            for reader, (_, process) in running.items():
                process.terminate()
                process.join()
                reader.close()


def _work(
    function: Callable[[Task], Result],
    task: Task,
    writer: Connection,
    readers: Sequence[Connection],
) -> None:
    """Run one task and send its outcome: the whole work of a process."""
    # If these were open here, this process would not notice the death of its parent.
    for reader in readers:
        reader.close()
    # Ctrl-C is sent to the whole group of processes; only the parent handles it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The system takes back the memory at the end of the process, so garbage collection
    # would be wasted, above all on what the parent has imported.
    gc.disable()
    gc.freeze()
    outcome: Result | GenerationError
    try:
        outcome = function(task)
    except GenerationError as error:
        outcome = error
    except Exception as error:
        outcome = _defect(error)
    try:
        writer.send(outcome)
    except OSError:
        # The parent is gone, so nobody needs the result.
        os._exit(1)


def _receive(reader: Connection, process: BaseProcess) -> Result | GenerationError:
    try:
        outcome: Result | GenerationError = reader.recv()
    except EOFError:
        process.join()
        outcome = _death(process.exitcode)
    finally:
        reader.close()
    process.join()
    return outcome


def _death(code: int | None) -> GenerationError:
    how = f"exited with {code}"
    if code is not None and code < 0:
        how = f"was ended by {signal.Signals(-code).name}"
    return GenerationError(
        "worker process",
        f"the process {how} before it had a result",
        "If the system ran out of memory, use fewer processes (--jobs 1); otherwise run "
        "again, the services that are finished are kept.",
    )


def _defect(error: Exception) -> GenerationError:
    """Turn an unexpected exception into a failure with its traceback."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    story = "".join(traceback.format_exception(error)).rstrip()
    return GenerationError(
        f"{Path(frame.filename).name}:{frame.lineno}",
        f"unexpected {type(error).__name__}: {error}",
        f"This is a defect of the generator; report it with this traceback.\n{story}",
    )
