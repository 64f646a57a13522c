"""The names and types of the modules of all services at run time, as JSON.

Runs in a process of its own, `python -m tests.parity.inspection`, with the generated
package on its path. Goes from what a program imports first to everything that there is,
so that each step can tell what the one before has loaded.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, get_origin, get_type_hints

import staticboto
from typing_extensions import NotRequired, Required, is_typeddict

SOURCE = Path(staticboto.__path__[0]).parent
TYPES = {"literals", "recursive", "requests", "type_defs", "types"}
"""The modules that only declare: nothing loads them that does not need types."""

SHARED = {"_index", "_runtime", "boto3"}
"""The packages that belong to no service."""

OPTIONAL = {"awscrt", "awscrt.http"}
"""A package that may be missing; boto3 also has a module that needs it."""


def modules() -> Iterator[str]:
    """Yield the name of every module of the package."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def behaviour(names: list[str]) -> Iterator[str]:
    """Yield the modules of services with clients, and what belongs to them."""
    for name in names:
        if (module := of_service(name)) and module not in TYPES:
            yield name


def of_service(name: str) -> str:
    """Return what a module is called in the package of its service; empty elsewhere."""
    root, package, module, *_ = [*name.split("."), "", ""]
    return module if root == "staticboto" and package not in SHARED else ""


def loaded(names: set[str]) -> list[str]:
    """Return those modules of services that are loaded and called one of `names`."""
    return sorted(name for name in sys.modules if of_service(name) in names)


def typed_dicts(name: str) -> Iterator[tuple[str, Any]]:
    """Yield the TypedDicts that a module defines, by their full names."""
    for key, value in vars(sys.modules[name]).items():
        if is_typeddict(value) and value.__module__ == name:
            yield f"{name}.{key}", value


def required_keys(typed_dict: Any) -> set[str]:
    """Return the keys that are required as the annotations have it."""
    hints = get_type_hints(typed_dict, include_extras=True)
    said = {key: get_origin(hint) for key, hint in hints.items()}
    if typed_dict.__total__:
        return {key for key, origin in said.items() if origin is not NotRequired}
    return {key for key, origin in said.items() if origin is Required}


def main() -> None:
    """Print the inspection."""
    first = sorted(name for name in sys.modules if name.startswith("staticboto."))
    names = list(modules())
    for name in behaviour(names):
        import_module(name)
    types = loaded(TYPES)
    failed, unresolved, wrong, count = {}, {}, {}, 0
    for name in names:
        try:
            import_module(name)
        except Exception as error:
            if getattr(error, "name", None) not in OPTIONAL:
                failed[name] = repr(error)
            continue
        for full_name, typed_dict in typed_dicts(name):
            count += 1
            try:
                differing = required_keys(typed_dict) ^ typed_dict.__required_keys__
            except Exception as error:
                unresolved[full_name] = repr(error)
            else:
                if differing:
                    wrong[full_name] = sorted(differing)
    inspection = {
        "loaded by the package itself": first,
        "types loaded with clients": types,
        "modules": names,
        "not importable": failed,
        "typed dicts": count,
        "unresolved": unresolved,
        "wrong keys": wrong,
        "imported": sorted({name.partition(".")[0] for name in sys.modules}),
    }
    json.dump(inspection, sys.stdout)


if __name__ == "__main__":
    main()
