"""Deferring Ctrl-C until it can be handled.

An interrupt has to wait during the renames of a commit, and during the work with
processes: there Python sometimes loses a `KeyboardInterrupt`, since it may arrive in a
finalizer or in a hook of fork, whose exceptions are only printed.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def deferred() -> Iterator[Callable[[], None]]:
    """Defer an interrupt during the block until its end.

    Yields:
        A function that raises an interrupt that has been deferred so far, for long
        blocks.
    """
    if threading.current_thread() is not threading.main_thread():
        # Only the main thread receives interrupts.
        yield lambda: None
        return
    came = False

    def note(*_: object) -> None:
        nonlocal came
        came = True

    def check() -> None:
        if came:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, note)
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)
    check()
