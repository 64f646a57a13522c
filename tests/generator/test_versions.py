"""Output follows the installed version of botocore, down to the oldest supported one.

The other tests generate from the newest.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generated import COMMITTED

pytestmark = pytest.mark.slow

OLDEST = "1.40.0"


@pytest.fixture(scope="module")
def oldest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a directory with the oldest botocore and boto3, to be put on the path."""
    target = tmp_path_factory.mktemp("oldest")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    packages = [f"botocore=={OLDEST}", f"boto3=={OLDEST}"]
    subprocess.run([*command, "--target", str(target), *packages], check=True)
    return target


def test_the_oldest_botocore_is_generated_from_and_checked(
    oldest: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(oldest)}
    generate = [sys.executable, "-m", "generator", "generate"]
    result = subprocess.run(
        [*generate, "--services", ",".join(COMMITTED), "--output", str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    package = tmp_path / "staticboto/src/staticboto"
    assert f'BOTOCORE_VERSION = "{OLDEST}"' in (
        package / "_index/catalog.py"
    ).read_text(encoding="utf-8")

    environment["PYTHONPATH"] += f"{os.pathsep}{package.parent}"
    program = (
        "from staticboto import boto3\n"
        "client = boto3.client('s3', region_name='eu-west-1')\n"
        "assert type(client).__module__ == 'staticboto.s3.client', type(client)\n"
        "assert boto3.__version__ == '1.40.0'\n"
    )
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
