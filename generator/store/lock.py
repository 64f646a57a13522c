"""One run at a time in an output directory.

Owns `<output>/.staticboto/lock`. The system releases the lock when the process ends, in
whatever way, so a lock is never stale; the number in the file only says which process
holds it. (This is a record lock and not `flock`, since forked workers must not inherit
it.)
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
        # The locked byte is after the text, so that others can read which process holds
        # the lock.
        file.seek(1024)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _acquire(file: IO[bytes]) -> None:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def held(state: Path) -> Iterator[None]:
    """Hold the lock of the output directory with the state directory `state`.

    Raises:
        GenerationError: another run holds it, or the directory cannot be written.
    """
    path = state / "lock"
    with explained(path):
        state.mkdir(parents=True, exist_ok=True)
        # Unbuffered, since on a full disk a buffer could not be written when the file is
        # closed.
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
