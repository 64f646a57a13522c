"""`get_paginator` and `get_waiter`: an overload for each name that they take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from .. import names
from ..annotations import Annotation, Import, builtin
from .context import Context
from .signatures import Signature, signature

LITERAL = Import("typing", "Literal")
PARAMETERS = {"paginator": "operation_name", "waiter": "waiter_name"}


def methods(context: Context, here: Mapping[str, str]) -> Iterator[Signature]:
    """Yield the overloads of both methods, for what a service has.

    Args:
        context: the service.
        here: the classes in the client's module, by what they are called in the service's
            `paginator` or `waiter`, from where the others come.
    """
    models = {
        "paginator": context.service.paginators,
        "waiter": context.service.waiters,
    }
    for kind, parameter in PARAMETERS.items():
        decorator = "@overload" if len(models[kind]) > 1 else ""
        for number, name in enumerate(sorted(models[kind], key=names.snake)):
            usual = f"{name}{kind.title()}"
            made = builtin(here[usual]) if usual in here else _sibling(kind, usual)
            taken = f'{parameter}: Literal["{names.snake(name)}"]'
            method = signature(
                f"get_{kind}",
                (),
                made,
                "",
                positional=(taken,),
                decorator=decorator,
                narrows=number == 0,
            )
            yield replace(method, imports=method.imports | {LITERAL})


def _sibling(module: str, name: str) -> Annotation:
    return Annotation(f"{module}.{name}", frozenset({Import(".", module)}))
