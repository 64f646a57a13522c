"""Which attributes of resources may be None, compared with live boto3."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from generator.graph.paths import alternatives, needs
from generator.model.resources import ResourceModel
from generator.options import Options, Outputs
from generator.parts.context import Context
from generator.parts.resource_class import ResourceClass
from generator.read import kinds, load, parse
from generator.typing.attributes import Attributes, Certainty, Judgement

SURE, UNKNOWN, MISSING = Certainty.SURE, Certainty.UNKNOWN, Certainty.MISSING


@cache
def sources() -> dict[str, load.Source]:
    return load.find_services()


@cache
def context(service: str) -> Context:
    return Context.of(parse.service(load.read(sources()[service])), Options())


def model_of(service: str) -> ResourceModel:
    model = context(service).service.resources
    assert model is not None
    return model


def judged(service: str, outputs: Outputs = "observed") -> dict[str, Judgement]:
    """Return what is said of all attributes and references of a service's resources."""
    model = model_of(service)
    attributes = Attributes(model, context(service).annotator.promises, outputs)
    found = {}
    for each in ResourceClass.all_of(context(service)):
        resource, named = each.resource, each.named
        for name, member in named.attributes.items():
            found[f"{resource.name}.{name}"] = attributes.attribute(resource, member)
        for name, entry in named.references.items():
            found[f"{resource.name}.{name}"] = attributes.reference(resource, entry)
    return found


@pytest.mark.parametrize(
    ("service", "name", "certainty"),
    [
        ("sqs", "Message.body", SURE),
        ("sqs", "Message.attributes", MISSING),
        ("sqs", "Queue.attributes", UNKNOWN),
        ("s3", "ObjectSummary.last_modified", SURE),
        ("s3", "ObjectSummary.size", SURE),
        ("s3", "Object.content_length", SURE),
        ("s3", "Object.metadata", SURE),
        ("s3", "Object.version_id", MISSING),
        ("dynamodb", "Table.item_count", SURE),
        ("dynamodb", "Table.key_schema", UNKNOWN),
        ("ec2", "Instance.image_id", SURE),
        ("ec2", "Instance.state", SURE),
        ("ec2", "Instance.launch_time", UNKNOWN),
        ("ec2", "Instance.public_ip_address", MISSING),
        ("ec2", "Instance.tags", MISSING),
        ("iam", "Role.assume_role_policy_document", SURE),
        ("iam", "User.password_last_used", MISSING),
        ("cloudformation", "Stack.stack_status", SURE),
        # These shapes are sent too, but attributes are no keys of a shared TypedDict.
        ("s3", "BucketAcl.owner", SURE),
        # One of the sources of the data does not have it.
        ("ec2", "NetworkInterface.mac_address", SURE),
        ("ec2", "NetworkInterface.availability_zone", MISSING),
        ("s3", "ObjectVersion.size", MISSING),
        # References are as certain as the data of their identifiers.
        ("ec2", "Instance.image", SURE),
        ("ec2", "Instance.vpc", MISSING),
        ("ec2", "Subnet.vpc", SURE),
        ("ec2", "Instance.network_interfaces", UNKNOWN),
        ("ec2", "RouteTable.routes", SURE),
        ("iam", "InstanceProfile.roles", SURE),
        # Attributes that boto3 computes.
        ("s3", "Bucket.creation_date", MISSING),
        ("s3", "ObjectSummary.storage_class", MISSING),
        ("s3", "ObjectSummary.owner", MISSING),
    ],
)
def test_attributes(service: str, name: str, certainty: Certainty) -> None:
    found = judged(service)[name]
    assert found.certainty is certainty, found


RESOURCES = [
    name
    for name, source in load.find_services().items()
    if kinds.RESOURCES in source.files
]


@pytest.mark.parametrize("service", RESOURCES)
def test_levels_differ_as_they_say(service: str) -> None:
    strict, observed, lenient = (
        judged(service, level) for level in ("strict", "observed", "lenient")
    )
    for name, judgement in observed.items():
        assert strict[name].certainty is not UNKNOWN
        if strict[name].certainty is SURE:
            assert judgement.certainty is SURE, name
        if judgement.certainty is SURE:
            assert lenient[name].certainty is SURE, name
        assert judgement.why


def test_most_attributes_ask_for_no_check() -> None:
    found = Counter(
        judgement.certainty
        for service in RESOURCES
        for judgement in judged(service).values()
    )
    assert found[SURE] > 190
    assert found[UNKNOWN] > 140
    assert found[MISSING] < found.total() / 2 + 10


def test_data_comes_from_where_the_model_says() -> None:
    attributes = Attributes(
        model_of("ec2"), context("ec2").annotator.promises, "observed"
    )
    found = attributes.origins(model_of("ec2").types["NetworkInterface"])
    names = {each.structure.name for each in found if each.structure}
    assert names == {"NetworkInterface", "InstanceNetworkInterface"}
    attributes = Attributes(
        model_of("s3"), context("s3").annotator.promises, "observed"
    )
    found = attributes.origins(model_of("s3").types["Object"])
    assert [each.whole for each in found] == [True]


def test_a_joined_list_has_the_elements_of_either() -> None:
    assert alternatives("[Versions,DeleteMarkers]|[]") == [
        "Versions[]",
        "DeleteMarkers[]",
    ]
    assert alternatives("Reservations[].Instances[]") == ["Reservations[].Instances[]"]


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("VpcId", ["Instance.VpcId"]),
        ("Placement.GroupName", ["Instance.Placement", "Placement.GroupName"]),
        ("NetworkInterfaces[].NetworkInterfaceId", ["Instance.NetworkInterfaces"]),
        ("NoSuchMember", ["Instance.NoSuchMember"]),
        ("length(@)", None),
        ("NetworkInterfaces[0].VpcId", None),
    ],
)
def test_what_a_path_needs(path: str, keys: list[str] | None) -> None:
    found = needs(context("ec2").service.shapes, "Instance", path)
    named = [f"{structure.name}.{name}" for structure, name in found or ()]
    assert (named or None) == keys


def stubbed(service: str, *answers: tuple[str, dict[str, Any]]) -> Any:
    """Return a resource of boto3's whose client is answered for."""
    made = boto3.session.Session("a", "b", region_name="us-east-1").resource(service)
    stubber = Stubber(made.meta.client)
    for method, answer in answers:
        stubber.add_response(method, answer)
    stubber.activate()
    return made


def test_boto3_knows_nothing_of_a_bucket_of_another_account() -> None:
    s3 = stubbed("s3", ("list_buckets", {"Buckets": []}))
    assert s3.Bucket("b").creation_date is None


def test_boto3_loads_a_summary_from_the_object() -> None:
    """Which is why its attributes are as sure as those of `head_object`."""
    s3 = stubbed("s3", ("head_object", {"ContentLength": 5, "ETag": "e"}))
    summary = s3.ObjectSummary("b", "k")
    assert (summary.size, summary.e_tag) == (5, "e")
    assert summary.owner is None and summary.storage_class is None


def test_boto3_reads_an_interface_from_its_instance() -> None:
    """Which is why it may lack what only describing it would tell."""
    interfaces = [{"NetworkInterfaceId": "eni-1", "MacAddress": "m"}]
    instances = [{"InstanceId": "i-1", "NetworkInterfaces": interfaces}]
    answer = {"Reservations": [{"Instances": instances}]}
    ec2 = stubbed("ec2", ("describe_instances", answer))
    (interface,) = ec2.Instance("i-1").network_interfaces
    assert interface.mac_address == "m"
    assert interface.availability_zone is None


def test_boto3_has_delete_markers_among_versions() -> None:
    answer = {"DeleteMarkers": [{"Key": "k", "VersionId": "v"}]}
    s3 = stubbed("s3", ("list_object_versions", answer))
    (version,) = s3.Bucket("b").object_versions.all()
    assert version.size is None
