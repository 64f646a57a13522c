"""The plots of docs/performance.md: `python -m benchmarks.runtime.plots FIGURES [SOAK]`.

FIGURES is what `python -m benchmarks.runtime --json` wrote, SOAK what `python -m benchmarks.soak
--json` did. Owns which figures are in which plot, and what they are called there.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from .results import OURS, PEER, Report, Result
from .svg import Bars, Lines

DOCS = Path(__file__).parents[2] / "docs/performance"
SIDES = (OURS, PEER, "aiobotocore", "capo")
MB = 1e6


def main(arguments: Sequence[str] | None = None) -> None:
    """Draw the plots that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.runtime.plots")
    parser.add_argument("figures", type=Path, help="of the benchmark")
    parser.add_argument("soak", type=Path, nargs="?", help="of the soak")
    parser.add_argument("--output", type=Path, default=DOCS)
    chosen = parser.parse_args(arguments)
    chosen.output.mkdir(parents=True, exist_ok=True)
    for name, plot in plots(Report.read(chosen.figures)).items():
        (chosen.output / f"{name}.svg").write_text(plot.svg())
    if chosen.soak:
        told = json.loads(chosen.soak.read_text())
        (chosen.output / "soak.svg").write_text(soak(told).svg())


def plots(report: Report) -> Mapping[str, Bars]:
    """Return the plots of a run, by the names of their files."""
    groups: dict[str, list[Result]] = {}
    for result in report.results:
        groups.setdefault(result.figure.group, []).append(result)
    # Over HTTPS and with boto3's face only, there is less to compare.
    shared = [each for each in groups["cold"] if not each.figure.ours_only]
    return {
        "cold": Bars(
            "From the start of Python to the end of the first call",
            "processor time, milliseconds",
            SIDES,
            _groups(shared, _service, 1e-3),
            "{:.0f}".format,
        ),
        "limited": Bars(
            "The same in a twelfth of a core, with 128 MB",
            "elapsed time, seconds",
            SIDES,
            _groups(groups["limited"], _service, 1),
            "{:.1f}".format,
        ),
        "memory": Bars(
            "Resident memory of a process",
            "megabytes",
            SIDES,
            _groups(groups["memory"], lambda result: result.figure.name, MB),
            "{:.0f}".format,
        ),
        "warm": Bars(
            "A call in a process that is warm, as a part of what boto3 takes",
            "processor time, boto3 = 1",
            SIDES,
            [(_call(each), _ratios(each)) for each in groups["warm"]],
            "{:.2f}".format,
            mark=1,
        ),
    }


def soak(told: Mapping[str, Mapping[str, Sequence[tuple[int, int]]]]) -> Lines:
    """Return the plot of the memory of a soak, over its calls."""
    samples = told["samples"]
    lines = {
        name: [(calls / 1e3, resident / MB) for calls, resident in samples[name]]
        for name in (OURS, PEER)
        if name in samples
    }
    title = "Resident memory while calls fail in all ways"
    return Lines(title, "thousands of calls", "megabytes", lines)


def _groups(
    results: Sequence[Result], name: Callable[[Result], str], size: float
) -> list[tuple[str, dict[str, float]]]:
    return [
        (
            name(result),
            {
                side: best / size
                for side in SIDES
                if (best := result.best(side)) is not None
            },
        )
        for result in results
    ]


def _ratios(result: Result) -> dict[str, float]:
    return {side: ratio for side in SIDES if (ratio := result.ratio(side)) is not None}


def _service(result: Result) -> str:
    return result.figure.scenario[1]


CALLS = {
    "query": "query, 20 items",
    "list_objects_v2": "list_objects_v2, 1,000 keys",
    "describe_instances": "describe_instances, 50",
    "get_object": "get_object, 1 kB",
}


def _call(result: Result) -> str:
    return CALLS.get(result.figure.name, result.figure.name)


if __name__ == "__main__":
    main()
