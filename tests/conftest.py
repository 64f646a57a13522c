"""Fixtures of all tests: the generated packages. Also which tests are slow, and which
share a process."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import hypothesis
import pytest

from tests import generated

# CI uses the same examples in every run; other runs use new ones. Slow machines are no
# failures.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if "CI" in os.environ else "here")

# Of what tests install into environments of users few modules are ever imported.
os.environ["PIP_NO_COMPILE"] = "1"


# Fixtures that take long to make.
LARGE = {"everything", "site"}


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to run if pytest-xdist cannot keep together the tests that share a process.

    It says so in a field of pytest that has gone with 9.2. Without it every process would
    make the fixtures of every file.
    """
    grouped = config.getoption("dist", "no") == "loadgroup"
    if grouped and not hasattr(pytest.Item, "_nodeid"):
        raise pytest.UsageError(
            f"pytest {pytest.__version__} ignores the groups of pytest-xdist; fix: "
            "pip install --constraint constraints.txt pytest"
        )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Mark slow tests, and decide which tests share a process.

    A test is slow if it needs the package of all services or a site, if it runs basedpyright,
    which is pyright with other defaults, or if it is marked so, or as thorough.

    If pytest-xdist runs the tests in several processes, the tests of a file run in the
    same one, since they share fixtures; tests marked `spread` run in any process. Files
    with slow tests go first, so that no process is left with one at the end.
    """
    parallel = config.pluginmanager.hasplugin("xdist")
    for item in items:
        parameters = item.callspec.params if hasattr(item, "callspec") else {}
        if (
            not LARGE.isdisjoint(getattr(item, "fixturenames", ()))
            or "basedpyright" in parameters.values()
            or item.get_closest_marker("thorough")
        ):
            item.add_marker(pytest.mark.slow)
        if parallel and not item.get_closest_marker("spread"):
            item.add_marker(pytest.mark.xdist_group(item.path.as_posix()))
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


def pytest_collection_finish() -> None:
    """Look for garbage less often, and not among the tests and what they import.

    Tests make models of services without end, and Python would look through thousands of
    tests for what is no longer used, again and again: a quarter of their time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def reviewed() -> Path:
    """The directory to import a package of the reviewed services from."""
    return generated.reviewed()


@pytest.fixture(scope="session")
def boto3_stubs(reviewed: Path) -> Path:
    """The directory with our stubs of boto3, which refer to `reviewed`."""
    return generated.boto3_stubs()


@pytest.fixture(scope="session")
def everything() -> Path:
    """The directory to import a package of all services from."""
    return generated.everything()
