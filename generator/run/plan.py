"""The plan for a project: what is out of date, and the tasks that bring it up to date.

Owns the key of a service and of an index: the digest of everything that their files depend
on. Files are up to date if the last run recorded the same key, and the files are still
there. Changes nothing, and reports nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .. import __version__, installation
from ..errors import GenerationError
from ..facts import evidence, overrides
from ..files import packages, targets
from ..files.product import PackageTask, ServiceTask
from ..read import load, sdk, selection
from ..store import manifest
from ..store.manifest import Entry, Project, group
from ..store.staging import Stage
from ..store.write import Output
from .report import Request


@dataclass(frozen=True, slots=True)
class Plan:
    """The requested services of a project, by what has to be done for them.

    Attributes:
        unchanged: the entries of services that are up to date, by name.
        staged: the entries of services that an interrupted run had already finished.
        tasks: one for each service that is out of date, the largest first.
        failures: why a service cannot be made, by name.
    """

    unchanged: dict[str, Entry] = field(default_factory=dict)
    staged: dict[str, Entry] = field(default_factory=dict)
    tasks: list[ServiceTask] = field(default_factory=list)
    failures: dict[str, GenerationError] = field(default_factory=dict)


def services(
    request: Request, project: str, old: Project, output: Output, stage: Stage
) -> Plan:
    """Return the plan for the services of a project.

    Args:
        old: what the last run wrote of the project.

    Raises:
        GenerationError: a requested name fits no service, or the models cannot be found.
    """
    known = load.find_services(request.models)
    chosen = selection.select(request.services, known)
    plan = Plan()
    plan.failures.update(packages.refused(project, [known[name] for name in chosen]))
    for name in chosen:
        if name in plan.failures:
            continue
        source, entry = known[name], old.services.get(name, Entry())
        try:
            key = _service_key(project, source, request)
        except GenerationError as error:
            plan.failures[name] = error
            continue
        if entry.key == key and output.holds(entry):
            plan.unchanged[name] = entry
        elif staged := stage.find(group(project, name), key):
            plan.staged[name] = staged
        else:
            plan.tasks.append(
                ServiceTask(
                    project,
                    key,
                    source,
                    request.options,
                    _formatted(entry, request),
                )
            )
    # If the longest task came last, the other processes would be idle.
    plan.tasks.sort(key=lambda task: (-_size(task.source), task.name))
    return plan


def index(
    request: Request,
    project: str,
    services: Mapping[str, Entry],
    copied: Entry,
    old: Entry,
) -> PackageTask:
    """Return the task for the files about all services.

    Args:
        services: the entries of all services, by name.
        copied: the entry of the hand-written files.
        old: the entry of the index that the last run wrote. It is up to date if it has
            the key of the task.
    """
    versions = sdk.versions()
    cards = [services[name].card for name in services]
    files = {
        path: file.digest
        for entry in (copied, *services.values())
        for path, file in entry.files.items()
    }
    options = request.options
    made_of = (files, __version__, asdict(options), asdict(versions))
    digest = manifest.key(*made_of)
    key = _key(request, cards, digest, *map(_content, targets.sources(project)))
    return PackageTask(
        project,
        key,
        cards,
        options,
        versions,
        digest,
        _formatted(old, request),
    )


def _service_key(project: str, source: load.Source, request: Request) -> str:
    facts = (*overrides.files(source.name), evidence.path(source.name))
    digest = source.digest(examples=targets.shows_examples(project))
    return _key(request, digest, *map(_content, facts))


def _key(request: Request, *parts: object) -> str:
    made_by = (installation.digest(), asdict(request.options), request.format)
    return manifest.key(*made_by, *parts)


def _formatted(old: Entry, request: Request) -> Mapping[str, str] | None:
    """Return the digests of texts that this version of black has formatted before.

    None if black is not to be run.
    """
    if not request.format:
        return None
    if old.black != installation.black():
        return {}
    return {path: written.digest for path, written in old.files.items()}


def _content(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _size(source: load.Source) -> int:
    return sum(path.stat().st_size for path in source.files.values())
