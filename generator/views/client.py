"""The views of `client.py` and `client.pyi`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .. import layout, names
from ..annotations import BOOL, TYPES, Annotation, Annotator, Import, written
from ..model import Operation
from ..overrides import MethodOverride
from . import docs, getters, parameters, prepared, presigning
from .context import Context
from .signatures import Signature, added, merge, signature

CLIENT = Import(".._runtime.client", "Client")
ATTRIBUTES = Import(".._runtime.lazy", "attributes")


@dataclass(frozen=True, slots=True)
class Method:
    """An operation as the module `client.py` has it; its parts are laid out."""

    head: str
    docstring: str
    call: str


@dataclass(frozen=True, slots=True)
class Implementation:
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
class Stub:
    """The view of `client.pyi`."""

    title: str
    prefix: str
    imports: str
    members: tuple[Signature, ...]


def implementation(context: Context) -> Implementation:
    """Return the view of `client.py`."""
    injected = [m for m in context.overrides.client.methods if m.function]
    wanted = {CLIENT, ATTRIBUTES}
    for each in injected:
        module, _, name = each.function.rpartition(".")
        package, _, module = module.rpartition(".")
        wanted.add(Import(package, module))
    return Implementation(
        context.title,
        context.service.name,
        context.prefix,
        layout.imports(wanted),
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


def stub(context: Context) -> Stub:
    """Return the view of `client.pyi`."""
    declared = members(context, context.shared, {})
    # From where `Client` comes from: a further statement costs a checker time 439 times.
    wanted = {
        replace(each, module=CLIENT.module) if each.module == TYPES else each
        for each in merge(declared)
    }
    imports = layout.imports({CLIENT} | wanted)
    return Stub(context.title, context.prefix, imports, declared)


def members(
    context: Context, annotator: Annotator, here: Mapping[str, str]
) -> tuple[Signature, ...]:
    """Return what a class of clients declares: its exceptions, then its methods by name.

    Args:
        context: the service.
        annotator: how the types of operations are spelled.
        here: the paginators and waiters in the class's module, by their usual names.
    """
    return (_exceptions(context), *_methods(context, annotator, here))


def _methods(
    context: Context, annotator: Annotator, here: Mapping[str, str]
) -> list[Signature]:
    """Return the operations and what is added to them, by name."""
    added = context.overrides.client.methods
    methods = [_operation(context, each, annotator) for each in context.operations]
    methods += [injected(context, each) for each in added if not each.per_operation]
    if signs := presigning.method_of(context):
        methods.append(presigning.attribute(context, signs, annotator))
    if context.operations:
        methods.append(_can_paginate())
    methods += getters.methods(context, here)
    return sorted(methods, key=lambda method: method.name)


def injected(context: Context, method: MethodOverride) -> Signature:
    """Return the stub of a method that boto3 or botocore adds."""
    if method.prepared:
        return prepared.signature_of(context.options.docs, method)
    docstring = docs.block(context.options.docs, "", method.summary)
    return added(method, method.parameters, docstring)


def _operation(
    context: Context, operation: Operation, annotator: Annotator
) -> Signature:
    fields = parameters.of_operation(context, operation, annotator)
    request = None
    if operation.input is not None and operation.input not in annotator.changed:
        name = context.type_defs.request(operation.input)
        request = Annotation(name, frozenset({Import(".requests", name)}))
    # A dialect's class is in the stub alone; others are documented where their code is.
    documented = annotator is not context.shared
    return signature(
        names.method(operation.name),
        fields,
        context.response(operation, annotator),
        _documentation(context, operation) if documented else "",
        operation.deprecated,
        request,
    )


def _exceptions(context: Context) -> Signature:
    made = written(f"errors.{context.prefix}Exceptions")
    return signature("exceptions", (), made, "", decorator="@property", narrows=True)


def _can_paginate() -> Signature:
    name = written("t.OperationName")
    taken = f"operation_name: {name.text}"
    made = signature("can_paginate", (), BOOL, "", positional=(taken,), narrows=True)
    return replace(made, imports=name.imports)


def _documentation(context: Context, operation: Operation) -> str:
    """Return the docstring of an operation's method, laid out."""
    return docs.block(
        context.options.docs,
        operation.documentation,
        f"Call {operation.name}.",
        reference(context, f"client/{names.method(operation.name)}"),
        parameters.of_operation(context, operation),
    )


def reference(context: Context, page: str) -> str:
    """Return the address of a page of the service's reference."""
    return (
        "https://docs.aws.amazon.com/boto3/latest/reference/services/"
        f"{context.service.name}/{page}.html"
    )
