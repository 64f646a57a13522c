"""The table of files: what each is made from.

Most files are rendered from a template and a view; without a view (None) there is no
file. A project's part of the runtime tree is copied unchanged, and what botocore reads
at run time is packed. A project is rows of this table.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from .. import __version__, installation, projects
from ..guide import contents
from ..model.service import Service
from ..options import Options
from ..parts.context import Context
from ..read import load, sdk
from ..reference import (
    client_page,
    documents,
    exception_classes,
    operation,
    records,
    resources,
    search,
    service_page,
    shared,
    site,
    type_definitions,
)
from ..reference.iterating import OF_PAGINATORS, OF_WAITERS
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
from ..views.index import Catalog
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


_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Rows:
    """The files of a project.

    A row is a file, or files of a kind: `{operation}/index.html`. Then the function
    returns the views of all of them, by the folders that they are in.

    Attributes:
        folder: the folder of a service below the project's root.
        service: the files of each service, in its folder; none if this project has
            nothing of single services.
        several: files of a kind, of each service.
        packed: the data of each service.
        index: the files that see all services, relative to the project.
        several_index: files of a kind that see all services.
        packed_index: the data that sees all services, relative to the project.
        copied: files besides the project's part of the runtime: path, relative to the
            project, to source.
        sources: what the files that see all services are made from besides: files of the
            generator that are no code of it.
        shows_examples: whether it shows the examples of a service, which no other project
            needs to read.
        reserved: the folders that other rows fill, relative to the project.
        gathered: a file that each service has, by its name in the folder of the service,
            and what is made of those of all services: path, relative to the project, to
            content.
    """

    folder: Callable[[Context], str] = lambda context: context.package
    service: Mapping[str, Callable[[Context], object | None]] = field(
        default_factory=dict
    )
    several: Mapping[str, Callable[[Context], Mapping[str, object]]] = field(
        default_factory=dict
    )
    packed: Mapping[str, Callable[[load.Documents, Context], bytes]] = field(
        default_factory=dict
    )
    index: Mapping[str, Callable[[Catalog], object]] = field(default_factory=dict)
    several_index: Mapping[str, Callable[[Catalog], Mapping[str, object]]] = field(
        default_factory=dict
    )
    packed_index: Mapping[str, Callable[[Sequence[Card]], bytes]] = field(
        default_factory=dict
    )
    copied: Callable[[], Mapping[str, Path]] = dict
    sources: Callable[[], Collection[Path]] = tuple
    shows_examples: bool = False
    reserved: Callable[[], Collection[str]] = tuple
    gathered: Mapping[str, Callable[[Sequence[bytes]], Mapping[str, bytes]]] = field(
        default_factory=dict
    )


def _twins(rows: Mapping[str, _Made]) -> dict[str, _Made]:
    """Return rows for the HTML and for the Markdown of pages."""
    return {
        f"{path}.{kind}": view for path, view in rows.items() for kind in ("html", "md")
    }


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
    # Each page of the site has a twin in Markdown.
    projects.SITE: Rows(
        folder=lambda context: context.service.name,
        service=_twins(
            {
                "index": service_page.page,
                "client/index": client_page.page,
                "exceptions/index": exception_classes.page,
                "paginators/index": OF_PAGINATORS.overview,
                "resources/index": resources.overview,
                "type-definitions/index": type_definitions.overview,
                "waiters/index": OF_WAITERS.overview,
            }
        ),
        several=_twins(
            {
                "{operation}/index": operation.pages,
                "paginators/{paginator}/index": OF_PAGINATORS.pages,
                "resources/{resource}/index": resources.pages,
                "type-definitions/{letters}/index": type_definitions.pages,
                "waiters/{waiter}/index": OF_WAITERS.pages,
            }
        ),
        packed={records.FILE: records.of_service},
        index=_twins({"index": site.page, f"{shared.FOLDER}/index": site.shared_types}),
        several_index={
            "{document}/index.html": documents.pages,
            "{document}/index.md": documents.twins,
        },
        copied=contents.copied,
        sources=lambda: (*contents.sources(), *shared.sources()),
        shows_examples=True,
        reserved=contents.folders,
        gathered={records.FILE: search.of_site},
    ),
}


def has_services(project: str) -> bool:
    """Whether a project has files of single services."""
    return bool(TABLE[project].service)


def shows_examples(project: str) -> bool:
    """Whether a project shows the examples of a service."""
    return TABLE[project].shows_examples


def sources(project: str) -> Collection[Path]:
    """Return what the files about all services are made from, besides the services."""
    return TABLE[project].sources()


def modules(project: str) -> frozenset[str]:
    """Return what a project has besides the folders of services, in lower case."""
    root = projects.root(project)
    rows = TABLE[project]
    paths = (*rows.index, *rows.packed_index, *rows.reserved())
    ours = {PurePosixPath(project, path) for path in paths}
    found = set()
    for path in ours | _written(project).keys():
        if path.is_relative_to(root):
            top = PurePosixPath(path.relative_to(root).parts[0])
            if top.suffix in ("", ".py", ".pyi"):
                found.add(top.stem.casefold())
    return frozenset(found)


def for_service(
    project: str, read: load.Documents, service: Service, options: Options
) -> tuple[File, ...]:
    """Return the files that a project has of one service.

    Args:
        project: its name.
        read: the service's documents.
        service: the parsed service.
        options: the user's options.
    """
    context = Context.of(service, options)
    root, rows = projects.root(project), TABLE[project]
    folder, templates = root / rows.folder(context), root / "{service}"
    # A stub and its module often have two templates and one view.
    rendered = (
        File(folder / name, Rendered(f"{templates}/{name}.jinja", made))
        for name, view in rows.service.items()
        if (made := context.once(view)) is not None
    )
    packed = (
        File(folder / name, Packed(pack(read, context)))
        for name, pack in rows.packed.items()
    )
    several = {name: context.once(view) for name, view in rows.several.items()}
    return (*rendered, *_several(several, folder, templates), *packed)


def for_package(
    project: str,
    cards: Sequence[Card],
    options: Options,
    versions: sdk.Versions,
    digest: str,
    gathered: Mapping[str, Sequence[bytes]],
) -> tuple[File, ...]:
    """Return the files of a project about all of its services.

    Args:
        project: its name.
        cards: its services.
        options: the user's options.
        versions: what it is made from.
        digest: the digest of everything that the project is made from, for its version.
        gathered: for each name in `Rows.gathered`, the files of this name.
    """
    # boto3 and botocore are released together, with the same version numbers.
    boto3 = versions.boto3 or versions.botocore
    seen = Catalog(
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
    made_of_gathered = (
        File(PurePosixPath(project, path), Packed(data))
        for name, make in rows.gathered.items()
        for path, data in make(gathered[name]).items()
    )
    root = PurePosixPath(project)
    views = {name: view(seen) for name, view in rows.several_index.items()}
    several = _several(views, root, root)
    return (*rendered, *several, *packed, *made_of_gathered)


def _several(
    rows: Mapping[str, Mapping[str, object]],
    folder: PurePosixPath,
    templates: PurePosixPath,
) -> Iterator[File]:
    """Yield the files of rows that are files of a kind: name → folder → view."""
    for name, views in rows.items():
        for place, view in views.items():
            path = folder / place / PurePosixPath(name).name
            yield File(path, Rendered(f"{templates}/{name}.jinja", view))


def gathered(project: str, service: str) -> dict[str, PurePosixPath]:
    """Return the files of a service that the index is made of: name → path."""
    return {
        name: projects.root(project) / service / name
        for name in TABLE[project].gathered
    }


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
    copied = TABLE[project].copied()
    others = {PurePosixPath(project, path): source for path, source in copied.items()}
    return found | legal | others
