"""The one way from the runtime up to `staticboto.boto3`, the *face* that programs see.

Programs and tools patch names in boto3's modules, such as `boto3.client` and the classes of
the resource engine. So the runtime looks these names up in the modules each time it uses
them. The modules are imported at run time only: an import statement would go in a circle,
and a type checker that reads the client of one service would read the overloads for all.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any


@cache
def face(module: str = "") -> Any:
    """Return a module of the face; the first call imports it.

    Args:
        module: its name below `boto3`, with a leading dot; empty for the package itself.
    """
    return import_module(f"..boto3{module}", __package__)
