"""The parameters of operations, paginators, waiters and the actions of resources.

These are the fields of a request, required ones first. A paginator manages its tokens
itself. A parameter that a resource model presets as a whole is left out; one that it
presets in part can still be passed, to replace the preset or, in a collection, to be
merged with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model.resources import Request
from ..model.service import Operation, Paginator, Waiter
from ..model.shapes import Direction, Member, Structure
from ..python import runtime
from ..python.typed_dicts import Field
from ..python.types import Name, is_parameter
from ..typing.annotations import Annotator
from .context import Context

PAGINATION_CONFIG = Field(
    "PaginationConfig", Name("PaginatorConfigTypeDef", runtime.TYPES), False
)
WAITER_CONFIG = Field("WaiterConfig", Name("WaiterConfigTypeDef", runtime.TYPES), False)


def of_operation(
    context: Context, operation: Operation, annotator: Annotator | None = None
) -> list[Field]:
    """Return the parameters of an operation.

    Args:
        context: the service.
        operation: the operation.
        annotator: the types, if not those of the client.
    """
    if operation.input is None:
        return []
    structure = context.structure(operation.input)
    types = annotator or context.annotator
    fields = [
        Field(
            name,
            types.member(structure, member, Direction.INPUT),
            types.is_required(member, structure),
            member.documentation,
        )
        for member in structure.members
        for name in _names(context, structure, member)
    ]
    return sorted(fields, key=lambda field: not field.required)


def _names(context: Context, structure: Structure, member: Member) -> Iterator[str]:
    """Yield the names by which a parameter can be passed.

    A Python keyword is replaced by its alias. A member called `self` is not a parameter,
    since botocore's methods cannot be passed one.
    """
    override = context.overrides.member(structure.name, member.name)
    alias = override.alias if override is not None else None
    if member.name != "self" and (alias is None or is_parameter(member.name)):
        yield member.name
    if alias is not None:
        yield alias


def of_paginator(
    context: Context, paginator: Paginator, annotator: Annotator | None = None
) -> list[Field]:
    """Return the parameters of `paginate`; `annotator` as for an operation."""
    operation = context.service.operations[paginator.operation]
    managed = {*paginator.input_tokens, paginator.limit_key}
    fields = of_operation(context, operation, annotator)
    return [*(f for f in fields if f.name not in managed), PAGINATION_CONFIG]


def of_waiter(
    context: Context, waiter: Waiter, annotator: Annotator | None = None
) -> list[Field]:
    """Return the parameters of `wait`; `annotator` as for an operation."""
    operation = context.service.operations[waiter.operation]
    return [*of_operation(context, operation, annotator), WAITER_CONFIG]


def of_request(context: Context, request: Request, annotator: Annotator) -> list[Field]:
    """Return the parameters of an operation that a resource does not preset."""
    preset = {param.target for param in request.params if param.source != "input"}
    parts = {target.partition(".")[0].partition("[")[0] for target in preset}
    operation = context.service.operations[request.operation]
    return [
        replace(field, required=field.required and field.name not in parts)
        for field in of_operation(context, operation, annotator)
        if field.name not in preset
    ]
