"""A process that gets a part of a processor and little memory, as small containers do.

The kernel's own way is a control group, for which one has to be root. Here the process is
stopped and continued from outside, by the rule of the kernel's bandwidth control: in each
period it may run until it has used its slice, waits for the next period then, and what it used
too much is taken from that one. What it leaves unused is lost. Memory is limited by
`ulimit -d`, the data that a process may have: an allocation beyond fails.

Linux only, which tells the processor time of another process. Knows nothing of what is run.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

PERIOD = 0.1
"""Seconds: that of the kernel's bandwidth control."""
LOOK = 0.0005
"""How often the processor time is looked at, in seconds: what a slice may be exceeded by."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process gets.

    Attributes:
        share: the part of a processor.
        memory: the bytes of data that it may have.
    """

    share: float
    memory: int


SMALL = Limits(1 / 12, 128 * 1024**2)
"""The smallest function that Lambda has: 128 MB, which come with a twelfth of a processor."""


class OverLimitError(Exception):
    """The process failed; says what it wrote to standard error."""


def wall(command: Sequence[str], directory: Path, limits: Limits = SMALL) -> float:
    """Run a command with limits; return the seconds from its start to its end.

    Raises:
        OverLimitError: the command failed, for example since its memory did not suffice.
    """
    shell = f'ulimit -d {limits.memory // 1024}; exec "$@"'
    with TemporaryFile() as told:
        begun = time.perf_counter()
        process = subprocess.Popen(
            ["sh", "-c", shell, "sh", *command],
            cwd=directory,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=told,
        )
        try:
            _govern(process, limits.share * PERIOD)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        took = time.perf_counter() - begun
        if process.returncode:
            told.seek(0)
            raise OverLimitError(told.read().decode(errors="replace"))
        return took


def _govern(process: subprocess.Popen[bytes], part: float) -> None:
    """Let a process run for `part` seconds of each period, until it ends."""
    used = left = 0.0
    period = time.perf_counter()
    while process.poll() is None:
        left = min(part, left + part)
        period += PERIOD
        if left > 0:
            os.kill(process.pid, signal.SIGCONT)
        while left > 0 and time.perf_counter() < period:
            time.sleep(LOOK)
            if process.poll() is not None:
                return
            now = _processor_time(process.pid)
            left -= now - used
            used = now
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(max(0.0, period - time.perf_counter()))


def _processor_time(process: int) -> float:
    """Return the processor time of a process, in seconds.

    Of a process of one's own that has not been waited for: `clock_getcpuclockid(3)`, whose
    arithmetic Python does not have. Source: `include/linux/posix-timers.h`.
    """
    scheduled = 2
    return time.clock_gettime((~process << 3) | scheduled)
