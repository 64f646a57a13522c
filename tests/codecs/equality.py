"""Whether two results are the same to the last detail that a program can see.

Types count, the order of keys counts, and so do the time zones of moments: `1` is not `True`
here, and a moment in `tzutc()` is not the same moment in `tzlocal()`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from xml.etree.ElementTree import Element, tostring

from botocore.eventstream import EventStream


@dataclass(frozen=True)
class Raised:
    """An exception that a side raised instead of returning something."""

    kind: str
    text: str


def outcome(action: Callable[[], Any]) -> Any:
    """Return what an action returns, or the exception that it raises."""
    try:
        return action()
    except Exception as error:
        text = re.sub(r" at 0x[0-9a-f]+", "", str(error))
        return Raised(type(error).__qualname__, text)


def difference(expected: Any, found: Any, path: str = "") -> str | None:
    """Return where two results differ, and how; None if they are the same."""
    if type(expected) is not type(found):
        return f"{path}: {expected!r:.300} and {found!r:.300}"
    if isinstance(expected, dict):
        if list(expected) != list(found):
            return f"{path}: keys {list(expected)} and {list(found)}"
        pairs = ((f"{path}.{key}", expected[key], found[key]) for key in expected)
    elif isinstance(expected, (list, tuple)):
        if len(expected) != len(found):
            return f"{path}: lengths {len(expected)} and {len(found)}"
        numbered = enumerate(zip(expected, found))
        pairs = ((f"{path}[{number}]", *both) for number, both in numbered)
    else:
        same = _details(expected) == _details(found)
        return None if same else f"{path}: {expected!r:.300} and {found!r:.300}"
    for where, one, other in pairs:
        if different := difference(one, other, where):
            return different
    return None


def _details(value: Any) -> Any:
    if isinstance(value, datetime):
        zone = value.tzinfo
        return (
            value.replace(tzinfo=None),
            value.fold,
            type(zone),
            outcome(value.utcoffset),
        )
    if isinstance(value, float):
        return repr(value)  # which tells -0.0 from 0.0, and finds nan equal to itself
    if isinstance(value, io.BytesIO):
        return value.getvalue(), value.tell()
    if isinstance(value, Element):
        return tostring(value)  # which botocore returns where a scalar is repeated
    if isinstance(value, EventStream):
        return EventStream  # no codec touches it
    return value
