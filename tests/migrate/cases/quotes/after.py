"""Which quotes go."""

import datetime
import typing as t
from collections.abc import Callable, Iterator
from queue import Queue
from typing import Annotated, Literal, Optional

early: "S3Client"

from staticboto.s3 import S3Client
from staticboto.s3.type_defs import ObjectTypeDef
from staticboto.sqs import SQSClient

from staticboto.s3 import type_defs as td


class Later:
    pass


def gone(
    a: S3Client,
    b: Optional[S3Client],
    c: S3Client | None = None,
    *d: list[ObjectTypeDef],
    e: t.Dict[str, S3Client],
    f: dict[str, ObjectTypeDef],
    g: Callable[[S3Client, int], datetime.datetime],
    h: Callable[..., S3Client],
    **i: S3Client,
) -> Iterator[ObjectTypeDef]:
    j: tuple[S3Client, ...]
    k: t.Optional[S3Client] = None


def kept(
    a: "Later",
    b: "S3Client | Later",
    c: "Queue[S3Client]",
    d: Literal["S3Client"],
    e: Annotated[str, "S3Client"],
    f: "Annotated[S3Client, 1]",
    g: "td.ObjectTypeDef",
    h: "something.S3Client",
    i: "a client, S3Client",
    j: "S3Client.nested",
    k: "SQSClient",
) -> "None":
    text = "S3Client"
    return t.cast("S3Client", text)


class Shadow:
    SQSClient: "SQSClient"

    def method(self) -> "SQSClient":
        """Any S3Client."""


class Methods:
    def set(self, items: "set[ObjectTypeDef]") -> frozenset[ObjectTypeDef]:
        return frozenset(items)
