"""The views of `waiter.py` and `waiter.pyi`."""

from __future__ import annotations

from ..model.service import Waiter
from ..parts import parameters
from ..parts.context import Context
from ..parts.waiting import sentences
from ..python import runtime
from ..python.signatures import Documentation, Signature, by_keyword
from ..python.types import NONE, REQUESTS, Name
from ..typing.annotations import Annotator
from .operation_class import Kind, OperationClass

WAITER = Name("Waiter", runtime.WAITER)


def _waiter(context: Context, waiter: Waiter, annotator: Annotator) -> OperationClass:
    operation = context.service.operations[waiter.operation]
    request = context.type_defs.wait(operation.input or operation.name)
    text = sentences(waiter)
    link = context.published("waiter", waiter.name)
    wait = Signature(
        "wait",
        by_keyword(parameters.of_waiter(context, waiter, annotator)),
        NONE,
        Documentation(waiter.description, link=link, lead=text),
        request=Name(request, REQUESTS),
        narrows=True,
    )
    return OperationClass(WAITER, text, wait)


WAITERS = Kind(
    "Waiter",
    models=lambda service: service.waiters,
    describe=_waiter,
    # Users of a waiter pass parameters, and never see the response.
    shows=lambda operation: {operation.input},
)
