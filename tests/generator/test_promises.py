"""Which keys are promised: the order of the reasons, and the output of `explain`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from generator.command.explain import LEVELS, Book, Section
from generator.facts import evidence
from generator.facts.evidence import Evidence, Presence
from generator.model.shapes import Structure
from generator.options import Options, Outputs
from generator.parts import structures
from generator.parts.context import Context
from generator.read import load, parse
from generator.typing.promises import Promise

SERVICES = sorted(path.stem for path in evidence.FOLDER.glob("*.toml"))
OBSERVED = LEVELS.index("observed")


@cache
def sources() -> dict[str, load.Source]:
    return load.find_services()


@cache
def context(service: str, outputs: Outputs = "observed") -> Context:
    return Context.of(
        parse.service(load.read(sources()[service])), Options(outputs=outputs)
    )


def of(service: str, name: str, outputs: Outputs, whole: bool = False) -> Promise:
    found = context(service)
    shape, _, member = name.partition(".")
    structure = found.structure(shape)
    return found.annotator.promises.of(
        structure, structure.member(member), whole, outputs
    )


@pytest.mark.parametrize(
    ("service", "name", "levels"),
    [
        # What the model requires, and what the evidence says.
        ("s3", "CORSRule.AllowedMethods", "strict observed lenient"),
        ("s3", "ListBucketsOutput.Buckets", "observed lenient"),
        ("s3", "HeadObjectOutput.ContentLength", "observed lenient"),
        ("s3", "ListObjectsOutput.IsTruncated", "observed lenient"),
        ("sqs", "Message.Body", "observed lenient"),
        ("lambda", "FunctionConfiguration.FunctionArn", "observed lenient"),
        ("ec2", "Instance.InstanceId", "observed lenient"),
        ("ec2", "Instance.State", "observed lenient"),
        ("ec2", "IpPermission.IpRanges", "observed lenient"),
        # What may be absent, and what is unknown.
        ("ec2", "Instance.PublicIpAddress", "lenient"),
        ("s3", "ListObjectsV2Output.Contents", "lenient"),
        ("dynamodb", "GetItemOutput.Item", "lenient"),
        ("s3", "CORSRule.ExposeHeaders", ""),
        # What is not relied on although it was always there.
        ("dynamodb", "ListTagsOfResourceOutput.Tags", "lenient"),
        ("kms", "ListKeysResponse.Truncated", "lenient"),
        ("lambda", "FunctionConfiguration.Runtime", "lenient"),
        ("s3", "Object.Owner", "lenient"),
        ("sqs", "ListQueuesResult.QueueUrls", "lenient"),
        ("sqs", "GetQueueAttributesResult.Attributes", "lenient"),
        ("s3", "ListObjectVersionsOutput.Versions", "lenient"),
        ("dynamodb", "AttributeValue.S", ""),
    ],
)
def test_levels(service: str, name: str, levels: str) -> None:
    kept = [level for level in LEVELS if of(service, name, level).kept]
    assert kept == levels.split()


@pytest.mark.parametrize(
    ("service", "name", "why"),
    [
        ("s3", "GetObjectOutput.Body", "parsers always deliver it: it is the payload"),
        ("s3", "GetObjectOutput.Metadata", "it is a map of headers"),
        ("lambda", "InvocationResponse.StatusCode", "it is the status code"),
        (
            "s3",
            "SelectObjectContentOutput.Payload",
            "parsers always deliver it: it is the payload",
        ),
        (
            "s3",
            "GetBucketLocationOutput.LocationConstraint",
            "botocore.handlers.parse_get_bucket_location always delivers it",
        ),
        ("bedrock-runtime", "ConverseResponse.usage", "the model requires it"),
    ],
)
def test_what_parsers_deliver_comes_first(service: str, name: str, why: str) -> None:
    for level in LEVELS:
        promise = of(service, name, level, whole=True)
        assert promise.kept and promise.why.endswith(why), promise


def test_no_evidence_makes_a_promise_of_a_tagged_union() -> None:
    found = context("bedrock-runtime")
    structure = found.structure("ContentBlock")
    assert structure.union and len(structure.members) > 1
    present = {member.name: 100 for member in structure.members}
    seen = Evidence({structure.name: Presence(100, 50, present)})
    promises = replace(found.annotator.promises, evidence=seen)
    for member in structure.members:
        promise = promises.of(structure, member, False, "observed")
        assert not promise.kept and promise.missing


def sections(service: str) -> list[Section]:
    found = Book(context(service).service).sections
    return [section for section in found if section.type_defs]


@pytest.mark.slow
@pytest.mark.parametrize("service", SERVICES)
def test_every_promise_is_explained(service: str) -> None:
    """`explain` has the keys of every TypedDict of responses, and agrees with the types."""
    explained = {
        name: {row.name: row.answers[OBSERVED].short == "yes" for row in section.rows}
        for section in sections(service)
        for name in section.type_defs
    }
    shapes = context(service).service.shapes.values()
    unions = {
        context(service).annotator.names.output(shape.name)
        for shape in shapes
        if isinstance(shape, Structure) and (shape.union or shape.event_stream)
    }
    promised = 0
    for draft in structures.all_drafts(context(service)):
        if draft.name in explained and draft.fields and draft.name not in unions:
            generated = {field.name: field.required for field in draft.fields}
            assert generated == explained[draft.name], draft.name
            promised += sum(generated.values())
    assert promised


@pytest.mark.parametrize("service", ["s3", "ec2", "dynamodb", "lambda"])
def test_each_level_promises_what_those_before_it_do(service: str) -> None:
    for section in sections(service):
        for row in section.rows:
            kept = [answer.short == "yes" for answer in row.answers]
            assert kept == sorted(kept), (section.names[0], row)
