"""The table of files: what each is made from.

Most files are rendered from a template and a view; without a view (None) there is no
file. A project's part of the runtime tree is copied unchanged, and what botocore reads
at run time is packed. A project is rows of this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .. import __version__, installation, projects
from ..model.service import Service
from ..options import Options
from ..parts.context import Context
from ..read import load, sdk
from . import packs
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
    """A file that is rendered from a template.

    Attributes:
        template: its path, relative to the template tree.
        view: the values that it shows.
    """

    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Copied:
    """A file that is copied from `source`."""

    source: Path


@dataclass(frozen=True, slots=True)
class Packed:
    """A file with `data` as its content."""

    data: bytes


@dataclass(frozen=True, slots=True)
class File:
    """A file of the output.

    Attributes:
        path: its path, relative to the output directory.
        content: what it is made from.
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
        packed={packs.FILE: packs.of_service},
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
    # Its types of services refer to staticboto.
    "boto3-stubs": Rows(
        index={"pyproject.toml": index.catalog, "README.md": index.catalog}
    ),
}


def has_services(project: str) -> bool:
    """Whether services have packages of their own in a project."""
    return bool(TABLE[project].service)


def modules(project: str) -> frozenset[str]:
    """Return the project's own modules at the top of its package, in lower case."""
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
        service: the parsed service.
        options: the user's options.
    """
    context = Context.of(service, options)
    root = projects.package(project)
    rows = TABLE[project]
    # A stub and its module often have two templates and one view.
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
    versions: sdk.Versions,
    digest: str,
) -> tuple[File, ...]:
    """Return the files of a project about all of its services.

    Args:
        project: its name.
        cards: its services.
        options: the user's options.
        versions: what it is made from.
        digest: the digest of everything that the project is made from, for its version.
    """
    # boto3 and botocore are released together, with the same version numbers.
    boto3 = versions.boto3 or versions.botocore
    seen = index.Catalog(
        tuple(cards),
        versions.botocore,
        boto3,
        sdk.regions(),
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
    """Return the files that a project copies: its part of the runtime, and the licence."""
    return tuple(
        File(path, Copied(source)) for path, source in _written(project).items()
    )


def _written(project: str) -> dict[PurePosixPath, Path]:
    """Return the hand-written files: path in the output → source."""
    found = {
        PurePosixPath(path.relative_to(installation.RUNTIME).as_posix()): path
        for path in installation.files(installation.RUNTIME / project)
    }
    legal = {PurePosixPath(project, path.name): path for path in installation.LEGAL}
    return found | legal
