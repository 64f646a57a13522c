"""The members of a client class: its operations, and the methods that are added.

The client of a service and the client of its resources are two classes with different
types; both get their signatures from here.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..facts.overrides import MethodOverride
from ..model.service import Operation
from ..naming import names
from ..python import runtime
from ..python.signatures import PROPERTY, Assigned, Documentation, Signature, by_keyword
from ..python.types import BOOL, REQUESTS, TYPES, Name, Parameter
from ..typing.annotations import Annotator
from . import getters, parameters
from .context import Context
from .injected import injected, signing_method


def members(
    context: Context, annotator: Annotator, here: Mapping[str, Name]
) -> tuple[Signature | Assigned, ...]:
    """Return the members of a client class: its exceptions, then its methods by name.

    Args:
        context: the service.
        annotator: the types of operations.
        here: the paginators and waiters of the dialect, by their usual names.
    """
    return (_exceptions(context), *_methods(context, annotator, here))


def _methods(
    context: Context, annotator: Annotator, here: Mapping[str, Name]
) -> list[Signature | Assigned]:
    """Return the operations and the added methods, by name."""
    added = context.overrides.client.methods
    methods: list[Signature | Assigned] = [
        _operation(context, each, annotator) for each in context.operations
    ]
    methods += [injected(each) for each in added if not each.per_operation]
    if signing := signing_method(context):
        methods.append(_signing(signing, annotator))
    if context.operations:
        methods.append(_can_paginate())
    methods += getters.methods(context, here)
    return sorted(methods, key=lambda method: method.name)


def _signing(method: MethodOverride, annotator: Annotator) -> Assigned:
    """Return the method that signs URLs: the function of `presigning.pyi`.

    A dialect has no TypedDicts of requests, so its client has the general function.
    """
    if annotator.names.is_clients:
        return Assigned(Name(method.name, TYPES))
    return Assigned(Name(method.name, runtime.PRESIGNING, qualified=True))


def _operation(
    context: Context, operation: Operation, annotator: Annotator
) -> Signature:
    request = None
    if operation.input is not None and operation.input not in annotator.names.changed:
        request = Name(context.type_defs.request(operation.input), REQUESTS)
    # The class of a dialect is only in the stub; other classes are documented beside
    # their code.
    code = annotator.names.is_clients
    said = Documentation() if code else documented(context, operation)
    return Signature(
        names.method(operation.name),
        by_keyword(parameters.of_operation(context, operation, annotator)),
        context.response(operation, annotator),
        said,
        deprecated=operation.deprecated,
        request=request,
    )


def _exceptions(context: Context) -> Signature:
    made = Name(f"{context.prefix}Exceptions", ".exceptions")
    return Signature("exceptions", (), made, decorator=PROPERTY, narrows=True)


def _can_paginate() -> Signature:
    taken = Parameter("operation_name", Name("OperationName", TYPES))
    return Signature("can_paginate", (taken,), BOOL, narrows=True)


def documented(context: Context, operation: Operation) -> Documentation:
    """Return the documentation of an operation's method."""
    return Documentation(
        operation.documentation,
        f"Call {operation.name}.",
        context.published("client", operation.name),
    )
