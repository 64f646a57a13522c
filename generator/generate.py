"""A run, as a table of contents.

    plan      which services are out of date, and why no others need a look
    make      those, in worker processes; each is staged as it is finished
    index     the files that see all services
    commit    what has changed, all or nothing
    check     mypy over what was written

Owns the order of these steps, and what is remembered and reported of them. What a step does
is in the module that is named after it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Protocol

from . import (
    check,
    installation,
    load,
    lock,
    manifest,
    overrides,
    pool,
    product,
    render,
    targets,
)
from .errors import GenerationError
from .manifest import COPIED, Entry, Manifest, Written
from .options import Options
from .product import PackageTask, Product, ServiceTask, Task
from .staging import Memory, Stage
from .write import Change, Output


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked for.

    Args:
        output: the directory to generate into.
        services: names and patterns; none means all services.
        models: directories with models of private services.
        options: what to generate.
        jobs: how many processes to use.
        check: whether mypy is to check the output.
    """

    output: Path
    services: tuple[str, ...] = ()
    models: tuple[Path, ...] = ()
    options: Options = Options()
    jobs: int = 1
    check: bool = True


class Reporter(Protocol):
    """What a run tells while it lasts; `progress` shows it."""

    def begin(self, stage: str, total: int = 0) -> None:
        """A stage begins, of so many steps."""

    def made(self, service: str, result: Product) -> None:
        """A service is finished."""

    def failed(self, error: GenerationError) -> None:
        """A service failed."""

    def tick(self) -> None:
        """Time has passed."""


@dataclass(slots=True)
class Report:
    """What a run did; `ok` decides the exit code.

    Args:
        manifest: what the output holds now; None when nothing could be committed.
        made: services that were made, or would be (`diff`).
        unchanged: services that there was nothing to do for.
        reused: services that an interrupted run had finished.
        kept: services that failed and keep their previous files.
        failures: one for each service that failed, and for the index if that did.
        changes: files that were added, replaced or removed.
        first: the output had no record of an earlier run.
        edited: files that somebody had edited, each with its copy; in a first run, files
            that were there before and differ.
        unstable: files in which black had something to change.
        texts: what `diff` found to be different: path to the new text.
        verdict: what mypy says; None when it was not asked.
        seconds: by stage; those of the workers are CPU time, summed over the processes.
    """

    manifest: Manifest | None = None
    made: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    failures: list[GenerationError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    first: bool = False
    edited: list[tuple[str, Path]] = field(default_factory=list)
    unstable: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    verdict: check.Verdict | None = None
    seconds: dict[str, float] = field(default_factory=dict)

    def spend(self, stage: str, seconds: float) -> None:
        """Add to the time that a stage took."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return not self.failures and (self.verdict is None or self.verdict.ok)


def generate(request: Request, reporter: Reporter) -> Report:
    """Bring the output up to date.

    Afterwards the output holds exactly the services that were asked for. One that failed
    keeps its previous files.

    Raises:
        GenerationError: nothing could be done; failures of services are in the report.
    """
    report = Report()
    output = Output(request.output)
    with lock.held(output.state), _clock(report, "all"):
        output.recover()
        run = _Run(request, output, reporter, report, output.staging)
        report.first = not run.old.services
        new = run.make()
        if new is not None:
            reporter.begin("writing")
            with _clock(report, "write"):
                report.changes = output.changes(run.old, new, report.kept)
                report.edited = output.commit(run.old, new, report.changes)
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
    run = _Run(request, output, reporter, report, memory)
    new = run.make()
    if new is not None:
        report.manifest, report.texts = new, memory.texts
        report.changes = output.changes(run.old, new, report.kept)
    return report


class _Run:
    """The steps that `generate` and `diff` share: everything up to the commit."""

    def __init__(
        self,
        request: Request,
        output: Output,
        reporter: Reporter,
        report: Report,
        stage: Stage,
    ) -> None:
        self.request = request
        self.output = output
        self.reporter = reporter
        self.report = report
        self.stage = stage
        self.old = output.manifest()

    def make(self) -> Manifest | None:
        """Make what is out of date; None when there is nothing whole to commit."""
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
        if not entries:
            return None
        services = {name: entries[name] for name in sorted(entries)}
        self.reporter.begin("indexing")
        index = self._index(services)
        if index is None:
            return None
        return Manifest(services, self._copied(), index)

    def _plan(self) -> tuple[dict[str, Entry], list[ServiceTask]]:
        """Return the entries that need no work, and the tasks, the largest first."""
        entries: dict[str, Entry] = {}
        tasks: list[ServiceTask] = []
        known = load.find_services(self.request.models)
        for name in load.select(self.request.services, known):
            old = self.old.services.get(name, Entry())
            try:
                key = self._key(known[name].digest(), _content(overrides.path(name)))
            except GenerationError as error:
                self._failed(name, error)
                self._keep_previous(name, entries)
                continue
            if old.key == key and self.output.holds(old):
                entries[name] = old
                self.report.unchanged.append(name)
            elif staged := self.stage.find(name, key):
                entries[name] = staged
                self.report.reused.append(name)
            else:
                options = self.request.options
                tasks.append(ServiceTask(key, known[name], options, _formatted(old)))
        # The longest task last would leave the other processes idle.
        tasks.sort(key=lambda task: (-_size(task.source), task.name))
        return entries, tasks

    def _index(self, services: Mapping[str, Entry]) -> Entry | None:
        """Return the files that see all services; None when they cannot be made."""
        versions = load.versions()
        cards = [services[name].card for name in services]
        key = self._key(cards, asdict(versions))
        old = self.old.index
        if old.key == key and self.output.holds(old):
            return old
        formatted = _formatted(old)
        task = PackageTask(key, cards, self.request.options, versions, formatted)
        ((_, result),) = self._run([task])
        return None if result is None else self._keep(task, result)

    def _copied(self) -> Entry:
        """Return the hand-written part of the output, staged where it has changed."""
        contents = {
            str(path): source.read_bytes() for path, source in targets.copied().items()
        }
        entry = Entry(files=_written(contents))
        self.stage.keep(COPIED, entry, contents)
        return entry

    def _run(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Product | None]]:
        """Yield what becomes of each task, after reporting it."""
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
        """Leave a service that failed as it is."""
        if previous := self.old.services.get(name):
            entries[name] = previous
            self.report.kept.append(name)

    def _keep(self, task: Task, result: Product) -> Entry:
        contents = {path: text.encode() for path, text in result.texts.items()}
        black = installation.black()
        entry = Entry(task.key, black, _written(contents), result.card)
        with _clock(self.report, "write"):
            self.stage.keep(task.name, entry, contents)
        return entry

    def _key(self, *parts: object) -> str:
        return manifest.key(installation.digest(), asdict(self.request.options), *parts)

    def _failed(self, name: str, error: GenerationError) -> None:
        failure = error.of(name)
        self.report.failures.append(failure)
        self.reporter.failed(failure)


def _formatted(old: Entry) -> dict[str, str]:
    """Return the digests of texts that this version of black has returned before."""
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
