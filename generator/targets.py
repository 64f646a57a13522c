"""The table of files: which template makes which file from which view.

A backend is rows of this table. A view of None is no file. What is in the template tree
without being a template is copied as it is; the resource models travel with it as data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from . import installation, load
from .model import Service
from .options import Options
from .views import (
    Card,
    Context,
    client,
    exceptions,
    index,
    literals,
    package,
    paginator,
    requests,
    service_resource,
    service_resource_stub,
    structures,
    waiter,
)

PACKAGE = PurePosixPath("staticboto/src/staticboto")
SERVICE_TEMPLATES = PACKAGE / "{service}"


@dataclass(frozen=True, slots=True)
class File:
    """A file to be rendered.

    Attributes:
        path: where it goes, relative to the output directory.
        template: what it is made from, relative to the template tree.
        view: what the template shows.
    """

    path: PurePosixPath
    template: str
    view: object


SERVICE: Mapping[str, Callable[[Context], object | None]] = {
    "__init__.py": package.package,
    "__init__.pyi": package.package,
    "client.py": client.implementation,
    "client.pyi": client.stub,
    "exceptions.py": exceptions.exceptions,
    "exceptions.pyi": exceptions.exceptions,
    "literals.py": literals.literals,
    "paginator.py": paginator.paginators,
    "paginator.pyi": paginator.paginators,
    "requests.py": requests.requests,
    "service_resource.py": service_resource.implementation,
    "service_resource.pyi": service_resource_stub.stub,
    "structures.py": structures.structures,
    "type_defs.py": structures.exports,
    "waiter.py": waiter.waiters,
    "waiter.pyi": waiter.waiters,
}
"""The modules of a service's package."""

INDEX: Mapping[PurePosixPath, Callable[[index.Catalog], object]] = {
    PACKAGE / "__init__.py": index.catalog,
    PACKAGE / "_runtime/catalog.py": index.catalog,
    PACKAGE / "_runtime/factory.pyi": index.session,
    PACKAGE / "_runtime/overloads.pyi": index.session,
    PACKAGE / "boto3/__init__.pyi": index.session,
    PACKAGE / "boto3/session.pyi": index.session,
    PurePosixPath("staticboto/pyproject.toml"): index.catalog,
    PurePosixPath("staticboto/README.md"): index.catalog,
}
"""The files that see all services."""


def for_service(service: Service, options: Options) -> tuple[File, ...]:
    """Return the files of one service."""
    context = Context.of(service, options)
    files = (
        File(
            PACKAGE / context.package / name,
            f"{SERVICE_TEMPLATES / name}.jinja",
            view(context),
        )
        for name, view in SERVICE.items()
    )
    return tuple(file for file in files if file.view is not None)


def for_package(
    cards: Sequence[Card], options: Options, versions: load.Versions
) -> tuple[File, ...]:
    """Return the files that see all services."""
    seen = index.Catalog(tuple(cards), versions.botocore, versions.boto3 or "")
    return tuple(
        File(path, f"{path}.jinja", view(seen)) for path, view in INDEX.items()
    )


def copied() -> dict[PurePosixPath, Path]:
    """Return what is copied: path in the output → where it is now."""
    found = {
        PurePosixPath(path.relative_to(installation.TEMPLATES).as_posix()): path
        for path in installation.files(installation.TEMPLATES)
        if path.suffix != ".jinja"
    }
    for relative, path in load.resource_documents():
        found[PACKAGE / "boto3/data" / relative] = path
    return found
