"""Annotated code migrates by search and replace: what types-boto3 has is there.

What is there is imported by a program that runs and that type checkers accept, so that a
name counts only if a user can import it.
"""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.migrate.surface import Surface
from generator.naming.names import package
from tests import checkers
from tests.parity import peer

ENOUGH = 0.97


def missing(service: str, source: Path) -> list[str]:
    """Return the modules and names of types-boto3 that the generated package lacks."""
    surface = Surface(source)
    own = f"staticboto.{package(service)}"

    def is_there(name: str) -> bool:
        module, _, member = name.partition(".")
        full = own if module == "__init__" else f"{own}.{module}"
        return surface.has(full, member) if member else surface.has_module(full)

    return [name for name in peer.names(service) if not is_there(name)]


@pytest.mark.parametrize("service", peer.SERVICES)
def test_nearly_all_names_are_there(service: str, everything: Path) -> None:
    there = len(peer.names(service))
    assert there > 50
    share = 1 - len(missing(service, everything)) / there
    assert share >= ENOUGH


@pytest.mark.parametrize("service", peer.SERVICES)
def test_what_is_missing_has_a_reason(service: str, everything: Path) -> None:
    reasons = peer.left_out(service)
    absent = missing(service, everything)
    without = [name for name in absent if not any(each.fits(name) for each in reasons)]
    assert without == [], f"generate them, or say why not in {peer.LEFT_OUT.name}"
    needless = [each for each in reasons if not any(map(each.fits, absent))]
    assert needless == [], f"take them out of {peer.LEFT_OUT.name}"


ONLY_CHECKED = "ResourceMeta"
"""The ends of names that do not exist at run time."""


def program(service: str, names: Iterable[str]) -> str:
    """Return a program that imports names of a service's package."""
    own = f"staticboto.{package(service)}"
    members: dict[str, list[str]] = defaultdict(list)
    for name in names:
        module, _, member = name.partition(".")
        if member:
            members[own if module == "__init__" else f"{own}.{module}"].append(member)
    lines = ["from typing import TYPE_CHECKING as TYPE_CHECKING", ""]
    for module, found in members.items():
        for name in found:
            guard = "if TYPE_CHECKING: " * name.endswith(ONLY_CHECKED)
            lines.append(f"{guard}from {module} import {name} as {name}")
    return "\n".join([*lines, ""])


@pytest.fixture(scope="session")
def programs(everything: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A program for each service that imports all names that are there."""
    directory = tmp_path_factory.mktemp("programs")
    paths = []
    for service in peer.SERVICES:
        absent = set(missing(service, everything))
        path = directory / f"imports_{package(service)}.py"
        there = [name for name in peer.names(service) if name not in absent]
        path.write_text(program(service, there))
        paths.append(path)
    return paths


def test_names_can_be_imported(programs: list[Path], everything: Path) -> None:
    for path in programs:
        ran = subprocess.run(
            [sys.executable, path],
            env={"PYTHONPATH": str(everything)},
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_checkers_find_the_names(
    checker: str, programs: list[Path], everything: Path, tmp_path: Path
) -> None:
    files = [str(path) for path in programs]
    assert checkers.ALL[checker](everything, files, tmp_path) == []
