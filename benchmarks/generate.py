"""What generation costs: cold, with nothing changed, with one service changed.

    python -m benchmarks.generate                        every service, and the peer
    python -m benchmarks.generate --services 's3 sqs'    just these, on both sides

Runs the generator as a user does, with black over every file and mypy over every module,
into a fresh directory, and mypy-boto3-builder, which does neither, over the same services
of the same botocore. Owns what is run, in which order, and the table; how a process is
measured is in `processes`, how the peer is installed in `peer`.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator import load
from generator.documents import read_json
from generator.write import STATE

from . import peer
from .processes import Measurement, measure

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ("botocore", "boto3", "black", "mypy")

# What the bars are meant for.
CORES = 2
GB = 10**9

# The bars: multiples of the peer's wall time, seconds, files, bytes.
COLD = 1.5
UNCHANGED = 3.0
CHANGED = 20.0
MEMORY = 2 * GB


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of the table.

    Args:
        measured: the value as it is shown.
        bar: what it is to stay under, as it is shown.
        of_bar: measured ÷ bar.
        of_peer: measured ÷ what the peer took.
    """

    figure: str
    measured: str
    bar: str = ""
    of_bar: float | None = None
    of_peer: float | None = None

    def cells(self) -> list[str]:
        """Return the text of each column."""
        ratios = (self.of_bar, self.of_peer)
        shown = ["" if ratio is None else f"{ratio:.2f}" for ratio in ratios]
        return [self.figure, self.measured, self.bar, *shown]


class Session:
    """The measurements of one call of this program.

    Args:
        work: an empty directory for everything that is written.
        services: the services to generate, by name.
    """

    def __init__(self, work: Path, services: Mapping[str, load.Source]) -> None:
        self.work = work
        self.services = services
        self.output = work / "output"
        self.models = work / "models"
        self.notes: list[str] = []
        self.memory = 0

    def generate(self, label: str) -> tuple[Measurement, int]:
        """Run the generator; return what it took and how many files were touched."""
        command = [sys.executable, "-m", "generator", "generate"]
        command += ["--output", str(self.output), "--jobs", str(CORES)]
        # A name for each is the same as no option at all when all are wanted.
        command += ["--services", ",".join(self.services)]
        if self.models.exists():
            command += ["--models", str(self.models)]
        before = _files(self.output)
        measurement = self._measure(label, command, ROOT)
        after = _files(self.output)
        self.memory = max(self.memory, measurement.memory)
        return measurement, len({path for path, _ in before ^ after})

    def change(self, name: str) -> None:
        """Give a service a newer model: an operation of it takes one parameter more."""
        source = self.services[name]
        model = read_json(source.files[load.SERVICE])
        operations = model["operations"].values()
        taken = next(each["input"]["shape"] for each in operations if "input" in each)
        model["shapes"][taken]["members"]["AddedMember"] = {"shape": "AddedShape"}
        model["shapes"]["AddedShape"] = {"type": "string"}
        path = self.models / name / source.api_version / f"{load.SERVICE}.json"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(model), encoding="utf-8")

    def generate_with(self, other: peer.Peer, all_services: bool) -> Measurement:
        """Run the peer over the same services."""
        output = self.work / "peer-output"
        output.mkdir()
        names = () if all_services else tuple(self.services)
        # It leaves a cache in the directory in which it runs.
        return self._measure("the peer", other.command(output, names), self.work)

    def _measure(
        self, label: str, command: Sequence[str], directory: Path
    ) -> Measurement:
        _say(f"{label} …")
        measurement = measure(command, directory)
        _say(f"{label}: {measurement.wall:.1f} s")
        if measurement.code:
            said = measurement.err.strip().splitlines() or ["it said nothing"]
            note = f"{label}: the exit code was {measurement.code}: {said[0]}"
            self.notes.append(note)
        return measurement


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    options = _parse(arguments)
    known = load.find_services()
    names = load.select(options.services.replace(",", " ").split(), known)
    changed = [name for name in options.changed.split(",") if name in names]
    if load_average := _load_average():
        _say(f"note: other programs are at work here (load {load_average:.1f})")
    _restrict_to(CORES)
    with _directory(options.keep) as work:
        session = Session(work, {name: known[name] for name in names})
        cold, _ = session.generate("cold")
        rows = _incremental(session, changed or names[:1])
        other = theirs = None
        if not options.skip_peer:
            try:
                _say(f"installing {peer.REQUIREMENT} …")
                other = peer.install(work / "peer", options.peer_python)
                theirs = session.generate_with(other, len(names) == len(known))
            except peer.Unavailable as reason:
                session.notes.append(f"without the peer: {reason}")
        rows = [*_cold(len(names), cold, theirs), *rows, _memory(session, theirs)]
    _print(rows, _machine(other), session.notes, cold)


def _cold(count: int, ours: Measurement, theirs: Measurement | None) -> list[Row]:
    what = f"{count} services, cold: generation, black, mypy --strict"
    bar = f"{COLD} × the peer"
    if theirs is None:
        return [Row(what, _times(ours), bar)]
    ratio = ours.wall / theirs.wall
    row = Row(
        what, _times(ours), f"{bar} ({COLD * theirs.wall:.1f} s)", ratio / COLD, ratio
    )
    return [row, Row("the peer, cold: generation alone", _times(theirs), of_peer=1.0)]


def _incremental(session: Session, changed: Sequence[str]) -> list[Row]:
    again, touched = session.generate("nothing changed")
    ratio = again.wall / UNCHANGED
    rows = [
        Row("nothing changed", _times(again), f"{UNCHANGED:.0f} s", ratio),
        Row("nothing changed: files touched", str(touched), "0"),
    ]
    for name in changed:
        session.change(name)
        once, touched = session.generate(f"{name} changed")
        what = f"one service changed: {name} ({touched} files touched)"
        ratio = once.wall / CHANGED
        rows.append(Row(what, _times(once), f"{CHANGED:.0f} s", ratio))
    return rows


def _memory(session: Session, theirs: Measurement | None) -> Row:
    return Row(
        "peak memory, all processes together",
        f"{session.memory / GB:.2f} GB",
        f"{MEMORY / GB:.0f} GB",
        session.memory / MEMORY,
        theirs and session.memory / theirs.memory,
    )


def _times(measurement: Measurement) -> str:
    return f"{measurement.wall:.1f} s ({measurement.cpu:.1f} s CPU)"


def _print(
    rows: Sequence[Row], machine: str, notes: Sequence[str], cold: Measurement
) -> None:
    """Print the table, the conditions, and the generator's own account."""
    columns = ["Figure", "Measured", "Bar", "÷ bar", "÷ peer"]
    lines = [columns, ["---", "---:", "---:", "---:", "---:"]]
    for cells in (*lines, *(row.cells() for row in rows)):
        print("| " + " | ".join(cells) + " |")
    print(f"\n{machine}\n")
    for note in notes:
        print(f"Note: {note}\n")
    print("The cold run, in the generator's words (stages of services: CPU time):\n")
    print("```")
    said = cold.out.splitlines()
    first = [line.split(" ")[0] for line in said]
    summary = said[first.index("services") :] if "services" in first else said[-20:]
    print("\n".join(line.rstrip() for line in summary))
    print("```")


def _machine(other: peer.Peer | None) -> str:
    """Say where and with what this was measured."""
    tools = ", ".join(f"{tool} {version(tool)}" for tool in TOOLS)
    beside = f"; the peer: {other.description}" if other else ""
    return (
        f"Measured on {_cores()} cores ({_processor()}), {platform.system()}, "
        f"Python {platform.python_version()}, {tools}{beside}."
    )


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _restrict_to(cores: int) -> None:
    """Let this process and those that it starts use so many processors, where possible."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def _load_average() -> float | None:
    """Return how many programs wanted a processor in the last minute, if it matters."""
    busy = os.getloadavg()[0]
    return busy if busy > 0.5 else None


def _files(root: Path) -> set[tuple[str, tuple[int, int]]]:
    """Return the files of an output, each with what changes when it is written."""
    found = set()
    for folder, inner, names in os.walk(root):
        if STATE in inner:
            inner.remove(STATE)  # Not output: the generator's own memory.
        for name in names:
            path = os.path.join(folder, name)
            known = os.stat(path)
            found.add((path, (known.st_mtime_ns, known.st_ino)))
    return found


@contextmanager
def _directory(keep: bool) -> Iterator[Path]:
    work = Path(tempfile.mkdtemp(prefix="staticboto-benchmark-")).resolve()
    try:
        yield work
    finally:
        if keep:
            _say(f"kept: {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)


def _say(text: str) -> None:
    """Tell what goes on, apart from the result."""
    print(text, file=sys.stderr, flush=True)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.generate")
    add = parser.add_argument
    add("--services", default="", help="names or globs; all services without it")
    add("--changed", default="sqs,ec2", help="what changes, one by one (%(default)s)")
    add("--skip-peer", action="store_true", help=f"do not compare with {peer.NAME}")
    add("--peer-python", metavar="PATH", help="a Python >= 3.12 to install it with")
    add("--keep", action="store_true", help="leave the temporary directory")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
