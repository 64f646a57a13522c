"""Which class an object gets: the generated one, one with handlers' changes, or a new one."""

from __future__ import annotations

import copy
import gc
import json
import subprocess
import sys
import threading
import weakref
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest import mock

import boto3 as live
import botocore.session
import pytest
from botocore.hooks import HierarchicalEmitter

from staticboto import boto3
from staticboto._index.catalog import RESOURCES
from staticboto.boto3.resources.base import ServiceResource
from staticboto.boto3.resources.factory import ResourceFactory
from staticboto.boto3.utils import ServiceContext
from tests.runtime.resource_sides import SIDES, CannedService, made_by, outcome, session

sides = pytest.mark.parametrize("side", SIDES)
generated = pytest.mark.skipif(
    not {"sqs", "s3", "dynamodb"} <= set(RESOURCES), reason="services not generated"
)


class Mixin:
    def greet(self) -> str:
        return f"I am {self!r}"

    def delete(self) -> str:
        return "the mix-in's"


def class_of(service: str, name: str) -> Any:
    """Import a generated class."""
    return getattr(import_module(f"staticboto.{service}.service_resource"), name)


# Handlers.


@sides
@pytest.mark.parametrize("service", ["sqs", "gallery"])
def test_handlers_add_replace_and_remove(side: str, service: str) -> None:
    """A class is what the handlers leave, on both sides, generated or not."""
    made = session(SIDES[side])
    of = {"sqs": ("Queue", "send_message"), "gallery": ("Room", "close")}
    name, action = of[service]

    def change(class_attributes: Any, base_classes: Any, **event: Any) -> None:
        original = class_attributes.pop(action)
        class_attributes["renamed"] = original
        class_attributes["get_available_subresources"] = lambda self: ["changed"]
        class_attributes["added"] = property(lambda self: 1)
        base_classes.insert(0, Mixin)

    made.events.register(f"creating-resource-class.{service}.{name}", change)
    resource = made.resource(service, endpoint_url="http://localhost")
    thing = made_by(resource)
    assert not hasattr(thing, action)
    assert callable(thing.renamed)
    assert thing.get_available_subresources() == ["changed"]
    assert thing.added == 1
    assert thing.greet() == f"I am {thing!r}"
    assert type(thing).__name__ == f"{service}.{name}"
    assert isinstance(thing, SIDES[side].resources.base.ServiceResource)


@sides
def test_members_of_the_class_come_before_those_of_a_mixin(side: str) -> None:
    service = CannedService({"DeleteQueue": [{"ok": True}]})
    made = session(SIDES[side], service)
    made.events.register(
        "creating-resource-class.sqs.Queue",
        lambda base_classes, **event: base_classes.insert(0, Mixin),
    )
    queue = made.resource("sqs").Queue("http://u")
    assert queue.delete() == {"ok": True}
    assert queue.greet() == "I am sqs.Queue(url='http://u')"


@sides
@pytest.mark.parametrize("service", ["sqs", "gallery"])
def test_late_handlers(side: str, service: str) -> None:
    """A handler sees every class that is asked for after it was registered, and no more."""
    made = session(SIDES[side])
    resource = made.resource(service, endpoint_url="http://localhost")
    seen: list[str] = []

    def note(class_attributes: Any, event_name: str, **event: Any) -> None:
        seen.append(event_name)
        class_attributes["late"] = True

    first = made_by(resource)
    made.events.register("creating-resource-class", note)
    second = made_by(resource)
    made.events.unregister("creating-resource-class", note)
    third = made_by(resource)
    assert [hasattr(each, "late") for each in (first, second, third)] == [0, 1, 0]
    assert len(seen) == 1
    assert first == second == third


@sides
def test_foreign_handlers_see_every_object(side: str) -> None:
    service = CannedService({"ListQueues": [{"QueueUrls": ["a", "b"]}]})
    made = session(SIDES[side], service)
    seen: list[str] = []

    def note(event_name: str, **event: Any) -> None:
        seen.append(event_name.partition(".")[2])

    made.events.register("creating-resource-class.sqs", note)
    sqs = made.resource("sqs")
    sqs.Queue("u").Message("h").Queue()
    list(sqs.queues.all())
    assert seen == [
        "sqs.ServiceResource",
        "sqs.Queue",
        "sqs.Message",
        "sqs.Queue",
        "sqs.Queue",
    ]


@sides
def test_the_context_of_events(side: str) -> None:
    made = session(SIDES[side])
    contexts: list[Any] = []
    made.events.register(
        "creating-resource-class.s3.Bucket",
        lambda service_context, **event: contexts.append(service_context),
    )
    made.resource("s3").Bucket("b")
    (context,) = contexts
    assert context.service_name == "s3"
    assert context.service_model.api_version == "2006-03-01"
    assert "ObjectSummary" in context.resource_json_definitions
    waiter = context.service_waiter_model.get_waiter("BucketExists")
    assert waiter.operation == "HeadBucket"


@sides
def test_a_taken_name_is_not_injected(side: str) -> None:
    made = session(SIDES[side])

    def add_load(class_attributes: Any, **event: Any) -> None:
        class_attributes["load"] = None

    made.events.register_first("creating-resource-class.s3.Bucket", add_load)
    result = outcome(lambda: made.resource("s3").Bucket("b"))
    assert result == (
        'RuntimeError: Cannot inject class attribute "load", attribute already exists '
        "in class dict."
    )


@generated
def test_a_handlers_class_is_derived_and_made_once() -> None:
    Queue = class_of("sqs", "Queue")

    made = session(boto3)

    def add(class_attributes: Any, **event: Any) -> None:
        class_attributes["one"] = 1

    made.events.register("creating-resource-class.sqs.Queue", add)
    first = made.resource("sqs").Queue("u")
    second = made.resource("sqs").Queue("v")
    assert type(first) is type(second) is not Queue
    assert isinstance(first, Queue)
    assert first == Queue("u", client=first.meta.client)


def test_classes_made_at_run_time_are_made_once() -> None:
    made = session(boto3)
    first, second = (
        made.resource("gallery", endpoint_url="http://localhost") for _ in range(2)
    )
    assert type(first) is type(second)
    assert type(first.Hall("a")) is type(second.Salon("b"))
    other = session(boto3).resource("gallery", endpoint_url="http://localhost")
    assert type(other) is not type(first)


@pytest.mark.slow
def test_classes_do_not_pile_up() -> None:
    """A handler that makes something new for each event leaves nothing behind."""
    made = session(boto3)

    def add(class_attributes: Any, **event: Any) -> None:
        class_attributes["new"] = lambda self: None

    made.events.register("creating-resource-class", add)
    for service in ("sqs", "gallery"):
        resource = made.resource(service, endpoint_url="http://localhost")
        classes = [weakref.ref(type(made_by(resource))) for _ in range(20)]
        gc.collect()
        assert sum(ref() is not None for ref in classes) <= 1


def test_two_threads_make_the_first_object() -> None:
    made = session(boto3)
    resource = made.resource("gallery", endpoint_url="http://localhost")
    barrier = threading.Barrier(8)
    objects: list[Any] = []

    def make() -> None:
        barrier.wait()
        objects.append(resource.Hall("red").Painting("p").Room())

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert objects == [resource.Hall("red")] * 8


# Generated classes.


@generated
def test_an_imported_class_needs_only_a_client() -> None:
    Message = class_of("sqs", "Message")
    Queue = class_of("sqs", "Queue")
    SQSServiceResource = class_of("sqs", "SQSServiceResource")

    service = CannedService(
        {"ReceiveMessage": [{"Messages": [{"ReceiptHandle": "h"}]}]}
    )
    client = session(boto3, service).client("sqs")
    queue = Queue("http://u", client=client)
    assert queue.meta.identifiers == ["url"] == Queue.meta.identifiers
    (message,) = queue.receive_messages()
    assert type(message) is Message
    assert type(queue.Message("h")) is Message
    assert type(message.Queue()) is Queue
    assert queue == SQSServiceResource(client=client).Queue("http://u")
    assert Queue.meta.resource_model.name == "Queue"


@generated
def test_an_imported_class_heeds_the_session_of_its_client() -> None:
    Queue = class_of("sqs", "Queue")

    made = session(boto3)
    client = made.resource("sqs").meta.client

    def add(class_attributes: Any, **event: Any) -> None:
        class_attributes["added"] = True

    made.events.register("creating-resource-class.sqs.Message", add)
    assert Queue("u", client=client).Message("h").added
    assert not hasattr(Queue("u", client=made.client("sqs")).Message("h"), "added")


@generated
def test_without_a_client_the_default_session_makes_one() -> None:
    Queue = class_of("sqs", "Queue")

    with mock.patch("staticboto.boto3.client") as client:
        queue = Queue("u")
    client.assert_called_once_with("sqs")
    assert queue.meta.client is client.return_value
    assert Queue.meta.client is None
    assert Queue("u").meta.client.meta.region_name == "eu-west-1"


@generated
def test_create() -> None:
    Bucket = class_of("s3", "Bucket")
    SQSServiceResource = class_of("sqs", "SQSServiceResource")

    sqs = SQSServiceResource.create(region_name="eu-north-1")
    assert type(sqs) is SQSServiceResource
    assert sqs.meta.client.meta.region_name == "eu-north-1"
    made = session(boto3)
    seen: list[str] = []
    made.events.register(
        "creating-resource-class", lambda event_name, **event: seen.append(event_name)
    )
    assert isinstance(SQSServiceResource.create(session=made), SQSServiceResource)
    assert seen == ["creating-resource-class.sqs.ServiceResource"]
    # A bucket's `create` is its action.
    service = CannedService({"CreateBucket": [{"Location": "/b"}]})
    bucket = Bucket("b", client=session(boto3, service).client("s3"))
    assert bucket.create() == {"Location": "/b"}


@generated
def test_a_subclass_of_a_generated_class() -> None:
    Queue = class_of("sqs", "Queue")

    MyQueue = type("MyQueue", (Queue,), {})

    client = session(boto3).client("sqs")
    assert repr(MyQueue("u", client=client)) == "MyQueue(url='u')"
    assert (
        repr(MyQueue("u", client=client).Message("h").Queue()) == "sqs.Queue(url='u')"
    )


@generated
def test_bases_of_dynamodb() -> None:
    table = session(boto3).resource("dynamodb").Table("t")
    names = [base.__name__ for base in type(table).__mro__[:-1]]
    assert names == [
        "dynamodb.Table",
        "DynamoDBHighLevelResource",
        "TableResource",
        "ServiceResource",
    ]
    assert isinstance(table, ServiceResource)


@generated
def test_a_users_model_of_a_generated_service(tmp_path: Path) -> None:
    """Definitions that are not the generated ones are served at run time."""
    source = Path(live.__file__).with_name("data") / "sqs/2012-11-05/resources-1.json"
    document = json.loads(source.read_text())
    document["resources"]["Queue"]["actions"]["Drain"] = {
        "request": {"operation": "PurgeQueue"}
    }
    target = tmp_path / "sqs/2012-11-05/resources-1.json"
    target.parent.mkdir(parents=True)
    target.write_text(json.dumps(document))
    engine = botocore.session.Session()
    engine.get_component("data_loader").search_paths.insert(0, str(tmp_path))
    queue: Any = boto3.Session(botocore_session=engine).resource("sqs").Queue("u")
    assert callable(queue.drain)
    assert type(queue).__module__ == "staticboto.boto3.resources.factory"


@generated
def test_a_users_shapes_of_a_generated_service(tmp_path: Path) -> None:
    """The resource model is the generated one, but the service has a new attribute."""
    engine = botocore.session.Session()
    loader = engine.get_component("data_loader")
    model = copy.deepcopy(loader.load_service_model("sqs", "service-2"))
    model["shapes"]["GetQueueAttributesResult"]["members"]["New"] = {"shape": "String"}
    target = tmp_path / "sqs/2012-11-05"
    target.mkdir(parents=True)
    (target / "service-2.json").write_text(json.dumps(model))
    engine = botocore.session.Session()
    engine.get_component("data_loader").search_paths.insert(0, str(tmp_path))
    queue: Any = boto3.Session(botocore_session=engine).resource("sqs").Queue("u")
    assert isinstance(type(queue).new, property)


def test_a_factory_of_ones_own() -> None:
    """The factory works on any definition, with any emitter."""
    definitions = {"Thing": {"identifiers": [{"name": "Id"}]}}
    for emitter in (HierarchicalEmitter(), mock.Mock()):
        context = ServiceContext("test", mock.Mock(), mock.Mock(), definitions)
        factory = ResourceFactory(emitter)
        service: Any = factory.load_from_definition("test", {}, context)
        thing = service(client=mock.Mock()).Thing("a")
        assert repr(thing) == "test.Thing(id='a')"
        assert not hasattr(thing, "load")


def test_older_versions_keep_their_client() -> None:
    made = session(boto3)
    ec2 = made.resource("ec2", api_version="2015-10-01")
    assert ec2.meta.client.meta.service_model.api_version == "2015-10-01"
    assert ec2.Instance("i").id == "i"
    with pytest.raises(boto3.exceptions.UnknownAPIVersionError):
        made.resource("ec2", api_version="1999-01-01")


@generated
def test_what_importing_resources_does_not_import() -> None:
    """Transfers are slow to import, and no class needs a session before it is used."""
    unwanted = {"s3transfer", "boto3", "staticboto.boto3.session"}
    program = (
        "import sys, staticboto.s3.service_resource as s3; "
        f"assert not {unwanted} & set(sys.modules), {unwanted} & set(sys.modules); "
        "assert s3.Bucket.upload_file and 'document' not in vars(s3.SERVICE)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
