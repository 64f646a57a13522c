"""The table of files: what each is made of.

Most are rendered: a template and its view, where a view of None is no file. A project's part
of the runtime tree is copied as it is, and what botocore reads at run time is packed. A project
is rows of this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .. import __version__, installation, projects
from ..model.service import Service
from ..options import Options
from ..parts.context import Context
from ..read import load
from ..views import (
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
from ..views.card import Card
from . import packs


@dataclass(frozen=True, slots=True)
class Rendered:
    """Text of a template.

    Attributes:
        template: its path, relative to the template tree.
        view: what it shows.
    """

    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Copied:
    """What another file has in it; `source` is that file."""

    source: Path


@dataclass(frozen=True, slots=True)
class Packed:
    """What is neither rendered nor a file yet; `data` is all of it."""

    data: bytes


@dataclass(frozen=True, slots=True)
class File:
    """A file of the output.

    Attributes:
        path: where it goes, relative to the output directory.
        content: what it is made of.
    """

    path: PurePosixPath
    content: Rendered | Copied | Packed


@dataclass(frozen=True, slots=True)
class Rows:
    """The files of a project.

    Attributes:
        service: the modules of each service's package; none if services have no packages
            in this project.
        packed: the data of each service, in its package.
        index: the files that see all services, relative to the project.
        packed_index: the data that sees all services, relative to the project.
    """

    service: Mapping[str, Callable[[Context], object | None]] = field(
        default_factory=dict
    )
    packed: Mapping[str, Callable[[load.Documents, Context], bytes]] = field(
        default_factory=dict
    )
    index: Mapping[str, Callable[[index.Catalog], object]] = field(default_factory=dict)
    packed_index: Mapping[str, Callable[[Sequence[Card]], bytes]] = field(
        default_factory=dict
    )


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
            "paginator.py": paginator.PAGINATORS.view,
            "paginator.pyi": paginator.PAGINATORS.view,
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
            "waiter.py": waiter.WAITERS.view,
            "waiter.pyi": waiter.WAITERS.view,
        },
        packed={"service.pack": packs.of_service},
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
        packed_index={"src/staticboto/_index/common.pack": packs.common},
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


def for_service(
    project: str, documents: load.Documents, service: Service, options: Options
) -> tuple[File, ...]:
    """Return the files that a project has of one service.

    Args:
        project: its name.
        documents: the service's documents.
        service: what they say.
        options: what the output looks like.
    """
    context = Context.of(service, options)
    root = projects.package(project)
    rows = TABLE[project]
    # A stub and its module are often two templates for one view.
    views = {view: view(context) for view in dict.fromkeys(rows.service.values())}
    rendered = (
        File(
            root / context.package / name,
            Rendered(f"{root}/{{service}}/{name}.jinja", views[view]),
        )
        for name, view in rows.service.items()
        if views[view] is not None
    )
    packed = (
        File(root / context.package / name, Packed(pack(documents, context)))
        for name, pack in rows.packed.items()
    )
    return (*rendered, *packed)


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
    rows = TABLE[project]
    rendered = (
        File(
            PurePosixPath(project, path),
            Rendered(f"{project}/{path}.jinja", view(seen)),
        )
        for path, view in rows.index.items()
    )
    packed = (
        File(PurePosixPath(project, path), Packed(pack(cards)))
        for path, pack in rows.packed_index.items()
    )
    return (*rendered, *packed)


def copied(project: str) -> tuple[File, ...]:
    """Return what a project copies: its part of the runtime, and the licence."""
    return tuple(
        File(path, Copied(source)) for path, source in _written(project).items()
    )


def _written(project: str) -> dict[PurePosixPath, Path]:
    """Return what is written by hand: path in the output → where it is now."""
    found = {
        PurePosixPath(path.relative_to(installation.RUNTIME).as_posix()): path
        for path in installation.files(installation.RUNTIME / project)
    }
    legal = {PurePosixPath(project, path.name): path for path in installation.LEGAL}
    return found | legal
