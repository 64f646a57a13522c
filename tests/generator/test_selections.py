"""The output for any set of services passes the generator's own check."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from generator.command import cli
from generator.naming import names
from tests.generated import REVIEWED
from tests.support import mypy_cache

pytestmark = pytest.mark.slow

# One service, with resources or none; several, none of them with resources, or one of them.
SETS = ["dynamodb", "s3", "sts", "lambda,sts", "iam,lambda"]
OTHERS = [
    pytest.param(each, marks=pytest.mark.thorough)
    for each in REVIEWED
    if each not in SETS
]


@pytest.mark.parametrize("services", [*SETS, *OTHERS])
def test_a_set_of_services_passes_the_check(
    services: str, reviewed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the reviewed ones all others are removed, and only the index is made again."""
    output = tmp_path / "output"
    copytree(reviewed.parents[1], output)
    mypy_cache.begin_check(output)
    line = ["generate", "--quiet", "--no-format"]
    line += ["--services", services, "--output", str(output)]
    assert cli.run(line) == 0, capsys.readouterr().err
    packages = {names.package(service) for service in services.split(",")}
    found = {path.parent.name for path in output.glob("staticboto/src/*/*/client.py")}
    assert found == packages
