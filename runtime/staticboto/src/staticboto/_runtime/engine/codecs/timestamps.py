"""Timestamps as botocore reads them, without `dateutil`'s parser.

Gives what `botocore.utils.parse_timestamp` gives: the same moment with the same kind of
time zone, which is `tzlocal()` where the process is in UTC, and `tzutc()` elsewhere.
Notations that AWS does not use are left to botocore.
"""

from __future__ import annotations

import re
import time
from datetime import datetime, timezone, tzinfo
from typing import NamedTuple

# Has no types unless another distribution is installed as well.
from dateutil import tz  # type: ignore[import-untyped, unused-ignore]

from .doubt import Doubt

# Tools that stop the clock exchange the class in all modules, and not in tuples.
_OWN = (datetime,)
_UTC: tzinfo = tz.tzutc()
_MILLENNIUM = datetime(2000, 1, 1)
_MONTHS: dict[str, int] = {
    name: number
    for number, name in enumerate(
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1
    )
}
# By far the most are of this kind, with milliseconds or without.
_USUAL = re.compile(
    r"[12]\d{3}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d{3})?Z", re.ASCII
).fullmatch
# The others are compiled when they are met.
_RFC822 = (
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) ([12]\d{3})"
    r" (\d\d):(\d\d):(\d\d) GMT"
)
_ISO8601 = (
    r"([12]\d{3}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d)"
    r"(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))"
)
_NUMBER = r"-?\d{1,12}(?:\.\d{1,9})?"


class _Zones(NamedTuple):
    """What the time zone of the process makes of timestamps.

    Attributes:
        names: the very object of `time.tzname`, which `time.tzset` makes anew.
        local: the zone of timestamps that are numbers.
        millennium: the first moment of 2000 in what dateutil takes for the zone called UTC;
            None if that depends on the season.
        is_utc: whether `local` is UTC all the year round.
    """

    names: tuple[str, str]
    local: tzinfo
    millennium: datetime | None
    is_utc: bool


_zones: _Zones | None = None


def read(value: object) -> datetime:
    """Return the moment that a service has written, in whichever notation.

    Raises `Doubt` where it is not one of those known here.
    """
    if datetime is not _OWN[0]:
        raise Doubt
    if type(value) is str:
        return _text(value)
    if type(value) is int or type(value) is float:
        return _epoch(value)
    raise Doubt


def _text(text: str) -> datetime:
    if _USUAL(text):
        return _in_utc(datetime.fromisoformat(text[:-1]))
    if text[3:4] == "," and (match := re.fullmatch(_RFC822, text, re.ASCII)):
        day, month, year, *clock = match.groups()
        hour, minute, second = map(int, clock)
        return datetime(
            int(year), _MONTHS[month], int(day), hour, minute, second, tzinfo=_UTC
        )
    if match := re.fullmatch(_ISO8601, text, re.ASCII):
        moment, fraction, sign, hours, minutes = match.groups()
        found = datetime.fromisoformat(moment)
        if fraction:
            found = found.replace(microsecond=int(fraction[:6].ljust(6, "0")))
        seconds = int(hours or 0) * 3600 + int(minutes or 0) * 60
        if not seconds:
            return _in_utc(found)
        zone = tz.tzoffset(None, -seconds if sign == "-" else seconds)
        return found.replace(tzinfo=zone)
    if re.fullmatch(_NUMBER, text, re.ASCII):
        return _epoch(float(text))
    raise Doubt


def _epoch(seconds: float) -> datetime:
    zones = _current()
    if zones.is_utc:
        # What `tzlocal` computes in Python is nothing at all here.
        return datetime.fromtimestamp(seconds, timezone.utc).replace(tzinfo=zones.local)
    return datetime.fromtimestamp(seconds, zones.local)


def _in_utc(moment: datetime) -> datetime:
    """Put a moment into what dateutil takes for the zone called UTC."""
    millennium = _current().millennium
    if millennium is None:
        raise Doubt
    # The same as `replace(tzinfo=…)`, which takes four times as long.
    return millennium + (moment - _MILLENNIUM)


def _current() -> _Zones:
    global _zones
    zones, names = _zones, time.tzname
    if zones is None or zones.names is not names:
        local: tzinfo = tz.tzlocal()
        utc: tzinfo | None = _UTC
        if "UTC" in names:
            utc = local if names[0] == names[1] else None
        is_utc = time.timezone == 0 and not time.daylight
        millennium = None if utc is None else _MILLENNIUM.replace(tzinfo=utc)
        zones = _zones = _Zones(names, local, millennium, is_utc)
    return zones
