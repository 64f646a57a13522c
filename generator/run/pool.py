"""Tasks run in processes, one process a task.

Owns the processes: how many at a time, what becomes of one that dies, and that none
survives its parent's interruption. A process for each task, forked from a parent that has
imported everything already, costs milliseconds and gives what a pool of long-lived workers
does not: a death is known to be that task's and spares the others, and memory goes back to
the system without being collected. Knows nothing of what the tasks are.
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

# How often a waiting caller gets a turn (to move its clock), in seconds.
TICK = 0.2


@dataclass(frozen=True, slots=True)
class Done(Generic[Task, Result]):
    """A task and what came of it: a result, or a failure."""

    task: Task
    result: Result | GenerationError


def run(
    function: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    tick: Callable[[], None] = lambda: None,
) -> Iterator[Done[Task, Result]]:
    """Yield every task's outcome as it finishes, `jobs` tasks at a time.

    Args:
        function: what a process does; a module-level function, as it may be pickled.
        tasks: started in this order; each is pickled on platforms without fork.
        jobs: how many processes there are at most, at least 1.
        tick: called every `TICK` seconds and whenever a task finishes.

    A `GenerationError` of the function is the task's outcome; so is any other exception,
    as a defect with its traceback, and so is the death of the process. When the caller
    stops early, because of an interrupt for example, the processes are ended.
    """
    # The libraries of macOS do not survive a fork.
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
                    # The child holds the only writing end: its death ends the pipe.
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
    """Run one task and send its outcome; all that a worker process does."""
    # With these open here, the death of the parent would go unnoticed.
    for reader in readers:
        reader.close()
    # Ctrl-C reaches the whole group of processes; only the parent answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Memory goes back to the system at the end of the process, so collecting it would be
    # a waste; what the parent imported is not worth a look in any case.
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
        # The parent is gone, and nobody wants the result.
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
    """Turn an exception that nobody foresaw into a failure that keeps its traceback."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    story = "".join(traceback.format_exception(error)).rstrip()
    return GenerationError(
        f"{Path(frame.filename).name}:{frame.lineno}",
        f"unexpected {type(error).__name__}: {error}",
        f"This is a defect of the generator; report it with this traceback.\n{story}",
    )
