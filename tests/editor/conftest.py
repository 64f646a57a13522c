"""Fixtures for tests of editors: an installed package, and language servers that see it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.editor.editor import Editor
from tests.editor.servers import COMMANDS, LIMITS, start
from tests.support import environment
from tests.support.slow import slow

Directory: TypeAlias = Callable[[str], Path]


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory, reviewed: Path) -> Path:
    """The interpreter of an environment with a package of the reviewed services."""
    return _install(reviewed, tmp_path_factory.mktemp)


@pytest.fixture(scope="session")
def python_of_everything(
    tmp_path_factory: pytest.TempPathFactory, everything: Path
) -> Path:
    """The interpreter of an environment with a package of all services."""
    return _install(everything, tmp_path_factory.mktemp)


@pytest.fixture(
    scope="session",
    # One server is enough for every edit; the others take several times as long.
    params=slow(COMMANDS, *(COMMANDS.keys() - {"pyright"})),
)
def editor(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    python: Path,
) -> Iterator[Editor]:
    """The editor of a user of the reviewed services, with each server in turn."""
    yield from _edit(request.param, python, tmp_path_factory.mktemp)


@pytest.fixture(scope="session", params=["pyright", "ty", "pyrefly"])
def editor_of_everything(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    python_of_everything: Path,
) -> Iterator[Editor]:
    """The editor of a user of all services. basedpyright does here as pyright does."""
    yield from _edit(request.param, python_of_everything, tmp_path_factory.mktemp)


@pytest.fixture(autouse=True)
def _limits(request: pytest.FixtureRequest) -> None:
    """Expect of each server that it does not do what it is known not to do."""
    for server in COMMANDS:
        test = request.node.name.replace(f"[{server}]", "").replace(f"{server}-", "")
        reason = LIMITS.get((server, test))
        if reason and test != request.node.name:
            mark = pytest.mark.xfail(reason=reason, raises=AssertionError, strict=True)
            request.applymarker(mark)


def _install(source: Path, directory: Directory) -> Path:
    """Make an environment with a copy of a package; return its interpreter.

    A copy, since pyrefly takes the settings above a file for those of the file, and a
    user's package does not lie in this repository.
    """
    project = directory("project") / "staticboto"
    shutil.copytree(source.parent, project)
    return environment.create(directory("environment"), project / source.name)


def _edit(server: str, python: Path, directory: Directory) -> Iterator[Editor]:
    workspace = directory(server)
    with start(server, workspace, python) as running:
        yield Editor(running, workspace / "program.py")
