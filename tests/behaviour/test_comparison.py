"""The comparison sees what differs: in values, and in an SDK with a planted defect."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable
from typing import Any

import botocore.session
import pytest
from botocore.exceptions import ClientError
from botocore.validate import ParamValidator

from staticboto._runtime.clients import client as runtime
from staticboto._runtime import packages
from tests.behaviour.compare import compare_service
from tests.behaviour.outcome import Outcome, difference, plain
from tests.behaviour.score import Difference, Score
from tests.support.values import FULL, LOOSE, MINIMAL, WILD, Filling

pytestmark = pytest.mark.slow

UTC = datetime.timezone.utc


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (1, 1.0),
        ("a", b"a"),
        ([1], (1,)),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}),
        ([1], [1, 1]),
        (math.nan, 1.0),
        (datetime.datetime(2024, 1, 1), datetime.datetime(2024, 1, 1, tzinfo=UTC)),
        (KeyError("a"), LookupError("a")),
        (ValueError("a"), ValueError("b")),
        (
            ClientError({"Error": {"Code": "A"}}, "Get"),
            ClientError({"Error": {"Code": "A"}}, "Put"),
        ),
    ],
)
def test_different(one: Any, other: Any) -> None:
    assert difference(plain(one), plain(other))
    assert difference(plain(one), plain(one)) is None
    assert difference(Outcome((), plain(one)), Outcome((), plain(other)))
    assert difference(Outcome((one,), 0), Outcome((), 0))


@pytest.mark.parametrize("filling", [MINIMAL, FULL, WILD, LOOSE], ids=lambda f: f.name)
def test_values_are_valid_and_always_the_same(filling: Filling) -> None:
    model = botocore.session.Session().get_service_model("dynamodb")
    for name in model.operation_names:
        shape = model.operation_model(name).input_shape
        if shape is None:
            continue
        value = filling.value(shape, name)
        assert value == filling.value(shape, name)
        report = ParamValidator().validate(value, shape)
        assert not report.has_errors(), (name, report.generate_report())


def test_equal() -> None:
    score = compare_service("sqs", 2, None)
    assert not score.differences
    assert score.operations == 2
    assert not score.unequal
    assert {"bad call", "error", "good call", "resource"} <= score.compared.keys()


def _drop(call: Any) -> Any:
    return lambda self, operation, arguments: call(
        self, operation, {"QueueUrl": "https://elsewhere"}
    )


def _rename(call: Any) -> Any:
    def renamed(*args: Any) -> Any:
        try:
            return call(*args)
        except ClientError as error:
            raise ClientError(error.response, "Other") from error

    return renamed


def _add(call: Any) -> Any:
    def added(*args: Any) -> Any:
        return {**call(*args), "More": None}

    return added


@pytest.mark.parametrize(
    ("defect", "kinds"),
    [
        (_drop, {"good call", "bad call", "error"}),
        (_rename, {"error"}),
        (_add, {"good call"}),
    ],
)
def test_planted_defect(
    defect: Callable[[Any], Any], kinds: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kind: Any = runtime.Client
    monkeypatch.setattr(kind, "_make_api_call", defect(kind._make_api_call))
    score = compare_service("sqs", None, None)
    assert kinds <= {difference.kind for difference in score.differences}
    assert score.unequal
    *_, last = score.lines()
    assert f"{score.operations - len(score.unequal)} of {score.operations} " in last


def test_a_class_that_is_not_generated_is_not_compared_with_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("staticboto._runtime.packages.PACKAGES", {})
    packages._classes.cache_clear()
    try:
        score = compare_service("sts", 3, None)
    finally:
        packages._classes.cache_clear()
    assert [difference.kind for difference in score.differences] == ["generated"]
    assert len(score.unequal) == 3


def test_scores_add_up() -> None:
    total = Score()
    for service in ("a", "b"):
        wrong = Difference(service, "error", "Get", "unknown code", "what")
        one = Score(operations=2, unequal={f"{service}.Get"}, differences=[wrong])
        one.compared["error"] = 3
        total.add(one)
    assert (total.operations, len(total.unequal), total.compared["error"]) == (4, 2, 6)
    assert "2 of 4 operations" in list(total.lines())[-1]
