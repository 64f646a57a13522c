"""`parse` reads every model, with the same meaning as in botocore."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import botocore
import pytest
from botocore.loaders import Loader
from botocore.model import ServiceModel, Shape, StructureShape

from generator.errors import GenerationError
from generator.model.resources import Identifier, Parameter
from generator.model.service import Acceptor, Paginator, Service, Waiter
from generator.model.shapes import ListShape, MapShape, Scalar, Structure
from generator.read import kinds, load, parse, sdk
from generator.read.documents import Document
from tests.support import golden

# Real services with the same features as the made-up ones, in AWS's own models.
REAL = ("apigatewayv2", "cloudfront", "dynamodb", "ec2", "lexv2-runtime", "s3", "sqs")


def _services() -> dict[str, load.Source]:
    found = load.find_services([golden.SERVICES])
    return {name: found[name] for name in (*golden.made_up_services(), *REAL)}


@pytest.fixture(params=_services().values(), ids=list(_services()))
def source(request: pytest.FixtureRequest) -> load.Source:
    given: load.Source = request.param
    return given


@pytest.fixture
def service(source: load.Source) -> Service:
    return parse.service(load.read(source))


@pytest.fixture
def theirs(source: load.Source) -> ServiceModel:
    loader = Loader(extra_search_paths=[str(golden.SERVICES)])
    return ServiceModel(loader.load_service_model(source.name, kinds.SERVICE))


@pytest.mark.slow
def test_every_installed_model_is_understood() -> None:
    data = [Path(package.__path__[0], "data") for package in (botocore, boto3)]
    count = with_resources = 0
    for source in _all_versions(data):
        parsed = parse.service(load.read(source))
        count += 1
        with_resources += parsed.resources is not None
    assert count > 400
    assert with_resources == sum(map(len, sdk.resource_documents().values()))


def _all_versions(directories: list[Path]) -> Iterator[load.Source]:
    for name in {path.name for each in directories for path in each.iterdir()}:
        versions: dict[str, dict[str, Path]] = {}
        for path in (each for data in directories for each in data.glob(f"{name}/*/*")):
            kind = path.name.removesuffix(".gz").removesuffix(".json")
            versions.setdefault(path.parent.name, {})[kind] = path
        for version, files in versions.items():
            if kinds.SERVICE in files:
                yield load.Source(name, version, files)


def test_shapes_are_what_botocore_reads(service: Service, theirs: ServiceModel) -> None:
    assert list(service.shapes) == theirs.shape_names
    for shape in service.shapes.values():
        other: Any = theirs.shape_for(shape.name)
        assert shape.documentation == other.documentation
        match shape:
            case Structure():
                _compare_structures(shape, other)
            case ListShape():
                assert (shape.member, "list") == (other.member.name, other.type_name)
                assert _bounds(shape) == _stated(other)
            case MapShape():
                assert other.type_name == "map"
                assert (shape.key, shape.value) == (other.key.name, other.value.name)
                assert _bounds(shape) == _stated(other)
            case Scalar():
                assert shape.type == other.type_name
                assert list(shape.enum) == other.metadata.get("enum", [])
                assert _bounds(shape) == _stated(other)
                assert shape.pattern == other.metadata.get("pattern", "")
                assert shape.sensitive == other.metadata.get("sensitive", False)


def _bounds(shape: ListShape | MapShape | Scalar) -> tuple[object, object]:
    return shape.minimum, shape.maximum


def _stated(shape: Shape) -> tuple[object, object]:
    return shape.metadata.get("min"), shape.metadata.get("max")


def _compare_structures(shape: Structure, other: StructureShape) -> None:
    assert [member.name for member in shape.members] == list(other.members)
    required = [member.name for member in shape.members if member.required]
    assert sorted(required) == sorted(set(other.required_members))
    assert shape.payload == other.serialization.get("payload")
    assert shape.union == other.is_tagged_union
    assert shape.document == other.is_document_type
    assert shape.event_stream == other.serialization.get("eventstream", False)
    assert shape.exception == other.metadata.get("exception", False)
    for member in shape.members:
        theirs = other.members[member.name]
        wire = theirs.serialization
        assert member.shape == theirs.name
        assert member.location == wire.get("location")
        assert member.json_value == wire.get("jsonvalue", False)
        token = theirs.metadata.get("idempotencyToken", False)
        assert member.idempotency_token == token


def test_members_have_the_message_of_their_deprecation(source: load.Source) -> None:
    """botocore does not read this of members."""
    documents = load.read(source)
    written = documents.service.content["shapes"]
    for shape in parse.service(documents).shapes.values():
        for member in shape.members if isinstance(shape, Structure) else ():
            said = written[shape.name]["members"][member.name]
            message = said.get("deprecatedMessage", "")
            assert member.deprecated == (message if said.get("deprecated") else None)


def test_examples_are_those_of_the_document(service: Service) -> None:
    assert service.examples == {}
    found = load.find_services([golden.SERVICES])[service.name]
    document = load.read_examples(found)
    examples = parse.with_examples(service, document).examples
    written = document.content["examples"] if document else {}
    assert {
        name: [(each.title, each.description, each.input) for each in several]
        for name, several in examples.items()
    } == {
        name: [
            (each["title"], each["description"], each.get("input", {}))
            for each in several
        ]
        for name, several in written.items()
    }


@pytest.mark.parametrize(
    ("content", "pointer"),
    [
        ({"examples": {"NoSuch": []}}, "/examples/NoSuch"),
        ({"examples": {"SendMessage": [{"nonsense": 1}]}}, "SendMessage/0/nonsense"),
        ({"examples": {"SendMessage": [{"input": []}]}}, "SendMessage/0/input"),
    ],
)
def test_wrong_examples_are_refused(content: dict[str, Any], pointer: str) -> None:
    read = parse.service(load.read(_services()["sqs"]))
    with pytest.raises(GenerationError) as raised:
        parse.with_examples(read, Document(Path("examples-1.json"), content))
    assert raised.value.service == "sqs"
    assert raised.value.where.endswith(pointer)


def test_operations_are_what_botocore_reads(
    service: Service, theirs: ServiceModel
) -> None:
    assert service.metadata.service_id == theirs.service_id
    assert service.metadata.api_version == theirs.api_version
    assert service.metadata.protocol == theirs.resolved_protocol
    assert list(service.operations) == theirs.operation_names
    for operation in service.operations.values():
        other = theirs.operation_model(operation.name)
        assert operation.input == (other.input_shape and other.input_shape.name)
        assert operation.output == (other.output_shape and other.output_shape.name)
        assert list(operation.errors) == [each.name for each in other.error_shapes]
        assert (operation.deprecated is not None) == other.deprecated
        assert operation.documentation == other.documentation


def test_a_service_can_be_sent_to_another_process(service: Service) -> None:
    assert pickle.loads(pickle.dumps(service)) == service


@pytest.fixture(scope="module")
def made_up() -> dict[str, Service]:
    found = golden.made_up_services()
    return {name: parse.service(load.read(each)) for name, each in found.items()}


def test_deprecations_carry_their_message(made_up: dict[str, Service]) -> None:
    queue = made_up["made-up-queue"]
    assert queue.operations["ListDeadLetterSourceQueues"].deprecated == (
        "Use ListQueues, which says it of each queue."
    )


def test_paginators_are_uniform(made_up: dict[str, Service]) -> None:
    storage = made_up["made-up-storage"].paginators["ListObjectVersions"]
    assert storage == Paginator(
        "ListObjectVersions",
        input_tokens=("KeyMarker", "VersionIdMarker"),
        output_tokens=("NextKeyMarker", "NextVersionIdMarker"),
        result_keys=("Versions", "DeleteMarkers", "CommonPrefixes"),
        limit_key="MaxKeys",
    )
    table = made_up["made-up-table"].paginators["Query"]
    assert table.input_tokens == ("ExclusiveStartKey",)
    assert table.non_aggregate_keys == ("ConsumedCapacity",)  # from the extras


def test_waiters_keep_how_long_they_wait(made_up: dict[str, Service]) -> None:
    found = made_up["made-up-lambda"].waiters["FunctionExists"]
    assert found == Waiter(
        "FunctionExists",
        "GetFunction",
        1,
        20,
        (
            Acceptor("success", "status", 200),
            Acceptor("retry", "error", "ResourceNotFoundException"),
        ),
    )


def test_resources_keep_the_order_of_the_model(
    made_up: dict[str, Service],
) -> None:
    found = made_up["made-up-compute"].resources
    assert found is not None
    assert found.api_version == "2016-11-15"
    assert list(found.types) == ["Image", "Instance", "Tag", "Volume"]
    instance = found.types["Instance"]
    assert instance.identifiers == (Identifier("Id", "InstanceId"),)
    assert instance.load is not None
    assert instance.load.path == "Reservations[0].Instances[0]"
    assert [each.name for each in instance.actions][:2] == [
        "AttachVolume",
        "CreateTags",
    ]
    assert [each.name for each in instance.has] == ["Image", "RootVolume", "NetworkTag"]
    optimize = next(each for each in instance.actions if each.name == "Optimize")
    assert optimize.request.params[1] == Parameter(
        "EbsOptimized.Value", "boolean", value=True
    )
