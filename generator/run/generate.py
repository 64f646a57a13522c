"""A run of the generator, as a table of contents.

    for each project:
        plan      find the services that are out of date
        make      these, in worker processes; each is staged when it is finished
        index     the files about all services
    commit    the changed files, all or nothing
    check     the output with mypy

Owns the order of these steps, and what is recorded and reported about them. The work of
a step is in the module that is named after it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from .. import __version__, installation
from ..errors import GenerationError
from ..facts import evidence, overrides
from ..files import packages, product, render, targets
from ..files.product import PackageTask, Product, ServiceTask, Task
from ..projects import PROJECTS
from ..read import load
from ..store import lock, manifest
from ..store.manifest import COPIED, Entry, Manifest, Project, Written, group
from ..store.staging import Memory, Stage
from ..store.write import Output
from . import check, pool
from .report import Report, Reporter, Request


def generate(request: Request, reporter: Reporter) -> Report:
    """Bring the output up to date.

    Afterwards the requested projects have exactly the requested services. A service that
    failed keeps its previous files; other projects are not changed.

    Raises:
        GenerationError: the run as a whole failed; failures of services are in the
        report.
    """
    report = Report()
    output = Output(request.output)
    with lock.held(output.state), _clock(report, "all"):
        output.prepare()
        old = output.manifest()
        report.first = not old.projects
        new, left = _make(request, output, reporter, report, output.staging)
        if new is not None:
            reporter.begin("writing")
            with _clock(report, "write"):
                report.changes = output.changes(old, new, left)
                report.edited = output.commit(old, new, report.changes)
                report.foreign = output.foreign()
            report.manifest = new
            if request.check:
                reporter.begin("checking with mypy --strict")
                with _clock(report, "check"):
                    report.verdict = check.check(output.root, reporter.tick)
    return report


def diff(request: Request, reporter: Reporter) -> Report:
    """Find out what `generate` would change, without writing anything."""
    report = Report()
    output = Output(request.output)
    memory = Memory(output.digest)
    old = output.manifest()
    report.first = not old.projects
    new, left = _make(request, output, reporter, report, memory)
    if new is not None:
        report.manifest, report.files = new, memory.files
        report.changes = output.changes(old, new, left)
    return report


def _make(
    request: Request,
    output: Output,
    reporter: Reporter,
    report: Report,
    stage: Stage,
) -> tuple[Manifest | None, set[str]]:
    """Do what `generate` and `diff` have in common: everything up to the commit.

    Returns:
        The new manifest, None if a project cannot be made; and the groups of files that
        are not changed.
    """
    held = output.manifest().projects
    made: dict[str, Project] = {}
    left: set[str] = set()
    for name in request.projects:
        old = held.get(name, Project())
        run = _Run(name, old, request, output, reporter, report, stage)
        project = run.make()
        if project is None:
            # The projects after it refer to it.
            return None, left
        made[name] = project
        left |= {group(name, service) for service in run.kept}
    others = {name: held[name] for name in held.keys() - made.keys()}
    left |= Manifest(others).entries().keys()
    after = {**others, **made}
    return Manifest({name: after[name] for name in PROJECTS if name in after}), left


class _Run:
    """The run for one project.

    Args:
        project: its name.
        old: its entry in the manifest of the last run.
    """

    def __init__(
        self,
        project: str,
        old: Project,
        request: Request,
        output: Output,
        reporter: Reporter,
        report: Report,
        stage: Stage,
    ) -> None:
        self.project = project
        self.old = old
        self.request = request
        self.output = output
        self.reporter = reporter
        self.report = report
        self.stage = stage
        self.kept: list[str] = []

    def make(self) -> Project | None:
        """Make what is out of date; None if the project cannot be committed."""
        entries = self._services()
        if not entries and targets.has_services(self.project):
            return None
        services = {name: entries[name] for name in sorted(entries)}
        self.reporter.begin("indexing")
        copied = self._copied()
        index = self._index(services, copied)
        return None if index is None else Project(services, copied, index)

    def _services(self) -> dict[str, Entry]:
        """Make the services that are out of date; return the entries of all."""
        if not targets.has_services(self.project):
            return {}
        self.reporter.begin("looking for changes")
        with _clock(self.report, "plan"):
            entries, tasks = self._plan()
        self.reporter.begin("generating", len(tasks))
        for task, result in self._run(tasks):
            if result is None:
                self._keep_previous(task.name, entries)
            else:
                entries[task.name] = self._keep(task, result)
                self.report.made.append(task.name)
        return entries

    def _plan(self) -> tuple[dict[str, Entry], list[ServiceTask]]:
        """Return the entries that are up to date, and the tasks, largest first."""
        entries: dict[str, Entry] = {}
        tasks: list[ServiceTask] = []
        known = load.find_services(self.request.models)
        for name in self._accepted(known, entries):
            old = self.old.services.get(name, Entry())
            try:
                facts = map(_content, (*overrides.files(name), evidence.path(name)))
                key = self._key(known[name].digest(), *facts)
            except GenerationError as error:
                self._failed(name, error)
                self._keep_previous(name, entries)
                continue
            if old.key == key and self.output.holds(old):
                entries[name] = old
                self.report.unchanged.append(name)
            elif staged := self.stage.find(group(self.project, name), key):
                entries[name] = staged
                self.report.reused.append(name)
            else:
                tasks.append(
                    ServiceTask(
                        self.project,
                        key,
                        known[name],
                        self.request.options,
                        _formatted(old),
                    )
                )
        # If the longest task came last, the other processes would be idle.
        tasks.sort(key=lambda task: (-_size(task.source), task.name))
        return entries, tasks

    def _accepted(
        self, known: Mapping[str, load.Source], entries: dict[str, Entry]
    ) -> list[str]:
        """Return the requested services that can have a package."""
        chosen = load.select(self.request.services, known)
        refused = packages.refused(self.project, [known[name] for name in chosen])
        for name, error in refused.items():
            self._failed(name, error)
            self._keep_previous(name, entries)
        return [name for name in chosen if name not in refused]

    def _index(self, services: Mapping[str, Entry], copied: Entry) -> Entry | None:
        """Return the entry of the files about all services; None if they cannot be made."""
        versions = load.versions()
        cards = [services[name].card for name in services]
        files = {
            path: file.digest
            for entry in (copied, *services.values())
            for path, file in entry.files.items()
        }
        options = self.request.options
        made_of = (files, __version__, asdict(options), asdict(versions))
        digest = manifest.key(*made_of)
        key = self._key(cards, digest)
        old = self.old.index
        if old.key == key and self.output.holds(old):
            return old
        task = PackageTask(
            self.project,
            key,
            cards,
            options,
            versions,
            digest,
            _formatted(old),
        )
        ((_, result),) = self._run([task])
        return None if result is None else self._keep(task, result)

    def _copied(self) -> Entry:
        """Return the entry of the hand-written files, and stage those that have changed."""
        contents = product.make_copies(self.project).files
        entry = Entry(files=_written(contents))
        self.stage.keep(group(self.project, COPIED), entry, contents)
        return entry

    def _run(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Product | None]]:
        """Yield the result of each task, after reporting it."""
        if tasks:
            render.prepare()
        jobs, tick = self.request.jobs, self.reporter.tick
        for done in pool.run(product.make, tasks, jobs, tick):
            task, result = done.task, done.result
            if isinstance(result, GenerationError):
                self._failed(task.name, result)
                yield task, None
            else:
                for stage, seconds in result.seconds.items():
                    self.report.spend(stage, seconds)
                self.report.unstable.extend(result.unstable)
                self.reporter.made(task.name, result)
                yield task, result

    def _keep_previous(self, name: str, entries: dict[str, Entry]) -> None:
        """Keep the previous files of a service that failed."""
        if previous := self.old.services.get(name):
            entries[name] = previous
            self.kept.append(name)

    def _keep(self, task: Task, result: Product) -> Entry:
        black = installation.black()
        entry = Entry(task.key, black, _written(result.files), result.card)
        with _clock(self.report, "write"):
            self.stage.keep(group(self.project, task.name), entry, result.files)
        return entry

    def _key(self, *parts: object) -> str:
        return manifest.key(installation.digest(), asdict(self.request.options), *parts)

    def _failed(self, name: str, error: GenerationError) -> None:
        failure = error.of(name)
        self.report.failures.append(failure)
        self.reporter.failed(failure)


def _formatted(old: Entry) -> dict[str, str]:
    """Return the digests of texts that this version of black has formatted before."""
    if old.black != installation.black():
        return {}
    return {path: written.digest for path, written in old.files.items()}


def _content(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _size(source: load.Source) -> int:
    return sum(path.stat().st_size for path in source.files.values())


def _written(contents: Mapping[str, bytes]) -> dict[str, Written]:
    return {path: Written.of(content) for path, content in contents.items()}


@contextmanager
def _clock(report: Report, stage: str) -> Iterator[None]:
    start = time.perf_counter()
    try:
        yield
    finally:
        report.spend(stage, time.perf_counter() - start)
