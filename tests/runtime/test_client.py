"""Clients: generated classes that behave as the ones that botocore makes for boto3."""

from __future__ import annotations

import copy
import inspect
import pickle
import threading
from collections.abc import Callable
from typing import Any
from unittest import mock

import pytest
from botocore.client import BaseClient
from botocore.stub import Stubber

from staticboto._index.catalog import PACKAGES
from staticboto._runtime.clients.client import Client
from staticboto.s3 import S3Client
from staticboto.sqs import SQSClient
from tests.runtime.answers import answer
from tests.runtime.comparison import nameless, ours, same, theirs

FACES = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])
URL = "https://sqs.eu-west-1.amazonaws.com/1/q"


def test_a_client_is_of_the_generated_class() -> None:
    session = ours.Session()
    assert type(session.client("sqs")) is SQSClient
    assert type(session.client("s3")) is S3Client
    assert isinstance(session.client("s3"), BaseClient)


def test_a_client_is_made_from_its_class() -> None:
    session = ours.Session(region_name="us-west-2")
    client = SQSClient.create(session=session, use_ssl=False)
    assert type(client) is SQSClient
    assert client.meta.endpoint_url == "http://sqs.us-west-2.amazonaws.com"
    assert SQSClient.create().meta.region_name == "eu-west-1"
    assert ours.DEFAULT_SESSION is not None


def test_every_generated_class_is_what_boto3_makes() -> None:
    """So that no client is of a derived class when nobody interferes."""
    sessions = ours.Session(), theirs.Session()
    added = {"create", "_service", "_call", "_counterpart", "__annotations__"}
    added.add("__slotnames__")  # which copying leaves on a class that stays
    for service, package in PACKAGES.items():
        found, expected = (session.client(service) for session in sessions)
        assert type(found).__module__ == f"staticboto.{package}.client"
        assert type(found).__bases__ == (Client,), service
        assert nameless(found) == nameless(expected)
        assert type(found).__name__ == type(expected).__name__
        assert set(dir(found)) - added == set(dir(expected)), service
        assert found.meta.method_to_api_mapping == expected.meta.method_to_api_mapping
        assert found.waiter_names == expected.waiter_names
        assert found.exceptions.__module__ == f"staticboto.{package}.exceptions"


def test_methods_look_as_botocores_do() -> None:
    def ask(face: Any) -> Any:
        method = face.client("sqs").send_message
        return method.__name__, str(inspect.signature(method)), inspect.getdoc(method)

    kind, found = same(ask)
    assert kind == "returned" and "MessageBody" in str(found)


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.send_message(URL, "text"),
        lambda client: client.send_message(QueueUrl=URL),
        lambda client: client.send_message(QueueUrl=URL, MessageBody=None),
        lambda client: client.send_message(QueueUrl=URL, MessageBody="", Nonsense=1),
        lambda client: client.nothing,
        lambda client: client.get_paginator("nothing"),
        lambda client: client.get_paginator("send_message"),
        lambda client: client.can_paginate("send_message"),
        lambda client: client.can_paginate("nothing"),
        lambda client: client.get_waiter("nothing"),
        lambda client: client.__enter__,
        lambda client: client.generate_presigned_url("nothing"),
        lambda client: copy.copy(client),
        lambda client: copy.deepcopy(client),
    ],
)
def test_outcomes_of_calls(call: Callable[[Any], Any]) -> None:
    same(lambda face: call(face.client("sqs")))


@FACES
def test_clients_do_not_pickle(face: Any) -> None:
    with pytest.raises((pickle.PicklingError, TypeError, AttributeError)):
        pickle.dumps(face.client("sqs"))


@pytest.mark.parametrize(
    ("service", "alias"),
    [
        ("mturk", "list_hi_ts_for_qualification_type"),
        ("cloudwatch", "get_o_tel_enrichment"),
    ],
)
def test_aliases_of_methods(service: str, alias: str) -> None:
    same(lambda face: getattr(face.client(service), alias).__name__)


@FACES
def test_getattr_events_are_answered(face: Any) -> None:
    session = face.Session()
    session.events.register(
        "getattr.sqs.sing", lambda client, **event: client.send_message
    )
    client = session.client("sqs")
    assert client.sing == client.send_message


def test_calls_go_through_botocores_make_api_call() -> None:
    """What X-Ray, Sentry, Datadog and countless tests patch."""
    with mock.patch.object(BaseClient, "_make_api_call", return_value=1) as patched:
        assert ours.client("sqs").send_message(QueueUrl=URL) == 1
    patched.assert_called_once_with("SendMessage", {"QueueUrl": URL})
    assert "_make_api_call" not in vars(Client) | vars(SQSClient)


def test_requests_and_events() -> None:
    def ask(face: Any) -> Any:
        session = face.Session()
        seen: list[str] = []
        for name in (
            "choose-service-name",
            "creating-client-class",
            "provide-client-params",
            "before-parameter-build",
            "before-call",
            "request-created",
            "after-call",
        ):
            session.events.register(
                name, lambda event_name, **event: seen.append(event_name)
            )
        client = session.client("sqs")
        requests = answer(client, b'{"MessageId": "1"}')
        response = client.send_message(QueueUrl=URL, MessageBody="text")
        return seen, requests[0].url, requests[0].body, response["MessageId"]

    kind, found = same(ask)
    assert kind == "returned" and "before-call.sqs.SendMessage" in str(found)


def test_stubber() -> None:
    def ask(face: Any) -> Any:
        client = face.client("sqs")
        with Stubber(client) as stubber:
            stubber.add_response("list_queues", {"QueueUrls": ["u"]}, {})
            stubber.add_client_error("send_message", "QueueDoesNotExist")
            urls = client.list_queues()["QueueUrls"]
            with pytest.raises(client.exceptions.ClientError):
                client.send_message(QueueUrl=URL, MessageBody="")
            return urls

    assert same(ask) == ("returned", ["u"])


def test_a_client_is_shared_by_threads() -> None:
    client = ours.client("sqs")
    answer(client, b'{"QueueUrls": ["u"]}')
    barrier = threading.Barrier(8)
    urls: list[str] = []

    def work() -> None:
        barrier.wait()
        for page in client.get_paginator("list_queues").paginate():
            urls.extend(page["QueueUrls"])

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert urls == ["u"] * 8
