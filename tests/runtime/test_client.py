"""Clients: generated classes that behave as the ones that botocore makes for boto3."""

from __future__ import annotations

import copy
import functools
import inspect
import json
import pickle
import threading
import warnings
from abc import ABC
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import botocore.session
import pytest
from botocore.client import BaseClient, ClientCreator
from botocore.stub import Stubber

from staticboto._runtime import versions
from staticboto._runtime.catalog import PACKAGES
from staticboto._runtime.client import Client
from staticboto._runtime.paginator import Paginator
from staticboto.s3 import S3Client
from staticboto.sqs import SQSClient
from tests.runtime.answers import answer
from tests.runtime.comparison import ours, same, theirs

FACES = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])
URL = "https://sqs.eu-west-1.amazonaws.com/1/q"


def nameless(client: object) -> str:
    return repr(client).partition(" at 0x")[0]


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


# -- Handlers of `creating-client-class` ------------------------------------------------


@pytest.mark.parametrize("service", ["sqs", "s3", "rds", "polly"])
@pytest.mark.parametrize("first", [False, True])
def test_what_handlers_see(service: str, first: bool) -> None:
    def ask(face: Any) -> Any:
        session = face.Session()
        seen: list[Any] = []

        def look(class_attributes: Any, base_classes: Any, **event: Any) -> None:
            seen.append([list(class_attributes), base_classes[:], event])

        register = session.events.register_first if first else session.events.register
        register("creating-client-class", look)
        register(f"creating-client-class.{service}", look)
        session.client(service)
        return seen

    assert same(ask)[0] == "returned"


def sing(self: Any) -> str:
    return "la"


class Mixin(ABC):
    """With a metaclass, as mix-ins may have."""

    def sing(self) -> str:
        return "from a mix-in"

    def close(self) -> str:
        return "from a mix-in"

    def send_message(self, **kwargs: Any) -> str:
        return "never seen: the class has this method itself"


def add(class_attributes: dict[str, Any], **event: Any) -> None:
    class_attributes["sing"] = sing


def replace(class_attributes: dict[str, Any], **event: Any) -> None:
    class_attributes["send_message"] = sing


def remove(class_attributes: dict[str, Any], **event: Any) -> None:
    del class_attributes["send_message"]


def mix_in(base_classes: list[type], **event: Any) -> None:
    base_classes.insert(0, Mixin)


def mix_in_last(base_classes: list[type], **event: Any) -> None:
    base_classes.append(Mixin)


def wrap(class_attributes: dict[str, Any], **event: Any) -> None:
    original = class_attributes["list_queues"]
    class_attributes["list_queues"] = lambda self: {"wrapped": 1, **original(self)}


def swap(class_attributes: dict[str, Any], **event: Any) -> None:
    class_attributes["send_message"] = class_attributes["list_queues"]


@pytest.mark.parametrize(
    "handler", [add, replace, remove, mix_in, mix_in_last, wrap, swap]
)
@pytest.mark.parametrize(
    ("section", "event", "late"),
    [
        ("register", "", False),
        ("register", ".sqs", True),
        ("register_first", ".*", False),
        ("register_last", "", True),
        ("register_last", ".sqs", False),
    ],
)
def test_what_handlers_change(
    handler: Callable[..., None], section: str, event: str, late: bool
) -> None:
    def ask(face: Any) -> Any:
        session = face.Session()
        if late:
            session.client("sqs")
        getattr(session.events, section)(f"creating-client-class{event}", handler)
        client = session.client("sqs")
        answer(client)
        tried: list[Callable[[], Any]] = [
            lambda: client.sing(),
            lambda: client.close(),
            lambda: client.send_message(QueueUrl=URL, MessageBody=""),
            lambda: client.list_queues(),
        ]
        found = []
        for call in tried:
            try:
                result = call()
                found.append(sorted(result) if isinstance(result, dict) else result)
            except Exception as error:
                found.append((type(error).__name__, str(error)))
        return found, [name in dir(client) for name in ("sing", "send_message")]

    assert same(ask)[0] == "returned"


def test_a_changed_client_is_one_of_the_generated_class() -> None:
    session = ours.Session()
    session.events.register("creating-client-class.sqs", add)
    client = session.client("sqs")
    assert isinstance(client, SQSClient) and type(client) is not SQSClient
    assert type(session.client("sqs")) is type(client)
    session.events.unregister("creating-client-class.sqs", add)
    assert type(session.client("sqs")) is SQSClient
    assert not hasattr(SQSClient, "sing")


@FACES
def test_injection_does_not_shadow(face: Any) -> None:
    def inject(class_attributes: Any, **event: Any) -> None:
        face.utils.inject_attribute(class_attributes, "send_message", sing)

    session = face.Session()
    session.events.register("creating-client-class.sqs", inject)
    with pytest.raises(
        RuntimeError, match='Cannot inject class attribute "send_message"'
    ):
        session.client("sqs")


def test_without_botocores_handlers() -> None:
    def ask(face: Any) -> Any:
        engine = botocore.session.Session(include_builtin_handlers=False)
        client = face.Session(botocore_session=engine).client("sqs")
        return hasattr(client, "generate_presigned_url")

    assert same(ask) == ("returned", False)


def test_methods_that_tools_wrapped_stay_wrapped() -> None:
    """As tracing tools wrap what botocore makes, in place of handlers."""
    make: Any = getattr(ClientCreator, "_create_api_method")

    def traced(*args: Any) -> Any:
        method = make(*args)

        @functools.wraps(method)
        def call(self: Any, **kwargs: Any) -> Any:
            return {"traced": method.__name__, **method(self, **kwargs)}

        return call

    with mock.patch.object(ClientCreator, "_create_api_method", traced):
        client = ours.client("sqs")
    answer(client)
    assert isinstance(client, SQSClient)
    assert client.list_queues()["traced"] == "list_queues"


# -- Models that are not the one that was generated from --------------------------------


@pytest.fixture
def other_model(world: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An older API version of sqs: an operation less, one more, and an error more."""
    loader = botocore.session.get_session().get_component("data_loader")
    model = copy.deepcopy(loader.load_service_model("sqs", "service-2"))
    model["metadata"]["apiVersion"] = "2010-01-01"
    operations = model["operations"]
    operations["SingSong"] = {**operations.pop("PurgeQueue"), "name": "SingSong"}
    shapes = model["shapes"]
    shapes["OutOfTune"] = {"type": "structure", "members": {}, "exception": True}
    del shapes["QueueNameExists"]
    for operation in operations.values():
        operation["errors"] = []
    rules = loader.load_service_model("sqs", "endpoint-rule-set-1")
    directory = world / "models/sqs/2010-01-01"
    directory.mkdir(parents=True)
    (directory / "service-2.json").write_text(json.dumps(model))
    (directory / "endpoint-rule-set-1.json").write_text(json.dumps(rules))
    monkeypatch.setenv("AWS_DATA_PATH", str(world / "models"))
    yield


def test_another_model(other_model: None) -> None:
    def ask(face: Any) -> Any:
        client = face.client("sqs", api_version="2010-01-01")
        requests = answer(client)
        client.sing_song(QueueUrl=URL)
        return (
            requests[0].headers["X-Amz-Target"],
            hasattr(client, "purge_queue"),
            [name for name in dir(client) if "queue" in name or "sing" in name],
            client.meta.method_to_api_mapping,
            client.exceptions.OutOfTune.__name__,
            hasattr(client.exceptions, "QueueNameExists"),
            client.exceptions.from_code("OutOfTune").__name__,
            client.meta.service_model.api_version,
        )

    assert same(ask)[0] == "returned"
    client = ours.client("sqs", api_version="2010-01-01")
    assert isinstance(client, SQSClient)
    assert type(ours.client("sqs")) is SQSClient


def test_a_renamed_service_is_served_by_botocore(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loader = botocore.session.get_session().get_component("data_loader")
    model = copy.deepcopy(loader.load_service_model("sqs", "service-2"))
    model["metadata"]["serviceId"] = "Queues"
    rules = loader.load_service_model("sqs", "endpoint-rule-set-1")
    for name in ("models/queues/2012-11-05", "models/sqs/2099-01-01"):
        directory = world / name
        directory.mkdir(parents=True)
        (directory / "service-2.json").write_text(json.dumps(model))
        (directory / "endpoint-rule-set-1.json").write_text(json.dumps(rules))
    monkeypatch.setenv("AWS_DATA_PATH", str(world / "models"))
    for service in ("queues", "sqs"):
        found = same(lambda face: nameless(face.client(service)))
        assert found == ("returned", "<botocore.client.Queues object")
        assert not isinstance(ours.client(service), Client)


@pytest.fixture
def another_botocore(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr(versions, "BOTOCORE_VERSION", "0.1")
        versions.matches.cache_clear()
        yield
    versions.matches.cache_clear()


def test_another_botocore(another_botocore: None) -> None:
    from staticboto.sqs.exceptions import QueueDoesNotExist

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        clients = [
            ours.client("sqs"),
            ours.client("s3"),
            ours.resource("sqs").meta.client,
        ]
    warned = [w for w in caught if w.category is versions.BotocoreVersionWarning]
    assert len(warned) == 1
    assert "botocore 0.1" in str(warned[0].message)
    assert "pip install botocore==0.1" in str(warned[0].message)
    assert not any(isinstance(client, Client) for client in clients)
    assert nameless(clients[0]) == nameless(theirs.client("sqs"))
    assert clients[0].exceptions.QueueDoesNotExist is QueueDoesNotExist


# -- Paginators and waiters -------------------------------------------------------------


def test_paginators() -> None:
    from staticboto.s3.paginator import ListObjectsV2Paginator

    assert type(ours.client("s3").get_paginator("list_objects_v2")) is (
        ListObjectsV2Paginator
    )

    def ask(face: Any) -> Any:
        client = face.client("s3")
        requests = answer(
            client,
            b"<R><IsTruncated>true</IsTruncated><NextContinuationToken>t"
            b"</NextContinuationToken><Contents><Key>a</Key></Contents></R>",
            b"<R><Contents><Key>b</Key></Contents><CommonPrefixes><Prefix>p</Prefix>"
            b"</CommonPrefixes></R>",
        )
        paginator = client.get_paginator("list_objects_v2")
        pages = paginator.paginate(Bucket="bucket", PaginationConfig={"PageSize": "7"})
        return (
            nameless(paginator),
            type(paginator).__name__,
            inspect.getdoc(paginator.paginate),
            pages.build_full_result(),
            list(pages.search("Contents[].Key")),
            [key.expression for key in pages.result_keys],
            [request.url for request in requests],
        )

    assert same(ask)[0] == "returned"


def test_items_of_all_pages() -> None:
    client = ours.client("sqs")
    pages = client.get_paginator("list_queues").paginate()
    answer(client, b'{"QueueUrls": ["a", "b"], "NextToken": "t"}', b"{}")
    assert list(pages.items()) == ["a", "b"]


def test_items_that_are_no_list() -> None:
    """As for the map that `get_usage` of apigateway counts as its result."""
    pages: Iterator[Any] = iter([{"usage": {"key": 1}, "next": "t"}, {}])
    make: Any = Paginator
    usage = make(
        lambda **parameters: next(pages),
        {"input_token": "start", "output_token": "next", "result_key": "usage"},
        mock.Mock(),
    )
    assert list(usage.paginate().items()) == [{"key": 1}]


def test_waiters() -> None:
    from staticboto.s3.waiter import BucketExistsWaiter

    assert type(ours.client("s3").get_waiter("bucket_exists")) is BucketExistsWaiter

    def ask(face: Any) -> Any:
        client = face.client("s3")
        requests = answer(client, b"")
        waiter = client.get_waiter("bucket_exists")
        found = (
            nameless(waiter),
            waiter.name,
            (waiter.config.delay, waiter.config.max_attempts, waiter.config.operation),
            inspect.getdoc(waiter.wait),
            waiter.wait(Bucket="bucket", WaiterConfig={"Delay": 0}),
        )
        return found, [request.url for request in requests]

    assert same(ask)[0] == "returned"


def test_waiters_that_give_up() -> None:
    def ask(face: Any) -> Any:
        client = face.client("s3")
        answer(client, b"", status=404)
        waiter = client.get_waiter("bucket_exists")
        waiter.wait(Bucket="bucket", WaiterConfig={"Delay": 0, "MaxAttempts": 2})

    assert same(ask)[0] == "WaiterError"


def test_a_patched_get_paginator_is_called() -> None:
    with mock.patch.object(BaseClient, "get_paginator") as patched:
        assert ours.client("s3").get_paginator("x") is patched.return_value


# -- Threads ----------------------------------------------------------------------------


def test_threads_get_one_class() -> None:
    barrier = threading.Barrier(8)
    made: list[type] = []

    def work() -> None:
        session = ours.Session()
        session.events.register("creating-client-class.sqs", add)
        barrier.wait()
        made.append(type(session.client("sqs")))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 8 and len(set(made)) == 1


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
