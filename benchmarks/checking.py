"""What checking a program costs: mypy, pyright, and the first completion in an editor.

    python -m benchmarks.checking              everything: some minutes
    python -m benchmarks.checking --repeat 1   faster, and noisier

Checks small programs against the generated package of all services, and the same programs
against types-boto3 with all services. Our programs make clients in three ways: by
the overloads of `boto3.client`, by the same call with the mypy plugin, and by importing a
service's package. botocore-stubs, on which both packages depend, take mypy longer to read
than one service. Owns the programs, what is run over them, and the bars; the environments
are made in `environments`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import generated

from . import environments, machine
from .environments import Environment
from .processes import Measurement, measure
from .table import Row, markdown

ROOT = Path(__file__).resolve().parents[1]
WORK = generated.BUILD / "checking"
TOOLS = ("botocore", "mypy", "pyright", "botocore-stubs")
CORES = 2
MB = 10**6

# How often memory is looked at, in seconds: these programs run for about one.
PERIOD = 0.02

FILE = "program.py"
CALL = """\
{face}
s3 = boto3.client("s3")
for bucket in s3.list_buckets().get("Buckets", []):
    print(bucket.get("Name"))
"""
DIRECT = """\
from staticboto.s3 import S3Client
s3 = S3Client.create()
for bucket in s3.list_buckets().get("Buckets", []):
    print(bucket.get("Name"))
"""
SIX = """\
{face}
print(boto3.client("s3").list_buckets().get("Buckets"))
print(boto3.client("ec2").describe_instances().get("Reservations"))
print(boto3.client("dynamodb").list_tables().get("TableNames"))
print(boto3.client("lambda").list_functions().get("Functions"))
print(boto3.client("iam").list_users().get("Users"))
print(boto3.client("sqs").list_queues().get("QueueUrls"))
"""
OURS = "from staticboto import boto3"
THEIRS = "import boto3"

# The completion that is asked for: `s3.`, in the third line of the short programs.
CURSOR = (2, CALL.splitlines()[2].index("s3.") + len("s3."))


@dataclass(frozen=True, slots=True)
class Program:
    """A program, written in one of the ways.

    Attributes:
        label: what the table calls it.
        side: whose stubs it needs.
        text: the program.
        plugins: mypy's, in its configuration.
    """

    label: str
    side: str
    text: str
    plugins: str = ""


PEER = Program("types-boto3", "peer", CALL.format(face=THEIRS))
OVERLOADS = Program("overloads", "ours", CALL.format(face=OURS))
IMPORT = Program("direct import", "ours", DIRECT)
PLUGIN = Program("plugin", "ours", CALL.format(face=OURS), "staticboto.mypy")
PEER_SIX = Program("six services, types-boto3", "peer", SIX.format(face=THEIRS))
SIX_OVERLOADS = Program("six services, overloads", "ours", SIX.format(face=OURS))
SIX_PLUGIN = Program(
    "six services, plugin", "ours", SIX.format(face=OURS), "staticboto.mypy"
)

MYPY = "mypy, cold"
PYRIGHT = "pyright"
COMPLETION = "first completion"

PROGRAMS: Mapping[str, Sequence[Program]] = {
    MYPY: (
        *(PEER, OVERLOADS, IMPORT, PLUGIN),
        *(PEER_SIX, SIX_OVERLOADS, SIX_PLUGIN),
    ),
    PYRIGHT: (PEER, OVERLOADS, IMPORT, PEER_SIX, SIX_OVERLOADS),
    COMPLETION: (PEER, OVERLOADS, IMPORT),
}
"""What each tool is run over."""

BARS: Mapping[tuple[str, Program], tuple[float, float | None]] = {
    (MYPY, OVERLOADS): (0.9, None),
    (MYPY, IMPORT): (0.09, 0.14),
    (MYPY, PLUGIN): (0.09, 0.14),
    (PYRIGHT, OVERLOADS): (0.9, None),
    (PYRIGHT, IMPORT): (0.85, None),
    (COMPLETION, OVERLOADS): (0.7, None),
    (COMPLETION, IMPORT): (0.25, None),
}
"""The bars, as parts of the peer's time and memory."""
INSTALLED = 0.6
WHEEL = 1.0


@dataclass(frozen=True, slots=True)
class Cost:
    """The least that some runs of the same took.

    Attributes:
        cpu: seconds of processor time.
        memory: bytes.
    """

    cpu: float
    memory: int


class Runs:
    """The runs of one benchmark, and what there is to say about them.

    Args:
        work: an empty directory.
        sides: the environments, by the names that programs use.
    """

    def __init__(self, work: Path, sides: Mapping[str, Environment]) -> None:
        self.work = work
        self.sides = sides
        self.notes: list[str] = []
        self._taken: dict[tuple[str, Program], list[Measurement]] = {}

    def measure(self) -> None:
        """Run every tool over its programs, once.

        One after the other, so that what else the machine does meets all of them.
        """
        for tool, programs in PROGRAMS.items():
            for program in programs:
                project = self._project(program)
                taken = measure(self._command(tool, program, project), ROOT, PERIOD)
                self._taken.setdefault((tool, program), []).append(taken)
                shutil.rmtree(project)
                what = f"{tool}, {program.label}"
                self._judge(what, taken)
                _say(f"{what}: {taken.cpu:.2f} s CPU, {taken.memory / MB:.0f} MB")

    def cost(self, tool: str, program: Program) -> Cost:
        """Return what the cheapest of the runs took."""
        taken = self._taken[tool, program]
        return Cost(min(t.cpu for t in taken), min(t.memory for t in taken))

    def _command(self, tool: str, program: Program, project: Path) -> list[str]:
        file = str(project / FILE)
        if tool == COMPLETION:
            place = map(str, CURSOR)
            command = ["benchmarks.completion", str(project), FILE, *place]
            return [sys.executable, "-m", *command]
        if tool == PYRIGHT:
            return [sys.executable, "-m", "pyright", "--project", str(project)]
        python = str(self.sides[program.side].python)
        settings = ["--config-file", str(project / "mypy.ini")]
        settings += ["--cache-dir", str(project / "cache")]
        return [python, "-m", "mypy", *settings, file]

    def _project(self, program: Program) -> Path:
        """Return a new directory with a program and the settings of all tools."""
        project = Path(tempfile.mkdtemp(dir=self.work))
        (project / FILE).write_text(program.text)
        plugins = f"[mypy]\nplugins = {program.plugins}\n"
        (project / "mypy.ini").write_text(plugins)
        venv = self.sides[program.side].python.parents[1]
        settings = {"venvPath": str(venv.parent), "venv": venv.name, "include": [FILE]}
        (project / "pyrightconfig.json").write_text(json.dumps(settings))
        return project

    def _judge(self, what: str, taken: Measurement) -> None:
        """Note what does not say that it has found what it was meant to find."""
        said = taken.out.strip()
        good = ("Success: no issues", "0 errors", "list_buckets")
        if taken.code or not any(text in said for text in good):
            first = (taken.err.strip() or said).splitlines()[:2]
            self.notes.append(f"{what}: exit code {taken.code}: {' '.join(first)}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print.

    Args:
        arguments: those of the process, when None.
    """
    parser = argparse.ArgumentParser("python -m benchmarks.checking")
    parser.add_argument("--repeat", type=int, default=3, help="rounds (3)")
    options = parser.parse_args(arguments)
    _say("generating all services, where they are out of date …")
    project = generated.everything().parent
    WORK.mkdir(exist_ok=True)
    try:
        _say("installing them, and types-boto3 with all services …")
        ours = environments.ours(WORK, project)
        peer = environments.peers(WORK)
    except environments.Unavailable as reason:
        sys.exit(str(reason))
    machine.restrict(CORES)
    with tempfile.TemporaryDirectory(prefix="staticboto-benchmark-") as work:
        runs = Runs(Path(work), {"ours": ours, "peer": peer})
        if machine.load() > machine.BUSY:
            note = f"other programs kept the machine busy: load {machine.load():.1f}"
            runs.notes.append(note)
        for _ in range(options.repeat):
            runs.measure()
    rows = [*_costs(runs), *_growth(runs), *_sizes(ours, peer)]
    print(f"Measured on {machine.describe(TOOLS)}; {peer.description}. Seconds are")
    print(f"processor time; the least of {options.repeat} runs.\n\n{markdown(rows)}\n")
    for note in dict.fromkeys(runs.notes):
        print(f"Note: {note}\n")


def _costs(runs: Runs) -> Iterator[Row]:
    """Yield time and memory of each program, compared with the same of the peer."""
    for tool, programs in PROGRAMS.items():
        for program in programs:
            six = PEER_SIX if program in (PEER_SIX, SIX_OVERLOADS, SIX_PLUGIN) else PEER
            peer, cost = runs.cost(tool, six), runs.cost(tool, program)
            time, memory = BARS.get((tool, program), (None, None))
            what = f"{tool}, {program.label}"
            yield _row(f"{what}: time", cost.cpu, peer.cpu, time, "s", 2)
            mine, theirs = cost.memory / MB, peer.memory / MB
            yield _row(f"{what}: memory", mine, theirs, memory, "MB", 0)


def _growth(runs: Runs) -> Iterator[Row]:
    """Yield how much more six services cost than one, on both sides."""
    for tool in (MYPY, PYRIGHT):
        theirs = runs.cost(tool, PEER_SIX).cpu / runs.cost(tool, PEER).cpu
        ours = runs.cost(tool, SIX_OVERLOADS).cpu / runs.cost(tool, OVERLOADS).cpu
        what = f"{tool}, six services ÷ one"
        yield Row(f"{what}, types-boto3", f"{theirs:.2f}", of_peer=1.0)
        yield _row(f"{what}, overloads", ours, theirs, 1.0, "", 2)


def _sizes(ours: Environment, peer: Environment) -> Iterator[Row]:
    """Yield what is installed, and what is downloaded for it, in bytes."""
    for what, mine, theirs, bar in (
        ("installed", ours.size(), peer.size(), INSTALLED),
        ("wheel", ours.wheel.stat().st_size, peer.wheel.stat().st_size, WHEEL),
    ):
        yield Row(f"{what}, types-boto3", f"{theirs / MB:.1f} MB", of_peer=1.0)
        yield _row(what, mine / MB, theirs / MB, bar, "MB", 1)


def _row(
    what: str, value: float, peer: float, bar: float | None, unit: str, digits: int
) -> Row:
    ratio = value / peer
    measured = f"{value:.{digits}f} {unit}".strip()
    if bar is None:
        return Row(what, measured, of_peer=ratio)
    limit = f"{bar} × the peer: {bar * peer:.{digits}f} {unit}".strip()
    return Row(what, measured, limit, ratio / bar, ratio)


def _say(text: str) -> None:
    """Tell what goes on, apart from the result."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
