"""A few operations of every service behave as with boto3; the script compares all.

The comparison runs in processes of its own: what other tests have imported as
`staticboto` need not have all services.
"""

from __future__ import annotations

from pathlib import Path

import boto3
import pytest

from tests.behaviour.processes import compare_services
from tests.behaviour.score import Score
from tests.support.chosen import chosen

SERVICES = boto3.Session().get_available_services()
_OPERATIONS = 2


@pytest.fixture(scope="module")
def scores(request: pytest.FixtureRequest, everything: Path) -> dict[str, Score]:
    """The scores of the services that the chosen tests are about."""
    services = chosen(request, SERVICES)
    return dict(compare_services(services, _OPERATIONS, everything, jobs=2))


@pytest.mark.parametrize("service", SERVICES)
def test_service(service: str, scores: dict[str, Score]) -> None:
    score = scores[service]
    assert not score.differences, "\n".join(map(str, score.differences))
    assert {"bad call", "error", "good call", "surface"} <= score.compared.keys()


def test_good_calls_are_good(scores: dict[str, Score]) -> None:
    """Two errors that are equal prove little of a call that is to succeed."""
    total = Score()
    for score in scores.values():
        total.add(score)
    for kind in ("good call", "paginator", "presigned url", "waiter"):
        assert total.compared[kind] > len(SERVICES) / 4, kind
    assert total.compared["resource"] > 100
    assert total.raised["good call"] < 0.05 * total.compared["good call"]
    assert total.raised["bad call"] > 0.9 * total.compared["bad call"]
    assert total.raised["error"] > 0.8 * total.compared["error"]
