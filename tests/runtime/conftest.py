"""What the tests of the runtime share: the package under test, and a world without AWS.

The package is the generated one of `tests.generated`, importable before any test module is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import boto3
import pytest

from tests import generated
from tests.runtime.machine import Machine
from tests.support import loaders

SOURCE = str(generated.reviewed())
sys.path.insert(0, SOURCE)


@pytest.fixture(autouse=True)
def world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """No configuration but this one, no default sessions; yields the home directory."""
    loaders.share(monkeypatch)
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", SOURCE)  # of programs that tests start
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    monkeypatch.setattr("staticboto.boto3.DEFAULT_SESSION", None)
    yield tmp_path


@pytest.fixture
def machine(world: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """Nothing configured at all, neither credentials nor a region."""
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    with ExitStack() as stack:
        yield Machine(world, monkeypatch, stack)
