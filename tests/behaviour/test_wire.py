"""The answers that are invented for AWS are what botocore expects in each protocol.

An answer that is misread as nothing at all would be misread alike by both SDKs, and the
comparison of the two would prove nothing.
"""

from __future__ import annotations

from typing import Any

import botocore.session
import pytest
from botocore.exceptions import EventStreamError
from botocore.parsers import create_parser

from tests.support.values import FULL, MINIMAL, WILD, Filling
from tests.support.wire import answer
from tests.support.wire.answer import Answer

# Each protocol, and what is special in each: header maps, flat lists, attributes, unions.
SERVICES = [
    "cloudfront",
    "cloudwatchomni",
    "eventbridgev2",
    "cloudwatch",
    "dynamodb",
    "ec2",
    "glacier",
    "iam",
    "lambda",
    "lex-runtime",
    "rds",
    "route53",
    "s3",
    "s3control",
    "sns",
    "sqs",
]
# Two members of its output have one name in XML.
_AMBIGUOUS = {"GetBucketNotification"}
SESSION = botocore.session.Session()
MODELS = {name: SESSION.get_service_model(name) for name in SERVICES}


def test_protocols() -> None:
    assert {model.resolved_protocol for model in MODELS.values()} == {
        "ec2",
        "json",
        "query",
        "rest-json",
        "rest-xml",
        "smithy-rpc-v2-cbor",
    }


def _parsed(operation: Any, given: Answer, shape: Any) -> Any:
    parser = create_parser(operation.service_model.resolved_protocol)
    streams = operation.has_streaming_output and given.status == 200
    response = {
        "status_code": given.status,
        "headers": given.response("https://x").headers,
        "body": given.response("https://x").raw if streams else given.body,
    }
    found = parser.parse(response, shape)
    found.pop("ResponseMetadata", None)
    return found


@pytest.mark.parametrize("filling", [MINIMAL, FULL, WILD], ids=lambda f: f.name)
@pytest.mark.parametrize("service", SERVICES)
def test_answers_are_read_as_they_were_meant(service: str, filling: Filling) -> None:
    for name in MODELS[service].operation_names:
        operation = MODELS[service].operation_model(name)
        shape = operation.output_shape
        if shape is None or shape.event_stream_name:
            continue
        if name in _AMBIGUOUS:
            continue
        value = filling.value(shape, f"{name}/output")
        found = _parsed(operation, answer.success(operation, value), shape)
        for member, of in shape.members.items():
            if of.serialization.get("location") == "statusCode":
                assert found.pop(member) == 200
                value.pop(member, None)
        assert _without_nothing(found) == _without_nothing(value), name


def _without_nothing(value: Any) -> Any:
    """Leave out what a protocol cannot tell from what is not there."""
    if isinstance(value, dict):
        pairs = {key: _without_nothing(element) for key, element in value.items()}
        return {k: v for k, v in pairs.items() if v not in (None, "", b"", [], {})}
    if isinstance(value, list):
        return [_without_nothing(element) for element in value]
    return value.read() if hasattr(value, "read") else value


@pytest.mark.parametrize("service", SERVICES)
def test_errors_are_read_as_they_were_meant(service: str) -> None:
    for name in MODELS[service].operation_names:
        operation = MODELS[service].operation_model(name)
        for shape in operation.error_shapes:
            given = answer.failure(operation, shape, FULL.value(shape, shape.name))
            code = shape.metadata.get("error", {}).get("code", shape.name)
            assert _parsed(operation, given, None)["Error"]["Code"] == code
        given = answer.unknown(operation, "NoSuchErrorCode", 400)
        assert _parsed(operation, given, None)["Error"]["Code"] == "NoSuchErrorCode"


@pytest.mark.parametrize("service", ["kinesis", "s3", "bedrock-agentcore", "logs"])
def test_event_streams(service: str) -> None:
    model = SESSION.get_service_model(service)
    seen = 0
    for name in model.operation_names:
        operation = model.operation_model(name)
        shape = operation.output_shape
        if shape is None or not shape.event_stream_name:
            continue
        seen += 1
        stream = shape.members[shape.event_stream_name]
        for member, event in stream.members.items():
            value = {shape.event_stream_name: {member: FULL.value(event, member)}}
            given = answer.success(operation, value)
            parser = create_parser(model.resolved_protocol)
            response = {
                "status_code": 200,
                "headers": given.headers,
                "body": given.response("https://x").raw,
                "context": {"operation_name": name},
            }
            found = parser.parse(response, shape)[shape.event_stream_name]
            if event.metadata.get("exception"):
                with pytest.raises(EventStreamError) as error:
                    list(found)
                assert error.value.response["Error"]["Code"] == member
            else:
                assert list(found) == [value[shape.event_stream_name]]
    assert seen
