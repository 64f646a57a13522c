"""Every member of every resource type, used once: the calls and results are boto3's.

What a service answers is made from the shape of the operation's output, so that every path
and every identifier of the real models finds something.
"""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import boto3
import botocore.client
import pytest

from tests.runtime.resource_sides import SIDES, outcome, session

DATA = Path(boto3.__file__).with_name("data")
VERSIONS = sorted(
    (path.parts[-3], path.parts[-2]) for path in DATA.glob("*/*/resources-1.json")
)
# One page only.
TOKENS = ("token", "marker", "cursor")
SCALARS: dict[str, Any] = {
    "integer": 7,
    "long": 7,
    "float": 0.5,
    "double": 0.5,
    "boolean": False,
    "blob": b"blob",
    "timestamp": datetime.datetime(2020, 2, 2, tzinfo=datetime.timezone.utc),
}


def answer(shape: Any, name: str = "", depth: int = 0) -> Any:
    """Make a value of `shape` in which every string says where it stands."""
    if shape.type_name == "structure":
        return {
            member: answer(of, member, depth + 1)
            for member, of in shape.members.items()
            if depth < 6 and not member.lower().endswith(TOKENS)
        }
    if shape.type_name == "list":
        return [answer(shape.member, f"{name}-{n}", depth + 1) for n in range(2)]
    if shape.type_name == "map":
        return {"key": answer(shape.value, name, depth + 1)}
    return SCALARS.get(shape.type_name, name)


class Answers:
    """Stands in for all clients' calls, and notes them."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Any]] = []

    def __call__(self, client: Any, operation: str, params: Any) -> Any:
        self.calls.append((operation, copy.deepcopy(params)))
        return copy.deepcopy(self.of(client.meta.service_model, operation))

    @cache
    def of(self, model: Any, operation: str) -> Any:
        output = model.operation_model(operation).output_shape
        return {} if output is None else answer(output)


@pytest.fixture
def answers() -> Iterator[Answers]:
    found = Answers()

    def call(client: Any, operation: str, params: Any) -> Any:
        return found(client, operation, params)

    with (
        mock.patch.object(botocore.client.BaseClient, "_make_api_call", call),
        mock.patch("botocore.waiter.time.sleep"),
    ):
        yield found


def uses(model: Any) -> Iterator[tuple[str, Any]]:
    """Yield a name and a function for everything that can be done with an object."""
    for identifier in model.identifiers:
        yield from reads(identifier.name)
        if identifier.member_name:
            yield from reads(identifier.member_name)
    for reference in model.references:
        yield from reads(reference.name)
    for action in [*model.actions, *([model.load] if model.load else [])]:
        yield action.name, lambda it, name=action.name: getattr(it, name)()
        yield (
            f"{action.name}, then its data",
            lambda it, name=action.name: [getattr(it, name)(X=1), it.meta.data],
        )
    for made in model.subresources:
        given = [i for i in made.resource.identifiers if i.source == "input"]
        yield (
            made.name,
            lambda it, name=made.name, n=len(given): getattr(it, name)(*["x"] * n),
        )
    for collection in model.collections:
        name = collection.name
        yield f"{name}.all", lambda it, name=name: list(getattr(it, name).all())
        yield (
            f"{name}.filter",
            lambda it, name=name: list(
                getattr(it, name).filter(Filters=["f"]).limit(1)
            ),
        )
        for batch in collection.batch_actions:
            yield (
                f"{name}.{batch.name}",
                lambda it, name=name, batch=batch.name: getattr(
                    getattr(it, name), batch
                )(X=1),
            )
    for waiter in model.waiters:
        yield waiter.name, lambda it, name=waiter.name: getattr(it, name)()


def reads(name: str) -> Iterator[tuple[str, Any]]:
    yield name, lambda it: getattr(it, name)


@pytest.mark.parametrize(("service", "version"), VERSIONS)
def test_every_member(service: str, version: str, answers: Answers) -> None:
    resources = {
        name: session(side).resource(service, api_version=version)
        for name, side in SIDES.items()
    }
    compared = 0
    for model, factory in types(resources["boto3"]):
        objects = {name: factory(resource) for name, resource in resources.items()}
        if model.shape:
            shape = resources["boto3"].meta.client.meta.service_model.shape_for(
                model.shape
            )
            for name in model.get_attributes(shape):
                compare(f"{model.name}.{name}", objects, reads(name), answers)
        for name, use in uses(model):
            fresh = {side: factory(resources[side]) for side in resources}
            compare(f"{model.name}.{name}", fresh, [(name, use)], answers)
            compared += 1
    assert compared > 5


def compare(label: str, objects: Any, used: Any, answers: Answers) -> None:
    for _, use in used:
        results = []
        for side in ("boto3", "staticboto"):
            answers.calls.clear()
            result = outcome(lambda side=side: use(objects[side]))
            results.append((result, list(answers.calls)))
        assert results[1] == results[0], label


def types(resource: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the model of every type, and a function that makes an object of it."""
    yield resource.meta.resource_model, lambda of: of
    for made in resource.meta.resource_model.subresources:
        identifiers = [f"id-{n}" for n in range(len(made.resource.identifiers))]
        yield (
            getattr(resource, made.name)(*identifiers).meta.resource_model,
            lambda of, name=made.name, ids=identifiers: getattr(of, name)(*ids),
        )
