"""Timestamps as botocore reads them, without `dateutil`'s parser.

Gives what `botocore.utils.parse_timestamp` gives: the same moment with the same kind of
time zone, which is `tzlocal()` where the process is in UTC, and `tzutc()` elsewhere.
Notations that AWS does not use are left to botocore.
"""

from __future__ import annotations

import re
import time
from datetime import datetime, timezone, tzinfo

# Has no types unless another distribution is installed as well.
from dateutil import tz  # type: ignore[import-untyped, unused-ignore]

from .doubt import Doubt

_UTC: tzinfo = tz.tzutc()
_MONTHS = {
    name: number
    for number, name in enumerate(
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1
    )
}
_RFC822 = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) ([12]\d{3})"
    r" (\d\d):(\d\d):(\d\d) GMT",
    re.ASCII,
)
_OFFSET = re.compile(
    r"([12]\d{3}-\d\d-\d\dT[01]\d:\d\d:\d\d|[12]\d{3}-\d\d-\d\dT2[0-3]:\d\d:\d\d)"
    r"(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))",
    re.ASCII,
)
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,9})?", re.ASCII)

_Zone = tuple[int, int, int, tuple[str, str]]
_local: tuple[_Zone, tzinfo] | None = None


def read(value: object) -> datetime:
    """Return the moment that a service has written, in whichever notation.

    Raises `Doubt` where it is not one of those known here.
    """
    if type(value) is str:
        return _text(value)
    if type(value) is int or type(value) is float:
        return _epoch(value)
    raise Doubt


def _text(text: str) -> datetime:
    # By far the most: 2025-01-02T03:04:05Z, and the same with milliseconds.
    length = len(text)
    if (
        (length == 20 or length == 24 and text[19] == "." and text[20:23].isdigit())
        and text[-1] == "Z"
        and text[10:11] == "T"
        and text[4] == text[7] == "-"
        and text[13] == text[16] == ":"
        and "1" <= text[0] < "3"
        and text[11:13] < "24"
    ):
        return datetime.fromisoformat(text[:-1]).replace(tzinfo=_utc())
    if match := _RFC822.fullmatch(text):
        day, month, year, *clock = match.groups()
        hour, minute, second = map(int, clock)
        return datetime(
            int(year), _MONTHS[month], int(day), hour, minute, second, tzinfo=_UTC
        )
    if match := _OFFSET.fullmatch(text):
        moment, fraction, sign, hours, minutes = match.groups()
        found = datetime.fromisoformat(moment)
        if fraction:
            found = found.replace(microsecond=int(fraction[:6].ljust(6, "0")))
        seconds = int(hours or 0) * 3600 + int(minutes or 0) * 60
        if not seconds:
            return found.replace(tzinfo=_utc())
        zone = tz.tzoffset(None, -seconds if sign == "-" else seconds)
        return found.replace(tzinfo=zone)
    if _NUMBER.fullmatch(text):
        return _epoch(float(text))
    raise Doubt


def _epoch(seconds: float) -> datetime:
    zone = _zone()
    if time.timezone == 0 and not time.daylight:
        # What `tzlocal` computes in Python is nothing at all here.
        return datetime.fromtimestamp(seconds, timezone.utc).replace(tzinfo=zone)
    return datetime.fromtimestamp(seconds, zone)


def _utc() -> tzinfo:
    """Return what dateutil takes for the zone called UTC."""
    names = time.tzname
    if "UTC" not in names:
        return _UTC
    if names[0] == names[1]:
        return _zone()
    raise Doubt  # then it depends on the season


def _zone() -> tzinfo:
    """Return the zone of this process, which `time.tzset` may have changed."""
    global _local
    state = time.timezone, time.altzone, time.daylight, time.tzname
    known = _local
    if known is None or known[0] != state:
        known = _local = state, tz.tzlocal()
    return known[1]
