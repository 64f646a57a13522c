"""What a program pays when it runs: start-up, memory, calls; beside boto3 in the same run.

    python -m benchmarks.runtime                    every figure, some minutes
    python -m benchmarks.runtime cold memory        only these groups
    python -m benchmarks.runtime --instructions     cold starts counted by valgrind, too

Each side has a virtual environment of its own, installed and compiled as pip leaves it, and
talks to a server on loopback that plays AWS (`server`). A figure is a scenario of `program`,
which runs in a fresh process of the side; of several runs the least counts. Owns which
figures there are (`figures`), and the table.
"""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and return the exit code: 1 if a bar was missed."""
    from .command import run

    return run(arguments)
