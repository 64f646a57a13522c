"""Parameters of which some take long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def slow(values: Iterable[str], *which: str) -> list[Any]:
    """Return values of a parameter, of which those in `which` are marked slow."""
    return [
        pytest.param(value, marks=pytest.mark.slow) if value in which else value
        for value in values
    ]
