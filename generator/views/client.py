"""The views of `client.py` and `client.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.service import Operation
from ..naming import names
from ..parts import parameters
from ..parts.client_members import documented, members
from ..parts.context import Context
from ..python import docstrings, layout, runtime, stubs
from ..python.page import Import, Page
from ..python.types import REQUESTS, Name

CLIENT = Name("Client", runtime.CLIENT)
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
    page = Page()
    page.needs(CLIENT, ATTRIBUTES)
    for each in added:
        module, _, name = each.function.rpartition(".")
        package, _, module = module.rpartition(".")
        page.needs(Import(package, module))
    return ClientModule(
        context.title,
        context.service.name,
        context.prefix,
        page.statements(),
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
    declared = stubs.members(
        page, context.options.docs, members(context, context.annotator, {})
    )
    return ClientStub(context.title, context.prefix, page.statements(), declared)


def _documentation(context: Context, operation: Operation) -> str:
    """Return the docstring of an operation's method, laid out."""
    said = documented(context, operation)
    fields = parameters.of_operation(context, operation)
    level = context.options.docs
    return docstrings.block(level, said.html, said.otherwise, said.link, fields)
