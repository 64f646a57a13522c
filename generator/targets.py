"""The table of files: which template makes which file from which view.

A project is rows of this table. A view of None is no file. A project's part of the runtime
tree is copied as it is; resource models travel with it as data.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from . import __version__, installation, load, projects
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
    presigning,
    requests,
    resource_client,
    service_resource,
    service_resource_stub,
    type_defs,
    types,
    waiter,
)


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


@dataclass(frozen=True, slots=True)
class Rows:
    """The files of a project.

    Attributes:
        service: the modules of each service's package; none if services have no packages
            in this project.
        index: the files that see all services, relative to the project.
        data: where the resource models are copied to, relative to the project; None if
            they are not.
    """

    service: Mapping[str, Callable[[Context], object | None]] = field(
        default_factory=dict
    )
    index: Mapping[str, Callable[[index.Catalog], object]] = field(default_factory=dict)
    data: str | None = None


TABLE: Mapping[str, Rows] = {
    "staticboto": Rows(
        service={
            "__init__.py": package.package,
            "__init__.pyi": package.package,
            "client.py": client.implementation,
            "client.pyi": client.stub,
            "exceptions.py": exceptions.exceptions,
            "exceptions.pyi": exceptions.exceptions,
            "literals.py": literals.literals,
            "paginator.py": paginator.paginators,
            "paginator.pyi": paginator.paginators,
            "presigning.py": presigning.presigning,
            "presigning.pyi": presigning.presigning,
            "recursive.py": types.recursive,
            "requests.py": requests.requests,
            "resource_client.py": resource_client.resource_client,
            "resource_client.pyi": resource_client.resource_client,
            "service_resource.py": service_resource.implementation,
            "service_resource.pyi": service_resource_stub.stub,
            "type_defs.py": type_defs.type_defs,
            "types.py": types.types,
            "waiter.py": waiter.waiters,
            "waiter.pyi": waiter.waiters,
        },
        index={
            "src/staticboto/_index/__init__.py": index.catalog,
            "src/staticboto/_index/catalog.py": index.catalog,
            "src/staticboto/_index/factory.pyi": index.session,
            "src/staticboto/_index/literals.py": index.literals,
            "src/staticboto/_index/overloads.pyi": index.session,
            "src/staticboto/_index/response_metadata.py": index.response_metadata,
            "src/staticboto/_index/session_overloads.pyi": index.session,
            "src/staticboto/_index/settings.pyi": index.session,
            "pyproject.toml": index.catalog,
            "README.md": index.catalog,
        },
        data="src/staticboto/boto3/data",
    ),
    # What it says of services it takes from staticboto.
    "boto3-stubs": Rows(
        index={"pyproject.toml": index.catalog, "README.md": index.catalog}
    ),
}


def has_services(project: str) -> bool:
    """Tell whether services have packages of their own in a project."""
    return bool(TABLE[project].service)


def modules(project: str) -> frozenset[str]:
    """Return the modules of ours at the top of a project's package, in lower case."""
    root = projects.package(project)
    ours = {PurePosixPath(project, path) for path in TABLE[project].index}
    found = set()
    for path in ours | _written(project).keys():
        if path.is_relative_to(root):
            top = PurePosixPath(path.relative_to(root).parts[0])
            if top.suffix in ("", ".py", ".pyi"):
                found.add(top.stem.casefold())
    return frozenset(found)


def for_service(project: str, service: Service, options: Options) -> tuple[File, ...]:
    """Return the files that a project has of one service."""
    context = Context.of(service, options)
    root = projects.package(project)
    rows = TABLE[project].service
    # A stub and its module are often two templates for one view.
    views = {view: view(context) for view in dict.fromkeys(rows.values())}
    files = (
        File(
            root / context.package / name,
            f"{root}/{{service}}/{name}.jinja",
            views[view],
        )
        for name, view in rows.items()
    )
    return tuple(file for file in files if file.view is not None)


def for_package(
    project: str,
    cards: Sequence[Card],
    options: Options,
    versions: load.Versions,
    digest: str,
) -> tuple[File, ...]:
    """Return the files of a project that see all of its services.

    Args:
        project: its name.
        cards: its services.
        options: what the output looks like.
        versions: what it is made from.
        digest: of all that the project is made of, for its version.
    """
    # They are released together, and with the same numbers.
    boto3 = versions.boto3 or versions.botocore
    seen = index.Catalog(
        tuple(cards),
        versions.botocore,
        boto3,
        load.regions(),
        options,
        projects.version(boto3, len(cards), digest),
        __version__,
    )
    return tuple(
        File(PurePosixPath(project, path), f"{project}/{path}.jinja", view(seen))
        for path, view in TABLE[project].index.items()
    )


def copied(project: str) -> dict[PurePosixPath, Path]:
    """Return what a project copies: path in the output → where it is now."""
    found = _written(project)
    if (data := TABLE[project].data) is not None:
        for relative, path in load.resource_documents().items():
            found[PurePosixPath(project, data, relative)] = path
    return found


def data(project: str, source: load.Source) -> dict[str, str]:
    """Return what a project has of a service as data: path in the output → text.

    That is its resource model, unless boto3's are copied anyway.
    """
    if (folder := TABLE[project].data) is None:
        return {}
    documents = load.private_resources(source)
    return {f"{project}/{folder}/{path}": text for path, text in documents.items()}


def _written(project: str) -> dict[PurePosixPath, Path]:
    """Return what is written by hand: path in the output → where it is now."""
    found = {
        PurePosixPath(path.relative_to(installation.RUNTIME).as_posix()): path
        for path in installation.files(installation.RUNTIME / project)
    }
    legal = {PurePosixPath(project, path.name): path for path in installation.LEGAL}
    return found | legal
