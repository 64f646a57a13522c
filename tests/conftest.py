"""What all tests share: the generated packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import generated


@pytest.fixture(scope="session")
def reviewed() -> Path:
    """The directory to import a package of the reviewed services from."""
    return generated.reviewed()


@pytest.fixture(scope="session")
def everything() -> Path:
    """The directory to import a package of all services from."""
    return generated.everything()
