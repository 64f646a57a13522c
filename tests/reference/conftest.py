"""The site that tests look at: services of each protocol, with and without resources."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import generated


@pytest.fixture(scope="session")
def site() -> Path:
    """The directory of the site of the reviewed services, and of some that are odd."""
    odd = ("codedeploy", "lex-runtime", "sso-oidc", "wafv2")
    return generated.reference("some", (*generated.REVIEWED, *odd))
