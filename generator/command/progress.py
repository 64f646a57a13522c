"""The messages of a run: a progress bar on a terminal, plain lines elsewhere, and a summary.

Owns everything that a run prints. Respects `NO_COLOR`, and writes no animation to a file
or a pipe. Knows nothing of what the stages do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table
from rich.text import Text

from ..errors import GenerationError
from ..files.product import Product
from ..run.check import Verdict
from ..projects import PACKAGES, SITE
from ..run.report import Report
from ..store.manifest import Manifest

# How many of mypy's messages are shown.
SHOWN_ERRORS = 30


class Terminal:
    """Shows a run; the `report.Reporter` of the command line.

    Args:
        out: where progress and the summary go.
        err: where failures go.
        quiet: show failures only.
    """

    def __init__(self, out: Console, err: Console, quiet: bool = False) -> None:
        self.out = out
        self.err = err
        self.quiet = quiet
        self._stage, self._total, self._count = "", 0, 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        if out.is_terminal and not quiet:
            # `tick` redraws it, since a thread for this would not survive a fork.
            self._bar = Progress(
                SpinnerColumn(),
                BarColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.description}", markup=False),
                console=out,
                transient=True,
                auto_refresh=False,
            )

    def __enter__(self) -> Terminal:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def begin(self, stage: str, total: int = 0) -> None:
        """Show that a stage begins; `total` is 0 if it has no steps to count."""
        self._stage, self._total, self._count = stage, total, 0
        if self._bar:
            if self._task is not None:
                self._bar.remove_task(self._task)
            self._task = self._bar.add_task(stage, total=total or None)
            self._bar.refresh()
        elif total:
            self._line(f"{stage}: {total} to do")
        elif stage.startswith("checking"):
            # The only other stage that takes long.
            self._line(stage)

    def made(self, service: str, result: Product) -> None:
        """Show that a service is finished."""
        self._step(service)
        seconds = sum(result.seconds.values())
        if not self._bar and self._total:
            self._line(
                f"[{self._count}/{self._total}] {service}: "
                f"{len(result.files)} files, {seconds:.1f} s"
            )

    def failed(self, error: GenerationError) -> None:
        """Show a failure."""
        self._step(error.service or "")
        if self._bar:
            self._bar.stop()
        show_error(self.err, error)
        if self._bar:
            self._bar.start()

    def tick(self) -> None:
        """Redraw the bar."""
        if self._bar:
            self._bar.refresh()

    def _step(self, service: str) -> None:
        self._count += 1
        if self._bar and self._task is not None and self._total:
            self._bar.update(
                self._task,
                completed=self._count,
                description=f"{self._stage} {self._count}/{self._total} {service}",
                refresh=True,
            )

    def _line(self, text: str) -> None:
        if not self.quiet:
            self.out.print(Text(text), soft_wrap=True)


def show_error(console: Console, error: GenerationError) -> None:
    """Show an error: where, what, and the remedy."""
    text = Text()
    text.append("error: ", style="bold red")
    text.append(str(error))
    console.print(text, soft_wrap=True)


def show_summary(out: Console, err: Console, report: Report, output: Path) -> None:
    """Show what a run did, and what the user needs to know about it.

    Args:
        output: the directory of the output.
    """
    manifest = report.manifest or Manifest()
    files = manifest.files().values()
    removed = sum(change.kind == "remove" for change in report.changes)
    rows = {
        "services": _counts(
            len(manifest.services),
            generated=len(report.made),
            resumed=len(report.reused),
            unchanged=len(report.unchanged),
            failed=len(report.failures),
        ),
        "files": _counts(
            len(files), written=len(report.changes) - removed, removed=removed
        ),
        "lines": f"{sum(file.lines for file in files):,}",
        "bytes": f"{sum(file.size for file in files):,}",
        "black": _black(report),
        "mypy": _verdict(report),
        "seconds": "processor time of all processes from read to compile; the rest as it passed",
        **{f"  {stage}": f"{spent:.1f}" for stage, spent in report.seconds.items()},
    }
    if report.ok and report.changes:
        rows |= _next_steps(output, manifest)
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, text in rows.items():
        table.add_row(name, Text(text))
    out.print(table)
    if report.manifest is None:
        err.print("nothing was written; the output is as it was")
    for note in _notes_on_edits(report):
        err.print(Text(f"note: {note}"), soft_wrap=True)
    if report.verdict is not None and not report.verdict.ok:
        show_verdict(err, report.verdict)
    elif report.foreign:
        err.print(Text(f"note: {_named(report.foreign)}"), soft_wrap=True)


def _next_steps(output: Path, manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Yield how to use the first package of the output, and how to read its site."""
    # Without `./`, pip would look for the name in the package index.
    place = output if output.is_absolute() else f"./{output.as_posix()}"
    packages = [project for project in PACKAGES if project in manifest.projects]
    if packages:
        yield "install", f"pip install {place}/{packages[0]}"
    if SITE in manifest.projects:
        yield "read", f"{place}/{SITE}/index.html; with search: serve --output {place}"


NAMED = 10
"""How many files a note lists."""


def _notes_on_edits(report: Report) -> Iterator[str]:
    if report.first and report.edited:
        names = _some([path for path, _ in report.edited])
        yield (
            f"files that were there before the first run were replaced: {names}; copies are "
            "kept below .staticboto/edited"
        )
        return
    for path, copy in report.edited[:NAMED]:
        yield f"{path} had been edited by hand; a copy is kept at {copy}"
    if (more := len(report.edited) - NAMED) > 0:
        yield f"{more} more files had been edited; copies are below .staticboto/edited"


def show_verdict(err: Console, verdict: Verdict) -> None:
    """Show mypy's first messages, their number, and who has to act on them."""
    errors = verdict.errors
    for line in errors[:SHOWN_ERRORS]:
        err.print(Text(line), soft_wrap=True)
    more = len(errors) - SHOWN_ERRORS
    what = f"{len(errors)} messages on the generated package"
    what += f", {more} more than are shown" if more > 0 else ""
    fix = (
        "This is a defect of the generator: report it with these messages. Until it is "
        "fixed there, --no-check leaves the check out. `check` shows it again."
    )
    if verdict.foreign:
        what += f"; {_named(verdict.foreign)}"
        fix = "Move these files away, and run `check`: it tells whether they are the cause."
    show_error(err, GenerationError("mypy --strict", what, fix))


def _named(foreign: Sequence[str]) -> str:
    return f"the generator did not make, and pip would install: {_some(foreign)}"


def _some(paths: Sequence[str]) -> str:
    """Return a list of paths, shortened if it is long."""
    more = len(paths) - NAMED
    return ", ".join([*paths[:NAMED], *([f"and {more} more"] if more > 0 else [])])


def _counts(total: int, **parts: int) -> str:
    told = ", ".join(f"{count:,} {name}" for name, count in parts.items() if count)
    return f"{total:,}" + (f" ({told})" if told else "")


def _black(report: Report) -> str:
    if report.unstable is None:
        return "not run"
    return f"changed {len(report.unstable)} files"


def _verdict(report: Report) -> str:
    if report.verdict is None:
        return "not run"
    if not report.verdict.ok:
        return f"{len(report.verdict.errors)} messages"
    return "clean, nothing has changed" if report.verdict.remembered else "clean"
