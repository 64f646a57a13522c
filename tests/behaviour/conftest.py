"""Fixtures for tests of behaviour: the reviewed package, and no access to AWS."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import boto3
import pytest

from tests import generated

SOURCE = str(generated.reviewed())
sys.path.insert(0, SOURCE)


@pytest.fixture(autouse=True)
def world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No configuration but this one, and no default sessions."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", SOURCE)  # of programs that tests start
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    monkeypatch.setattr("staticboto.boto3.DEFAULT_SESSION", None)
