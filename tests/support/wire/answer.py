"""Responses of AWS: successes and errors in each of the six protocols.

`success` encodes a value of an operation's output, `failure` an error. Written from the
protocols, and independent of botocore's parsers, whose results are compared.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from botocore.awsrequest import AWSResponse, HeadersDict

from tests.support.wire import cbor_body, event_stream, json_body, xml_body
from tests.support.wire.xml_body import element

REQUEST_ID = "b25f48e8-84fd-11e6-80d9-574e0c4664cb"
_MESSAGE = "It cannot be done."


@dataclass(frozen=True)
class Answer:
    """An HTTP response."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)

    def response(self, url: str) -> AWSResponse:
        """Return it as botocore's HTTP session does."""
        headers: Any = HeadersDict(self.headers)
        return AWSResponse(url, self.status, headers, _Raw(self.body))


class _Raw(io.BytesIO):
    """The part of urllib3's response that botocore uses."""

    def stream(self, amount: int = 1024, **_: Any) -> Iterator[bytes]:
        while piece := self.read(amount):
            yield piece

    def read(self, amount: Any = -1, *_: Any, **__: Any) -> bytes:
        return super().read(-1 if amount is None else amount)


def success(operation: Any, value: dict[str, Any]) -> Answer:
    """Answer a call of `operation` with `value`, which is of its output shape."""
    service = operation.service_model
    protocol = service.resolved_protocol
    shape = operation.output_shape
    answer = Answer(headers={"x-amzn-RequestId": REQUEST_ID})
    if protocol in ("query", "ec2"):
        return replace(answer, body=_query(operation, value))
    if shape is None:
        return replace(answer, body=_nothing(protocol))
    if stream := shape.event_stream_name:
        if protocol.startswith("rest-"):
            rest = {name: each for name, each in value.items() if name != stream}
            answer = _rest(protocol, shape, rest, answer)
        return replace(answer, body=_events(protocol, shape, value))
    if protocol == "json":
        return replace(answer, body=json_body.encode(shape, value))
    if protocol == "smithy-rpc-v2-cbor":
        answer.headers["smithy-protocol"] = "rpc-v2-cbor"
        return replace(answer, body=cbor_body.encode(shape, value))
    return _rest(protocol, shape, value, answer)


def empty(operation: Any) -> Answer:
    """Answer with as little as the protocol allows."""
    protocol = operation.service_model.resolved_protocol
    if protocol in ("query", "ec2"):
        return success(operation, {})
    return Answer(body=_nothing(protocol))


def failure(operation: Any, shape: Any, value: dict[str, Any]) -> Answer:
    """Answer with the modelled error `shape`, whose members are `value`."""
    error = shape.metadata.get("error", {})
    code = error.get("code", shape.name)
    status = int(error.get("httpStatusCode", 400))
    fault = "Receiver" if shape.metadata.get("fault") else "Sender"
    service = operation.service_model
    if service.resolved_protocol in ("query", "ec2", "rest-xml"):
        inside = xml_body.members(shape, value)
        return Answer(status, _xml_error(operation, code, inside, fault))
    answer = unknown(operation, code, status)
    if service.resolved_protocol == "smithy-rpc-v2-cbor":
        shaped = cbor_body.encode(shape, value)
        # A map of up to 23 pairs says their number in its first byte.
        extra = cbor_body.plain("__type") + cbor_body.plain(f"ns#{shape.name}")
        answer = replace(answer, body=bytes([shaped[0] + 1]) + shaped[1:] + extra)
    else:
        body = {"message": _MESSAGE, **json_body.jsonable(shape, value)}
        if service.resolved_protocol == "json":
            body["__type"] = f"com.amazonaws#{shape.name}"
        answer = replace(answer, body=json.dumps(body).encode())
    if service.is_query_compatible:
        answer.headers["x-amzn-query-error"] = f"{code};{fault}"
    return answer


def unknown(operation: Any, code: str, status: int) -> Answer:
    """Answer with an error that may not be in the model."""
    protocol = operation.service_model.resolved_protocol
    headers = {"x-amzn-RequestId": REQUEST_ID}
    if protocol in ("query", "ec2", "rest-xml"):
        return Answer(status, _xml_error(operation, code, "", "Sender"), headers)
    if protocol == "smithy-rpc-v2-cbor":
        headers["smithy-protocol"] = "rpc-v2-cbor"
        return Answer(
            status, cbor_body.plain({"__type": code, "message": _MESSAGE}), headers
        )
    body = {"message": _MESSAGE}
    if protocol == "json":
        body["__type"] = code
    else:
        headers["x-amzn-ErrorType"] = f"{code}:http://internal.amazon.com/"
    return Answer(status, json.dumps(body).encode(), headers)


def _nothing(protocol: str) -> bytes:
    return {"json": b"{}", "smithy-rpc-v2-cbor": b"\xa0"}.get(protocol, b"")


def _query(operation: Any, value: dict[str, Any]) -> bytes:
    shape, content = operation.output_shape, ""
    if shape is not None:
        content = xml_body.members(shape, value)
        if wrapper := shape.serialization.get("resultWrapper"):
            content = element(wrapper, content)
    if operation.service_model.resolved_protocol == "ec2":
        content += element("requestId", REQUEST_ID)
    else:
        content += element("ResponseMetadata", element("RequestId", REQUEST_ID))
    return element(f"{operation.name}Response", content).encode()


def _xml_error(operation: Any, code: str, members: str, fault: str) -> bytes:
    service = operation.service_model
    error = element("Code", code) + element("Message", _MESSAGE) + members
    if service.resolved_protocol == "ec2":
        errors = element("Errors", element("Error", error))
        return element("Response", errors + element("RequestID", REQUEST_ID)).encode()
    if service.service_name == "s3":
        return element("Error", error + element("RequestId", REQUEST_ID)).encode()
    error = element("Error", element("Type", fault) + error)
    return element("ErrorResponse", error + element("RequestId", REQUEST_ID)).encode()


def _structure(protocol: str, shape: Any, value: Any) -> bytes:
    if protocol == "rest-xml":
        tag = shape.serialization.get("name", shape.name)
        return xml_body.encode(shape, value, tag).encode()
    if protocol == "smithy-rpc-v2-cbor":
        return cbor_body.encode(shape, value)
    return json_body.encode(shape, value)


def _events(protocol: str, shape: Any, value: dict[str, Any]) -> bytes:
    def encode(shape: Any, value: Any) -> bytes:
        return _structure(protocol, shape, value)

    messages = b""
    if protocol in ("json", "smithy-rpc-v2-cbor"):
        headers = {":message-type": "event", ":event-type": "initial-response"}
        messages = event_stream.message(headers, _nothing(protocol))
    stream = shape.members[shape.event_stream_name]
    for name, content in value.get(shape.event_stream_name, {}).items():
        messages += event_stream.event(name, stream.members[name], content, encode)
    return messages


def _rest(protocol: str, shape: Any, value: dict[str, Any], answer: Answer) -> Answer:
    status, rest = answer.status, {}
    for name, content in value.items():
        member = shape.members[name]
        location = member.serialization.get("location")
        key = member.serialization.get("name", name)
        if location == "header":
            answer.headers[key] = _header(member, content)
        elif location == "headers":
            answer.headers.update({f"{key}{k}": str(v) for k, v in content.items()})
        elif location == "statusCode":
            status = content = 200
        else:
            rest[name] = content
    payload = shape.serialization.get("payload")
    if payload is None:
        body = _structure(protocol, shape, rest)
    elif payload not in value:
        body = b""
    elif shape.members[payload].type_name in ("string", "blob"):
        content = value[payload]
        body = content if isinstance(content, bytes) else str(content).encode()
    elif protocol == "rest-xml":
        member = shape.members[payload]
        tag = member.serialization.get("name", member.name)
        body = xml_body.encode(member, value[payload], tag).encode()
    else:
        body = json_body.encode(shape.members[payload], value[payload])
    return replace(answer, status=status, body=body)


def _header(shape: Any, value: Any) -> str:
    kind = shape.type_name
    if kind == "timestamp":
        notation = shape.serialization.get("timestampFormat", "rfc822")
        return str(json_body.timestamp(value, notation))
    if kind == "list":
        return ",".join(_header(shape.member, element) for element in value)
    if kind == "boolean":
        return "true" if value else "false"
    if kind == "string" and not isinstance(value, str):
        return base64.b64encode(json.dumps(value).encode()).decode()
    return str(value)
