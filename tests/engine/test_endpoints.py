"""Endpoints are those that botocore finds, for all that they depend on."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any

import pytest
from botocore.context import get_context, start_as_current_context
from botocore.regions import EndpointRulesetResolver

from staticboto._runtime.engine.calls.endpoints import PlanningResolver
from tests.engine.conftest import Config, Sides

Make = Callable[..., Sides]

BUCKETS = (
    "bucket",
    "my.dotted.bucket",
    "Not_Hostable",
    "bucket--use1-az4--x-s3",
    "arn:aws:s3:eu-west-1:123456789012:accesspoint/mine",
    "arn:aws:s3:us-west-2:123456789012:accesspoint/mine",
    "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap",
    "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-1/accesspoint/mine",
    "arn:aws:s3-object-lambda:eu-west-1:123456789012:accesspoint/mine",
    "arn:aws:nonsense",
    "",
)
S3_OPERATIONS: Mapping[str, Mapping[str, Any]] = {
    "GetObject": {"Key": "a/b"},
    "ListObjectsV2": {"Prefix": "p"},
    "CopyObject": {"Key": "k", "CopySource": "other/k"},
    "CreateBucket": {},
    "ListBuckets": {},
    "CreateSession": {},
    "ListDirectoryBuckets": {},
    "WriteGetObjectResponse": {"RequestRoute": "route", "RequestToken": "t"},
    "DeleteObjects": {"Delete": {"Objects": [{"Key": "a"}, {"Key": "b"}]}},
}
S3_CONFIGURATIONS: Mapping[str, Mapping[str, Any]] = {
    "plain": {},
    "accelerate": {"config": Config(s3={"use_accelerate_endpoint": True})},
    "dualstack": {"config": Config(s3={"use_dualstack_endpoint": True})},
    "fips": {"config": Config(use_fips_endpoint=True)},
    "path": {"config": Config(s3={"addressing_style": "path"})},
    "virtual": {"config": Config(s3={"addressing_style": "virtual"})},
    "arn region": {"config": Config(s3={"use_arn_region": False})},
    "no sessions": {"config": Config(s3={"disable_s3_express_session_auth": True})},
    "us-east-1": {"region_name": "us-east-1"},
    "aws-global": {"region_name": "aws-global"},
    "china": {"region_name": "cn-north-1"},
    "unsecured": {"use_ssl": False},
    "custom": {"endpoint_url": "http://localhost:4566/base"},
}


def outcome(client: Any, operation: str, parameters: Mapping[str, Any]) -> object:
    """Return what the resolver of a client finds, and what it tells and leaves behind."""
    model = client.meta.service_model.operation_model(operation)
    context: dict[str, Any] = {"client_region": client.meta.region_name}
    given = copy.deepcopy(dict(parameters))
    with start_as_current_context():
        try:
            found: object = client._resolve_endpoint_ruleset(model, given, context)
        except Exception as error:
            found = repr(error)
        current: Any = get_context()
        features = set(current.features)
    return found, context, given, features


def same(sides: Sides, operation: str, parameters: Mapping[str, Any]) -> object:
    assert type(sides.plain._ruleset_resolver) is EndpointRulesetResolver
    assert type(sides.fast._ruleset_resolver) is PlanningResolver
    for _ in range(2):
        plain, fast = (
            outcome(client, operation, parameters) for client in sides.both()
        )
        assert plain == fast
    return fast


@pytest.mark.parametrize("name", S3_CONFIGURATIONS)
def test_s3(name: str, sides: Make) -> None:
    made = sides("s3", **S3_CONFIGURATIONS[name])
    found = [
        same(made, operation, {"Bucket": bucket, **parameters})
        for (operation, parameters), bucket in product(S3_OPERATIONS.items(), BUCKETS)
    ]
    assert len({repr(each) for each in found}) > 5


def operations() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    yield "sqs", "ListQueues", {}
    yield "sqs", "SendMessage", {"QueueUrl": "https://q", "MessageBody": "b"}
    yield "ec2", "DescribeInstances", {}
    yield "iam", "ListUsers", {}
    yield "sts", "GetCallerIdentity", {}
    yield "sts", "AssumeRole", {"RoleArn": "r", "RoleSessionName": "s"}
    yield "route53", "ListHostedZones", {}
    yield "events", "PutEvents", {"EndpointId": "abc.def", "Entries": []}
    yield "kinesis", "DescribeStream", {
        "StreamARN": f"arn:aws:kinesis:a:1{'2' * 11}:s/a"
    }
    yield "kinesis", "DescribeStream", {"StreamName": "name"}
    yield "s3control", "GetBucket", {"AccountId": "1", "Bucket": "b"}
    yield "s3control", "GetBucket", {"AccountId": "bad id", "Bucket": "b"}
    yield "s3control", "CreateBucket", {"Bucket": "b", "OutpostId": "op"}
    table = "arn:aws:dynamodb:eu-west-1:123456789012:table/t"
    items: Any = {"RequestItems": {"t": {"Keys": []}, table: {"Keys": []}}}
    for one in ("t", table):
        yield "dynamodb", "GetItem", {"TableName": one, "Key": {}}
    yield "dynamodb", "BatchGetItem", items
    yield "dynamodb", "ListTables", {}
    yield "dynamodb", "TransactGetItems", {
        "TransactItems": [{"Get": {"TableName": table}}]
    }


@pytest.mark.parametrize("mode", ["preferred", "disabled", "required"])
def test_services(mode: str, sides: Make) -> None:
    made: dict[str, Sides] = {}
    for service, operation, parameters in operations():
        if service not in made:
            made[service] = sides(
                service,
                aws_account_id="123456789012",
                aws_access_key_id="a",
                aws_secret_access_key="b",
                config=Config(account_id_endpoint_mode=mode),
            )
        same(made[service], operation, parameters)


@pytest.mark.parametrize("parameters", [None, {}])
def test_no_parameters(parameters: Any, sides: Make) -> None:
    made = sides("sqs")
    model = made.plain.meta.service_model.operation_model("ListQueues")
    plain, fast = (
        client._ruleset_resolver.construct_endpoint(model, parameters, None)
        for client in made.both()
    )
    assert plain == fast


def test_handlers_change_what_is_built_in(sides: Make) -> None:
    made = sides("s3")
    before = same(made, "GetObject", {"Bucket": "b", "Key": "k"})

    def change(builtins: dict[str, Any], **event: Any) -> None:
        builtins["AWS::Region"] = lambda: "us-west-2"
        event["context"]["seen"] = sorted(event)

    for client in made.both():
        client.meta.events.register("before-endpoint-resolution.s3", change)
    assert "us-west-2" in str(same(made, "GetObject", {"Bucket": "b", "Key": "k"}))
    for client in made.both():
        client.meta.events.unregister("before-endpoint-resolution.s3", change)
    assert same(made, "GetObject", {"Bucket": "b", "Key": "k"}) == before


def test_settings_of_the_client_change(sides: Make) -> None:
    made = sides("s3")
    for value in (True, False, None):
        for client in made.both():
            client._ruleset_resolver._client_context["disable_access_points"] = value
        same(made, "GetObject", {"Bucket": BUCKETS[4], "Key": "k"})


def test_what_is_built_in_and_unknown_is_botocores_error(sides: Make) -> None:
    made = sides("sqs")
    for client in made.both():
        client._ruleset_resolver._param_definitions["Region"].builtin = "AWS::Other"
    assert "UnknownEndpointResolutionBuiltInName" in str(same(made, "ListQueues", {}))


def test_results_are_not_shared(sides: Make) -> None:
    fast = sides("s3").fast
    model = fast.meta.service_model.operation_model("GetObject")
    given = {"Bucket": "b", "Key": "k"}
    found = [
        fast._ruleset_resolver.construct_endpoint(model, given, {}) for _ in range(2)
    ]
    found[0].headers["X-Changed"] = "yes"
    assert found[1].headers == {}
    assert fast._ruleset_resolver._get_provider_params(model, given, {}) == {
        **fast._ruleset_resolver._get_provider_params(model, given, {})
    }


def test_a_function_that_is_wrapped_later(
    sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sides("sqs")
    same(made, "ListQueues", {})
    own: Any = EndpointRulesetResolver._get_provider_params  # type: ignore[attr-defined]

    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return {**own(*args, **kwargs), "Region": "us-west-2"}

    monkeypatch.setattr(EndpointRulesetResolver, "_get_provider_params", wrapper)
    assert "us-west-2" in str(same(made, "ListQueues", {}))


def test_log_lines_are_botocores(sides: Make, caplog: pytest.LogCaptureFixture) -> None:
    made = sides("sqs")
    caplog.set_level(logging.DEBUG, "botocore.regions")
    lines = []
    for client in made.both():
        caplog.clear()
        outcome(client, "ListQueues", {})
        lines.append([record.getMessage() for record in caplog.records])
    assert lines[0] == lines[1] != []
