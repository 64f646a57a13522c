"""An object that stands before another one, and has all that it has."""

from __future__ import annotations

from typing import Any


class Delegate:
    """What is not here is the inner object's.

    Args:
        inner: the inner object.
    """

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        if name == "_inner":  # not there yet: this is being copied
            raise AttributeError(name)
        return getattr(self._inner, name)
