"""The view of `presigning.py` and `presigning.pyi`: what can be signed for, by operation.

The stub has an overload for each operation, with the TypedDict of its request. So it is a
module apart, which a checker that evaluates types when they are asked for reads when a
program signs something. mypy is shown something lighter, unless the overrides say that
signing is what the service is used for. `types` has what is shown to whom; `client.pyi`,
which checkers read of all services, mentions it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .. import layout, names
from ..annotations import RUNTIME, Annotator, Import, imported, written
from ..model import Operation
from ..overrides import MethodOverride
from . import docs, parameters
from .context import Context
from .signatures import Signature, merge, signature

CLASS = "GeneratePresignedUrl"
SHARED = f"{RUNTIME}.presigning"
TYPING = {Import("typing", name) for name in ("Literal", "Protocol", "overload")}


@dataclass(frozen=True, slots=True)
class View:
    """Both modules; `overloads` are of the method `__call__`."""

    title: str
    imports: str
    overloads: tuple[Signature, ...]


def presigning(context: Context) -> View | None:
    """Return the view; None for a service without operations."""
    method = method_of(context)
    if method is None:
        return None
    overloads = tuple(_overloads(context, method))
    wanted = TYPING | merge(overloads)
    return View(context.title, layout.imports(wanted), overloads)


def method_of(context: Context) -> MethodOverride | None:
    """Return the method that signs, if there is an operation to sign for."""
    methods = context.overrides.client.methods if context.operations else ()
    return next((method for method in methods if method.per_operation), None)


def imports_of(context: Context) -> set[Import]:
    """Return what `types` imports to have the class; see `is_light`."""
    exported = f"{CLASS} as {CLASS}"
    if is_light(context):
        condition = {Import("typing", "TYPE_CHECKING"), Import(SHARED, "MYPY")}
        return {Import(SHARED, exported)} | condition
    return {Import(".presigning", exported)} if method_of(context) else set()


def is_light(context: Context) -> bool:
    """Whether mypy is shown the class that all services share."""
    return method_of(context) is not None and not context.overrides.client.presigned


def attribute(
    context: Context, method: MethodOverride, annotator: Annotator
) -> Signature:
    """Return what the stub of a client has: a property that can be called.

    A dialect has no requests of its own that could be told apart.
    """
    is_shared = annotator is context.shared
    generic = written(f"t.{CLASS}") if is_shared else imported(SHARED, CLASS)
    type_ = written("t.OperationName").inside(generic)
    docstring = docs.block(context.options.docs, "", method.summary)
    return signature(method.name, (), type_, docstring, decorator="@property")


def _overloads(context: Context, method: MethodOverride) -> Iterator[Signature]:
    """Yield an overload for unchecked parameters, and one for each operation.

    In this order, since checkers explain a mistake by the last overload that comes close.
    """
    unchecked = (written(each.partition(": ")[2]) for each in method.parameters)
    yield _overload(method, method.parameters[:2], layout.imports_of(unchecked))
    name, given = (each.partition(":")[0] for each in method.parameters[:2])
    empty = []
    for operation in context.operations:
        fields = parameters.of_operation(context, operation)
        if operation.input is None or not fields:
            empty.append(operation)
            continue
        request = f"q.{context.type_defs.request(operation.input)}"
        needed = any(field.required for field in fields)
        yield _overload(
            method,
            (_chosen(name, [operation]), _given(given, request, needed)),
            {Import(".", "requests")},
        )
    if empty:
        yield _overload(method, (_chosen(name, empty), f"{given}: None = None"))


def _chosen(name: str, operations: Iterable[Operation]) -> str:
    methods = ", ".join(f'"{names.method(each.name)}"' for each in operations)
    return f"{name}: Literal[{methods}]"


def _given(name: str, request: str, needed: bool) -> str:
    """Return the parameter that takes a request, laid out for its place in a stub."""
    type_, default = (request, "") if needed else (f"{request} | None", " = None")
    row = layout.declare(f"{name}: ", type_, f"{default},", indent=8)
    return row.strip().removesuffix(",")


def _overload(
    method: MethodOverride, first: Iterable[str], imports: Iterable[Import] = ()
) -> Signature:
    made = signature(
        "__call__",
        (),
        written(method.returns),
        "",
        positional=(*first, *method.parameters[2:]),
    )
    return replace(made, overload=True, imports=made.imports.union(imports))
