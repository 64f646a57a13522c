"""The meaning of the names in the generated package of a service, found by importing it.

Prints JSON for the services that the command line names: see `Names` in `peer_types`.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

from typing_extensions import is_typeddict

from generator.naming.names import package


def parts(type_: Any) -> list[Any]:
    """Return the TypedDicts that a type consists of."""
    if is_typeddict(type_):
        return [type_]
    if get_origin(type_) is Union:
        return [part for part in get_args(type_) if is_typeddict(part)]
    return []


def public(module: Any) -> Iterator[tuple[str, Any]]:
    """Yield the public names of a module that are called like types."""
    for name, value in vars(module).items():
        if name[0].isupper() and name not in {"Literal", "TypeAlias", "Union"}:
            yield name, value


def names(service: str) -> dict[str, Any]:
    """Return what is in `type_defs` and `literals` of a service."""
    own = f"staticboto.{package(service)}"
    type_defs = dict(public(importlib.import_module(f"{own}.type_defs")))
    literals = dict(public(importlib.import_module(f"{own}.literals")))
    made_of = {name: parts(type_) for name, type_ in type_defs.items()}
    return {
        "type_defs": sorted(type_defs.keys() - literals.keys()),
        "literals": sorted(literals),
        "unions": sorted(name for name, each in made_of.items() if len(each) > 1),
        "keys": {
            name: sorted({key for part in each for key in part.__annotations__})
            for name, each in made_of.items()
        },
    }


if __name__ == "__main__":
    print(json.dumps({service: names(service) for service in sys.argv[1:]}))
