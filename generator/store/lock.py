"""One run at a time in an output directory.

Owns `<output>/.staticboto/lock`. The system holds the lock for the process and drops it
when the process ends, however it ends, so a lock is never stale; the number in the file
only tells whom to wait for. (A record lock, not `flock`: forked workers do not inherit it.)
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ..errors import GenerationError
from .disk import explained

if sys.platform == "win32":
    import msvcrt

    def _acquire(file: IO[bytes]) -> None:
        # Beyond the text, so that others can read whose lock it is.
        file.seek(1024)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _acquire(file: IO[bytes]) -> None:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def held(state: Path) -> Iterator[None]:
    """Hold the lock of the output directory whose state is at `state`.

    Raises:
        GenerationError: another run holds it, or the directory cannot be written.
    """
    path = state / "lock"
    with explained(path):
        state.mkdir(parents=True, exist_ok=True)
        # Without a buffer: on a full disk what is in one could not be written on closing.
        file = path.open("ab+", buffering=0)
    with file:
        try:
            _acquire(file)
        except OSError as error:
            file.seek(0)
            owner = file.read().decode().strip() or "unknown"
            raise GenerationError(
                str(state.parent),
                f"another run (process {owner}) is writing this output",
                "Wait until it has finished, or choose another --output.",
            ) from error
        with explained(path):
            file.seek(0)
            file.truncate()
            file.write(str(os.getpid()).encode())
        yield
