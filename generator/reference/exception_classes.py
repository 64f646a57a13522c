"""The page of a service's exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ..model.shapes import Structure
from ..naming import addresses, names
from ..parts.context import Context
from ..python import documentation
from . import frame, markup, sides
from .links import Links
from .listing import Entry


@dataclass(frozen=True, slots=True)
class ExceptionEntry:
    """An exception.

    Attributes:
        name: its class.
        html: when it is raised.
        text: the same for the twin.
        fields: the members of the error besides its message.
        operations: the operations that the model declares it for.
    """

    name: str
    html: str
    text: str
    fields: tuple[str, ...]
    operations: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionsPage(frame.Frame):
    """The exceptions of a service.

    Attributes:
        package: the package of the service.
        exceptions: those that its model has.
    """

    package: str
    exceptions: tuple[ExceptionEntry, ...]


def page(context: Context) -> ExceptionsPage:
    """Return the view."""
    description = f"The exceptions of {context.title}, and how to catch them."
    return ExceptionsPage(
        **frame.of_service(context, "Exceptions", description, addresses.EXCEPTIONS),
        section=context.title,
        beside=sides.parts(context, Links(context, 1), addresses.EXCEPTIONS),
        package=context.package,
        exceptions=tuple(_exceptions(context)),
    )


def _exceptions(context: Context) -> Iterator[ExceptionEntry]:
    links = Links(context, 1)
    raised: dict[str, list[Entry]] = {}
    for operation in context.operations:
        method = names.method(operation.name)
        for error in operation.errors:
            raised.setdefault(error, []).append(Entry(method, links.method(method)))
    for name, shape in sorted(context.service.shapes.items()):
        if isinstance(shape, Structure) and shape.exception:
            fields = [each.name for each in shape.members]
            yield ExceptionEntry(
                name,
                markup.html(shape.documentation),
                documentation.brief(shape.documentation),
                tuple(escape(each) for each in fields if each.lower() != "message"),
                tuple(raised.get(name, ())),
            )
