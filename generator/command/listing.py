"""The list of services, with the sizes of their models and packs.

Owns the output of `list`. Counts what is in the documents, whatever is generated from
it. A pack is looked at where it has been generated: to make all of them takes much longer than
to count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from .. import projects
from ..files import packs
from ..naming import names
from ..read import load, selection
from ..read.documents import Document


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of one service.

    Attributes:
        pack: the size of its pack in bytes, if it has been generated.
        others: how many there are of each in its model.
    """

    operations: int = 0
    shapes: int = 0
    paginators: int = 0
    waiters: int = 0
    resources: int = 0
    pack: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*map(sum, zip(astuple(self), astuple(other))))


def count(documents: load.Documents, output: Path) -> Counts:
    """Return the counts of one service.

    Args:
        documents: its documents.
        output: the output directory, in which it may have been generated.
    """
    return Counts(
        operations=_length(documents.service, "operations"),
        shapes=_length(documents.service, "shapes"),
        paginators=_length(documents.paginators, "pagination"),
        waiters=_length(documents.waiters, "waiters"),
        resources=_length(documents.resources, "resources"),
        pack=_pack(documents.source.name, output),
    )


def _pack(service: str, output: Path) -> int:
    if names.misnamed(service, ()):
        return 0
    package = output / projects.package("staticboto") / names.package(service)
    file = package / packs.FILE
    return file.stat().st_size if file.is_file() else 0


def show(
    console: Console, patterns: Sequence[str], models: Sequence[Path], output: Path
) -> None:
    """Print a table of the services that `patterns` select.

    Args:
        console: where to print it.
        patterns: names and globs; none for all services.
        models: directories with private models.
        output: the output directory, for the sizes of packs.

    Raises:
        GenerationError: a pattern selects nothing, or a document is not JSON.
    """
    known = load.find_services(models)
    found = {
        name: count(load.read(known[name]), output)
        for name in selection.select(patterns, known)
    }
    table = Table(box=None, pad_edge=False)
    table.add_column("service", no_wrap=True)
    table.add_column("version", no_wrap=True)
    for kind in Counts.__slots__:
        unit = " kB" if kind == "pack" else ""
        table.add_column(kind + unit, justify="right", no_wrap=True)
    for name, counts in found.items():
        table.add_row(Text(name), known[name].api_version, *_cells(counts))
    total = sum(found.values(), Counts())
    table.add_section()
    table.add_row(f"total: {len(found)}", "", *_cells(total), style="bold")
    console.print(table)


def _cells(counts: Counts) -> list[str]:
    *numbers, size = astuple(counts)
    kilobytes = f"{size / 1000:,.1f}" if size else ""
    return [*(f"{number:,}" if number else "" for number in numbers), kilobytes]


def _length(document: Document | None, section: str) -> int:
    value = document.content.get(section) if document else None
    return len(value) if isinstance(value, Mapping) else 0
