"""The programs: how an operation, a paginator, a waiter and a resource are used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model.resources import Resource
from ..model.service import Operation, Paginator, Waiter
from ..naming import names
from ..parts.context import Context
from ..python import layout
from ..python.types import is_parameter
from . import recorded, source
from .resources import Usage
from .results import Results
from .values import Values

_LONGEST = 60
"""The number of lines above which an example is too long."""

_LONGEST_NAME = 24
"""The number of characters above which the name of a service is too long for a variable."""

_IMPORT = "from staticboto import boto3"
_MOMENTS = "from datetime import datetime, timezone"


@dataclass(frozen=True, slots=True)
class Example:
    """A program of a few lines that calls an operation.

    Attributes:
        code: the program, laid out as black does, with a newline at the end.
        title: from botocore's examples, or empty.
        html: botocore's description of the example, or empty.
    """

    code: str
    title: str = ""
    html: str = ""


def of_operation(context: Context, operation: Operation) -> Example:
    """Return a program that calls an operation and shows what it returned."""
    client = _variable(context)
    shown = context.once(Results).of_operation(operation, {client})
    function = f"{client}.{names.method(operation.name)}"
    head = "response = " if shown else ""

    def program(parameters: Mapping[str, Any]) -> str:
        called = source.call(head, function, _spoken(context, operation, parameters))
        return _program(context, "client", [called, *shown], parameters)

    for each in context.service.examples.get(operation.name, ()):
        parameters = recorded.parameters(context, operation, each)
        if parameters is not None:
            code = program(parameters)
            if code.count("\n") <= _LONGEST:
                return Example(code, each.title, each.description)
    return Example(program(context.once(Values).parameters(operation)))


def of_paginator(context: Context, paginator: Paginator) -> Example:
    """Return a program that goes through the pages of an operation."""
    client = _variable(context)
    operation = context.service.operations[paginator.operation]
    managed = {*paginator.input_tokens, paginator.limit_key or ""}
    parameters = context.once(Values).parameters(operation)
    spoken = _spoken(context, operation, parameters)
    if paginator.limit_key in spoken:
        spoken["PaginationConfig"] = {"PageSize": spoken[paginator.limit_key]}
    spoken = {name: value for name, value in spoken.items() if name not in managed}
    taken = {client, "paginator"}
    shown = context.once(Results).of_operation(operation, taken, "page", 1)
    lines = [
        layout.call(
            f"paginator = {client}.get_paginator",
            [layout.quote(names.method(operation.name))],
        ),
        source.call("for page in ", "paginator.paginate", spoken, ":"),
        *(shown or ["    print(page)"]),
    ]
    return Example(_program(context, "client", lines, parameters))


def of_waiter(context: Context, waiter: Waiter) -> Example:
    """Return a program that waits for a state."""
    operation = context.service.operations[waiter.operation]
    parameters = context.once(Values).parameters(operation)
    spoken = _spoken(context, operation, parameters)
    lines = [
        layout.call(
            f"waiter = {_variable(context)}.get_waiter",
            [layout.quote(names.snake(waiter.name))],
        ),
        source.call("", "waiter.wait", spoken),
    ]
    return Example(_program(context, "client", lines, parameters))


def of_resource(context: Context, name: str, resource: Resource) -> Example:
    """Return a program that gets a resource and uses it.

    Args:
        context: the service.
        name: the name of its class: `ServiceResource`, or the type of the resource.
        resource: the resource.
    """
    usage = Usage(context, name, resource)
    lines = list(usage.lines())
    return Example(_program(context, "resource", lines, usage.values))


def _variable(context: Context) -> str:
    """Return the variable for a client: the name of the service unless that is long."""
    name = context.package
    return name if len(name) <= _LONGEST_NAME else "client"


def _spoken(
    context: Context, operation: Operation, parameters: Mapping[str, Any]
) -> dict[str, Any]:
    """Return parameters by the names that they are passed by."""
    found = {}
    for name, value in parameters.items():
        override = context.overrides.member(operation.input or "", name)
        if override is not None and override.alias and not is_parameter(name):
            name = override.alias
        found[name] = value
    return found


def _program(context: Context, kind: str, lines: Sequence[str], values: object) -> str:
    """Return a program.

    Args:
        context: the service.
        kind: `client` or `resource`.
        lines: the statements after that which makes the client or the resource.
        values: the values in these.
    """
    imports = [_IMPORT]
    if source.has_moment(values):
        imports = [_MOMENTS, "", _IMPORT]
    held = _variable(context) if kind == "client" else context.package
    service = layout.quote(context.service.name)
    made = layout.call(f"{held} = boto3.{kind}", [service])
    return "\n".join([*imports, "", made, *lines, ""])
