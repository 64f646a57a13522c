"""The request for a run, its progress, and its report.

Owns these three as data, for `generate` and for the modules that show them. Knows
nothing of the steps of a run.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ..errors import GenerationError
from ..files.product import Product
from ..options import Options
from ..projects import PACKAGES
from ..store.manifest import Manifest
from ..store.write import Change
from .check import Verdict


@dataclass(frozen=True, slots=True)
class Request:
    """The request of the user.

    Attributes:
        output: the directory to generate into.
        services: names and patterns; none means all services.
        models: directories with models of private services.
        options: the user's options.
        jobs: how many processes to use.
        check: whether mypy is to check the output.
        format: whether black is to format the Python files.
        projects: the projects to generate, in the order of `projects.PROJECTS`.
    """

    output: Path
    services: tuple[str, ...] = ()
    models: tuple[Path, ...] = ()
    options: Options = Options()
    jobs: int = 1
    check: bool = True
    format: bool = True
    projects: tuple[str, ...] = PACKAGES


class Reporter(Protocol):
    """Receives the progress of a run; `progress` shows it."""

    def begin(self, stage: str, total: int = 0) -> None:
        """A stage begins; it has `total` steps."""

    def made(self, service: str, result: Product) -> None:
        """A service is finished."""

    def failed(self, error: GenerationError) -> None:
        """A service failed."""

    def tick(self) -> None:
        """Time has passed."""


@dataclass(slots=True)
class Report:
    """The result of a run; `ok` decides the exit code.

    Attributes:
        manifest: the content of the output; None if nothing could be committed.
        made: services that were made, or would be for `diff`.
        unchanged: services that were up to date.
        reused: services that an interrupted run had already finished.
        failures: one for each service that failed, and one for the index if it failed.
        changes: files that were added, replaced or removed.
        first: whether the output had no record of an earlier run.
        edited: files that somebody had edited, each with its copy; in a first run, files
            that were there before and differ.
        unstable: files that black had to change; None if black was not run.
        foreign: Python files in the packages that the generator did not write.
        files: the differences that `diff` found: path → new content.
        verdict: mypy's result; None if mypy was not run.
        seconds: time by stage; that of workers is CPU time, summed over the processes.
    """

    manifest: Manifest | None = None
    made: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    reused: list[str] = field(default_factory=list)
    failures: list[GenerationError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    first: bool = False
    edited: list[tuple[str, Path]] = field(default_factory=list)
    unstable: list[str] | None = None
    foreign: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    verdict: Verdict | None = None
    seconds: dict[str, float] = field(default_factory=dict)

    def spend(self, stage: str, seconds: float) -> None:
        """Add to the time of a stage."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the time that passes in this context to that of a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.spend(stage, time.perf_counter() - start)

    @property
    def ok(self) -> bool:
        """Whether nothing failed."""
        return not self.failures and (self.verdict is None or self.verdict.ok)
