"""What benchmarks conclude from what they measured: bars, growth, differences."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.runtime.figures import FIGURES, Figure
from benchmarks.runtime.plots import plots, soak
from benchmarks.runtime.results import Report, Result
from benchmarks.runtime.tables import markdown
from benchmarks.soak.faults import Fault, Schedule
from benchmarks.soak.memory import Sample, growth
from benchmarks.soak.tally import Tally

BAR = Figure("cold", "name", ("cold", "s3"), "whole", bar=0.5)
LIMIT = Figure("import", "name", ("package",), "cpu", limit=2e-3)


def report() -> Report:
    """A run in which ours always takes half."""
    runs = {"staticboto": [1.0, 2.0], "boto3": [2.0, 3.0], "capo": [3.0]}
    results = [
        Result(figure, {**runs} if not figure.ours_only else {**runs, "capo": []})
        for figure in FIGURES
    ]
    return Report("a machine", {name: name for name in runs}, 2, results)


@pytest.mark.parametrize(
    "mine, theirs, counted, missed",
    [
        (0.9, 2.0, {}, False),
        (1.1, 2.0, {}, True),
        (1.1, 2.0, {"staticboto": 4, "boto3": 10}, False),
        (0.9, 2.0, {"staticboto": 6, "boto3": 10}, True),
    ],
)
def test_instructions_decide_where_there_are_some(
    mine: float, theirs: float, counted: dict[str, float], missed: bool
) -> None:
    runs = {"staticboto": [5.0, mine], "boto3": [theirs, 5.0]}
    assert Result(BAR, runs, counted).missed is missed


def test_a_limit_holds_whatever_boto3_takes() -> None:
    assert Result(LIMIT, {"staticboto": [3e-3], "boto3": [9.0]}).missed
    assert not Result(LIMIT, {"staticboto": [1e-3], "boto3": [1e-3]}).missed


def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    made = report()
    made.write(tmp_path / "figures.json")
    assert Report.read(tmp_path / "figures.json") == made


def test_the_table_has_a_row_for_each_figure() -> None:
    rows = markdown(report()).splitlines()
    assert len(rows) == 2 + len(FIGURES)
    assert len({row.count("|") for row in rows}) == 1
    (row,) = [row for row in rows if row.startswith("| get_item")]
    cells = [cell.strip() for cell in row.split("|")]
    assert cells == ["", "get_item", "1.0 : 2.0 s", "0.50", "0.70", "0.50", "1.50", ""]


def test_plots_are_documents_with_a_bar_for_each_value() -> None:
    drawn = plots(report())
    assert set(drawn) == {"cold", "limited", "memory", "warm"}
    for chart in drawn.values():
        text = chart.svg()
        tree = ElementTree.fromstring(text)
        titles = [each.text for each in tree.iter("{http://www.w3.org/2000/svg}title")]
        assert len(titles) == 1 + sum(len(values) for _, values in chart.groups)
        assert chart.axis in text
        assert "prefers-color-scheme:dark" in text
    lines = soak({"samples": {"boto3": [(1, 10), (2, 20)], "staticboto": [(1, 9)]}})
    assert lines.svg().count("<polyline") == 2


def test_memory_that_grows_is_told_from_memory_that_varies() -> None:
    def samples(per_call: float) -> list[Sample]:
        noise = (0, 300_000, -200_000)
        return [
            Sample(calls, round(60e6 + per_call * calls + noise[calls // 1000 % 3]))
            for calls in range(1000, 100_000, 1000)
        ]

    flat, grown = growth(samples(0)), growth(samples(200))
    assert flat is not None and flat.flat
    assert grown is not None and not grown.flat
    assert grown.per_call == pytest.approx(200, rel=0.1)
    assert growth(samples(0)[:5]) is None


def test_faults_follow_from_the_seed() -> None:
    first, again, other = (
        [Schedule(seed).of_call(call) for call in range(5000)] for seed in (1, 1, 2)
    )
    assert first == again != other
    assert {fault for plan in first for fault in plan} == {None, *Fault}
    none = Schedule(1, share=0)
    assert not any(any(none.of_call(call)) for call in range(500))


def test_outcomes_are_compared_call_by_call() -> None:
    def outcome(told: object) -> str:
        return f"s3 get_object: {json.dumps(told)}"

    tally = Tally()
    tally.compare(1, outcome({"Key": "k"}), outcome({"Key": "k"}))
    tally.compare(2, outcome({"classes": ["E"]}), outcome({"classes": ["E"]}))
    once, twice = (outcome({"RetryAttempts": count}) for count in (0, 1))
    tally.compare(3, once, twice)
    tally.compare(4, outcome({"classes": ["E"]}), outcome({"classes": ["F"]}))
    assert (tally.returned, tally.retries, tally.raised) == (1, 1, {"E": 1})
    assert [call for call, *_ in tally.different] == [4]
