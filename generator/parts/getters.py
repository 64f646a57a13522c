"""`get_paginator` and `get_waiter`: an overload for each name that they accept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..naming import names
from ..python.signatures import OVERLOAD, Signature
from ..python.types import Literal, Name, Parameter
from .context import Context

PARAMETERS = {"paginator": "operation_name", "waiter": "waiter_name"}


def methods(context: Context, here: Mapping[str, Name]) -> Iterator[Signature]:
    """Yield the overloads of both methods for a service.

    Args:
        context: the service.
        here: classes that replace those of the service's `paginator` or `waiter`, by the
            names of the replaced classes.
    """
    models = {
        "paginator": context.service.paginators,
        "waiter": context.service.waiters,
    }
    for kind, parameter in PARAMETERS.items():
        decorator = OVERLOAD if len(models[kind]) > 1 else None
        for number, name in enumerate(sorted(models[kind], key=names.snake)):
            usual = f"{name}{kind.title()}"
            made = here.get(usual) or Name(usual, f".{kind}", qualified=True)
            taken = Parameter(parameter, Literal((names.snake(name),)))
            yield Signature(
                f"get_{kind}",
                (taken,),
                made,
                decorator=decorator,
                narrows=number == 0,
            )
