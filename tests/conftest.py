"""What all tests share: the generated packages."""

from __future__ import annotations

import os
from pathlib import Path

import hypothesis
import pytest

from tests import generated

# The same examples in every run of CI, others in each run elsewhere; slow machines are no
# failures.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if "CI" in os.environ else "here")


@pytest.fixture(scope="session")
def reviewed() -> Path:
    """The directory to import a package of the reviewed services from."""
    return generated.reviewed()


@pytest.fixture(scope="session")
def boto3_stubs(reviewed: Path) -> Path:
    """The directory with our stubs of boto3, which refer to `reviewed`."""
    return generated.boto3_stubs()


@pytest.fixture(scope="session")
def everything() -> Path:
    """The directory to import a package of all services from."""
    return generated.everything()
