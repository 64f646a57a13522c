"""The fenced blocks of a Markdown page, by what stands behind the fence.

Owns reading them. Knows nothing of what is done with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_BLOCK = re.compile(
    r"^```(?P<kind>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


def blocks(page: Path, kind: str) -> Iterator[str]:
    """Yield the texts of the blocks of one kind, such as `python`, in order."""
    for block in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block["kind"] == kind:
            yield block["text"]


def after(page: Path, kind: str) -> str:
    """Return the block that stands directly after the only one of a kind."""
    found = list(_BLOCK.finditer(page.read_text(encoding="utf-8")))
    (place,) = [i for i, block in enumerate(found) if block["kind"] == kind]
    return found[place + 1]["text"]
