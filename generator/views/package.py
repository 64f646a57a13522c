"""The views of a service's `__init__.py` and `__init__.pyi`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..parts.context import Context
from ..python.page import Import, statements


@dataclass(frozen=True, slots=True)
class Export:
    """A name of the package.

    Attributes:
        name: the name.
        place: the module that has it, followed by what it is called there if that differs.
        alias: what it is called there, for the stub to assign; empty if that is the same.
    """

    name: str
    place: str
    alias: str = ""


@dataclass(frozen=True, slots=True)
class PackageModule:
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
        # `as` is what jedi takes for a re-export; it does not look at `__all__`.
        statements(
            Import(f".{each.place}", f"{each.name} as {each.name}")
            for each in exports
            if not each.alias
        ),
        tuple(exports),
        service.resources is not None,
    )


def _twice(name: str, module: str, prefix: str) -> list[Export]:
    """Return a class with and without the name of the service in its own."""
    whole = f"{prefix}{name}"
    return [Export(whole, module), Export(name, f"{module}.{whole}", whole)]


def _exports(models: Iterable[str], kind: str) -> list[Export]:
    return [Export(f"{name}{kind}", kind.lower()) for name in sorted(models)]
