"""The changes that a run would make, as text.

Owns the format of `diff`: a line per file, or a patch. Knows nothing of how differences
are found.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from ..run.report import Report

SIGNS = {"add": "A", "change": "M", "remove": "D"}


def lines(report: Report, root: Path, patch: bool = False) -> Iterator[str]:
    """Yield the differences between the output at `root` and what would be generated now.

    Args:
        patch: yield a unified diff instead of one line a file.
    """
    for change in report.changes:
        if patch:
            before = _read(root / change.path)
            after = report.files.get(change.path, b"")
            yield from _patch(before, after, f"a/{change.path}", f"b/{change.path}")
        else:
            # Without a record of an earlier run, it is unknown who wrote a file.
            known = change.edited and not report.first
            edited = " (edited by hand)" if known else ""
            yield f"{SIGNS[change.kind]} {change.path}{edited}"


def _patch(before: bytes, after: bytes, old: str, new: str) -> Iterator[str]:
    """Yield a unified diff of two contents; if they are not text, only that they differ."""
    try:
        lines_before, lines_after = (
            content.decode().splitlines() for content in (before, after)
        )
    except UnicodeDecodeError:
        yield f"binary files {old} and {new} differ"
    else:
        yield from difflib.unified_diff(
            lines_before, lines_after, old, new, lineterm=""
        )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
