"""Running the scenario of a figure on one side, and taking its measurement."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from .. import processes
from . import limits
from .figures import Figure
from .sides import Side

PROGRAM = Path(__file__).with_name("program.py")


def measure(
    figure: Figure, side: Side, environment: Mapping[str, str], work: Path
) -> float:
    """Run a scenario once and return what counts of it, in seconds or bytes.

    Raises:
        RuntimeError: the program failed.
    """
    told = {**environment, **side.environment}
    command = ["env", *(f"{key}={value}" for key, value in told.items())]
    command += _command(figure.scenario, side)
    if figure.measured == "wall":
        return limits.wall(command, work)
    ran = processes.measure(command, work)
    if ran.code:
        raise RuntimeError(f"{side.name}, {figure.name}:\n{ran.err}")
    if figure.measured == "whole":
        return ran.cpu
    value: float = json.loads(ran.out)[figure.measured]
    return value


def instructions(
    figure: Figure, side: Side, environment: Mapping[str, str], work: Path
) -> float | None:
    """Return the instructions that a figure takes, as valgrind counts them.

    Of what is done many times it is the difference between a few times and some more, divided
    by their number. None where an action is done once in a process that does others.
    """
    if figure.measured == "whole":
        return _count(figure.scenario, side, environment, work)
    if figure.group not in ("warm", "resources"):
        return None
    *scenario, times = figure.scenario
    few, more = 2, 2 + max(4, int(times) // 10)
    counts = [
        _count((*scenario, str(count)), side, environment, work)
        for count in (few, more)
    ]
    return (counts[1] - counts[0]) / (more - few)


def _command(scenario: tuple[str, ...], side: Side) -> list[str]:
    name, *arguments = scenario
    return [str(side.python), str(PROGRAM), side.face, name, *arguments]


def _count(
    scenario: tuple[str, ...], side: Side, environment: Mapping[str, str], work: Path
) -> float:
    told = work / "callgrind.out"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={told}"]
    subprocess.run(
        [*command, *_command(scenario, side)],
        env={**os.environ, **environment, **side.environment},
        check=True,
        capture_output=True,
    )
    (line,) = [
        each
        for each in told.read_text().splitlines()
        if each.startswith(("summary:", "totals:"))
    ][:1]
    return float(line.split()[1])
