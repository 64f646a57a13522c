"""A run of the generator, as a table of contents.

    for each project:
        plan      find the services that are out of date
        make      these, in worker processes; each is staged when it is finished
        index     the files about all services
    commit    the changed files, all or nothing
    check     the output with mypy

Owns the order of these steps. The steps of a project are in `project`; the work of each
other step is in the module that is named after it.
"""

from __future__ import annotations

from ..projects import PACKAGES, PROJECTS
from ..store import lock
from ..store.manifest import Manifest, Project, group
from ..store.staging import Memory
from ..store.write import Output
from . import check
from .project import ProjectRun, Run
from .report import Report, Reporter, Request


def generate(request: Request, reporter: Reporter) -> Report:
    """Bring the output up to date.

    Afterwards the requested projects have exactly the requested services. A service that
    failed keeps its previous files; other projects are not changed.

    Raises:
        GenerationError: the run as a whole failed; failures of services are in the
        report.
    """
    report = Report(unstable=[] if request.format else None)
    output = Output(request.output)
    with lock.held(output.state), report.timed("all"):
        output.prepare()
        old = output.manifest()
        report.first = not old.projects
        new, left = _make(Run(request, output, output.staging, reporter, report), old)
        if new is not None:
            reporter.begin("writing")
            with report.timed("write"):
                report.changes = output.changes(old, new, left)
                report.edited = output.commit(old, new, report.changes)
                report.foreign = output.foreign()
            report.manifest = new
            # A site has no types.
            if request.check and not set(PACKAGES).isdisjoint(request.projects):
                reporter.begin("checking with mypy --strict")
                with report.timed("check"):
                    report.verdict = check.check(output.root, reporter.tick)
    return report


def diff(request: Request, reporter: Reporter) -> Report:
    """Find out what `generate` would change, without writing anything."""
    report = Report(unstable=[] if request.format else None)
    output = Output(request.output)
    memory = Memory(output.digest)
    old = output.manifest()
    report.first = not old.projects
    new, left = _make(Run(request, output, memory, reporter, report), old)
    if new is not None:
        report.manifest, report.files = new, memory.files
        report.changes = output.changes(old, new, left)
    return report


def _make(run: Run, old: Manifest) -> tuple[Manifest | None, set[str]]:
    """Do what `generate` and `diff` have in common: everything up to the commit.

    Returns:
        The new manifest, None if a project cannot be made; and the groups of files that
        are not changed.
    """
    made: dict[str, Project] = {}
    left: set[str] = set()
    for name in run.request.projects:
        each = ProjectRun(run, name, old.projects.get(name, Project()))
        project = each.make()
        if project is None:
            # The projects after it refer to it.
            return None, left
        made[name] = project
        left |= {group(name, service) for service in each.kept}
    others = {name: old.projects[name] for name in old.projects.keys() - made.keys()}
    left |= Manifest(others).entries().keys()
    after = {**others, **made}
    return Manifest({name: after[name] for name in PROJECTS if name in after}), left
