"""The figures: what is run, which of its measurements counts, and the bar.

A ratio is staticboto's measurement divided by boto3's in the same run: lower is better. Owns
this table. How a program is run is in `command`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Measured: TypeAlias = Literal["whole", "cpu", "resident"]
"""Processor time of the whole process; of one action in it; memory at the end of it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    Attributes:
        group: what it is asked for by on the command line.
        name: what the table calls it.
        scenario: the function of `program`, with its arguments.
        measured: which measurement counts.
        bar: the ratio that it has to stay under.
        tls: whether the server speaks HTTPS.
    """

    group: str
    name: str
    scenario: tuple[str, ...]
    measured: Measured
    bar: float | None = None
    tls: bool = False


def _warm(name: str, bar: float, count: int = 300) -> Figure:
    return Figure("warm", name, ("warm", name, str(count)), "cpu", bar)


FIGURES = (
    Figure("cold", "import", ("load",), "whole"),
    Figure("cold", "to the end of the first call, ec2", ("cold", "ec2"), "whole", 0.55),
    Figure("cold", "the same, s3", ("cold", "s3"), "whole", 0.70),
    Figure("cold", "the same, dynamodb", ("cold", "dynamodb"), "whole", 0.80),
    Figure("cold", "the same, sqs", ("cold", "sqs"), "whole", 0.80),
    Figure("cold", "HTTPS, s3", ("cold", "s3"), "whole", 0.62, tls=True),
    Figure("cold", "HTTPS, dynamodb", ("cold", "dynamodb"), "whole", 0.72, tls=True),
    Figure("clients", "first client, ec2", ("create", "ec2"), "cpu", 0.15),
    Figure("clients", "first client, s3", ("create", "s3"), "cpu", 0.15),
    Figure("clients", "first client, dynamodb", ("create", "dynamodb"), "cpu", 0.15),
    Figure("clients", "a further session, ec2", ("again", "ec2"), "cpu", 0.08),
    Figure("clients", "a further session, s3", ("again", "s3"), "cpu", 0.08),
    Figure(
        "clients",
        "a call on a new TLS connection",
        ("connection", "list_tables", "30"),
        "cpu",
        0.15,
        tls=True,
    ),
    Figure("memory", "one client, ec2", ("sessions", "ec2", "1"), "resident", 0.65),
    Figure("memory", "one client, s3", ("sessions", "s3", "1"), "resident", 0.78),
    Figure(
        "memory",
        "one client, dynamodb",
        ("sessions", "dynamodb", "1"),
        "resident",
        0.78,
    ),
    Figure("memory", "20 sessions, ec2", ("sessions", "ec2", "20"), "resident", 0.12),
    _warm("get_item", 0.70),
    _warm("put_item", 0.70),
    _warm("get_object", 0.70),
    _warm("receive_message", 0.70),
    _warm("query", 0.45),
    _warm("list_objects_v2", 0.18, 20),
    _warm("describe_instances", 0.33, 50),
    Figure("resources", "Bucket()", ("resources", "s3", "Bucket", "500"), "cpu", 0.05),
    Figure(
        "resources",
        "Table()",
        ("resources", "dynamodb", "Table", "500"),
        "cpu",
        0.05,
    ),
)
GROUPS = tuple(dict.fromkeys(figure.group for figure in FIGURES))
