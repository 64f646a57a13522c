"""What a program pays when it runs: start-up, memory, calls; beside boto3 in the same run.

    python -m benchmarks.runtime                    every figure, some minutes
    python -m benchmarks.runtime cold memory        only these groups
    python -m benchmarks.runtime --instructions     instructions counted by valgrind, too
    python -m benchmarks.runtime.plots FILE         the plots of what `--json FILE` wrote

Each side has a virtual environment of its own, installed and compiled as pip leaves it, and
talks to a server on loopback that plays AWS (`server`). A figure is a scenario of `program`,
which runs in a fresh process of the side; of several runs the least counts.

`figures` has the figures with their bars, `sides` the sides, `faces` what other SDKs look like
to `program`, `running` how one measurement is taken, `limits` a process that gets little,
`results` what was measured, `tables` and `plots` how it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and return the exit code: 1 if a bar was missed."""
    from .command import run

    return run(arguments)
