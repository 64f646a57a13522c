"""Golden files: made-up models, and the expected output of the generator for them.

`STATICBOTO_ACCEPT=1` (`make accept`) rewrites files that differ. The test fails
nevertheless, so that a change is seen as a failure and as a diff.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.read import kinds, load

GOLDEN = Path(__file__).parents[1] / "golden"
SERVICES = GOLDEN / "services"
ERRORS = GOLDEN / "errors"


def made_up_services() -> Mapping[str, load.Source]:
    """Return the made-up services, which together use everything that models say."""
    return made_up_in(SERVICES)


def made_up_in(directory: Path) -> Mapping[str, load.Source]:
    """Return the services that `directory` has models for, and no others."""
    return {
        name: source
        for name, source in load.find_services([directory]).items()
        if directory in source.files[kinds.SERVICE].parents
    }


def compare(found: str, expected: Path) -> None:
    """Fail unless the file `expected` has the text `found`."""
    before = expected.read_text(encoding="utf-8") if expected.exists() else ""
    if found != before and os.environ.get("STATICBOTO_ACCEPT") == "1":
        expected.write_text(found, encoding="utf-8", newline="\n")
        pytest.fail(f"{expected.name} was rewritten: review the difference")
    assert found == before, f"run `make accept` if {expected} should read like this"


def compare_all(found: Mapping[str, str], directory: Path) -> None:
    """Fail unless `directory` has exactly the texts `found`, by file name."""
    before = {
        path.name: path.read_text(encoding="utf-8") for path in directory.glob("*")
    }
    differing = [name for name in found if found[name] != before.get(name)]
    stale = sorted(before.keys() - found.keys())
    if (differing or stale) and os.environ.get("STATICBOTO_ACCEPT") == "1":
        directory.mkdir(parents=True, exist_ok=True)
        for name in differing:
            (directory / name).write_text(found[name], encoding="utf-8", newline="\n")
        for name in stale:
            (directory / name).unlink()
        pytest.fail(f"{directory.name} was rewritten: review the difference")
    for name in differing:
        assert found[name] == before.get(
            name, ""
        ), f"run `make accept` if {directory / name} should read like this"
    assert not stale, f"run `make accept` to remove them from {directory}"
