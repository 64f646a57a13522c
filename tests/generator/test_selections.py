"""Any set of services is an output that passes the generator's own check."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.command import cli
from tests.generated import REVIEWED

pytestmark = pytest.mark.slow

# More than one of which none has resources, and of which one has.
SEVERAL = ["lambda,sts", "iam,lambda"]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output that all share, so that mypy remembers what services have in common."""
    return tmp_path_factory.mktemp("selections") / "output"


@pytest.mark.parametrize("services", [*REVIEWED, *SEVERAL])
def test_a_set_of_services_passes_the_check(
    services: str, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = ["generate", "--quiet", "--services", services, "--output", str(output)]
    assert cli.run(line) == 0, capsys.readouterr().err
