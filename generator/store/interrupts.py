"""Ctrl-C, at a moment that suits.

Owns the blocks in which an interrupt has to wait: the renames of a commit, and the work
with processes, where Python loses a `KeyboardInterrupt` now and then, since it may arrive
in a finalizer or in a hook of fork, and what these raise is only printed.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def deferred() -> Iterator[Callable[[], None]]:
    """Note an interrupt that comes during the block, and raise it at the end.

    Yields:
        a function that raises an interrupt that has come by now, for long blocks.
    """
    if threading.current_thread() is not threading.main_thread():
        # Interrupts are the main thread's.
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
