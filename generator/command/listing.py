"""The list of services, with the sizes of their models.

Owns the output of `list`. Counts what is in the documents, whatever is generated from
it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..read import load
from ..read.documents import Document


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of one service."""

    operations: int = 0
    shapes: int = 0
    paginators: int = 0
    waiters: int = 0
    resources: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*map(sum, zip(astuple(self), astuple(other))))


def count(documents: load.Documents) -> Counts:
    """Return the counts of one service."""
    return Counts(
        operations=_length(documents.service, "operations"),
        shapes=_length(documents.service, "shapes"),
        paginators=_length(documents.paginators, "pagination"),
        waiters=_length(documents.waiters, "waiters"),
        resources=_length(documents.resources, "resources"),
    )


def show(console: Console, patterns: Sequence[str], models: Sequence[Path]) -> None:
    """Print a table of the services that `patterns` select.

    Raises:
        GenerationError: a pattern selects nothing, or a document is not JSON.
    """
    known = load.find_services(models)
    found = {
        name: count(load.read(known[name])) for name in load.select(patterns, known)
    }
    table = Table(box=None, pad_edge=False)
    table.add_column("service", no_wrap=True)
    table.add_column("version", no_wrap=True)
    for kind in Counts.__slots__:
        table.add_column(kind, justify="right", no_wrap=True)
    for name, counts in found.items():
        table.add_row(Text(name), known[name].api_version, *_cells(counts))
    total = sum(found.values(), Counts())
    table.add_section()
    table.add_row(f"total: {len(found)}", "", *_cells(total), style="bold")
    console.print(table)


def _cells(counts: Counts) -> list[str]:
    return [f"{number:,}" if number else "" for number in astuple(counts)]


def _length(document: Document | None, section: str) -> int:
    value = document.content.get(section) if document else None
    return len(value) if isinstance(value, Mapping) else 0
