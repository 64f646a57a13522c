"""The views of `exceptions.py` and `exceptions.pyi`."""

from __future__ import annotations

from dataclasses import dataclass

from .. import layout, names
from ..annotations import Import
from ..model import Structure
from . import docs
from .context import Context
from .structures import has_fields

SHARED = "ClientError"
"""What all services declare already, and a model may have as well."""


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """One modelled exception; what follows its name is laid out.

    Attributes:
        name: the class.
        docstring: one line, quotes included.
        response: the type of the response that it carries; empty where the base's serves.
        attribute: how the class of `client.exceptions` gets it, in the module.
        declaration: the same in the stub; empty where the base's serves.
    """

    name: str
    docstring: str
    response: str
    attribute: str
    declaration: str


@dataclass(frozen=True, slots=True)
class View:
    """The exceptions of a service; the stub and the module show the same ones."""

    title: str
    prefix: str
    imports: str
    exceptions: tuple[ExceptionView, ...]


def exceptions(context: Context) -> View:
    """Return the view of both modules."""
    views = tuple(
        _exception(context, shape)
        for name, shape in sorted(context.service.shapes.items())
        if isinstance(shape, Structure) and shape.error is not None
    )
    wanted: set[Import] = set()
    if any(view.declaration for view in views):
        wanted.add(Import(".", "exceptions"))
    if any(view.response for view in views):
        wanted.add(Import(".", "structures"))
    return View(context.title, context.prefix, layout.imports(wanted), views)


def _exception(context: Context, shape: Structure) -> ExceptionView:
    name = names.vet(shape.name, f"#/shapes/{shape.name}")
    error = context.type_defs.error(shape.name)
    return ExceptionView(
        name,
        docs.line(shape.documentation, f"The service answered with {shape.name}."),
        f"t.{error}" if has_fields(shape) else "",
        layout.declare(f"{name} = ", name, indent=4),
        (
            ""
            if name == SHARED
            else layout.declare(f"{name}: ", f"type[exceptions.{name}]", indent=4)
        ),
    )
