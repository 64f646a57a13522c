"""Programs for the plugin to be tested with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.project import Project


@pytest.fixture
def project(tmp_path: Path, reviewed: Path, boto3_stubs: Path) -> Project:
    """An empty project that uses the plugin."""
    return Project(tmp_path, reviewed, boto3_stubs)
