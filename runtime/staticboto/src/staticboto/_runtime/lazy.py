"""Attributes of a module that are imported when they are first used.

What a module defines stays. Python would look through it for garbage again and again while it, and
all that it needs, is imported. It does not, and what is there afterwards is old at once, as it would
have become.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def attributes(module: str, places: Mapping[str, str]) -> Callable[[str], Any]:
    """Return a module `__getattr__` for the module called `module`.

    Args:
        module: the module that gets the attributes.
        places: name of the attribute → where it is in the same package: a module that
            has it by the same name, or `module.name` if the name differs.
    """

    def __getattr__(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        place, _, other = places[name].partition(".")
        package = sys.modules[module].__package__
        value = getattr(_imported(f".{place}", package), other or name)
        setattr(sys.modules[module], name, value)
        return value

    return __getattr__


def submodules(package: str, *names: str) -> Callable[[str], Any]:
    """Return a module `__getattr__` for `package` that imports its submodules `names`.

    boto3 imports them with the package, so programs use them as attributes without an
    import statement of their own.
    """

    def __getattr__(name: str) -> Any:
        if name not in names:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return _imported(f"{package}.{name}")

    return __getattr__


def _imported(name: str, package: str | None = None) -> Any:
    """Import a module while no garbage is looked for.

    Where a program looks for garbage in its own way, it goes on to do so.
    """
    ours = gc.isenabled() and hasattr(gc, "freeze") and not gc.get_freeze_count()
    if ours:
        gc.disable()
    try:
        return import_module(name, package)
    finally:
        if ours:
            # Both together put what is there into the oldest generation.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
