"""The views of a service's `__init__.py` and `__init__.pyi`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .. import layout
from ..annotations import Import
from .context import Context


@dataclass(frozen=True, slots=True)
class Export:
    """A name of the package and the module that has it."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class View:
    """What a user can import from the package itself.

    Attributes:
        title: what people call the service.
        prefix: what its class names begin with.
        imports: the stub's import statements.
        exports: the names, in order.
        has_resource: whether there is a service resource.
    """

    title: str
    prefix: str
    imports: str
    exports: tuple[Export, ...]
    has_resource: bool


def package(context: Context) -> View:
    """Return the view of both modules."""
    service, prefix = context.service, context.prefix
    exports = [Export(f"{prefix}Client", "client")]
    if service.resources is not None:
        exports.append(Export(f"{prefix}ServiceResource", "service_resource"))
    exports += _exports(service.paginators, "Paginator")
    exports += _exports(service.waiters, "Waiter")
    return View(
        context.title,
        prefix,
        layout.imports(Import(f".{each.module}", each.name) for each in exports),
        tuple(exports),
        service.resources is not None,
    )


def _exports(models: Iterable[str], kind: str) -> list[Export]:
    return [Export(f"{name}{kind}", kind.lower()) for name in sorted(models)]
