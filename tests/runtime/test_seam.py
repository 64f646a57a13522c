"""The seam: a generated class, or one derived from it that carries the differences."""

from __future__ import annotations

import gc
import threading
from typing import Any

import pytest

from staticboto._runtime.seam import specialise


class Base:
    def shared(self) -> str:
        return "base"


class Generated(Base):
    """A class as the generator writes it."""

    _private = 1

    def run(self) -> str:
        return "generated"

    def walk(self) -> str:
        return "generated"


class Mixin:
    def run(self) -> str:
        return "mix-in"

    def shared(self) -> str:
        return "mix-in"


def attributes(**changes: Any) -> dict[str, Any]:
    own = {"run": Generated.run, "walk": Generated.walk}
    return {**own, **changes}


def special(
    bases: list[type] | None = None,
    description: dict[str, Any] | None = None,
    name: str = "Generated",
) -> type[Generated]:
    return specialise(
        Generated,
        name,
        [Base] if bases is None else bases,
        attributes() if description is None else description,
    )


def test_no_difference_gives_the_generated_class() -> None:
    assert special() is Generated


def test_an_addition_is_a_member() -> None:
    cls: Any = special(description=attributes(sing=lambda self: "added"))
    assert issubclass(cls, Generated)
    assert (cls().sing(), cls().run()) == ("added", "generated")
    assert not hasattr(Generated, "sing")


def test_a_replacement_is_a_member() -> None:
    cls = special(description=attributes(run=lambda self: "replaced"))
    assert (cls().run(), cls().walk()) == ("replaced", "generated")
    assert Generated().run() == "generated"


def test_a_removal_hides_the_member() -> None:
    cls = special(description={"run": Generated.run})
    assert not hasattr(cls, "walk") and not hasattr(cls(), "walk")
    assert "walk" not in dir(cls()) and "run" in dir(cls())
    with pytest.raises(AttributeError, match="'Generated' has no attribute 'walk'"):
        getattr(cls, "walk")


def test_getattr_is_asked_for_what_was_removed() -> None:
    asked = attributes(__getattr__=lambda self, name: f"asked for {name}")
    del asked["walk"]
    instance: Any = special(description=asked)()
    assert instance.walk == "asked for walk"


def test_another_name_is_a_difference() -> None:
    cls = special(name="Other")
    assert cls is not Generated and cls.__name__ == "Other"
    assert cls.__doc__ == Generated.__doc__


@pytest.mark.parametrize("bases", [[Mixin, Base], [Base, Mixin]])
def test_a_mixin_comes_after_the_members_of_the_class(bases: list[type]) -> None:
    cls = special(bases)
    expected = type("Expected", tuple(bases), attributes())
    assert issubclass(cls, (Generated, Mixin))
    assert cls().run() == expected().run() == "generated"
    assert cls().shared() == expected().shared()


def test_a_base_that_was_taken_away_is_gone() -> None:
    cls: Any = special([Mixin])
    assert not issubclass(cls, Base)
    assert (cls().run(), cls().shared()) == ("generated", "mix-in")


def test_equal_differences_share_a_class() -> None:
    def sing(self: Any) -> None: ...

    first = special(description=attributes(sing=sing))
    assert special(description=attributes(sing=sing)) is first
    assert special(description=attributes(sing=lambda self: None)) is not first
    assert special([Mixin, Base], attributes(sing=sing)) is not first
    assert special(description={"run": Generated.run, "sing": sing}) is not first


def test_a_class_that_nobody_uses_is_forgotten() -> None:
    before = len(Generated.__subclasses__())
    for _ in range(20):
        special(description=attributes(sing=lambda self: None))
    gc.collect()
    assert len(Generated.__subclasses__()) <= before


def test_a_patched_member_is_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    def patched(self: Any) -> str:
        return "patched"

    monkeypatch.setattr(Generated, "run", patched)
    derived = special(description=attributes(sing=None))
    assert special() is Generated
    assert derived().run() == "patched"


def test_threads_get_one_class() -> None:
    def sing(self: Any) -> None: ...

    barrier = threading.Barrier(8)
    made: list[type] = []

    def work() -> None:
        barrier.wait()
        made.append(special(description=attributes(sing=sing)))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 8 and len(set(made)) == 1
