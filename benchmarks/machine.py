"""The machine that a benchmark runs on.

Owns what a reader has to know of it to judge the figures, and the restriction to as many
processors as the bars are meant for.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

# Processors that other programs keep busy; from here on, they spoil the figures.
BUSY = 0.5


def restrict(count: int) -> None:
    """Let this process and those that it starts use `count` processors at most.

    Only Linux can; elsewhere they use what there is.
    """
    if sys.platform == "linux":
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:count])


def cores() -> int:
    """Return how many processors this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def load() -> float:
    """Return how many processes wanted a processor, on average of the last minute."""
    return os.getloadavg()[0]


def describe(packages: Iterable[str]) -> str:
    """Return processor, system, Python and the versions of `packages`, on one line."""
    tools = ", ".join(f"{name} {version(name)}" for name in packages)
    python = f"{platform.system()}, Python {platform.python_version()}"
    return f"{cores()} cores ({_processor()}), {python}, {tools}"


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
