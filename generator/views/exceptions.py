"""The views of `exceptions.py` and `exceptions.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.shapes import Structure
from ..naming import names
from ..parts.context import Context
from ..parts.structures import has_fields
from ..python import docstrings, layout, runtime
from ..python.expressions import Subscript
from ..python.page import Page
from ..python.types import TYPES, Name

SHARED = "ClientError"
"""An exception that all services declare, and that a model may declare too."""

MESSAGES = {
    "message": Name("MessageErrorResponseTypeDef", runtime.TYPES),
    "Message": Name("CapitalMessageErrorResponseTypeDef", runtime.TYPES),
}
"""The response of exceptions that have only this field, as most do."""


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """One modelled exception; what follows its name is laid out.

    Attributes:
        name: the class.
        docstring: one line, quotes included.
        head: the class statement of the module.
        stub_head: that of the stub, with the type of the response.
        attribute: how it becomes an attribute of `client.exceptions`, in the module.
        declaration: the same in the stub; empty if the base class has it.
    """

    name: str
    docstring: str
    head: str
    stub_head: str
    attribute: str
    declaration: str


@dataclass(frozen=True, slots=True)
class ExceptionsModule:
    """The exceptions of a service; the stub and the module show the same ones."""

    title: str
    prefix: str
    head: str
    imports: str
    exceptions: tuple[ExceptionView, ...]


def exceptions(context: Context) -> ExceptionsModule:
    """Return the view of both modules."""
    errors = [
        shape
        for name, shape in sorted(context.service.shapes.items())
        if isinstance(shape, Structure) and shape.exception
    ]
    page = Page()
    views = tuple(_exception(context, page, shape) for shape in errors)
    head = layout.call(
        f"class {context.prefix}Exceptions",
        ["runtime.ClientExceptions", f'name="{context.run_time_name}Exceptions"'],
        ":",
    )
    return ExceptionsModule(
        context.title, context.prefix, head, page.statements(), views
    )


def _exception(context: Context, page: Page, shape: Structure) -> ExceptionView:
    name = names.vet(shape.name, f"#/shapes/{shape.name}")
    response = _response(context, shape)
    shared = f"runtime.{SHARED}"
    base = Subscript(shared, (page.spell(response),)) if response else shared
    type_ = Name("type").of(Name(name, ".exceptions"))
    return ExceptionView(
        name,
        docstrings.line(
            shape.documentation, f"The service answered with {shape.name}."
        ),
        layout.call(f"class {name}", [shared], ":"),
        layout.call(f"class {name}", [base], ":"),
        layout.declare(f"{name} = ", name, indent=4),
        (
            ""
            if name == SHARED
            else layout.declare(f"{name}: ", page.spell(type_), indent=4)
        ),
    )


def _response(context: Context, shape: Structure) -> Name | None:
    """Return the type of an exception's response; None for the one that most have."""
    if has_fields(shape):
        return Name(context.type_defs.error(shape.name), TYPES)
    fields = [MESSAGES[each.name] for each in shape.members if each.name in MESSAGES]
    return fields[0] if fields else None
