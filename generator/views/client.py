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
MADE_OF_PACK = Import(runtime.CLASSES, "made_of_pack")
ATTRIBUTES = Import(runtime.LAZY, "attributes")


@dataclass(frozen=True, slots=True)
class ClientMethod:
    """An operation as the module `client.py` has it; its parts are laid out."""

    head: str
    docstring: str
    call: str


@dataclass(frozen=True, slots=True)
class ClientModule:
    """The view of `client.py`; what follows `imports` is laid out."""

    title: str
    imports: str
    attributes: str
    decorator: str
    head: str
    injections: tuple[str, ...]
    methods: tuple[ClientMethod, ...]


@dataclass(frozen=True, slots=True)
class ClientStub:
    """The view of `client.pyi`."""

    title: str
    prefix: str
    imports: str
    members: tuple[stubs.Method, ...]


def implementation(context: Context) -> ClientModule:
    """Return the view of `client.py`."""
    page = Page()
    page.needs(CLIENT, MADE_OF_PACK, ATTRIBUTES)
    for path in context.added.values():
        module, _, name = path.rpartition(".")
        package, _, module = module.rpartition(".")
        page.needs(Import(package, module))
    return ClientModule(
        context.title,
        page.statements(),
        layout.call(
            "__getattr__ = attributes",
            ["__name__", f'{{"Exceptions": "exceptions.{context.prefix}Exceptions"}}'],
        ),
        layout.call("@made_of_pack", [f'"{context.service.name}"']),
        layout.call(f"class {context.prefix}Client", ["Client"], ":"),
        tuple(
            layout.declare(f"{name} = ", ".".join(path.split(".")[-2:]), indent=4)
            for name, path in context.added.items()
        ),
        tuple(
            ClientMethod(
                layout.call(
                    f"def {names.method(operation.name)}",
                    ["self", "*args", "**kwargs"],
                    ":",
                    indent=4,
                ),
                _documentation(context, operation),
                layout.call(
                    "return self._make_api_call",
                    [f'"{operation.name}"', "kwargs"],
                    indent=8,
                ),
            )
            for operation in context.operations
        ),
    )


def stub(context: Context) -> ClientStub:
    """Return the view of `client.pyi`."""
    # Imported from the module that has `Client`: one more import statement would cost
    # checkers time in 439 modules.
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
