"""The table of a run: each figure, what it is to reach, and the other sides beside it."""

from __future__ import annotations

from collections.abc import Iterator

from ..table import aligned
from .results import OURS, PEER, Report, Result

UNITS = {"s": ((1, "s"), (1e-3, "ms"), (1e-6, "µs")), "B": ((1e6, "MB"),)}


def markdown(report: Report) -> str:
    """Return the table as Markdown; a figure over its bar has its ratio in bold.

    `÷` is the part of what boto3 takes in the same run.
    """
    others = [name for name in report.sides if name not in (OURS, PEER)]
    head = ["Figure", f"{OURS} : {PEER}", "÷ boto3", "must", "aim"]
    counted = any(result.instructions for result in report.results)
    if counted:
        head.append("÷ counted")
    head += [f"{name} ÷" for name in others]
    rule = ["---", *["---:"] * (len(head) - 1)]
    rows = (list(_cells(result, others, counted)) for result in report.results)
    return aligned([head, rule, *rows])


def _cells(result: Result, others: list[str], counted: bool) -> Iterator[str]:
    figure = result.figure
    yield figure.name
    yield _values(result)
    ratio = _ratio(result.ratio())
    yield f"**{ratio}**" if result.missed else ratio
    if figure.limit is not None:
        yield quantity(figure.limit, figure.unit)
    else:
        yield _ratio(figure.bar)
    yield _ratio(figure.aim)
    if counted:
        yield _ratio(result.counted())
    for name in others:
        yield _ratio(result.ratio(name))


def _values(result: Result) -> str:
    mine, theirs = result.best(OURS), result.best(PEER)
    if mine is None or theirs is None:
        return ""
    unit = result.figure.unit
    size, name = scale(theirs, unit)
    return f"{mine / size:.{_digits(mine / size)}f} : {theirs / size:.1f} {name}"


def quantity(value: float, unit: str) -> str:
    """Return a value with a unit that suits it."""
    size, name = scale(value, unit)
    return f"{value / size:.{_digits(value / size)}f} {name}"


def scale(value: float, unit: str) -> tuple[float, str]:
    """Return the largest unit that is not larger than a value, and its name."""
    sizes = UNITS[unit]
    return next((pair for pair in sizes if value >= pair[0]), sizes[-1])


def _digits(value: float) -> int:
    return 1 if value >= 1 else 2


def _ratio(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if value < 0.02 else f"{value:.2f}"
