"""What is asked of a run, what it tells while it lasts, and what it has done.

Owns these three as data, for `generate`, which fills them, and for whatever shows them.
Knows nothing of how a run goes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ..errors import GenerationError
from ..files.product import Product
from ..options import Options
from ..projects import PROJECTS
from ..store.manifest import Manifest
from ..store.write import Change
from .check import Verdict


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
        projects: the projects to generate, in the order of `PROJECTS`.
    """

    output: Path
    services: tuple[str, ...] = ()
    models: tuple[Path, ...] = ()
    options: Options = Options()
    jobs: int = 1
    check: bool = True
    projects: tuple[str, ...] = PROJECTS


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
        failures: one for each service that failed, and for the index if that did.
        changes: files that were added, replaced or removed.
        first: the output had no record of an earlier run.
        edited: files that somebody had edited, each with its copy; in a first run, files
            that were there before and differ.
        unstable: files in which black had something to change.
        foreign: Python files in the packages that the generator did not write.
        files: what `diff` found to be different: path to the new content.
        verdict: what mypy says; None when it was not asked.
        seconds: by stage; those of the workers are CPU time, summed over the processes.
    """

    manifest: Manifest | None = None
    made: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)
    failures: list[GenerationError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    first: bool = False
    edited: list[tuple[str, Path]] = field(default_factory=list)
    unstable: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    verdict: Verdict | None = None
    seconds: dict[str, float] = field(default_factory=dict)

    def spend(self, stage: str, seconds: float) -> None:
        """Add to the time that a stage took."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return not self.failures and (self.verdict is None or self.verdict.ok)
