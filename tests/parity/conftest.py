"""The package with all services, and what it and boto3 say of themselves."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def run(module: str, *arguments: str, source: Path | None = None) -> str:
    """Run a module of this directory in a process of its own and return what it prints.

    Args:
        module: its name, such as `survey`.
        arguments: of the command line.
        source: what to put before everything else that can be imported.
    """
    path = [str(each) for each in (source, ROOT) if each is not None]
    ran = subprocess.run(
        [sys.executable, "-B", "-m", f"tests.parity.{module}", *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path)},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return ran.stdout


@pytest.fixture(scope="session")
def theirs() -> dict[str, Any]:
    """The survey of boto3."""
    found: dict[str, Any] = json.loads(run("survey", "boto3"))
    return found


@pytest.fixture(scope="session")
def ours(everything: Path) -> dict[str, Any]:
    """The survey of the package that was generated."""
    found: dict[str, Any] = json.loads(
        run("survey", "staticboto.boto3", source=everything)
    )
    return found


@pytest.fixture(scope="session")
def inspection(everything: Path) -> dict[str, Any]:
    """The names and types of the modules of all services at run time."""
    found: dict[str, Any] = json.loads(run("inspection", source=everything))
    return found
