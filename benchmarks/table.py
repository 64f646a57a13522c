"""A table of figures, as the README shows it.

Owns the columns and the text of a ratio. Knows nothing of what was measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

COLUMNS = ("Figure", "Measured", "Bar", "÷ bar", "÷ peer")
RULE = ("---", "---:", "---:", "---:", "---:")


@dataclass(frozen=True, slots=True)
class Row:
    """A figure.

    Attributes:
        figure: what was measured.
        measured: the value, with its unit.
        bar: the value that it is to stay under, with its unit.
        of_bar: measured ÷ bar.
        of_peer: measured ÷ what the peer took in the same run.
    """

    figure: str
    measured: str
    bar: str = ""
    of_bar: float | None = None
    of_peer: float | None = None

    def cells(self) -> list[str]:
        """Return the text of each column."""
        ratios = (self.of_bar, self.of_peer)
        shown = ["" if ratio is None else f"{ratio:.2f}" for ratio in ratios]
        return [self.figure, self.measured, self.bar, *shown]


def markdown(rows: Sequence[Row]) -> str:
    """Return the table as Markdown; it can be read as plain text, too."""
    return aligned([COLUMNS, RULE, *(row.cells() for row in rows)])


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Return lines of cells as a table of Markdown with columns of even width.

    Args:
        lines: the head, the rule below it, and the rows.
    """
    widths = [max(map(len, column)) for column in zip(*lines)]
    padded = (map(str.ljust, line, widths) for line in lines)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in padded)
