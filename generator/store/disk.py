"""Files, and what the system may refuse.

Owns writing a file wholly or not at all, and how a refusal of the system (no space, no
permission) is told. Knows nothing of what the files are.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import GenerationError

FIXES = {
    errno.ENOSPC: "Free some space and run again: the previous output is as it was, and "
    "services that are finished will not be made again.",
    errno.EDQUOT: "Your quota is used up: free some space and run again; the previous "
    "output is as it was.",
    errno.EROFS: "That file system is read-only: choose another --output.",
    errno.ENOTDIR: "A file is where a directory has to be: move it away, or choose another "
    "--output.",
    errno.EISDIR: "A directory is where a file has to be: move it away, or choose another "
    "--output.",
}
FIXES[errno.EEXIST] = FIXES[errno.ENOTDIR]
NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})
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
            str(_obstacle(Path(error.filename or path))),
            f"the system refused: {error.strerror or error}",
            FIXES.get(error.errno or 0, PERMISSION),
        ) from error


def is_full(directory: Path) -> bool:
    """Tell whether there is no space for another megabyte in a directory."""
    probe = directory / "probe"
    try:
        probe.write_bytes(bytes(1_000_000))
    except OSError as error:
        return error.errno in NO_SPACE
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
    return False


def _obstacle(path: Path) -> Path:
    """Return the file that stands in the way to `path`, or `path` itself."""
    with suppress(OSError):
        for parent in reversed(path.parents):
            if parent.is_file():
                return parent
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there either wholly or not at all, and its directories."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.partial")
    partial.write_bytes(content)
    os.replace(partial, path)
