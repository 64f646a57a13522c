"""A sample of every service: codecs write and parse as botocore does."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.codecs.proof import prove, services

_PARTS = 12
_OPERATIONS = 3
_TURNS = 6
_ZONES = ("UTC", "America/New_York", "Asia/Kolkata")


@pytest.fixture(params=_ZONES)
def zone(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The time zone of the process, which is part of what botocore returns."""
    name = str(request.param)
    with monkeypatch.context() as patch:
        patch.setenv("TZ", name)
        time.tzset()
        yield name
    time.tzset()


@pytest.mark.spread
@pytest.mark.parametrize(
    "part",
    [0, *(pytest.param(part, marks=pytest.mark.slow) for part in range(1, _PARTS))],
)
def test_services_in_part(part: int) -> None:
    """Some operations of each service give the same on both sides."""
    for service in services()[part::_PARTS]:
        proof = prove(service, _OPERATIONS, _TURNS)
        assert not proof.wrong


@pytest.mark.parametrize("service", ["ec2", "s3", "sqs", "lambda", "rds"])
def test_zones(zone: str, service: str) -> None:
    """The time zone of the process makes no difference between the sides."""
    proof = prove(service, 10, _TURNS)
    assert not proof.wrong
