"""The views of `client.py` and `client.pyi`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .. import layout, names
from ..annotations import Annotation, Import, written
from ..model import Operation
from ..overrides import MethodOverride
from . import docs, parameters
from .context import Context
from .signatures import Signature, merge, signature

CLIENT = Import(".._runtime.client", "Client")
OVERLOAD = Import("typing", "overload")


@dataclass(frozen=True, slots=True)
class Method:
    """An operation as the module `client.py` has it; its parts are laid out."""

    head: str
    docstring: str
    call: str


@dataclass(frozen=True, slots=True)
class Implementation:
    """The view of `client.py`; `injections` are assignments, laid out."""

    title: str
    service: str
    prefix: str
    imports: str
    injections: tuple[str, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Stub:
    """The view of `client.pyi`."""

    title: str
    service: str
    prefix: str
    imports: str
    can_paginate: str
    paginators: tuple[Signature, ...]
    waiters: tuple[Signature, ...]
    methods: tuple[Signature, ...]


def implementation(context: Context) -> Implementation:
    """Return the view of `client.py`."""
    injected = [m for m in context.overrides.client.methods if m.function]
    wanted = {CLIENT}
    for each in injected:
        module, _, name = each.function.rpartition(".")
        package, _, module = module.rpartition(".")
        wanted.add(Import(package, module))
    return Implementation(
        context.title,
        context.service.name,
        context.prefix,
        layout.imports(wanted),
        tuple(
            layout.declare(
                f"{each.name} = ", ".".join(each.function.split(".")[-2:]), indent=4
            )
            for each in injected
        ),
        tuple(
            Method(
                layout.call(
                    f"def {names.method(operation.name)}",
                    ["self", "*args", "**kwargs"],
                    ":",
                    indent=4,
                ),
                docs.line(operation.documentation, f"Call {operation.name}.", 8),
                layout.call(
                    "return self._call",
                    [f'"{operation.name}"', "args", "kwargs"],
                    indent=8,
                ),
            )
            for operation in context.operations
        ),
    )


def stub(context: Context) -> Stub:
    """Return the view of `client.pyi`."""
    methods = [_operation(context, operation) for operation in context.operations]
    methods += [injected(context, each) for each in context.overrides.client.methods]
    methods.sort(key=lambda method: method.name)
    paginators = _choices(context, "paginator", "operation_name")
    waiters = _choices(context, "waiter", "waiter_name")
    wanted = merge(methods, paginators, waiters) | {
        CLIENT,
        Import(".exceptions", f"{context.prefix}Exceptions"),
        Import(".", "literals"),
    }
    if len(paginators) > 1 or len(waiters) > 1:
        wanted.add(OVERLOAD)
    return Stub(
        context.title,
        context.service.name,
        context.prefix,
        layout.imports(wanted),
        "lit.OperationName" if context.operations else "str",
        paginators,
        waiters,
        tuple(methods),
    )


def injected(context: Context, method: MethodOverride) -> Signature:
    """Return the stub of a method that boto3 or botocore adds."""
    annotations = [written(text.partition(": ")[2]) for text in method.parameters]
    made = signature(
        method.name,
        (),
        written(method.returns),
        docs.block(context.options.docs, "", method.summary),
        positional=method.parameters,
    )
    imports = made.imports.union(*(each.imports for each in annotations))
    return Signature(made.name, made.head, made.docstring, made.deprecated, imports)


def _operation(context: Context, operation: Operation) -> Signature:
    fields = parameters.of_operation(context, operation)
    request = None
    if operation.input is not None:
        name = context.type_defs.request(operation.input)
        request = Annotation(name, frozenset({Import(".requests", name)}))
    method = names.method(operation.name)
    link = reference(context, f"client/{method}")
    return signature(
        method,
        fields,
        context.response(operation),
        docs.block(
            context.options.docs,
            operation.documentation,
            f"Call {operation.name}.",
            link,
            fields,
        ),
        operation.deprecated,
        request,
    )


def reference(context: Context, page: str) -> str:
    """Return the address of a page of the service's reference."""
    return (
        "https://docs.aws.amazon.com/boto3/latest/reference/services/"
        f"{context.service.name}/{page}.html"
    )


def _choices(context: Context, kind: str, parameter: str) -> tuple[Signature, ...]:
    """Return the overloads of `get_paginator` or `get_waiter`."""
    models = {
        "paginator": context.service.paginators,
        "waiter": context.service.waiters,
    }
    choices = [
        signature(
            f"get_{kind}",
            (),
            Annotation(f"{kind}.{name}{kind.title()}", frozenset({Import(".", kind)})),
            "",
            positional=(f"{parameter}: lit.{name}{kind.title()}Name",),
        )
        for name in sorted(models[kind], key=names.snake)
    ]
    return tuple(replace(each, overload=len(choices) > 1) for each in choices)
