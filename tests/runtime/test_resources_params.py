"""Preset parameters: the TARGET language does what boto3's does, on any input."""

from __future__ import annotations

import copy
from types import SimpleNamespace
from typing import Any

import boto3.resources.model
import boto3.resources.params
import pytest
from hypothesis import given
from hypothesis import strategies as st

from staticboto.boto3.resources import model, params
from tests.runtime.resource_sides import outcome

NAMES = st.sampled_from(["A", "B", "Filters", "Values"])
POSITIONS = st.sampled_from(["", "", "[]", "[*]", "[0]", "[1]", "[3]"])
PARTS = st.builds(str.__add__, NAMES, POSITIONS)
TARGETS = st.lists(PARTS, min_size=1, max_size=4).map(".".join)
VALUES = st.sampled_from([1, "text", None, True, ["list"]])
ASSIGNMENTS = st.lists(
    st.tuples(TARGETS, VALUES, st.sampled_from([None, 0, 1, 2])), max_size=6
)


def build(implementation: Any, assignments: list[tuple[str, Any, int | None]]) -> Any:
    built: dict[str, Any] = {}

    def run() -> dict[str, Any]:
        for target, value, index in assignments:
            implementation(built, target, copy.deepcopy(value), index)
        return built

    result = outcome(run)
    # After an error the texts may differ, but not the kind or what was built before.
    return (result.split(":")[0], built) if isinstance(result, str) else result


@given(ASSIGNMENTS)
def test_any_sequence_of_targets(assignments: list[Any]) -> None:
    assert build(params.build_param_structure, assignments) == build(
        boto3.resources.params.build_param_structure, assignments
    )


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (["A"], {"A": 0}),
        (["A.B", "A.C"], {"A": {"B": 0, "C": 1}}),
        (["A[0].B", "A[0].C[0]"], {"A": [{"B": 0, "C": [1]}]}),
        (["A[2]"], {"A": [{}, {}, 0]}),
        (["A[]", "A[]"], {"A": [0, 1]}),
        (["A", "A[]"], {"A": [1]}),
        (["A[*].B", "A[*].C"], {"A": [{}, {"B": 0, "C": 1}]}),
        (["A[0].B[*]"], {"A": [{"B": [0]}]}),
    ],
)
def test_targets(targets: list[str], expected: Any) -> None:
    built: dict[str, Any] = {}
    for value, target in enumerate(targets):
        params.build_param_structure(built, target, value, index=1)
    assert built == expected


def parent(data: Any, **members: Any) -> Any:
    return SimpleNamespace(meta=SimpleNamespace(data=data), **members)


@pytest.mark.parametrize("source", ["identifier", "data", "string", "input", "star"])
@pytest.mark.parametrize(
    "owner",
    [parent({"Path": ["x", "y"]}, some_name="id"), parent(None, some_name="id")],
    ids=["with data", "without"],
)
def test_sources(source: str, owner: Any) -> None:
    definition = {
        "operation": "Do",
        "params": [
            {
                "target": "A[]",
                "source": source,
                "name": "SomeName",
                "path": "Path[1]",
                "value": "v",
            }
        ],
    }

    def presets(side: Any) -> Any:
        request = side.model.Request(definition)
        return outcome(lambda: side.params.create_request_parameters(owner, request))

    ours = SimpleNamespace(model=model, params=params)
    assert presets(ours) == presets(boto3.resources)


def test_data_is_loaded_once() -> None:
    owner = parent(None)
    loads = []

    def load() -> None:
        loads.append(1)
        owner.meta.data = {"A": {"B": 1}}

    owner.load = load
    assert params.get_data_member(owner, "A.B") == 1
    assert params.get_data_member(owner, "A.C") is None
    assert loads == [1]
