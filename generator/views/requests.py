"""The view of `requests.py`: the parameters of methods, as TypedDicts.

Stubs spell out parameters and do not refer to these TypedDicts, so they cost a type
checker nothing until a program imports them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..facts import overrides
from ..model.resources import ResourceModel
from ..parts import parameters
from ..parts.context import Context
from ..parts.injected import checked
from ..python.page import Page
from ..python.typed_dicts import Draft, Field, TypedDictsModule, lay_out
from ..python.types import REQUESTS


def requests(context: Context) -> TypedDictsModule | None:
    """Return the view of `requests.py`; None for a service that takes nothing."""
    drafts = {draft.name: draft for draft in context.once(all_drafts)}
    if not drafts:
        return None
    ordered = [drafts[name] for name in sorted(drafts)]
    return lay_out(context.title, ordered, context.options.docs, Page(here=REQUESTS))


def all_drafts(context: Context) -> tuple[Draft, ...]:
    """Return the TypedDicts of operations, paginators, waiters and resource actions.

    Methods that are added to the model are included, except those that every client has.
    """
    return tuple(_drafts(context))


def _drafts(context: Context) -> Iterator[Draft]:
    service, type_defs = context.service, context.type_defs
    for operation in context.operations:
        if operation.input is not None and context.structure(operation.input).members:
            fields = parameters.of_operation(context, operation)
            yield Draft(type_defs.request(operation.input), fields=tuple(fields))
    for paginator in service.paginators.values():
        shape = service.operations[paginator.operation].input or paginator.operation
        fields = parameters.of_paginator(context, paginator)
        yield Draft(type_defs.paginate(shape), fields=tuple(fields))
    for waiter in service.waiters.values():
        shape = service.operations[waiter.operation].input or waiter.operation
        fields = parameters.of_waiter(context, waiter)
        yield Draft(type_defs.wait(shape), fields=tuple(fields))
    if service.resources is not None:
        yield from _actions(context, service.resources)
    yield from _injected(context)


def _injected(context: Context) -> Iterator[Draft]:
    added = overrides.own(context.service.name)
    for owner, class_ in {"Client": added.client, **added.resources}.items():
        for method in class_.methods:
            fields = tuple(
                Field(each.name, checked(each), not each.default)
                for each in method.parameters
            )
            if fields:
                name = context.type_defs.injected(owner, method.name)
                yield Draft(name, fields=fields)


def _actions(context: Context, model: ResourceModel) -> Iterator[Draft]:
    annotator = context.dialect
    for type_, resource in model.classes():
        for action in resource.actions:
            shape = context.service.operations[action.request.operation].input
            fields = parameters.of_request(context, action.request, annotator)
            if shape and fields:
                name = context.type_defs.action(shape, type_, action.name)
                yield Draft(name, fields=tuple(fields))
