"""Timestamps are read as botocore does, with the same kind of time zone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.utils import parse_timestamp
from hypothesis import given
from hypothesis import strategies as st

from tests.codecs.equality import Raised, difference, outcome

_ORDINARY: tuple[Any, ...] = (
    "2025-01-02T03:04:05Z",
    "2025-07-02T03:04:05.678Z",
    "2025-01-02T03:04:05.123456789Z",
    "2025-01-02T03:04:05+00:00",
    "2025-01-02T03:04:05.5-0530",
    "Thu, 02 Jan 2025 03:04:05 GMT",
    1735787045,
    1751425445.678,
    -1.5,
    "1735787045",
    "1735787045.678",
)
_ZONES = (
    "UTC",
    "UTC+3",
    "UTC0BST",
    "GMT",
    "Europe/London",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
)


@pytest.fixture(scope="module", params=_ZONES)
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The time zone of the process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", str(request.param))
        time.tzset()
        yield str(request.param)
    time.tzset()


def _check(written: Any) -> bool:
    """Compare both sides; tell whether the short way was taken."""
    from staticboto._runtime.engine.codecs import timestamps

    found = outcome(lambda: timestamps.read(written))
    if isinstance(found, Raised):
        return False
    expected = outcome(lambda: parse_timestamp(written))
    assert difference(expected, found) is None, written
    return True


@pytest.mark.parametrize("written", _ORDINARY)
def test_ordinary(zone: str, written: Any) -> None:
    """What AWS writes is read without dateutil, unless UTC is a matter of the season."""
    assert _check(written) or (zone == "UTC0BST" and not isinstance(written, float))


_number = st.integers(0, 99).map("{:02}".format)
_texts = st.builds(
    "{}-{}-{}{}{}:{}:{}{}{}".format,
    st.integers(900, 3100),
    _number,
    _number,
    st.sampled_from(["T", " ", "t", "T "]),
    _number,
    _number,
    _number,
    st.sampled_from(["", ".", ".1", ".123", ".123456", ".1234567", ",123", ".+01"]),
    st.sampled_from(["Z", "z", "", "+00:00", "-0730", "+24:00", " UTC", "ZZ"]),
)
_mails = st.builds(
    "{}, {} {} {} {}:{}:{} {}".format,
    st.sampled_from(["Thu", "Mon", "thu", "Thursday"]),
    _number,
    st.sampled_from(["Jan", "Dec", "Foo", "jan"]),
    st.integers(900, 3100),
    _number,
    _number,
    _number,
    st.sampled_from(["GMT", "UTC", "+0000", "EST"]),
)


@given(st.one_of(_texts, _mails, st.integers(), st.floats(), st.floats().map(str)))
def test_anything(written: Any) -> None:
    """Whatever is read here at all is read as botocore reads it."""
    _check(written)
