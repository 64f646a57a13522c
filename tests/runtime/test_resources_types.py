"""Every resource type of every service and API version: the members that boto3 has."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import boto3
import boto3.resources.collection
import boto3.resources.factory
import pytest

import staticboto.boto3
import staticboto.boto3.resources.collection
import staticboto.boto3.resources.factory
from staticboto._index.catalog import RESOURCES
from staticboto._runtime.packages import counterpart
from tests.runtime.resource_sides import SIDES, VERSIONS, session


class Classes:
    """All classes of one version of one service, and what their events showed."""

    def __init__(self, side: str, service: str, version: str) -> None:
        boto3_module = SIDES[side]
        made = session(boto3_module)
        loader = made._session.get_component("data_loader")
        document = loader.load_service_model(service, "resources-1", version)
        self.shown: dict[str, tuple[list[str], list[str]]] = {}
        for name in ["ServiceResource", *document["resources"]]:
            # First of all handlers: what is shown is what the model alone gives.
            made.events.register_first(
                f"creating-resource-class.{service}.{name}", self.note
            )
        self.resource = made.resource(service, api_version=version)
        context = boto3_module.utils.ServiceContext(
            service_name=service,
            service_model=self.resource.meta.client.meta.service_model,
            service_waiter_model=None,
            resource_json_definitions=document["resources"],
        )
        self.classes: dict[str, Any] = {"": type(self.resource)}
        for name, definition in document["resources"].items():
            self.classes[name] = made.resource_factory.load_from_definition(
                name, definition, context
            )

    def note(
        self, class_attributes: Any, base_classes: Any, event_name: str, **event: Any
    ) -> None:
        bases = [base.__name__ for base in base_classes]
        self.shown[event_name] = list(class_attributes), bases


@pytest.fixture(scope="module", params=VERSIONS)
def both(request: pytest.FixtureRequest) -> Iterator[tuple[Classes, Classes]]:
    service, version = request.param
    yield (
        Classes("boto3", service, version),
        Classes("staticboto", service, version),
    )


def members(cls: type) -> dict[str, str]:
    """Return the public members of a class and what they are."""
    kinds: dict[str, str] = {}
    for name in dir(cls):
        member = inspect.getattr_static(cls, name)
        if name.startswith("_") or (
            name == "create" and isinstance(member, classmethod)
        ):
            # The second is ours alone.
            continue
        if isinstance(member, property):
            kinds[name] = "property"
        elif inspect.isfunction(member):
            kinds[name] = f"function {member.__name__}"
        else:
            kinds[name] = type(member).__name__.replace("GeneratedMeta", "ResourceMeta")
    return kinds


def test_members(both: tuple[Classes, Classes]) -> None:
    live, ours = both
    assert list(ours.classes) == list(live.classes)
    for name, cls in live.classes.items():
        assert members(ours.classes[name]) == members(cls), name


def test_names_identifiers_and_bases(both: tuple[Classes, Classes]) -> None:
    live, ours = both
    for name, cls in live.classes.items():
        mine = ours.classes[name]
        assert mine.__name__ == cls.__name__
        assert mine.meta.identifiers == cls.meta.identifiers
        assert mine.meta.service_name == cls.meta.service_name
        assert [base.__name__ for base in mine.__mro__] == [
            base.__name__ for base in cls.__mro__
        ]


def test_events(both: tuple[Classes, Classes]) -> None:
    live, ours = both
    assert len(live.shown) == len(live.classes)
    assert ours.shown == live.shown


def test_subresources_and_collections(both: tuple[Classes, Classes]) -> None:
    live, ours = both
    for name, cls in live.classes.items():
        objects = [
            side.classes[name](
                *["id"] * len(cls.meta.identifiers), client=side.resource.meta.client
            )
            for side in both
        ]
        theirs, mine = objects
        assert sorted(mine.get_available_subresources()) == (
            theirs.get_available_subresources()
        )
        for collection in theirs.meta.resource_model.collections:
            managers = [getattr(each, collection.name) for each in objects]
            assert repr(managers[1]) == repr(managers[0])
            assert repr(managers[1].all()) == repr(managers[0].all())
            for one, other in zip(managers, [m.all() for m in managers], strict=True):
                assert set(public(one)) - {"iterator"} == set(public(other))
            assert public(managers[1]) == public(managers[0])


def public(value: Any) -> list[str]:
    return [name for name in dir(value) if not name.startswith("_")]


def test_the_model_of_an_object(both: tuple[Classes, Classes]) -> None:
    """The parts of `meta.resource_model`, which documentation tools read."""
    live, ours = both
    for name, cls in live.classes.items():
        theirs = cls.meta.resource_model
        identifiers = ["id"] * len(cls.meta.identifiers)
        client = ours.resource.meta.client
        mine = ours.classes[name](*identifiers, client=client).meta.resource_model
        assert (mine.name, mine.shape) == (theirs.name, theirs.shape)
        for part in (
            "identifiers",
            "actions",
            "batch_actions",
            "subresources",
            "references",
            "collections",
            "waiters",
        ):
            assert [described(each) for each in getattr(mine, part)] == [
                described(each) for each in getattr(theirs, part)
            ]
        assert (mine.load is None) == (theirs.load is None)
        if theirs.shape:
            shape = client.meta.service_model.shape_for(theirs.shape)
            assert list(mine.get_attributes(shape)) == list(
                theirs.get_attributes(shape)
            )


def described(part: Any) -> dict[str, Any]:
    return {
        key: value for key, value in vars(part).items() if isinstance(value, str | None)
    }


@pytest.mark.parametrize("service", sorted(RESOURCES))
def test_generated_classes_are_used(service: str) -> None:
    """With no handlers but our own, objects are of the classes of the service's package."""
    resource = session(staticboto.boto3).resource(service)
    assert type(resource) is counterpart(
        service, "service_resource", f"{service}.ServiceResource"
    )
    for name in resource.get_available_subresources():
        factory = getattr(resource, name)
        made = factory(*["id"] * _count(resource, name))
        assert type(made) is counterpart(
            service, "service_resource", type(made).__name__
        )


def _count(resource: Any, name: str) -> int:
    for subresource in resource.meta.resource_model.subresources:
        if subresource.name == name:
            return len(subresource.resource.identifiers)
    raise KeyError(name)


MODULES = ["action", "base", "collection", "factory", "model", "params", "response"]


@pytest.mark.parametrize("name", MODULES)
def test_signatures(name: str) -> None:
    """The public classes and functions of boto3's modules, with the same parameters."""
    theirs = __import__(f"boto3.resources.{name}", fromlist=["_"])
    mine = __import__(f"staticboto.boto3.resources.{name}", fromlist=["_"])
    for key, value in vars(theirs).items():
        if key.startswith("_") or getattr(value, "__module__", "") != theirs.__name__:
            continue
        if not inspect.isclass(value):
            assert parameters(getattr(mine, key)) == parameters(value), key
            continue
        for method, function in vars(value).items():
            if inspect.isfunction(function) and _is_public(method):
                counterpart_of = getattr(getattr(mine, key), method)
                assert parameters(counterpart_of) == parameters(function), method


def _is_public(name: str) -> bool:
    return not name.startswith("_") or name in ("__init__", "__call__")


def parameters(function: Any) -> list[tuple[str, Any, Any]]:
    return [
        (parameter.name, parameter.kind, parameter.default)
        for parameter in inspect.signature(function).parameters.values()
    ]
