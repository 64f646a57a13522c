"""Writing of files, and errors of the operating system.

Owns writing a file completely or not at all, and how errors such as a full disk or a
missing permission are reported. Knows nothing of the content of the files.
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
    """Turn an `OSError` in the block into a `GenerationError`.

    Args:
        path: the path to report if the error does not have one.
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
    """Whether a directory has no space for another megabyte."""
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
    """Return the file that is in place of a directory of `path`, or `path` itself."""
    with suppress(OSError):
        for parent in reversed(path.parents):
            if parent.is_file():
                return parent
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file completely or not at all, and make its directories."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.partial")
    partial.write_bytes(content)
    os.replace(partial, path)
