"""Where things are in the runtime, as a service's modules import them.

Owns the paths of the runtime's modules: nobody else spells one. They are relative to the
package of a service; `page` counts the dots for what lies deeper.
"""

from __future__ import annotations

INDEX = ".._index"
PACKAGE = ".._runtime"
RESOURCES = f"{PACKAGE}.resources"
CHECKERS = f"{PACKAGE}.checkers"
CLIENT = f"{PACKAGE}.client"
COLLECTION = f"{RESOURCES}.collection"
LAZY = f"{PACKAGE}.lazy"
LITERALS = f"{INDEX}.literals"
PAGINATOR = f"{PACKAGE}.paginator"
PRESIGNING = f"{PACKAGE}.presigning"
RESOURCE = f"{RESOURCES}.base"
RESOURCE_DEFINITION = f"{RESOURCES}.definition"
RESOURCE_MEMBER = f"{RESOURCES}.member"
SETTING_TYPES = f"{PACKAGE}.setting_types"
TYPES = f"{PACKAGE}.types"
WAITER = f"{PACKAGE}.waiter"


def module(name: str) -> str:
    """Return the path of a module that data names, such as `transfers` in an override."""
    return f"{PACKAGE}.{name}"
