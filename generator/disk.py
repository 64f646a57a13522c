"""Files, and what the system may refuse.

Owns writing a file wholly or not at all, and how a refusal of the system (no space, no
permission) is told. Knows nothing of what the files are.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import GenerationError

FIXES = {
    errno.ENOSPC: "Free some space and run again: the previous output is as it was, and "
    "services that are finished will not be made again.",
    errno.EDQUOT: "Your quota is used up: free some space and run again; the previous "
    "output is as it was.",
    errno.EROFS: "That file system is read-only: choose another --output.",
    errno.ENOTDIR: "A part of that path is a file: choose another --output.",
}
PERMISSION = "Give yourself permission to write there, or choose another --output."


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Tell what the system refuses as a `GenerationError`.

    Args:
        path: named when the system does not say which path it was.
    """
    try:
        yield
    except OSError as error:
        raise GenerationError(
            str(error.filename or path),
            f"the system refused: {error.strerror or error}",
            FIXES.get(error.errno or 0, PERMISSION),
        ) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there either wholly or not at all, and its directories."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.partial")
    partial.write_bytes(content)
    os.replace(partial, path)
