"""Hours of calls over a connection that fails: the same outcomes as boto3's, and memory flat.

    python -m benchmarks.soak --minutes 60
    python -m benchmarks.soak --calls 1000000

boto3 and staticboto each make the same calls, one side in a process of its own, to a server on
loopback that goes wrong by a schedule: resets, bodies that are cut off, answers that come too
late, errors, checksums that are wrong, documents that are malformed. Both the schedule and the
calls follow from a seed. Outcomes are compared call by call and counted, and the memory of both
processes is sampled.

`faults` has the schedule, `answers` what is answered, `server` how, `calls` the calls,
`worker` the process of a side, `tally` what is counted, `memory` the judgement of samples,
`command` the rest.
"""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Soak, print the report, and return the exit code: 1 if the sides differed or memory grew."""
    from .command import run

    return run(arguments)
