"""The command line of the soak: both sides in step, and the report."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests import generated

from .. import machine
from .faults import SHARE, Schedule
from .memory import Sample, growth, resident
from .tally import Tally, data, report

FACES = {"boto3": "boto3", "staticboto": "staticboto.boto3"}
BATCH = 1000
"""After so many calls the sides wait for each other, and memory is looked at."""
PACKAGES = ("boto3", "botocore", "urllib3")
Process = subprocess.Popen[str]


def run(arguments: Sequence[str] | None = None) -> int:
    """Soak as the command line says; return 1 if outcomes differed or memory grew."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.soak",
        description="Make the same calls with both sides, over a connection that fails.",
    )
    parser.add_argument("--minutes", type=float, help="how long; default: 1")
    parser.add_argument("--calls", type=int, help="how many calls, instead of how long")
    parser.add_argument("--seed", type=int, default=1, help="of calls and faults")
    parser.add_argument("--first", type=int, default=0, help="the number to begin with")
    parser.add_argument("--threads", type=int, default=8, help="of each side")
    parser.add_argument(
        "--faults", type=float, default=SHARE, help="part of the calls that go wrong"
    )
    parser.add_argument(
        "--alone",
        action="store_true",
        help="without boto3, for memory: nothing to compare",
    )
    parser.add_argument(
        "--crt", action="store_true", help="let awscrt sign, if it is installed"
    )
    parser.add_argument("--json", type=Path, help="write counts and samples here")
    chosen = parser.parse_args(arguments)
    print(machine.describe(PACKAGES), flush=True)
    tally = Tally()
    begun = time.monotonic()
    minutes = chosen.minutes or (None if chosen.calls else 1)
    with ExitStack() as stack:
        sides = {
            name: stack.enter_context(_side(face, chosen))
            for name, face in FACES.items()
            if name == "staticboto" or not chosen.alone
        }
        first = chosen.first
        end = first + chosen.calls if chosen.calls else None
        while (minutes is None or time.monotonic() < begun + minutes * 60) and (
            end is None or first < end
        ):
            next_one = min(first + BATCH, end or first + BATCH)
            _batch(sides, range(first, next_one), chosen.seed, chosen.faults, tally)
            first = next_one
            if sys.stderr.isatty():
                print(f"\r{tally.calls:,} calls", end="", file=sys.stderr)
    found = {name: growth(samples) for name, samples in tally.samples.items()}
    print("\n".join(report(tally, found, time.monotonic() - begun)))
    if chosen.json:
        chosen.json.write_text(json.dumps(data(tally), indent=1))
    ours = found.get("staticboto")
    return int(tally.differs or (ours is not None and not ours.flat))


@contextmanager
def _side(face: str, chosen: argparse.Namespace) -> Iterator[Process]:
    """Run a side and its server."""
    environment = {
        **{key: value for key, value in os.environ.items() if key[:4] != "AWS_"},
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "PYTHONPATH": str(generated.reviewed()),
        "PYTHONHASHSEED": "0",
        # botocore.compat reads it. boto3 is installed without awscrt, unless asked for.
        "BOTO_DISABLE_CRT": str(not chosen.crt).lower(),
    }

    def start(module: str, *arguments: object) -> Process:
        command = [sys.executable, "-m", f"benchmarks.soak.{module}"]
        return subprocess.Popen(
            [*command, *map(str, arguments)],
            cwd=generated.ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    server = start("server", chosen.seed, chosen.faults)
    try:
        endpoint = f"http://127.0.0.1:{int(_line(server))}"
        worker = start("worker", face, endpoint, chosen.seed, chosen.threads)
        try:
            yield worker
        finally:
            worker.kill()
            worker.wait()
    finally:
        server.kill()
        server.wait()


def _batch(
    sides: dict[str, Process], calls: range, seed: int, share: float, tally: Tally
) -> None:
    for process in sides.values():
        assert process.stdin is not None
        print(calls.start, calls.stop, file=process.stdin, flush=True)
    told = {name: json.loads(_line(process)) for name, process in sides.items()}
    mine = told["staticboto"]
    theirs = told.get("boto3", mine)
    schedule = Schedule(seed, share)
    for call, (_, ours), (_, peers) in zip(calls, mine, theirs, strict=True):
        tally.compare(call, ours, peers)
        tally.faults.update(
            fault.value for fault in schedule.of_call(call) if fault is not None
        )
    tally.calls += len(calls)
    for name, process in sides.items():
        sample = Sample(tally.calls, resident(process.pid))
        tally.samples.setdefault(name, []).append(sample)


def _line(process: Process) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"{process.args!r} ended")
    return line
