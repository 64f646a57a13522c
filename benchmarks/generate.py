"""What generation costs: cold, with nothing changed, with one service changed.

    python -m benchmarks.generate                        all services, and the peer
    python -m benchmarks.generate --services 's3 sqs'    just these, on both sides

Runs the generator as a user does, with black over every file and mypy over every module,
into a fresh directory; then mypy-boto3-builder, which does neither, over the same services
of the same botocore. Owns what is run, in which order, and the bars; how a process is
measured is in `processes`, how the peer is installed and called in `peer`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.errors import UsageError
from generator.read import kinds, load, selection
from generator.read.documents import read_json
from generator.store.write import STATE

from . import machine, peer
from .processes import Measurement, measure
from .table import Row, markdown

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ("botocore", "boto3", "black", "mypy")

# What the bars are meant for.
CORES = 2
GB = 10**9

# The bars: a multiple of the peer's wall time, seconds, seconds, bytes.
COLD = 1.5
UNCHANGED = 3
CHANGED = 20
MEMORY = 2 * GB

# A service of ordinary size, and the largest.
TYPICAL = ("sqs", "ec2")


class Session:
    """The runs of one benchmark, and what there is to say about them.

    Args:
        work: an empty directory for everything that is written.
        services: the services to generate, by name.
    """

    def __init__(self, work: Path, services: Mapping[str, load.Source]) -> None:
        self.work = work
        self.services = services
        self.output = work / "output"
        self.models = work / "models"
        self.memory = 0
        self.notes: list[str] = []

    def generate(self, label: str) -> tuple[Measurement, int]:
        """Run the generator; return what it took and how many files it touched."""
        command = [sys.executable, "-m", "generator", "generate"]
        command += ["--output", str(self.output), "--jobs", str(CORES)]
        command += ["--services", ",".join(self.services)]
        if self.models.exists():
            command += ["--models", str(self.models)]
        before = _files(self.output)
        taken = self.run(label, command, ROOT)
        self.memory = max(self.memory, taken.memory)
        return taken, len({path for path, _ in before ^ _files(self.output)})

    def change(self, name: str) -> None:
        """Give a service a newer model: an operation of it takes one parameter more."""
        source = self.services[name]
        model = read_json(source.files[kinds.SERVICE])
        operations = model["operations"].values()
        shape = next(each["input"]["shape"] for each in operations if "input" in each)
        model["shapes"][shape]["members"]["AddedMember"] = {"shape": "AddedShape"}
        model["shapes"]["AddedShape"] = {"type": "string"}
        path = self.models / name / source.api_version / f"{kinds.SERVICE}.json"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(model), encoding="utf-8")

    def run(self, label: str, command: Sequence[str], directory: Path) -> Measurement:
        """Run a command, tell of it, and note it if it fails."""
        _say(f"{label} …")
        taken = measure(command, directory)
        _say(f"{label}: {taken.wall:.1f} s")
        if taken.code:
            said = (taken.err or taken.out).strip().splitlines()[:1]
            self.notes.append(f"{label}: exit code {taken.code}: {''.join(said)}")
        return taken


@dataclass(frozen=True, slots=True)
class Rival:
    """The peer's run.

    Attributes:
        description: its version.
        services: how many it generated.
        taken: what that took.
    """

    description: str
    services: int
    taken: Measurement


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print.

    Args:
        arguments: those of the process, when None.
    """
    options = _parse(arguments)
    known = load.find_services()
    try:
        names = selection.select(_words(options.services), known)
        default = [name for name in TYPICAL if name in names] or names[:1]
        changed = selection.select(_words(options.changed) or default, names)
    except UsageError as error:
        sys.exit(str(error))
    machine.restrict(CORES)
    with _directory(options.keep) as work:
        session = Session(work, {name: known[name] for name in names})
        if machine.load() > machine.BUSY:
            note = f"other programs kept the machine busy: load {machine.load():.1f}"
            session.notes.append(note)
        cold, _ = session.generate("cold")
        rows = _again(session, changed)
        rival = None
        if not options.skip_peer:
            some = names if len(names) < len(known) else []
            rival = _compete(session, options.peer_python, some)
    rows = [*_cold(len(names), cold, rival), *rows, _memory(session, rival)]
    beside = f"; the peer: {rival.description}" if rival else ""
    print(f"Measured on {machine.describe(TOOLS)}{beside}.\n\n{markdown(rows)}\n")
    for note in session.notes:
        print(f"Note: {note}\n")
    print("The cold run in the generator's words; the stages from `read` to `compile`")
    print(f"are CPU time of all processes:\n\n```\n{_summary(cold.out)}\n```")


def _compete(
    session: Session, python: str | None, services: Sequence[str]
) -> Rival | None:
    """Install and run the peer; None, and a note, when it cannot be."""
    output = session.work / "peer-output"
    output.mkdir()
    try:
        _say(f"installing {peer.REQUIREMENT} …")
        other = peer.install(session.work / "peer", python)
    except peer.Unavailable as reason:
        session.notes.append(f"nothing is compared with the peer: {reason}")
        return None
    # It leaves a cache in the directory in which it runs.
    taken = session.run("the peer", other.command(output, services), session.work)
    if taken.code:
        return None
    return Rival(other.description, other.count(output), taken)


def _cold(count: int, ours: Measurement, rival: Rival | None) -> list[Row]:
    what = f"cold, {count} services: generation, black, mypy --strict"
    bar = f"{COLD} × the peer"
    if rival is None:
        return [Row(what, _times(ours), bar)]
    theirs = rival.taken.wall
    ratio = ours.wall / theirs
    bar = f"{bar}: {COLD * theirs:.1f} s"
    peers = f"the peer, cold, {rival.services} services: generation alone"
    return [
        Row(what, _times(ours), bar, ratio / COLD, ratio),
        Row(peers, _times(rival.taken), of_peer=1.0),
    ]


def _again(session: Session, changed: Sequence[str]) -> list[Row]:
    """Run again with nothing changed, then with one service after the other changed."""
    taken, touched = session.generate("nothing changed")
    ratio = taken.wall / UNCHANGED
    rows = [
        Row("nothing changed", _times(taken), f"{UNCHANGED} s", ratio),
        Row("nothing changed: files touched", str(touched), "0"),
    ]
    for name in changed:
        session.change(name)
        taken, touched = session.generate(f"{name} changed")
        what = f"one service changed: {name}, {touched} files touched"
        ratio = taken.wall / CHANGED
        rows.append(Row(what, _times(taken), f"{CHANGED} s", ratio))
    return rows


def _memory(session: Session, rival: Rival | None) -> Row:
    return Row(
        "peak memory, all processes together",
        f"{session.memory / GB:.2f} GB",
        f"{MEMORY / GB:.0f} GB",
        session.memory / MEMORY,
        session.memory / rival.taken.memory if rival else None,
    )


def _times(taken: Measurement) -> str:
    return f"{taken.wall:.1f} s ({taken.cpu:.1f} s CPU)"


def _summary(out: str) -> str:
    """Return the table at the end of what the generator printed."""
    lines = [line.rstrip() for line in out.splitlines()]
    starts = [at for at, line in enumerate(lines) if line.startswith("services ")]
    return "\n".join(lines[starts[-1] :] if starts else lines[-20:])


def _files(root: Path) -> set[tuple[str, tuple[int, int]]]:
    """Return the files of an output, each with what changes when it is written."""
    found = set()
    for folder, inner, names in os.walk(root):
        if STATE in inner:
            inner.remove(STATE)  # The generator's own memory, no output.
        for name in names:
            path = os.path.join(folder, name)
            status = os.stat(path)
            found.add((path, (status.st_mtime_ns, status.st_ino)))
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


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.generate")
    add = parser.add_argument
    add("--services", default="", help="names or globs (default: all services)")
    typical = ", ".join(TYPICAL)
    add("--changed", default="", help=f"change these in turn (default: {typical})")
    add("--skip-peer", action="store_true", help=f"do not compare with {peer.NAME}")
    add("--peer-python", metavar="PATH", help="a Python >= 3.12 to install it with")
    add("--keep", action="store_true", help="keep what was generated")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
