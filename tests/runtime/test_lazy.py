"""What is imported when it is first used, and what becomes of garbage meanwhile."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from staticboto._runtime.lazy import attributes, submodules

MODULE = """
import gc

collecting = gc.isenabled()
kept = [collecting]
"""


@pytest.fixture(scope="module", autouse=True)
def _nothing_frozen() -> Iterator[None]:
    """What is frozen in all tests is not, while these ask who has frozen what."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.fixture
def lazy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Any]]:
    """Imports a package whose module `there` says whether garbage was looked for."""
    package = tmp_path / "lazily"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "there.py").write_text(MODULE)
    (package / "broken.py").write_text("raise LookupError('mine')")
    monkeypatch.syspath_prepend(str(tmp_path))
    __import__("lazily")
    yield attributes("lazily", {"kept": "there", "other": "broken"})
    for name in [name for name in sys.modules if name.partition(".")[0] == "lazily"]:
        del sys.modules[name]
    gc.unfreeze()
    gc.enable()


def test_an_attribute(lazy: Callable[..., Any]) -> None:
    assert lazy("kept") == [False]
    assert sys.modules["lazily"].kept is lazy("kept")
    with pytest.raises(AttributeError, match="module 'lazily' has no attribute 'none'"):
        lazy("none")


def test_a_submodule(lazy: Callable[..., Any]) -> None:
    find = submodules("lazily", "there")
    assert find("there") is sys.modules["lazily.there"]
    with pytest.raises(AttributeError, match="module 'lazily' has no attribute 'none'"):
        find("none")


@pytest.mark.parametrize("name", ["kept", "other"])
def test_garbage_is_looked_for_afterwards(name: str, lazy: Callable[..., Any]) -> None:
    class Circle:
        pass

    circle: Any = Circle()
    circle.itself = circle
    gone = weakref.ref(circle)
    del circle
    try:
        lazy(name)
    except LookupError:
        assert name == "other"
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    gc.collect()
    assert gone() is None


def test_what_was_imported_is_old(lazy: Callable[..., Any]) -> None:
    kept = lazy("kept")
    assert any(each is kept for each in gc.get_objects(generation=2))


def test_a_program_that_does_not_look(lazy: Callable[..., Any]) -> None:
    gc.disable()
    lazy("kept")
    assert not gc.isenabled()


def test_a_program_that_has_frozen_what_it_has(lazy: Callable[..., Any]) -> None:
    gc.freeze()
    count = gc.get_freeze_count()
    assert lazy("kept") == [True]
    assert gc.get_freeze_count() == count
