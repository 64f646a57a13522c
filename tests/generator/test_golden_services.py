"""The made-up services are services: the real SDK makes clients and resources of them."""

from __future__ import annotations

from typing import Any

import boto3
import botocore.session
import pytest
from botocore.client import BaseClient
from botocore.model import ListShape, MapShape, Shape, StructureShape
from botocore.serialize import create_serializer
from botocore.validate import ParamValidator

from generator.read import load, parse
from tests.support import golden

NAMES = sorted(golden.made_up_services())


@pytest.fixture(scope="module")
def session() -> botocore.session.Session:
    made = botocore.session.Session()
    made.set_credentials("access", "secret")
    made.get_component("data_loader").search_paths.insert(0, str(golden.SERVICES))
    return made


@pytest.fixture
def client(name: str, session: botocore.session.Session) -> BaseClient:
    return session.create_client(name, "us-east-1")


@pytest.mark.parametrize("name", NAMES)
def test_botocore_makes_a_client(name: str, client: BaseClient) -> None:
    service = parse.service(load.read(golden.made_up_services()[name]))
    model = client.meta.service_model
    assert list(service.operations) == list(model.operation_names)
    assert service.metadata.protocol == model.resolved_protocol
    assert len(client.waiter_names) == len(service.waiters)
    assert all(client.get_waiter(waiter) for waiter in client.waiter_names)
    methods = client.meta.method_to_api_mapping
    paginated = {methods[each] for each in methods if client.can_paginate(each)}
    assert paginated == set(service.paginators)


@pytest.mark.parametrize("name", NAMES)
def test_botocore_makes_requests(name: str, client: BaseClient) -> None:
    serializer = create_serializer(client.meta.service_model.resolved_protocol)
    for operation in client.meta.method_to_api_mapping.values():
        model = client.meta.service_model.operation_model(operation)
        params = _smallest(model.input_shape) if model.input_shape else {}
        if model.input_shape:
            report = ParamValidator().validate(params, model.input_shape)
            assert not report.has_errors(), report.generate_report()
        request = serializer.serialize_to_request(params, model)
        assert request["method"] == model.http["method"]


def test_boto3_makes_resources(session: botocore.session.Session) -> None:
    made: Any = boto3.Session(botocore_session=session, region_name="us-east-1")
    service = made.resource("made-up-compute")
    instance = service.Instance("i-1")
    assert instance.instance_id == instance.id == "i-1"
    assert {"volumes", "volumes_attribute", "meta_attribute", "load_attribute"} <= set(
        dir(instance)
    )
    # boto3 even has a waiter that does not exist; generated code leaves it out.
    assert hasattr(instance, "wait_until_forgotten")
    parsed = parse.service(load.read(golden.made_up_services()["made-up-compute"]))
    assert parsed.resources is not None
    waiters = parsed.resources.types["Instance"].waiters
    assert [waiter.name for waiter in waiters] == ["Exists", "Terminated"]


def _smallest(shape: Shape) -> Any:
    """Return the smallest value that the validator accepts."""
    if isinstance(shape, StructureShape):
        members = {name: shape.members[name] for name in shape.required_members}
        return {name: _smallest(member) for name, member in members.items()}
    if isinstance(shape, ListShape):
        return [_smallest(shape.member)] * shape.metadata.get("min", 0)
    if isinstance(shape, MapShape):
        return {"key": _smallest(shape.value)}
    text = shape.metadata.get("enum", ["text"])[0]
    smallest = {"string": text, "blob": b"", "boolean": True, "timestamp": 0}
    return smallest.get(shape.type_name, shape.metadata.get("min", 0))
