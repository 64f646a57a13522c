"""Whole calls: what is sent is what botocore sends, and what hooks in is called as ever."""

from __future__ import annotations

import copy
import gc
import io
import os
import threading
import weakref
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import botocore.endpoint
import pytest
from botocore.awsrequest import AWSResponse
from botocore.client import BaseClient
from botocore.endpoint import Endpoint
from botocore.exceptions import ClientError
from botocore.stub import Stubber
from moto import mock_aws

from tests.engine.conftest import Config, Sides, improved
from tests.engine.test_signing import Clock

Make = Callable[..., Sides]


class Raw(io.BytesIO):
    """The body of a response, as urllib3's is read."""

    def stream(self, **options: Any) -> list[bytes]:
        return [self.read()]


def answer(status: int = 200, body: bytes = b"") -> AWSResponse:
    headers: Any = {"x-amzn-requestid": "r", "content-length": str(len(body))}
    return AWSResponse("https://aws", status, headers, Raw(body))


CALLS: Mapping[str, tuple[str, str, Mapping[str, Any]]] = {
    "sqs": ("sqs", "send_message", {"QueueUrl": "https://q/1", "MessageBody": "ü"}),
    "dynamodb": ("dynamodb", "get_item", {"TableName": "t", "Key": {"a": {"S": "b"}}}),
    "ec2": ("ec2", "describe_instances", {"InstanceIds": ["i-1", "i-2"]}),
    "get": ("s3", "get_object", {"Bucket": "bucket", "Key": "a b/ü;c"}),
    "range": (
        "s3",
        "get_object",
        {"Bucket": "bucket", "Key": "k", "Range": "bytes=0-9"},
    ),
    "put": ("s3", "put_object", {"Bucket": "b.c", "Key": "k", "Body": b"text"}),
    "put metadata": (
        "s3",
        "put_object",
        {"Bucket": "bucket", "Key": "k", "Body": b"t", "Metadata": {"a": "b  c"}},
    ),
    "list": ("s3", "list_objects_v2", {"Bucket": "bucket", "Prefix": "a/ b"}),
    "head": ("s3", "head_object", {"Bucket": "bucket", "Key": "k"}),
    "copy": (
        "s3",
        "copy_object",
        {"Bucket": "bucket", "Key": "k", "CopySource": {"Bucket": "o", "Key": "ü"}},
    ),
    "delete": (
        "s3",
        "delete_objects",
        {"Bucket": "bucket", "Delete": {"Objects": [{"Key": "a"}]}},
    ),
    "access point": (
        "s3",
        "get_object",
        {"Bucket": "arn:aws:s3:eu-west-1:123456789012:accesspoint/mine", "Key": "k"},
    ),
    "iam": ("iam", "list_users", {"MaxItems": 5}),
    "sts": ("sts", "get_caller_identity", {}),
    "lambda": ("lambda", "invoke", {"FunctionName": "f", "Payload": b"{}"}),
    "route53": ("route53", "get_hosted_zone", {"Id": "/hostedzone/Z1"}),
    "glacier": ("glacier", "list_vaults", {"accountId": "-"}),
    "api": ("apigateway", "get_rest_apis", {"limit": 3}),
    "control": ("s3control", "get_public_access_block", {"AccountId": "123456789012"}),
}


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stops the clock of signatures and of what tells retries apart."""
    Clock().set(monkeypatch)
    uuids: Any = botocore.endpoint
    monkeypatch.setattr(uuids.uuid, "uuid4", lambda: "invocation")


def sent(client: Any, method: str, parameters: Mapping[str, Any]) -> list[object]:
    """Return what a call sends, the first time answered with an error that is retried."""
    found: list[object] = []

    def answering(request: Any, **event: Any) -> AWSResponse:
        headers = sorted(request.headers.items())
        body = request.body
        if hasattr(body, "read"):
            found.append(body.read())
            body.seek(0)
            body = None
        found.append((request.method, request.url, headers, body))
        return answer(500 if len(found) <= 2 else 200)

    events = client.meta.events
    service = client.meta.service_model.service_id.hyphenize()
    events.register(f"before-send.{service}", answering)
    try:
        found.append(repr(getattr(client, method)(**copy.deepcopy(dict(parameters)))))
    except Exception as error:
        found.append(repr(error))
    finally:
        events.unregister(f"before-send.{service}", answering)
    found[-1] = str(found[-1]).partition(" object at ")[0]
    return found


@pytest.mark.parametrize("name", CALLS)
def test_what_is_sent(
    name: str, noon: None, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    service, method, parameters = CALLS[name]
    made = sides(service)
    for _ in range(2):
        plain, fast = (sent(client, method, parameters) for client in made.both())
        assert plain == fast
        assert len(fast) >= 3  # the request, its repetition, the answer


@pytest.mark.parametrize(
    "options",
    [
        {"config": Config(s3={"addressing_style": "path"})},
        {"config": Config(s3={"payload_signing_enabled": True})},
        {"config": Config(request_checksum_calculation="when_required")},
        {"config": Config(user_agent_extra="mine", retries={"mode": "legacy"})},
        {"endpoint_url": "http://localhost:4566"},
        {
            "aws_session_token": "t",
            "aws_access_key_id": "a",
            "aws_secret_access_key": "b",
        },
    ],
)
def test_what_is_sent_with_options(
    options: Mapping[str, Any],
    noon: None,
    sides: Make,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    made = sides("s3", **options)
    stream = {"Bucket": "bucket", "Key": "k"}
    for body in (b"text", io.BytesIO(b"stream")):
        plain, fast = (
            sent(client, "put_object", {**stream, "Body": body})
            for client in made.both()
        )
        assert plain == fast


# What hooks in


def test_moto(sides: Make) -> None:
    with mock_aws():
        for client in sides("s3", region_name="us-east-1").both():
            client.create_bucket(Bucket="bucket")
            client.put_object(Bucket="bucket", Key="k", Body=b"text")
            assert client.get_object(Bucket="bucket", Key="k")["Body"].read() == b"text"
            with pytest.raises(client.exceptions.NoSuchKey):
                client.get_object(Bucket="bucket", Key="other")
            client.delete_object(Bucket="bucket", Key="k")
            client.delete_bucket(Bucket="bucket")


def test_stubber(sides: Make) -> None:
    for client in sides("sqs").both():
        with Stubber(client) as stubber:
            stubber.add_response("list_queues", {"QueueUrls": ["u"]}, {})
            stubber.add_client_error("list_queues", "Busy")
            assert client.list_queues()["QueueUrls"] == ["u"]
            with pytest.raises(ClientError, match="Busy"):
                client.list_queues()


EVENTS = (
    "provide-client-params",
    "before-parameter-build",
    "before-endpoint-resolution",
    "before-call",
    "request-created",
    "choose-signer",
    "before-sign",
    "before-send",
    "response-received",
    "before-parse",
    "needs-retry",
    "after-call",
)


def test_events_that_are_registered_late(sides: Make) -> None:
    logs = []
    for client in sides("sqs").both():
        log: list[object] = []

        def note(event_name: str, log: list[object] = log, **event: Any) -> None:
            log.append((event_name, sorted(event)))

        def reply(**event: Any) -> AWSResponse:
            return answer(body=b"{}")

        client.meta.events.register_last("before-send", reply)
        client.list_queues()
        for event in EVENTS:
            client.meta.events.register(event, note)
        client.list_queues()
        logs.append(log)
    assert logs[0] == logs[1]
    names = {str(each).split("'")[1].partition(".")[0] for each in logs[1]}
    assert names == set(EVENTS)


@pytest.mark.parametrize(
    "owner, name",
    [
        (BaseClient, "_make_api_call"),
        (BaseClient, "_make_request"),
        (BaseClient, "_convert_to_request_dict"),
        (BaseClient, "_resolve_endpoint_ruleset"),
        (Endpoint, "make_request"),
        (Endpoint, "create_request"),
        (Endpoint, "prepare_request"),
        (Endpoint, "_send_request"),
        (Endpoint, "_get_response"),
        (Endpoint, "_do_get_response"),
        (Endpoint, "_needs_retry"),
    ],
)
def test_wrappers_that_come_later(
    owner: type, name: str, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = sides("sqs").fast
    fast.meta.events.register("before-send", lambda **event: answer(body=b"{}"))
    fast.list_queues()
    seen: list[str] = []
    own = getattr(owner, name)

    def wrapper(*args: Any, **kwargs: Any) -> Any:
        seen.append(name)
        return own(*args, **kwargs)

    monkeypatch.setattr(owner, name, wrapper)
    fast.list_queues()
    assert seen == [name]


def test_a_wrapper_of_what_sends(sides: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = sides("sqs").fast
    monkeypatch.setattr(Endpoint, "_send", lambda self, request: answer(body=b"{}"))
    assert fast.list_queues()["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_threads(noon: None, sides: Make) -> None:
    fast = sides("dynamodb").fast
    own = threading.local()

    def reply(request: Any, **event: Any) -> AWSResponse:
        own.sent = (request.url, request.body, sorted(request.headers.items()))
        return answer(body=b"{}")

    fast.meta.events.register("before-send", reply)

    def call(number: int) -> object:
        fast.get_item(TableName="t", Key={"a": {"N": str(number % 7)}})
        return own.sent

    expected = [call(number) for number in range(7)]
    with ThreadPoolExecutor(32) as pool:
        found = list(pool.map(call, range(700)))
    assert found == expected * 100


@pytest.mark.skipif(not hasattr(os, "fork"), reason="has no fork")
def test_a_process_that_is_forked(sides: Make) -> None:
    fast = sides("sqs").fast
    fast.meta.events.register("before-send", lambda **event: answer(body=b"{}"))
    fast.list_queues()
    child = os.fork()
    if child == 0:
        fast.list_queues()
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0


def test_clients_are_forgotten(client: Make) -> None:
    made: Any = improved(client("sqs"))
    made.meta.events.register("before-send", lambda **event: answer(body=b"{}"))
    made.list_queues()
    endpoint, signer = (
        weakref.ref(part) for part in (made._endpoint, made._request_signer)
    )
    del made
    gc.collect()
    assert endpoint() is None
    assert signer() is None
