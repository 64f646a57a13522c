"""The views of `client.py` and `client.pyi`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .. import layout, names, runtime
from ..annotations import Annotator
from ..model import Operation
from ..page import Import, Page, statements
from ..types import BOOL, REQUESTS, TYPES, Name, Parameter
from . import docs, getters, parameters, presigning, stubs
from .context import Context
from .injected import injected
from .signatures import PROPERTY, Assigned, Documentation, Signature, by_keyword

CLIENT = Import(runtime.CLIENT, "Client")
ATTRIBUTES = Import(runtime.LAZY, "attributes")


@dataclass(frozen=True, slots=True)
class Method:
    """An operation as the module `client.py` has it; its parts are laid out."""

    head: str
    docstring: str
    call: str


@dataclass(frozen=True, slots=True)
class ClientModule:
    """The view of `client.py`; what follows `imports` is laid out."""

    title: str
    service: str
    prefix: str
    imports: str
    attributes: str
    head: str
    injections: tuple[str, ...]
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class ClientStub:
    """The view of `client.pyi`."""

    title: str
    prefix: str
    imports: str
    members: tuple[stubs.Method, ...]


def implementation(context: Context) -> ClientModule:
    """Return the view of `client.py`."""
    added = [m for m in context.overrides.client.methods if m.function]
    wanted = {CLIENT, ATTRIBUTES}
    for each in added:
        module, _, name = each.function.rpartition(".")
        package, _, module = module.rpartition(".")
        wanted.add(Import(package, module))
    return ClientModule(
        context.title,
        context.service.name,
        context.prefix,
        statements(wanted),
        layout.call(
            "__getattr__ = attributes",
            ["__name__", f'{{"Exceptions": "exceptions.{context.prefix}Exceptions"}}'],
        ),
        layout.call(
            f"class {context.prefix}Client",
            [
                "Client",
                f'service="{context.service.name}"',
                f'name="{context.run_time_name}"',
            ],
            ":",
        ),
        tuple(
            layout.declare(
                f"{each.name} = ", ".".join(each.function.split(".")[-2:]), indent=4
            )
            for each in added
        ),
        tuple(
            Method(
                layout.call(
                    f"def {names.method(operation.name)}",
                    ["self", "*args", "**kwargs"],
                    ":",
                    indent=4,
                ),
                _documentation(context, operation),
                layout.call(
                    "return self._call",
                    [f'"{operation.name}"', "args", "kwargs"],
                    indent=8,
                ),
            )
            for operation in context.operations
        ),
    )


def stub(context: Context) -> ClientStub:
    """Return the view of `client.pyi`."""
    # From where `Client` comes from: a further statement costs a checker time 439 times.
    page = Page(by_name=frozenset({REQUESTS}), via={runtime.TYPES: runtime.CLIENT})
    page.needs(CLIENT)
    declared = tuple(
        stubs.member(page, context.options.docs, each)
        for each in members(context, context.annotator, {})
    )
    return ClientStub(context.title, context.prefix, page.statements(), declared)


def members(
    context: Context, annotator: Annotator, here: Mapping[str, Name]
) -> tuple[Signature | Assigned, ...]:
    """Return what a class of clients declares: its exceptions, then its methods by name.

    Args:
        context: the service.
        annotator: the types of operations.
        here: the paginators and waiters of the dialect, by their usual names.
    """
    return (_exceptions(context), *_methods(context, annotator, here))


def _methods(
    context: Context, annotator: Annotator, here: Mapping[str, Name]
) -> list[Signature | Assigned]:
    """Return the operations and what is added to them, by name."""
    added = context.overrides.client.methods
    methods: list[Signature | Assigned] = [
        _operation(context, each, annotator) for each in context.operations
    ]
    methods += [injected(each) for each in added if not each.per_operation]
    if signs := presigning.method_of(context):
        methods.append(presigning.attribute(signs, annotator))
    if context.operations:
        methods.append(_can_paginate())
    methods += getters.methods(context, here)
    return sorted(methods, key=lambda method: method.name)


def _operation(
    context: Context, operation: Operation, annotator: Annotator
) -> Signature:
    request = None
    if operation.input is not None and operation.input not in annotator.changed:
        request = Name(context.type_defs.request(operation.input), REQUESTS)
    # A dialect's class is in the stub alone; others are documented where their code is.
    said = documented(context, operation) if annotator.is_dialect else Documentation()
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
    """Return what is said of an operation's method."""
    return Documentation(
        operation.documentation,
        f"Call {operation.name}.",
        docs.reference(context.service.name, f"client/{names.method(operation.name)}"),
    )


def _documentation(context: Context, operation: Operation) -> str:
    """Return the docstring of an operation's method, laid out."""
    said = documented(context, operation)
    fields = parameters.of_operation(context, operation)
    level = context.options.docs
    return docs.block(level, said.html, said.otherwise, said.link, fields)
