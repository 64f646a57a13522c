"""What `get_paginator` and `get_waiter` are: an overload for each name that they take.

A client has them as properties. Checkers read all clients to resolve `boto3.client`; what
can be called they read in the module of a property's type, and only for a program that
calls it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from .. import names
from ..annotations import Annotation, Import, builtin
from . import docs
from .context import Context
from .signatures import Signature, merge, signature

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


def getter(context: Context, kind: str, here: Mapping[str, str]) -> Getter:
    """Return the class of `get_paginator` or `get_waiter`.

    Args:
        context: the service.
        kind: `paginator` or `waiter`.
        here: the classes in its module, by what they are called in the service's `paginator`
            or `waiter`, from where the others come.
    """
    overloads = []
    for name in sorted(_models(context, kind), key=names.snake):
        usual = f"{name}{kind.title()}"
        made = builtin(here[usual]) if usual in here else _sibling(kind, usual)
        taken = f'{PARAMETERS[kind]}: Literal["{names.snake(name)}"]'
        overloads.append(signature("__call__", (), made, "", positional=(taken,)))
    several = len(overloads) > 1
    wanted = TYPING | merge(overloads)
    return Getter(
        _name(kind),
        kind,
        tuple(replace(each, overload=several) for each in overloads),
        frozenset(wanted | {OVERLOAD} if several else wanted),
    )


def attributes(context: Context, own: Collection[str]) -> Iterator[Signature]:
    """Yield the properties of a client that are getters, for what its service has.

    Args:
        context: the service.
        own: `paginator` and `waiter`, as far as the client's module has getters of its own.
    """
    for kind, summary in _SUMMARIES.items():
        if _models(context, kind):
            name = _name(kind)
            type_ = builtin(name) if kind in own else _sibling(kind, name)
            docstring = docs.block(context.options.docs, "", summary)
            yield signature(f"get_{kind}", (), type_, docstring, decorator="@property")


def _models(context: Context, kind: str) -> Collection[str]:
    """Return the names of a service's paginators or waiters."""
    service = context.service
    return {"paginator": service.paginators, "waiter": service.waiters}[kind].keys()


def _sibling(module: str, name: str) -> Annotation:
    return Annotation(f"{module}.{name}", frozenset({Import(".", module)}))


def _name(kind: str) -> str:
    return f"Get{kind.title()}"
