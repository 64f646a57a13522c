"""The figures: what is run, which of its measurements counts, and what it is to reach.

A ratio is a side's measurement divided by boto3's in the same run: lower is better. Owns this
table. How a program is run is in `running`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Measured: TypeAlias = Literal["whole", "cpu", "resident", "wall"]
"""Processor time of the whole process; of one action in it; memory at the end of it; the time
from the start of the process to its end, in a process that is limited."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    Attributes:
        group: what it is asked for by on the command line.
        name: what the table calls it.
        scenario: the function of `program`, with its arguments.
        measured: which measurement counts.
        bar: the ratio that it has to stay under.
        aim: the ratio that would be good.
        limit: the seconds or bytes that it has to stay under, whatever boto3 takes.
        tls: whether the server speaks HTTPS.
        ours_only: whether SDKs with another API than boto3's are left out.
    """

    group: str
    name: str
    scenario: tuple[str, ...]
    measured: Measured
    bar: float | None = None
    aim: float | None = None
    limit: float | None = None
    tls: bool = False
    ours_only: bool = False

    @property
    def unit(self) -> str:
        """What a measurement is in: `s` or `B`."""
        return "B" if self.measured == "resident" else "s"


def _cold(name: str, service: str, bar: float, aim: float) -> Figure:
    return Figure("cold", name, ("cold", service), "whole", bar, aim)


def _cold_tls(service: str, bar: float, aim: float) -> Figure:
    name = f"the same over HTTPS, {service}"
    cold = ("cold", service)
    return Figure("cold", name, cold, "whole", bar, aim, tls=True, ours_only=True)


def _limited(service: str) -> Figure:
    name = f"a twelfth of a core, 128 MB: to the end of the first call, {service}"
    return Figure("limited", name, ("cold", service), "wall")


def _client(scenario: str, name: str, service: str, bar: float, aim: float) -> Figure:
    arguments = (scenario, service)
    return Figure("clients", f"{name}, {service}", arguments, "cpu", bar, aim)


def _memory(service: str, count: int, bar: float, aim: float) -> Figure:
    name = "one client" if count == 1 else f"{count} sessions"
    arguments = ("sessions", service, str(count))
    return Figure("memory", f"{name}, {service}", arguments, "resident", bar, aim)


def _warm(name: str, bar: float, aim: float, count: int = 300) -> Figure:
    return Figure("warm", name, ("warm", name, str(count)), "cpu", bar, aim)


def _resource(service: str, kind: str) -> Figure:
    arguments = ("resources", service, kind, "500")
    return Figure(
        "resources", f"{kind}()", arguments, "cpu", 0.05, 0.01, ours_only=True
    )


FIGURES = (
    Figure(
        "import",
        "the package: import staticboto, import boto3",
        ("package",),
        "cpu",
        limit=2e-3,
        ours_only=True,
    ),
    Figure(
        "import",
        "a process that imports boto3's face",
        ("load",),
        "whole",
        ours_only=True,
    ),
    _cold("start to the end of the first call, ec2", "ec2", 0.55, 0.45),
    _cold("the same, s3", "s3", 0.70, 0.58),
    _cold("the same, dynamodb", "dynamodb", 0.80, 0.65),
    _cold("the same, sqs", "sqs", 0.80, 0.65),
    _cold_tls("s3", 0.62, 0.50),
    _cold_tls("dynamodb", 0.72, 0.55),
    _limited("s3"),
    _limited("dynamodb"),
    _client("create", "first client", "ec2", 0.15, 0.08),
    _client("create", "first client", "s3", 0.15, 0.08),
    _client("create", "first client", "dynamodb", 0.15, 0.08),
    _client("again", "a second session's client", "ec2", 0.08, 0.03),
    _client("again", "a second session's client", "s3", 0.08, 0.03),
    Figure(
        "clients",
        "a call on a new TLS connection",
        ("connection", "list_tables", "30"),
        "cpu",
        0.15,
        0.10,
        tls=True,
        ours_only=True,
    ),
    _memory("ec2", 1, 0.65, 0.58),
    _memory("s3", 1, 0.78, 0.70),
    _memory("dynamodb", 1, 0.78, 0.70),
    _memory("ec2", 20, 0.12, 0.08),
    _warm("get_item", 0.70, 0.50),
    _warm("put_item", 0.70, 0.50),
    _warm("get_object", 0.70, 0.50),
    _warm("receive_message", 0.70, 0.50),
    _warm("query", 0.45, 0.33),
    _warm("list_objects_v2", 0.18, 0.14, 20),
    _warm("describe_instances", 0.33, 0.28, 50),
    _resource("s3", "Bucket"),
    _resource("dynamodb", "Table"),
)
GROUPS = tuple(dict.fromkeys(figure.group for figure in FIGURES))
