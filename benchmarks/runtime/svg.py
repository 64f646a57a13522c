"""Charts of horizontal bars, and of lines, as SVG that is readable on light and dark pages.

Owns how a chart looks. Knows nothing of what is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import floor, log10

WIDTH = 720
LEFT = 190
RIGHT = 70
BAR = 13
GAP = 3
BETWEEN = 14
HEAD = 66
FOOT = 46

# For light and for dark pages: the one that a chart is about is blue, its measure grey.
COLOURS = (
    ("#2a78d6", "#5598e7"),
    ("#8b8b86", "#a5a49f"),
    ("#1a9e6e", "#2fb380"),
    ("#d08700", "#e0a020"),
)
_INK = "#24292f", "#e6edf3"
_FAINT = "#d0d0cc", "#3d444d"


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart of bars.

    Attributes:
        title: what is shown.
        axis: what the axis says, with the unit.
        series: the names of the bars of a group, in their order.
        groups: the name of each group, and the values by series; one may be missing.
        text: how a value is written at the end of its bar.
        mark: a value with a line through all groups.
    """

    title: str
    axis: str
    series: Sequence[str]
    groups: Sequence[tuple[str, Mapping[str, float]]]
    text: Callable[[float], str]
    mark: float | None = None

    def svg(self) -> str:
        """Return the chart as a document."""
        top = max(max(values.values()) for _, values in self.groups)
        step = nice_step(top / 5)
        across = (WIDTH - LEFT - RIGHT) / max(top, self.mark or 0)
        y = float(HEAD)
        bars: list[str] = []
        for name, values in self.groups:
            found = [each for each in self.series if each in values]
            height = len(found) * (BAR + GAP) - GAP
            bars.append(_text(LEFT - 10, y + height / 2 + 4, name, "end"))
            for each in found:
                long = values[each] * across
                kind = f"s{self.series.index(each)}"
                bars.append(
                    f'<rect class="{kind}" x="{LEFT}" y="{y:.1f}" width="{long:.1f}" '
                    f'height="{BAR}" rx="2"><title>{escape(f"{name}, {each}")}: '
                    f"{escape(self.text(values[each]))}</title></rect>"
                )
                end = LEFT + long + 5
                bars.append(_text(end, y + BAR - 2.5, self.text(values[each])))
                y += BAR + GAP
            y += BETWEEN - GAP
        bottom = y - BETWEEN + 8
        grid: list[str] = []
        ticks = int(top / step) + 1
        for number in range(ticks):
            x = LEFT + number * step * across
            grid.append(_line(x, HEAD - 6, x, bottom))
            grid.append(_text(x, bottom + 15, f"{number * step:g}", "middle"))
        grid.append(_text((LEFT + WIDTH - RIGHT) / 2, bottom + 34, self.axis, "middle"))
        if self.mark is not None:
            x = LEFT + self.mark * across
            grid.append(_line(x, HEAD - 6, x, bottom, "mark"))
        inner = [*_head(self.title, self.series), *grid, *bars]
        return document(self.title, bottom + FOOT, inner)


@dataclass(frozen=True, slots=True)
class Lines:
    """A chart of lines over a common axis.

    Attributes:
        title: what is shown.
        across: what the horizontal axis says, with the unit.
        up: what the vertical axis says, with the unit; it begins at 0.
        series: the points of each line, by name.
    """

    title: str
    across: str
    up: str
    series: Mapping[str, Sequence[tuple[float, float]]]

    def svg(self) -> str:
        """Return the chart as a document."""
        left, height = 60, 240
        points = [point for line in self.series.values() for point in line]
        right, top = (max(each) * 1.02 for each in zip(*points))
        wide, high = (WIDTH - left - 30) / right, height / top
        bottom = HEAD + height
        inner = list(_head(self.title, list(self.series)))
        for number in range(int(top / (step := nice_step(top / 5))) + 1):
            y = bottom - number * step * high
            inner.append(_line(left, y, WIDTH - 30, y))
            inner.append(_text(left - 6, y + 4, f"{number * step:g}", "end"))
        for number in range(int(right / (step := nice_step(right / 6))) + 1):
            x = left + number * step * wide
            inner.append(_text(x, bottom + 18, f"{number * step:g}", "middle"))
        inner.append(_text((left + WIDTH - 30) / 2, bottom + 38, self.across, "middle"))
        inner.append(_text(WIDTH - 30, 42, self.up, "end"))
        for index, line in enumerate(self.series.values()):
            drawn = " ".join(
                f"{left + x * wide:.1f},{bottom - y * high:.1f}" for x, y in line
            )
            inner.append(f'<polyline class="l{index}" points="{drawn}"/>')
        return document(self.title, bottom + FOOT + 4, inner)


def document(title: str, height: float, inner: Sequence[str]) -> str:
    """Return a document with this height around what is drawn."""
    rules = [
        "text{font:12px system-ui,-apple-system,'Segoe UI',sans-serif}",
        ".title{font-weight:600;font-size:14px}",
        "polyline{fill:none;stroke-width:2;stroke-linejoin:round}",
        ".mark{stroke-dasharray:4 3}",
    ]
    light, dark = (list(_rules(mode)) for mode in (0, 1))
    style = "".join(rules + light)
    style += f"@media (prefers-color-scheme:dark){{{''.join(dark)}}}"
    size = f'viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{style}</style>",
        *inner,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def nice_step(about: float) -> float:
    """Return the distance of ticks: 1, 2 or 5 times a power of ten, at least `about`."""
    power: float = 10.0 ** floor(log10(about))
    return next(power * each for each in (1, 2, 5, 10) if power * each >= about)


def _rules(mode: int) -> Iterator[str]:
    yield f"text{{fill:{_INK[mode]}}}line{{stroke:{_FAINT[mode]}}}"
    yield f".mark{{stroke:{_INK[mode]}}}"
    for index, colour in enumerate(COLOURS):
        yield f".s{index}{{fill:{colour[mode]}}}.l{index}{{stroke:{colour[mode]}}}"


def _head(title: str, series: Sequence[str]) -> Iterator[str]:
    yield f'<text class="title" x="10" y="20">{escape(title)}</text>'
    x = 10.0
    for index, name in enumerate(series):
        yield f'<rect class="s{index}" x="{x:.0f}" y="32" width="12" height="12" rx="2"/>'
        yield _text(x + 17, 42, name)
        x += 40 + 7 * len(name)


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    shown = escape(text)
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{shown}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f"<line{named} {ends}/>"
