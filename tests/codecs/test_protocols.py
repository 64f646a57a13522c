"""botocore's protocol cases give the same on both sides, most of them the shorter way."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.codecs.cases import Case, cases
from tests.codecs.made_up import PROTOCOLS
from tests.codecs.pair import Pair
from tests.support.wire.answer import Answer


def _floats(value: Any) -> Any:
    """Put numbers in the place of what JSON cannot say."""
    if isinstance(value, dict):
        return {key: _floats(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_floats(each) for each in value]
    return float(value) if value in ("Infinity", "-Infinity", "NaN") else value


def _answer(case: Case) -> Answer:
    response = case.given["response"]
    return Answer(response["status_code"], case.body(), response.get("headers", {}))


def _compare(direction: str) -> tuple[Counter[tuple[str, str]], list[str]]:
    taken: Counter[tuple[str, str]] = Counter()
    wrong = []
    for case in cases(direction):
        operation = case.operation()
        for validation in (True, False):
            pair = Pair(operation.service_model, validation=validation)
            if direction == "input":
                given = _floats(case.given.get("params", {}))
                different = pair.request(operation, given)
            else:
                different = pair.response(operation, _answer(case))
            if different is not None:
                wrong.append(f"{case.name}: {different}")
            for way in pair.taken:
                taken[case.protocol, way.split()[1]] += 1
    return taken, wrong


@pytest.mark.parametrize("direction", ["input", "output"])
def test_cases_are_equal(direction: str) -> None:
    """Every case of botocore's gives the same request, or the same result."""
    taken, wrong = _compare(direction)
    assert not wrong
    for protocol in PROTOCOLS:
        fast, slow = taken[protocol, "fast"], taken[protocol, "botocore"]
        assert fast + slow >= 30, f"{protocol} has too few cases to prove anything"
        # What stays botocore's are errors, event streams, and oddities on purpose.
        assert fast > 2 * slow, f"{protocol}: {fast} of {fast + slow}"
