"""An environment as the user of our stubs of boto3 has it."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.support import environment


@pytest.fixture(scope="session")
def wheel(boto3_stubs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the project that was generated."""
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(boto3_stubs.parent)).build(directory=str(folder))
    return Path(built)


@pytest.fixture(scope="session")
def python(
    wheel: Path, reviewed: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The interpreter of an environment with boto3, staticboto, and the wheel beside them."""
    folder = tmp_path_factory.mktemp("environment")
    made = environment.create(folder, reviewed, "boto3")
    ran = subprocess.run(
        [made, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        check=True,
        text=True,
    )
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(ran.stdout.strip())
    return made
