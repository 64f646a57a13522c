"""The run for one project: plan, make, index.

Owns the order of these steps, and what is recorded and reported about them. What is out of
date is decided in `plan`. Knows nothing of other projects, nor of the commit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from .. import installation
from ..errors import GenerationError
from ..files import product, render, targets
from ..files.product import Product, Task
from ..store.manifest import COPIED, Entry, Project, Written, group
from ..store.staging import Stage
from ..store.write import Output
from . import plan, pool
from .report import Report, Reporter, Request


@dataclass(frozen=True, slots=True)
class Run:
    """The objects that the runs for all projects share.

    Attributes:
        request: what the user requested.
        output: the output directory.
        stage: where finished files are kept until the commit.
        reporter: receives the progress.
        report: receives the results.
    """

    request: Request
    output: Output
    stage: Stage
    reporter: Reporter
    report: Report

    def failed(self, name: str, error: GenerationError) -> None:
        """Record and report the failure of a service or an index."""
        failure = error.of(name)
        self.report.failures.append(failure)
        self.reporter.failed(failure)


@dataclass(frozen=True, slots=True)
class ProjectRun:
    """The run for one project.

    Attributes:
        run: what it shares with the others.
        name: the name of the project.
        old: its entry in the manifest of the last run.
        kept: the services that failed, and so keep their previous files; complete after
            `make`.
    """

    run: Run
    name: str
    old: Project
    kept: list[str] = field(default_factory=list)

    def make(self) -> Project | None:
        """Make what is out of date; None if the project cannot be committed."""
        entries = self._services()
        if not entries and targets.has_services(self.name):
            return None
        services = {name: entries[name] for name in sorted(entries)}
        self.run.reporter.begin("indexing")
        copied = self._copied()
        index = self._index(services, copied)
        return None if index is None else Project(services, copied, index)

    def _services(self) -> dict[str, Entry]:
        """Make the services that are out of date; return the entries of all."""
        if not targets.has_services(self.name):
            return {}
        run = self.run
        run.reporter.begin("looking for changes")
        with run.report.timed("plan"):
            planned = plan.services(
                run.request, self.name, self.old, run.output, run.stage
            )
        run.report.unchanged.extend(planned.unchanged)
        run.report.reused.extend(planned.staged)
        entries = {**planned.unchanged, **planned.staged}
        for name, error in planned.failures.items():
            run.failed(name, error)
            self._keep_previous(name, entries)
        run.reporter.begin("generating", len(planned.tasks))
        for task, result in self._results(planned.tasks):
            if result is None:
                self._keep_previous(task.name, entries)
            else:
                entries[task.name] = self._keep(task, result)
                run.report.made.append(task.name)
        return entries

    def _copied(self) -> Entry:
        """Return the entry of the hand-written files, and stage those that have changed."""
        contents = product.make_copies(self.name).files
        entry = Entry(files=_written(contents))
        self.run.stage.keep(group(self.name, COPIED), entry, contents)
        return entry

    def _index(self, services: Mapping[str, Entry], copied: Entry) -> Entry | None:
        """Return the entry of the files about all services; None if they cannot be made."""
        old = self.old.index
        task = plan.index(self.run.request, self.name, services, copied, old)
        if old.key == task.key and self.run.output.holds(old):
            return old
        ((_, result),) = self._results([replace(task, gathered=self._gather(services))])
        return None if result is None else self._keep(task, result)

    def _gather(self, services: Mapping[str, Entry]) -> dict[str, list[bytes]]:
        """Return the files that the index is made of, by name: one of each service."""
        found: dict[str, list[bytes]] = {}
        for service in services:
            for name, path in targets.gathered(self.name, service).items():
                content = self.run.stage.read(group(self.name, service), str(path))
                if content is None:
                    content = self.run.output.read(str(path))
                found.setdefault(name, []).append(content)
        return found

    def _results(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Product | None]]:
        """Run tasks; yield each with its result, None if it failed, after reporting it."""
        if tasks:
            render.prepare()
        run = self.run
        for done in pool.run(product.make, tasks, run.request.jobs, run.reporter.tick):
            task, result = done.task, done.result
            if isinstance(result, GenerationError):
                run.failed(task.name, result)
                yield task, None
            else:
                for stage, seconds in result.seconds.items():
                    run.report.spend(stage, seconds)
                if run.report.unstable is not None:
                    run.report.unstable.extend(result.unstable)
                run.reporter.made(task.name, result)
                yield task, result

    def _keep(self, task: Task, result: Product) -> Entry:
        """Stage the files of a result; return their entry."""
        black = "" if task.formatted is None else installation.black()
        entry = Entry(task.key, black, _written(result.files), result.card)
        with self.run.report.timed("write"):
            self.run.stage.keep(group(self.name, task.name), entry, result.files)
        return entry

    def _keep_previous(self, name: str, entries: dict[str, Entry]) -> None:
        """Keep the previous files of a service that failed."""
        if previous := self.old.services.get(name):
            entries[name] = previous
            self.kept.append(name)


def _written(contents: Mapping[str, bytes]) -> dict[str, Written]:
    return {path: Written.of(content) for path, content in contents.items()}
