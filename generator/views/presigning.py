"""The view of `presigning.py` and `presigning.pyi`: presigned URLs, by operation.

The stub has a function with an overload for each operation, which takes the TypedDict of
its request; clients have this function as a method. It has a module of its own, which
checkers that evaluate types lazily read only for programs that sign something. mypy sees
a simpler function, unless the overrides state that the service is used for signing.
`types` decides which checker sees what; `client.pyi`, which checkers read for all
services, refers to it once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..facts.overrides import MethodOverride
from ..model.service import Operation
from ..naming import names
from ..parts import parameters
from ..parts.context import Context
from ..parts.injected import signing_method
from ..python import runtime, stubs
from ..python.page import Import, Page
from ..python.signatures import OVERLOAD, Documentation, Signature
from ..python.types import (
    LITERAL,
    NONE,
    REQUESTS,
    Literal,
    Name,
    Parameter,
    Type,
    optional,
)

MYPY = Import(runtime.CHECKERS, "MYPY")
OBJECT = Name("object")
TYPE_CHECKING = Import("typing", "TYPE_CHECKING")


@dataclass(frozen=True, slots=True)
class PresigningModule:
    """Both modules; `overloads` are of the function in the stub."""

    title: str
    imports: str
    overloads: tuple[stubs.Method, ...]


def presigning(context: Context) -> PresigningModule | None:
    """Return the view; None for a service without operations."""
    method = signing_method(context)
    if method is None:
        return None
    page = Page()
    page.needs(LITERAL)
    overloads = tuple(
        stubs.method(page, context.options.docs, each, indent=0)
        for each in _overloads(context, method)
    )
    return PresigningModule(context.title, page.statements(), overloads)


def imports_of(context: Context) -> set[Import]:
    """Return what `types` imports to decide what mypy sees; see `hides_overloads_from_mypy`."""
    wanted = {TYPE_CHECKING} if signing_method(context) else set()
    return wanted | {MYPY} if hides_overloads_from_mypy(context) else wanted


def hides_overloads_from_mypy(context: Context) -> bool:
    """Whether mypy sees the simpler function that all services share."""
    return (
        signing_method(context) is not None and not context.overrides.client.presigned
    )


def _overloads(context: Context, method: MethodOverride) -> Iterator[Signature]:
    """Yield an overload for unchecked parameters, and one for each operation.

    The order matters, since checkers explain a mistake by the last overload that is
    close.
    """
    chosen, given = method.parameters[:2]
    yield _overload(method, chosen.type, given, Documentation(otherwise=method.summary))
    empty = []
    for operation in context.operations:
        fields = parameters.of_operation(context, operation)
        if operation.input is None or not fields:
            empty.append(operation)
            continue
        request = Name(context.type_defs.request(operation.input), REQUESTS)
        needed = any(field.required for field in fields)
        yield _overload(
            method,
            _names([operation]),
            (
                Parameter(given.name, request)
                if needed
                else Parameter(given.name, optional(request), "None")
            ),
        )
    if empty:
        yield _overload(method, _names(empty), Parameter(given.name, NONE, "None"))


def _names(operations: Iterable[Operation]) -> Literal:
    return Literal(tuple(names.method(each.name) for each in operations))


def _overload(
    method: MethodOverride,
    chosen: Type,
    given: Parameter,
    documentation: Documentation | None = None,
) -> Signature:
    first, _, *others = method.parameters
    return Signature(
        method.name,
        (Parameter("self", OBJECT), Parameter(first.name, chosen), given, *others),
        method.returns,
        documentation or Documentation(),
        receiver="",
        decorator=OVERLOAD,
    )
