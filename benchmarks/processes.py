"""Running a command and measuring it together with all processes that it starts.

Owns wall time, CPU time and peak memory of a process and its descendants. For this the
command gets a process group of its own; a descendant that leaves the group is not seen.
Needs a POSIX system: Linux tells the most, elsewhere `ps` is asked. Knows nothing of what
the commands do.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

# How often memory is looked at, in seconds, unless told otherwise. A look takes some milliseconds of one
# processor, which the measured processes may want.
PERIOD = 0.2

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Measurement:
    """What a command took, and what it said.

    Attributes:
        wall: seconds from its start to its end.
        cpu: seconds of processor time, user and system, of the command and of every
            descendant whose end was waited for.
        memory: bytes; the highest sum over all processes that was seen at one time. See
            `resident`.
        code: its exit code, negative for a signal.
        out: its standard output.
        err: its standard error.
    """

    wall: float
    cpu: float
    memory: int
    code: int
    out: str
    err: str


def measure(
    command: Sequence[str], directory: Path, period: float = PERIOD
) -> Measurement:
    """Run a command to its end.

    Args:
        command: the program and its arguments.
        directory: where it runs.
        period: how often memory is looked at, in seconds.

    Raises:
        OSError: the program cannot be started.
    """
    ended = threading.Event()
    # Files, since nobody is there to empty a pipe.
    with (
        TemporaryFile() as out,
        TemporaryFile() as err,
        ThreadPoolExecutor(1) as watcher,
    ):
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        try:
            peak = watcher.submit(_watch, process.pid, ended, period)
            # Unlike `Popen.wait`, it tells the processor time of this one child.
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise
        finally:
            ended.set()
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode(errors="replace"))
        cpu = usage.ru_utime + usage.ru_stime
        return Measurement(wall, cpu, peak.result(), process.returncode, *texts)


def resident(group: int) -> int:
    """Return how much memory the processes of a group occupy together, in bytes.

    On Linux this is the sum of proportional set sizes: a page that several processes
    share, as after a fork, is counted once, divided among them (`man 5 proc`). Where the
    system does not tell them, it is the sum of resident set sizes, which counts such a
    page in each process.
    """
    if not PROC.is_dir():
        listing = subprocess.check_output(["ps", "-A", "-o", "pgid=,rss="], text=True)
        rows = (line.split() for line in listing.splitlines())
        return sum(int(rss) * 1024 for pgid, rss in rows if int(pgid) == group)
    return sum(_share(pid) for pid in _members(group))


def _watch(group: int, ended: threading.Event, period: float) -> int:
    peak = resident(group)
    while not ended.wait(period):
        peak = max(peak, resident(group))
    return peak


def _members(group: int) -> list[int]:
    found = []
    for name in os.listdir(PROC):
        try:
            if name.isdigit() and os.getpgid(int(name)) == group:
                found.append(int(name))
        except ProcessLookupError:
            continue  # It ended after it was listed.
    return found


def _share(pid: int) -> int:
    """Return a process's part of the memory, in bytes; 0 when it has ended."""
    process = PROC / str(pid)
    with suppress(OSError):  # The kernel is older than 4.14, or the process has ended.
        for line in (process / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    with suppress(OSError):
        pages = (process / "statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return 0
