"""Requests and responses of a dynamodb resource are converted as boto3 converts them."""

from __future__ import annotations

import copy
import json
from types import MappingProxyType
from typing import Any

import boto3
import boto3.dynamodb.conditions
import boto3.dynamodb.transform as theirs
import boto3.dynamodb.types
import botocore.session
import pytest
from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.docs.method import document_model_driven_method
from botocore.model import OperationModel
from hypothesis import given
from hypothesis import strategies as st

import staticboto.boto3
import staticboto.boto3.dynamodb.conditions
import staticboto.boto3.dynamodb.transform as ours
import staticboto.boto3.dynamodb.types
from tests.runtime.comparison import outcome

MODEL = botocore.session.get_session().get_service_model("dynamodb")
ACCESS: Any = {
    "region_name": "us-east-1",
    "aws_access_key_id": "id",
    "aws_secret_access_key": "secret",
}


class Sent(Exception):
    """Raised in place of sending a request."""


def resource(sdk: Any) -> Any:
    """Return a dynamodb resource whose client raises what it would send."""
    found = sdk.Session(**ACCESS).resource("dynamodb")

    def stop(params: dict[str, Any], **kwargs: Any) -> None:
        raise Sent(json.loads(params["body"]))

    found.meta.client.meta.events.register("before-call.dynamodb", stop)
    return found


MINE = resource(staticboto.boto3)
THEIRS = resource(boto3)


def sent(sdk: Any, method: str, params: dict[str, Any]) -> Any:
    """Return the body of a request."""
    try:
        getattr(sdk.meta.client, method)(**params)
    except Sent as request:
        return request.args[0]
    raise AssertionError("nothing was sent")


def requests(module: Any) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return requests, with the conditions of the SDK whose module is given."""
    attr, key = module.conditions.Attr("a"), module.conditions.Key("k")
    item = {"a": 1, "b": [None, {"c": {"x"}}], "d": b"y"}
    table = {"TableName": "t"}
    return {
        "put": ("put_item", {**table, "Item": item}),
        "put a Binary": (
            "put_item",
            {**table, "Item": {"a": module.types.Binary(b"x")}},
        ),
        "put if": (
            "put_item",
            {
                **table,
                "Item": item,
                "ConditionExpression": attr.not_exists() & attr.eq(1),
            },
        ),
        "put with own placeholders": (
            "put_item",
            {
                **table,
                "Item": item,
                "ConditionExpression": attr.eq(1),
                "ExpressionAttributeNames": {"#n0": "q", "#x": "y"},
                "ExpressionAttributeValues": {":v0": 2, ":z": {3}},
            },
        ),
        "put with empty placeholders": (
            "put_item",
            {**table, "Item": item, "ExpressionAttributeNames": {}},
        ),
        "query": (
            "query",
            {
                **table,
                "KeyConditionExpression": key.eq(1) & key.between(2, 3),
                "FilterExpression": attr.is_in([1, "x"]),
            },
        ),
        "query with texts": (
            "query",
            {
                **table,
                "KeyConditionExpression": "k = :k",
                "ExpressionAttributeValues": {":k": 1},
            },
        ),
        "query by attribute": (
            "query",
            {**table, "KeyConditionExpression": attr.eq(1)},
        ),
        "query by key only": ("query", {**table, "KeyConditionExpression": key}),
        "scan by attribute only": ("scan", {**table, "FilterExpression": attr}),
        "scan by number": ("scan", {**table, "FilterExpression": 1}),
        "scan with a float": ("scan", {**table, "FilterExpression": attr.eq(1.5)}),
        "put a list": ("put_item", {**table, "Item": [1]}),
        "put None": ("put_item", {**table, "Item": None}),
        "put a float": ("put_item", {**table, "Item": {"a": [1.5]}}),
        "put a number as name": ("put_item", {**table, "Item": {1: 2}}),
        "put a mapping proxy": ("put_item", {**table, "Item": MappingProxyType({})}),
        "put a dict twice": (
            "put_item",
            {**table, "Item": {"a": item, "b": item, "c": [item, item]}},
        ),
        "write a dict twice": (
            "batch_write_item",
            {
                "RequestItems": {
                    "t": [
                        {"PutRequest": {"Item": item}},
                        {"DeleteRequest": {"Key": item}},
                    ],
                    "u": [{"PutRequest": {"Item": item}}],
                }
            },
        ),
        "get a dict twice": (
            "batch_get_item",
            {"RequestItems": {"t": {"Keys": [item, item]}}},
        ),
        "update": (
            "update_item",
            {
                **table,
                "Key": item,
                "AttributeUpdates": {"x": {"Value": [item, item], "Action": "PUT"}},
                "Expected": {"x": {"AttributeValueList": [1, "2"]}},
            },
        ),
        "statement": ("execute_statement", {"Statement": "x", "Parameters": [1, item]}),
        "transaction": (
            "transact_write_items",
            {
                "TransactItems": [{"Put": {**table, "Item": item}}] * 2,
                "ClientRequestToken": "token",
            },
        ),
        "transaction with condition": (
            "transact_write_items",
            {
                "TransactItems": [
                    {
                        "Put": {
                            **table,
                            "Item": item,
                            "ConditionExpression": attr.exists(),
                        }
                    }
                ]
            },
        ),
    }


@pytest.mark.parametrize("name", requests(boto3.dynamodb))
def test_requests_are_sent_and_refused_alike(name: str) -> None:
    mine, boto = requests(staticboto.boto3.dynamodb), requests(boto3.dynamodb)
    assert outcome(lambda: sent(MINE, *mine[name])) == outcome(
        lambda: sent(THEIRS, *boto[name])
    )


@pytest.mark.parametrize("name", ["put a Binary", "put if", "query"])
def test_boto3s_objects_are_sent_as_ours_are(name: str) -> None:
    mine, boto = requests(staticboto.boto3.dynamodb), requests(boto3.dynamodb)
    assert sent(MINE, *boto[name]) == sent(MINE, *mine[name])


def test_the_callers_dicts_are_not_written_to() -> None:
    params = requests(staticboto.boto3.dynamodb)["put with own placeholders"][1]
    before = copy.deepcopy(params)
    sent(MINE, "put_item", params)
    assert params == before


def test_a_paginator_of_the_resources_client_takes_conditions() -> None:
    attr = staticboto.boto3.dynamodb.conditions.Attr("a")
    pages = MINE.meta.client.get_paginator("scan").paginate(
        TableName="t", FilterExpression=attr.eq(1)
    )
    with pytest.raises(Sent) as request:
        list(pages)
    assert request.value.args[0]["ExpressionAttributeValues"] == {":v0": {"N": "1"}}


def test_a_plain_client_does_not_speak_python_values() -> None:
    client: Any = staticboto.boto3.Session(**ACCESS).client("dynamodb")
    with pytest.raises(Exception, match="Invalid type for parameter Item.a"):
        client.put_item(TableName="t", Item={"a": 1})


def test_the_handlers_of_a_client_do_not_add_up() -> None:
    found: Any = staticboto.boto3.Session(**ACCESS).resource("dynamodb")
    calls: list[Any] = []
    for name in ("t", "u"):
        table = found.Table(name)
        table._injector.inject_attribute_value_input = calls.append
    with pytest.raises(Exception, match="Missing required parameter"):
        found.meta.client.put_item()
    assert calls == []


def documented(client: Any) -> str:
    """Return botocore's documentation of `put_item`."""
    section = DocumentStructure("put_item", target="html")
    document_model_driven_method(
        section,
        "put_item",
        client.meta.service_model.operation_model("PutItem"),
        event_emitter=client.meta.events,
        method_description="",
        example_prefix="response = client.put_item",
    )
    return section.flush_structure().decode()


@pytest.mark.parametrize("phrase", ["valid DynamoDB type", "Attr('myattribute')"])
def test_generated_documentation_names_python_values(phrase: str) -> None:
    mine, boto = documented(MINE.meta.client), documented(THEIRS.meta.client)
    assert mine.count(phrase) == boto.count(phrase) > 0
    plain = staticboto.boto3.Session(**ACCESS).client("dynamodb")
    assert phrase not in documented(plain)


OPERATIONS = ["PutItem", "BatchWriteItem", "Query", "TransactWriteItems", "GetItem"]
TARGETS = [
    "AttributeValue",
    "Key",
    "ConditionExpression",
    "AttributeMap",
    "WriteRequest",
]
keys = st.sampled_from(
    ["Item", "TableName", "RequestItems", "PutRequest", "Key", "Keys", "TransactItems"]
    + ["Put", "ExpressionAttributeValues", "ConditionExpression", "t", "Unknown"]
)
trees = st.recursive(
    st.integers() | st.text(max_size=2) | st.none(),
    lambda inner: st.lists(inner, max_size=3)
    | st.lists(inner, max_size=2).map(tuple)
    | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(trees, st.sampled_from(OPERATIONS), st.sampled_from(TARGETS))
def test_values_are_found_alike(tree: Any, operation: str, target: str) -> None:
    def transform(module: Any) -> Any:
        params = copy.deepcopy(tree)
        module.ParameterTransformer().transform(
            params,
            MODEL.operation_model(operation).input_shape,
            lambda value: ("found", value),
            target,
        )
        return params

    assert outcome(lambda: transform(ours)) == outcome(lambda: transform(theirs))


@pytest.mark.parametrize("operation", ["GetItem", "Scan", "ListTables", "BatchGetItem"])
def test_responses_are_converted_alike(operation: str) -> None:
    response = {
        "Item": {"a": {"N": "1"}, "b": {"NULL": True}},
        "Items": [{"a": {"SS": ["x"]}, "b": {"L": [{"M": {"c": {"BOOL": True}}}]}}],
        "Responses": {"t": [{"a": {"S": "x"}}]},
        "TableNames": ["t"],
        "ResponseMetadata": {"RequestId": "1"},
    }

    def convert(module: Any) -> Any:
        parsed = copy.deepcopy(response)
        module.TransformationInjector().inject_attribute_value_output(
            parsed, MODEL.operation_model(operation)
        )
        return parsed

    assert convert(ours) == convert(theirs)


class Nothing(OperationModel):
    output_shape = None


def test_an_operation_without_output_is_left_alone() -> None:
    parsed = {"a": {"S": "x"}}
    ours.TransformationInjector().inject_attribute_value_output(
        parsed, Nothing({"name": "Nothing"}, MODEL)
    )
    assert parsed == {"a": {"S": "x"}}


def test_copies_share_nothing() -> None:
    part = {"x": [1]}
    copied = ours.copy_dynamodb_params({"a": part, "b": [part, part]})
    parts = [part, copied["a"], *copied["b"]]
    assert all(found == part for found in parts)
    assert len({id(found) for found in parts}) == 4


def test_own_parts_are_used() -> None:
    class Loud(staticboto.boto3.dynamodb.types.TypeSerializer):
        def serialize(self, value: Any) -> Any:
            return {"S": f"{value}!"}

    params: Any = {"Item": {"a": 1}}
    injector = ours.TransformationInjector(serializer=Loud())
    injector.inject_attribute_value_input(params, MODEL.operation_model("PutItem"))
    assert params == {"Item": {"a": {"S": "1!"}}}


def test_base_classes_come_first() -> None:
    bases: list[Any] = [int]
    ours.register_high_level_interface(base_classes=bases, event_name="ignored")
    assert bases == [ours.DynamoDBHighLevelResource, int]
