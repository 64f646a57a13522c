"""One service, from its JSON to finished files: the pure part of the pipeline.

    read → parse → views → render → format → compile

Owns the order of these stages and measures their time. Nothing here writes files, keeps
state or looks at another service, so it can run in any process, and the same input gives
the same bytes.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from ..options import Options
from ..read import load, parse, sdk
from ..store.manifest import INDEX, digest
from ..views.card import Card
from . import targets
from .format import compile_source, format_source
from .render import render

Stages: TypeAlias = dict[str, float]


@dataclass(frozen=True, slots=True)
class ServiceTask:
    """Make the files that a project has of one service.

    Attributes:
        project: its name.
        key: the digest of everything that the result depends on.
        source: where its JSON is.
        options: the user's options.
        formatted: path → digest of a text that this version of black has returned
            before, and which it therefore would not change; None leaves black out.
    """

    project: str
    key: str
    source: load.Source
    options: Options
    formatted: Mapping[str, str] | None

    @property
    def name(self) -> str:
        """The name of the task in messages."""
        return self.source.name


@dataclass(frozen=True, slots=True)
class PackageTask:
    """Make the index files of a project from the cards (as JSON) of all services.

    Attributes:
        digest: the digest of everything that the project is made from.
        gathered: the files of all services that the table of targets gathers, by name.
    """

    project: str
    key: str
    cards: Sequence[Mapping[str, Any]]
    options: Options
    versions: sdk.Versions
    digest: str
    formatted: Mapping[str, str] | None
    gathered: Mapping[str, Sequence[bytes]] = field(default_factory=dict)
    name: str = INDEX


Task: TypeAlias = ServiceTask | PackageTask


@dataclass(frozen=True, slots=True)
class Product:
    """The result of a task.

    Attributes:
        files: path, relative to the output directory, to the finished content.
        card: the service's card, as JSON.
        unstable: the files that black had to change.
        seconds: CPU time by stage.
    """

    files: Mapping[str, bytes]
    card: Mapping[str, Any] = field(default_factory=dict)
    unstable: tuple[str, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)


def make(task: Task) -> Product:
    """Return the product of `task`; this is what a worker process does.

    Raises:
        GenerationError: for anything that a user can fix.
    """
    if isinstance(task, ServiceTask):
        return make_service(task)
    return make_package(task)


def make_service(task: ServiceTask) -> Product:
    """Return the files of one service in a project, and its card."""
    seconds: Stages = {}
    with _timed(seconds, "read"):
        documents = load.read(task.source)
        examples = None
        if targets.shows_examples(task.project):
            examples = load.read_examples(task.source)
    with _timed(seconds, "parse"):
        service = parse.with_examples(parse.service(documents), examples)
    with _timed(seconds, "views"):
        files = targets.for_service(task.project, documents, service, task.options)
        card = asdict(Card.of(service))
    return _finish(files, card, task.formatted, seconds)


def make_package(task: PackageTask) -> Product:
    """Return the index files."""
    seconds: Stages = {}
    with _timed(seconds, "views"):
        cards = [Card(**card) for card in task.cards]
        files = targets.for_package(
            task.project,
            cards,
            task.options,
            task.versions,
            task.digest,
            task.gathered,
        )
    return _finish(files, {}, task.formatted, seconds)


def make_copies(project: str) -> Product:
    """Return the files that a project copies."""
    return _finish(targets.copied(project), {}, None, {})


def _finish(
    files: Sequence[targets.File],
    card: Mapping[str, Any],
    formatted: Mapping[str, str] | None,
    seconds: Stages,
) -> Product:
    made: dict[str, bytes] = {}
    unstable: list[str] = []
    for file in files:
        path = str(file.path)
        match file.content:
            case targets.Rendered() as content:
                with _timed(seconds, "render"):
                    rendered = render(file.path, content)
                text, changed = _finish_text(file.path, rendered, formatted, seconds)
                made[path] = text.encode()
                if changed:
                    unstable.append(path)
            case targets.Copied(source):
                made[path] = source.read_bytes()
            case targets.Packed(data):
                made[path] = data
    return Product(made, card, tuple(unstable), seconds)


def _finish_text(
    path: PurePosixPath,
    rendered: str,
    formatted: Mapping[str, str] | None,
    seconds: Stages,
) -> tuple[str, bool]:
    """Return the finished text of a file, and whether black changed it."""
    text = rendered
    if formatted is not None:
        if digest(rendered.encode()) == formatted.get(str(path)):
            return rendered, False
        with _timed(seconds, "format"):
            text = format_source(path, rendered)
    with _timed(seconds, "compile"):
        compile_source(path, text)
    return text, text != rendered


@contextmanager
def _timed(seconds: Stages, stage: str) -> Iterator[None]:
    start = time.process_time()
    try:
        yield
    finally:
        seconds[stage] = seconds.get(stage, 0.0) + time.process_time() - start
