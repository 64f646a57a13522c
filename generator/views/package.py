"""The views of a service's `__init__.py` and `__init__.pyi`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..parts.context import Context
from ..python.page import Import, statements


@dataclass(frozen=True, slots=True)
class Export:
    """A name that the package exports.

    Attributes:
        name: the name.
        place: the module that defines it, followed by its name there if that differs.
        alias: its name there, which the stub assigns; empty if that is the same.
    """

    name: str
    place: str
    alias: str = ""


@dataclass(frozen=True, slots=True)
class PackageModule:
    """The names that can be imported from the package itself.

    Attributes:
        title: the name of the service for readers.
        prefix: the prefix of its class names.
        imports: the stub's import statements.
        exports: the names, in order.
        has_resource: whether there is a service resource.
    """

    title: str
    prefix: str
    imports: str
    exports: tuple[Export, ...]
    has_resource: bool


def package(context: Context) -> PackageModule:
    """Return the view of both modules."""
    service, prefix = context.service, context.prefix
    exports = _twice("Client", "client", prefix)
    if service.resources is not None:
        exports += _twice("ServiceResource", "service_resource", prefix)
        if context.overrides.dialect is not None:
            exports.append(Export(context.resource_client.name, "resource_client"))
    exports += _exports(service.paginators, "Paginator")
    exports += _exports(service.waiters, "Waiter")
    return PackageModule(
        context.title,
        prefix,
        # jedi recognises re-exports by `as` and not by `__all__`.
        statements(
            Import(f".{each.place}", f"{each.name} as {each.name}")
            for each in exports
            if not each.alias
        ),
        tuple(exports),
        service.resources is not None,
    )


def _twice(name: str, module: str, prefix: str) -> list[Export]:
    """Return a class with and without the prefix of the service."""
    whole = f"{prefix}{name}"
    return [Export(whole, module), Export(name, f"{module}.{whole}", whole)]


def _exports(models: Iterable[str], kind: str) -> list[Export]:
    return [Export(f"{name}{kind}", kind.lower()) for name in sorted(models)]
