"""The one door from the runtime up to `boto3`, the face that programs see.

What the runtime needs of boto3's modules it looks up there at each use, where programs and
tools patch it: `boto3.client`, the classes and functions of the resource engine. The door
opens at run time alone, so that no import goes round in a circle and a type checker that
reads one service's client does not read the overloads for all.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any


@cache
def face(module: str = "") -> Any:
    """Return a module of the face, imported when it is first needed.

    Args:
        module: its name below `boto3`, with a leading dot, or nothing for the package
            itself.
    """
    return import_module(f"..boto3{module}", __package__)
