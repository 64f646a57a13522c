"""Attributes of a module that are imported when they are first used."""

from __future__ import annotations

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
        value = getattr(import_module(f".{place}", package), other or name)
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
        return import_module(f"{package}.{name}")

    return __getattr__
