"""Every member of every resource type, used once: the calls and results are boto3's.

What a service answers is made from the shape of the operation's output, so that every path
and every identifier of the real models finds something.
"""

from __future__ import annotations

import copy
import datetime
from collections.abc import Callable, Iterator
from functools import cache, partial
from operator import attrgetter, methodcaller
from typing import Any, TypeAlias
from unittest import mock

import botocore.client
import pytest

from tests.runtime.resource_sides import SIDES, VERSIONS, outcome, session

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


Use: TypeAlias = Callable[[Any], Any]


def uses(model: Any) -> Iterator[tuple[str, Use]]:
    """Yield a name and a function for everything that can be done with an object."""
    for identifier in model.identifiers:
        for name in filter(None, (identifier.name, identifier.member_name)):
            yield name, attrgetter(name)
    for reference in model.references:
        yield reference.name, attrgetter(reference.name)
    for action in [*model.actions, *([model.load] if model.load else [])]:
        yield action.name, methodcaller(action.name)
        yield f"{action.name}, then the data", acting(action.name)
    for made in model.subresources:
        given = [each for each in made.resource.identifiers if each.source == "input"]
        yield made.name, methodcaller(made.name, *["x"] * len(given))
    for collection in model.collections:
        yield f"{collection.name}.all", listing(collection.name)
        yield f"{collection.name}.filter", listing(collection.name, Filters=["f"])
        for batch in collection.batch_actions:
            yield f"{collection.name}.{batch.name}", acting(batch.name, collection.name)
    for waiter in model.waiters:
        yield waiter.name, methodcaller(waiter.name)


def acting(action: str, collection: str | None = None) -> Use:
    """Return a function that acts on an object, or on a collection that it has."""

    def use(it: Any) -> Any:
        of = it if collection is None else getattr(it, collection)
        return [getattr(of, action)(X=1), it.meta.data]

    return use


def listing(collection: str, **parameters: Any) -> Use:
    """Return a function that lists a collection; with parameters, its first element."""

    def use(it: Any) -> Any:
        manager = getattr(it, collection)
        return list(
            manager.filter(**parameters).limit(1) if parameters else manager.all()
        )

    return use


@pytest.mark.parametrize("which", VERSIONS)
def test_every_member(which: tuple[str, str], answers: Answers) -> None:
    service, version = which
    resources = {
        name: session(side).resource(service, api_version=version)
        for name, side in SIDES.items()
    }
    model_of = resources["boto3"].meta.client.meta.service_model
    compared = 0

    def compare(label: str, objects: dict[str, Any], use: Use) -> None:
        results = []
        for side in ("boto3", "staticboto"):
            answers.calls.clear()
            result = outcome(partial(use, objects[side]))
            results.append((result, list(answers.calls)))
        assert results[1] == results[0], label

    for model, factory in types(resources["boto3"]):
        loaded = {name: factory(resource) for name, resource in resources.items()}
        if model.shape:
            for name in model.get_attributes(model_of.shape_for(model.shape)):
                compare(f"{model.name}.{name}", loaded, attrgetter(name))
        for name, use in uses(model):
            fresh = {name: factory(resource) for name, resource in resources.items()}
            compare(f"{model.name}.{name}", fresh, use)
            compared += 1
    assert compared > 5


def types(resource: Any) -> Iterator[tuple[Any, Use]]:
    """Yield the model of every type, and what makes an object with a service resource."""
    yield resource.meta.resource_model, lambda of: of
    for made in resource.meta.resource_model.subresources:
        identifiers = [f"id-{n}" for n in range(len(made.resource.identifiers))]
        make = methodcaller(made.name, *identifiers)
        yield make(resource).meta.resource_model, make
