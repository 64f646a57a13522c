"""What `get_paginator` and `get_waiter` are: an overload for each name that they take.

A client has them as properties. Checkers read all clients to resolve `boto3.client`; what
can be called they read in the module of a property's type, and only for a program that
calls it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .. import names
from ..annotations import Annotation, Import
from . import docs
from .context import Context
from .signatures import Signature, signature

OVERLOAD = Import("typing", "overload")
TYPING = {Import("typing", name) for name in ("Literal", "Protocol", "type_check_only")}
PARAMETERS = {"paginator": "operation_name", "waiter": "waiter_name"}
_SUMMARIES = {
    "paginator": "Return the paginator of the operation with this method.",
    "waiter": "Return the waiter of this name.",
}


@dataclass(frozen=True, slots=True)
class Getter:
    """The class of a `get_…`; `overloads` are of its method `__call__`."""

    name: str
    kind: str
    overloads: tuple[Signature, ...]
    imports: frozenset[Import]


def getter(kind: str, made: Mapping[str, Annotation]) -> Getter:
    """Return the class of `get_paginator` or `get_waiter`.

    Args:
        kind: `paginator` or `waiter`.
        made: what it returns, by the names in the model.
    """
    overloads = [
        signature(
            "__call__",
            (),
            made[name],
            "",
            positional=(f'{PARAMETERS[kind]}: Literal["{names.snake(name)}"]',),
        )
        for name in sorted(made, key=names.snake)
    ]
    several = len(overloads) > 1
    wanted = TYPING.union(*(each.imports for each in overloads))
    return Getter(
        _name(kind),
        kind,
        tuple(replace(each, overload=several) for each in overloads),
        frozenset(wanted | {OVERLOAD} if several else wanted),
    )


def attribute(context: Context, kind: str, is_local: bool) -> Signature:
    """Return the property of a client that is a getter.

    Args:
        context: the service.
        kind: `paginator` or `waiter`.
        is_local: whether the getter is in the module of the client.
    """
    made = Annotation(f"{kind}.{_name(kind)}", frozenset({Import(".", kind)}))
    if is_local:
        made = Annotation(_name(kind))
    docstring = docs.block(context.options.docs, "", _SUMMARIES[kind])
    return signature(f"get_{kind}", (), made, docstring, decorator="@property")


def _name(kind: str) -> str:
    return f"Get{kind.title()}"
