"""Where things are in the runtime, as a service's modules import them.

Owns the paths of the runtime's modules: nobody else spells one. They are relative to the
package of a service; `page` counts the dots for what lies deeper.
"""

from __future__ import annotations

PACKAGE = ".._runtime"
CHECKERS = f"{PACKAGE}.checkers"
CLIENT = f"{PACKAGE}.client"
COLLECTION = f"{PACKAGE}.collection"
LAZY = f"{PACKAGE}.lazy"
LITERALS = f"{PACKAGE}.literals"
PAGINATOR = f"{PACKAGE}.paginator"
PRESIGNING = f"{PACKAGE}.presigning"
RESOURCE = f"{PACKAGE}.resource"
RESOURCE_DEFINITION = f"{PACKAGE}.resource_definition"
RESOURCE_MEMBER = f"{PACKAGE}.resource_member"
TYPES = f"{PACKAGE}.types"
WAITER = f"{PACKAGE}.waiter"


def module(name: str) -> str:
    """Return the path of a module that data names, such as `transfers` in an override."""
    return f"{PACKAGE}.{name}"
