"""The same package on the oldest botocore of its range, one in the middle, and the newest."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from staticboto._index.catalog import BOTOCORE_VERSION
from tests.engine.conftest import SOURCE
from tests.generated import ROOT
from tests.support import botocores

# What holds on all of them; other tests compare with the botocore that was generated from.
FILES = ("test_any_botocore", "test_lines", "test_needs")


def test_the_range_begins_with_the_oldest_and_is_open() -> None:
    project = (Path(SOURCE).parent / "pyproject.toml").read_text()
    (declared,) = re.findall(r'^    "(botocore[ <=>!~].*)",$', project, re.MULTILINE)
    range_ = Requirement(declared).specifier
    assert [each.operator for each in range_] == [">="]
    assert botocores.OLDEST in range_
    assert botocores.MIDDLE in range_
    assert BOTOCORE_VERSION in range_
    assert "1.39.99" not in range_
    assert Version(botocores.OLDEST) < Version(botocores.MIDDLE)
    assert Version(botocores.MIDDLE) < Version(BOTOCORE_VERSION)


@pytest.mark.slow
@pytest.mark.parametrize("release", botocores.CHOSEN)
def test_on_another_botocore(release: str) -> None:
    files = [f"tests/engine/{name}.py" for name in FILES]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist"]
    ran = subprocess.run(
        [*command, "-p", "no:cacheprovider", *files],
        cwd=ROOT,
        env={**botocores.environment(release), "STATICBOTO_SOURCE": SOURCE},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout[-10_000:]


@pytest.mark.slow
@pytest.mark.parametrize("release", botocores.CHOSEN)
def test_the_doctor(release: str) -> None:
    """It says on which botocore it is, and which pieces are left to it."""
    ran = subprocess.run(
        [sys.executable, "-m", "staticboto", "doctor"],
        env=botocores.environment(release, Path(SOURCE)),
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    number = botocores.version(release)
    assert f"botocore    {number} (models of {BOTOCORE_VERSION}" in ran.stdout
