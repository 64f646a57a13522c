"""Operations behave as with boto3 on every botocore of the range, with the same models.

Both sides run on the same botocore; `engines` says what boto3 is lent. What was generated is
the same package each time.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.generated import ROOT
from tests.support import botocores

# A service of each protocol, those with resources that convert values, and those whose
# operations an older botocore calls otherwise or has methods for that cannot work.
FEW = ("cloudwatch", "dynamodb", "ec2", "lambda", "polly", "s3", "signin", "sns", "sqs")


@pytest.mark.spread
@pytest.mark.parametrize(
    ("release", "services"),
    [
        *((release, FEW) for release in botocores.CHOSEN),
        pytest.param(botocores.OLDEST, ("*",), marks=pytest.mark.thorough),
    ],
)
def test_sample(release: str, services: tuple[str, ...], everything: Path) -> None:
    """A few services on each, all of them on the oldest."""
    command = [sys.executable, "-m", "tests.behaviour", "--sample", "1", "--services"]
    ran = subprocess.run(
        [
            *(*command, *services),
            *("--source", str(everything)),
            *("--models", str(botocores.INSTALLED)),
        ],
        cwd=ROOT,
        env=botocores.environment(release),
        capture_output=True,
        text=True,
    )
    said = ran.stdout.splitlines()
    number = botocores.version(release)
    assert said and said[0] == f"botocore {number}, boto3 {number}", ran.stderr
    assert ran.returncode == 0, ran.stdout
