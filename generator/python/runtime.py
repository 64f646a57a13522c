"""The paths of the runtime's modules, as a service's modules import them.

No other module spells these paths. They are relative to the package of a service; `page`
adds dots for files in folders below it.
"""

from __future__ import annotations

INDEX = ".._index"
PACKAGE = ".._runtime"
CLIENTS = f"{PACKAGE}.clients"
RESOURCES = f"{PACKAGE}.resources"
VALUES = f"{PACKAGE}.types"
CHECKERS = f"{VALUES}.checkers"
CLASSES = f"{CLIENTS}.classes"
CLIENT = f"{CLIENTS}.client"
COLLECTION = f"{RESOURCES}.collection"
LAZY = f"{PACKAGE}.lazy"
LITERALS = f"{INDEX}.literals"
PAGINATOR = f"{CLIENTS}.paginator"
PRESIGNING = f"{CLIENTS}.presigning"
RESOURCE = f"{RESOURCES}.base"
RESOURCE_DEFINITION = f"{RESOURCES}.definition"
RESOURCE_MEMBER = f"{RESOURCES}.member"
SETTING_TYPES = f"{VALUES}.setting_types"
TYPES = f"{VALUES}.shared"
TYPE_DEFS = f"{VALUES}.type_defs"
WAITER = f"{CLIENTS}.waiter"


def module(name: str) -> str:
    """Return the path of a module that a TOML file names.

    Args:
        name: a module of types, such as `transfers`, or the path of any other below the
            runtime's package, such as `resources.batch`.
    """
    return f"{PACKAGE if '.' in name else VALUES}.{name}"
