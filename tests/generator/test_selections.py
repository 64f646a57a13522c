"""The output for any set of services passes the generator's own check."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.command import cli
from tests.generated import REVIEWED

pytestmark = pytest.mark.slow

# Several services, none of them with resources, and one of them with resources.
SEVERAL = ["lambda,sts", "iam,lambda"]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output for all cases, so that mypy's cache has what services share."""
    return tmp_path_factory.mktemp("selections") / "output"


@pytest.mark.parametrize("services", [*REVIEWED, *SEVERAL])
def test_a_set_of_services_passes_the_check(
    services: str, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["generate", "--quiet", "--services", services, "--output", str(output)]
    assert cli.run(line) == 0, capsys.readouterr().err
