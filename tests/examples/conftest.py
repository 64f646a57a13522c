"""Fixtures for tests of the examples: a clean environment, and a local AWS."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.generated import ROOT
from tests.support import environment
from tests.support.cloud import Cloud, serving

EXAMPLES = ROOT / "examples"

Start: TypeAlias = Callable[..., "subprocess.Popen[str]"]
Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory, reviewed: Path) -> Path:
    """The interpreter of an environment that holds what our package declares."""
    return environment.create(tmp_path_factory.mktemp("environment"), reviewed)


@pytest.fixture(scope="session")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server that plays AWS."""
    with serving(tmp_path_factory.mktemp("server")) as url:
        yield url


@pytest.fixture
def cloud(endpoint: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cloud:
    """An empty cloud, which the environment variables lead to."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-west-2")
    return Cloud(endpoint)


@pytest.fixture
def start(python: Path, cloud: Cloud) -> Start:
    """Start an example by its name, in the clean environment."""

    def start(name: str, *arguments: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [python, "-I", EXAMPLES / name, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start


@pytest.fixture
def run(start: Start) -> Run:
    """Run an example by its name to its end."""

    def run(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        with start(name, *arguments) as process:
            out, err = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    return run


@pytest.fixture
def output(run: Run) -> Callable[..., str]:
    """Run an example that has to succeed without a complaint; return what it prints."""

    def output(name: str, *arguments: object) -> str:
        ran = run(name, *arguments)
        assert (ran.returncode, ran.stderr) == (0, "")
        return ran.stdout

    return output
