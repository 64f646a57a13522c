"""Probes: all kinds of values that a program might pass for a type.

Each probe is given to the type and to botocore, which have to agree. The near misses of
lists, maps and structures are made from a value that is right.
"""

from __future__ import annotations

import io
from collections import OrderedDict, UserDict, deque
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

from tests.agreement.values import MOMENT

Probe = tuple[str, Callable[[], Any]]
"""A name for reports, and what makes the value: handlers and serializers consume some."""

SCALARS: tuple[Probe, ...] = (
    ("None", lambda: None),
    ("True", lambda: True),
    ("7", lambda: 7),
    ("-7", lambda: -7),
    ("1.5", lambda: 1.5),
    ("Decimal", lambda: Decimal("1.5")),
    ("complex", lambda: 1j),
    ("text", lambda: "text"),
    ("empty text", lambda: ""),
    ("moment as text", lambda: "2024-02-29T12:34:56Z"),
    ("bytes", lambda: b"bytes"),
    ("bytearray", lambda: bytearray(b"bytes")),
    ("memoryview", lambda: memoryview(b"bytes")),
    ("datetime", lambda: MOMENT),
    ("datetime without a zone", lambda: MOMENT.replace(tzinfo=None)),
    ("date", lambda: date(2024, 2, 29)),
    ("path", lambda: PurePath("text")),
    ("binary file", lambda: io.BytesIO(b"bytes")),
    ("text file", lambda: io.StringIO("text")),
    ("object", object),
)
EMPTY: tuple[Probe, ...] = (
    ("empty list", list),
    ("empty tuple", tuple),
    ("empty set", set),
    ("empty dict", dict),
    ("range", lambda: range(1)),
)
DOCUMENTS: tuple[Probe, ...] = (
    ("all of JSON", lambda: {"list": [1, 2.5, True, None, "text", {}]}),
    ("tuple in a list", lambda: [()]),
    ("tuple in a dict", lambda: {"key": ()}),
    ("Decimal in a list", lambda: [Decimal("1.5")]),
    ("bytes in a dict", lambda: {"key": b"bytes"}),
    ("datetime in a dict", lambda: {"key": MOMENT}),
    ("number as a key", lambda: {7: "text"}),
)


def near_list(element: Callable[[], Any]) -> Iterator[Probe]:
    """Yield what looks like a list of `element`, lists included."""
    yield "list", lambda: [element()]
    yield "tuple", lambda: (element(),)
    yield "deque", lambda: deque([element()])
    yield "iterator", lambda: iter([element()])
    yield "generator", lambda: (element() for _ in range(1))
    yield "dict of elements", lambda: {"0": element()}
    yield "keys", lambda: {"text": element()}.keys()
    yield "values", lambda: {"text": element()}.values()
    yield "bare element", element
    yield "list with None", lambda: [element(), None]
    yield "list of lists", lambda: [[element()]]


def near_map(key: Callable[[], Any], value: Callable[[], Any]) -> Iterator[Probe]:
    """Yield what looks like a map, maps included."""
    yield "dict", lambda: {key(): value()}
    yield "ordered dict", lambda: OrderedDict({key(): value()})
    yield "mapping proxy", lambda: MappingProxyType({key(): value()})
    yield "mapping", lambda: UserDict({key(): value()})
    yield "pairs", lambda: [(key(), value())]
    yield "value None", lambda: {key(): None}
    yield "key None", lambda: {None: value()}
    yield "key 7", lambda: {7: value()}
    yield "key bytes", lambda: {b"text": value()}


def near_structure(value: Callable[[], Any]) -> Iterator[Probe]:
    """Yield what looks like a structure, the structure included."""
    yield "structure", value
    yield "ordered dict", lambda: OrderedDict(value())
    yield "mapping proxy", lambda: MappingProxyType(value())
    yield "mapping", lambda: UserDict(value())
    yield "pairs", lambda: list(value().items())
    yield "list of it", lambda: [value()]
