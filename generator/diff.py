"""What a run would change, as text to read.

Owns the format of `diff`: a line per file, or a patch. Knows nothing of how the difference
was found.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path

from .report import Report

SIGNS = {"add": "A", "change": "M", "remove": "D"}


def lines(report: Report, root: Path, patch: bool = False) -> Iterator[str]:
    """Yield the differences between the output at `root` and what would be generated.

    Args:
        patch: yield a unified diff instead of one line a file.
    """
    for change in report.changes:
        before = _read(root / change.path)
        after = report.texts.get(change.path, "").splitlines()
        if patch:
            yield from difflib.unified_diff(
                before, after, f"a/{change.path}", f"b/{change.path}", lineterm=""
            )
        else:
            # Without a record of an earlier run nobody knows who wrote a file.
            known = change.edited and not report.first
            edited = " (edited by hand)" if known else ""
            yield f"{SIGNS[change.kind]} {change.path}{edited}"


def _read(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except FileNotFoundError:
        return []
