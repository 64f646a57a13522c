"""The view of `presigning.py` and `presigning.pyi`: what can be signed for, by operation.

The stub has a function with an overload for each operation, with the TypedDict of its
request, and the class of clients has that function for a method. So it is a module apart,
which a checker that evaluates types when they are asked for reads when a program signs
something. mypy is shown something lighter, unless the overrides say that signing is what the
service is used for. `types` has what is shown to whom; `client.pyi`, which checkers read of
all services, mentions it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .. import layout, names
from ..annotations import RUNTIME, Annotator, Import, written
from ..model import Operation
from ..overrides import MethodOverride
from . import docs, parameters
from .context import Context
from .signatures import Signature, merge, signature

LITERAL = Import("typing", "Literal")
MYPY = Import(f"{RUNTIME}.checkers", "MYPY")
TYPE_CHECKING = Import("typing", "TYPE_CHECKING")


@dataclass(frozen=True, slots=True)
class View:
    """Both modules; `overloads` are of the function in the stub."""

    title: str
    imports: str
    overloads: tuple[Signature, ...]


def presigning(context: Context) -> View | None:
    """Return the view; None for a service without operations."""
    method = method_of(context)
    if method is None:
        return None
    overloads = tuple(_overloads(context, method))
    return View(context.title, layout.imports({LITERAL} | merge(overloads)), overloads)


def method_of(context: Context) -> MethodOverride | None:
    """Return the method that signs, if there is an operation to sign for."""
    methods = context.overrides.client.methods if context.operations else ()
    return next((method for method in methods if method.per_operation), None)


def imports_of(context: Context) -> set[Import]:
    """Return what `types` imports to decide what mypy is shown; see `is_light`."""
    wanted = {TYPE_CHECKING} if method_of(context) else set()
    return wanted | {MYPY} if is_light(context) else wanted


def is_light(context: Context) -> bool:
    """Whether mypy is shown the function that all services share."""
    return method_of(context) is not None and not context.overrides.client.presigned


def attribute(
    context: Context, method: MethodOverride, annotator: Annotator
) -> Signature:
    """Return what the stub of a client has: the function, as its method.

    A dialect has no requests of its own that could be told apart.
    """
    is_shared = annotator is context.shared
    module = Import(".", "types") if is_shared else Import(RUNTIME, "presigning")
    place = "t" if is_shared else module.name
    head = f"    {method.name} = {place}.{method.name}"
    return Signature(method.name, head, "", "", frozenset({module}))


def _overloads(context: Context, method: MethodOverride) -> Iterator[Signature]:
    """Yield an overload for unchecked parameters, and one for each operation.

    In this order, since checkers explain a mistake by the last overload that comes close.
    """
    unchecked = (written(each.partition(": ")[2]) for each in method.parameters)
    summary = docs.block(context.options.docs, "", method.summary, indent=4)
    imports = layout.imports_of(unchecked)
    yield _overload(method, method.parameters[:2], imports, summary)
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
    row = layout.declare(f"{name}: ", type_, f"{default},", indent=4)
    return row.strip().removesuffix(",")


def _overload(
    method: MethodOverride,
    first: Iterable[str],
    imports: Iterable[Import] = (),
    docstring: str = "",
) -> Signature:
    made = signature(
        method.name,
        (),
        written(method.returns),
        docstring,
        positional=("self: object", *first, *method.parameters[2:]),
        decorator="@overload",
        indent=0,
    )
    return replace(made, imports=made.imports.union(imports))
