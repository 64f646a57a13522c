"""`parse.wire` reads the facts of a service that botocore uses."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel, Shape

from generator.model.wire import Encoding, Wire
from generator.read import kinds, load
from generator.read.parse.wire import wire
from tests.support import golden

SOURCES = load.find_services([golden.SERVICES])
# Together they use every protocol.
REAL = ("apigatewayv2", "cloudfront", "ec2", "glacier", "s3", "sqs", "dynamodb")
NAMES = (*golden.made_up_services(), *REAL)

# botocore's names for the combined facts of a shape and the places that refer to it.
FIELDS = {
    "location": "location",
    "name": "location_name",
    "queryName": "query_name",
    "resultWrapper": "result_wrapper",
    "xmlAttribute": "xml_attribute",
    "xmlNamespace": "xml_namespace",
    "flattened": "flattened",
    "timestampFormat": "timestamp_format",
    "jsonvalue": "jsonvalue",
    "streaming": "streaming",
    "hostLabel": "host_label",
    "eventheader": "eventheader",
    "eventpayload": "eventpayload",
}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def ours(name: str) -> Wire:
    return wire(load.read(SOURCES[name]))


@pytest.fixture
def theirs(name: str) -> ServiceModel:
    loader = Loader(extra_search_paths=[str(golden.SERVICES)])
    return ServiceModel(loader.load_service_model(name, kinds.SERVICE))


def test_values_are_encoded_as_botocore_does(ours: Wire, theirs: ServiceModel) -> None:
    for name, shape in ours.shapes.items():
        other: Any = theirs.shape_for(name)
        serialized = other.serialization
        assert (shape.type, shape.payload) == (
            other.type_name,
            serialized.get("payload", ""),
        )
        assert shape.error == other.metadata.get("error", {})
        assert said(shape.encoding) == encoded(other)
        if shape.type == "list":
            parts = {"member": other.member}
        elif shape.type == "map":
            parts = {"key": other.key, "value": other.value}
        else:
            parts = getattr(other, "members", {})
        assert list(shape.parts) == list(parts)
        for part, place in shape.parts.items():
            # A place repeats what the shape states, or adds to it.
            both = said(ours.shapes[place.shape].encoding) | said(place.encoding)
            assert both == encoded(parts[part]), (name, part)


def test_operations_are_called_as_botocore_does(
    ours: Wire, theirs: ServiceModel
) -> None:
    assert list(ours.operations) == theirs.operation_names
    for name, operation in ours.operations.items():
        other: Any = theirs.operation_model(name)
        assert operation.http == other.http
        assert list(operation.auth) == (other.auth or [])
        assert (operation.authtype or None) == other.auth_type
        assert operation.unsigned_payload == (other.unsigned_payload or False)
        assert (operation.endpoint or None) == other.endpoint
        assert operation.http_checksum == other.http_checksum
        assert operation.http_checksum_required == other.http_checksum_required
        for ours_, theirs_ in (
            (operation.input, other.input_shape),
            (operation.output, other.output_shape),
        ):
            assert (ours_.shape if ours_ else None) == (theirs_ and theirs_.name)
    assert ours.metadata.endpoint_prefix == theirs.endpoint_prefix
    assert (ours.metadata.signature_version or None) == theirs.signature_version


def said(encoding: Encoding) -> dict[str, Any]:
    """Return what there is of an encoding."""
    found = {name: getattr(encoding, name) for name in FIELDS.values()}
    return {name: value for name, value in found.items() if value}


def encoded(shape: Shape) -> dict[str, Any]:
    """Return the same of a shape of botocore's."""
    found = {FIELDS[k]: v for k, v in shape.serialization.items() if k in FIELDS}
    if isinstance(namespace := found.get("xml_namespace"), str):
        found["xml_namespace"] = {"uri": namespace}
    return {name: value for name, value in found.items() if value}
