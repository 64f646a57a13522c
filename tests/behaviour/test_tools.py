"""Tools that hook into boto3 or botocore work with staticboto as they do with boto3."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.client import BaseClient
from botocore.endpoint import Endpoint
from botocore.exceptions import ClientError
from botocore.response import StreamingBody
from botocore.stub import ANY, Stubber
from moto import mock_aws

from staticboto import boto3 as staticboto3
from tests.behaviour.outcome import plain

SDKS = (boto3, staticboto3)
BOTH = pytest.mark.parametrize("sdk", SDKS, ids=["boto3", "staticboto"])


def same(ask: Callable[[Any], Any]) -> Any:
    """Ask both SDKs, fail unless the outcome is the same, and return it."""

    def outcome(sdk: Any) -> Any:
        try:
            return plain(ask(sdk))
        except Exception as error:
            return plain(error)

    expected, found = map(outcome, SDKS)
    assert found == expected
    return found


# botocore's own: Stubber, streams, errors


def test_stubber_answers() -> None:
    def ask(sdk: Any) -> Any:
        client = sdk.client("sqs")
        with Stubber(client) as stubber:
            given = {"QueueUrl": "url", "MessageBody": ANY}
            stubber.add_response("send_message", {"MessageId": "1"}, given)
            stubber.add_client_error("purge_queue", "Busy", "Later.", 429)
            answer = client.send_message(QueueUrl="url", MessageBody="text")
            with pytest.raises(ClientError) as error:
                client.purge_queue(QueueUrl="url")
            stubber.assert_no_pending_responses()
        return answer, plain(error.value)

    assert same(ask)[1] == {"MessageId": "1"}


@pytest.mark.parametrize(
    "ask",
    [
        lambda s, c: c.list_queues(),
        lambda s, c: s.add_response("no_such_method", {}),
        lambda s, c: s.add_response("list_queues", {"NoSuchMember": 1}),
        lambda s, c: [
            s.add_response("delete_queue", {}, {"QueueUrl": "a"}),
            c.delete_queue(QueueUrl="b"),
        ],
        lambda s, c: [s.add_response("list_queues", {}), c.delete_queue(QueueUrl="b")],
        lambda s, c: [
            s.add_response("list_queues", {}),
            s.assert_no_pending_responses(),
        ],
    ],
)
def test_stubber_refuses(ask: Callable[[Any, Any], Any]) -> None:
    def refused(sdk: Any) -> Any:
        client = sdk.client("sqs")
        with Stubber(client) as stubber:
            return ask(stubber, client)

    assert "raised" in same(refused)


def test_stubber_of_a_resources_client() -> None:
    def ask(sdk: Any) -> Any:
        bucket = sdk.resource("s3").Bucket("b")
        with Stubber(bucket.meta.client) as stubber:
            contents = [{"Key": "k", "Size": 3}]
            stubber.add_response(
                "list_objects", {"Contents": contents}, {"Bucket": "b"}
            )
            return [(repr(each), each.size) for each in bucket.objects.all()]

    assert same(ask)


def test_streaming_body() -> None:
    def ask(sdk: Any) -> Any:
        client = sdk.client("s3")
        with mock_aws():
            client = sdk.client("s3")
            client.create_bucket(Bucket="bucket")
            client.put_object(Bucket="bucket", Key="k", Body=b"one\ntwo\nthree")

            def body() -> Any:
                found = client.get_object(Bucket="bucket", Key="k")["Body"]
                assert isinstance(found, StreamingBody)
                return found

            with body() as stream:
                start = stream.read(3)
            return (
                start,
                list(body().iter_lines()),
                list(body().iter_chunks(5)),
                body().readlines(),
                list(body()),
                body().tell(),
            )

    assert same(ask)[1] == b"one"


@BOTH
def test_errors_of_a_client(sdk: Any) -> None:
    client = sdk.client("iam")
    found = client.exceptions.from_code("NoSuchEntity")
    assert found is client.exceptions.NoSuchEntityException
    assert client.exceptions.from_code("NoSuchCode") is ClientError
    assert client.exceptions.ClientError is ClientError


def test_an_error_is_the_generated_one() -> None:
    from staticboto.s3.exceptions import NoSuchKey

    clients: list[Any] = [
        staticboto3.client("s3"),
        staticboto3.Session().client("s3", region_name="eu-west-1"),
        staticboto3.resource("s3").meta.client,
    ]
    for client in clients:
        assert client.exceptions.NoSuchKey is NoSuchKey
        assert client.exceptions.from_code("NoSuchKey") is NoSuchKey
        with Stubber(client) as stubber:
            stubber.add_client_error("get_object", "NoSuchKey", "No.")
            with pytest.raises(NoSuchKey):
                client.get_object(Bucket="b", Key="k")


@pytest.mark.parametrize("way", [pickle.dumps, copy.copy, copy.deepcopy])
def test_copies_fail_or_work_as_they_do_with_boto3(way: Callable[[Any], Any]) -> None:
    def works(value: Any) -> bool:
        try:
            way(value)
        except Exception:
            return False
        return True

    def ask(sdk: Any) -> Any:
        session = sdk.Session()
        client = session.client("sqs")
        error = client.exceptions.QueueDoesNotExist({"Error": {"Code": "A"}}, "Get")
        queue = session.resource("sqs").Queue("url")
        paginator = client.get_paginator("list_queues")
        kinds = (session, client, error, queue, paginator, paginator.paginate())
        return [works(each) for each in kinds]

    assert len(set(same(ask))) == 2


def test_a_client_closes() -> None:
    def ask(sdk: Any) -> Any:
        with sdk.client("sqs") as client:
            client.close()
        return client.meta.region_name

    same(ask)


# placebo: records on the session's events, and mixes a base class into clients


@pytest.mark.parametrize("recorder", SDKS, ids=["boto3", "staticboto"])
@pytest.mark.parametrize("player", SDKS, ids=["boto3", "staticboto"])
def test_placebo(recorder: Any, player: Any, tmp_path: Path) -> None:
    placebo = pytest.importorskip("placebo")
    with mock_aws():
        session = recorder.Session()
        pill = placebo.attach(session, str(tmp_path))
        pill.record()
        client = session.client("sqs")
        client.create_queue(QueueName="q")
        recorded = client.list_queues()
        assert pill.clients == [client]
        pill.stop()
    session = player.Session()
    pill = placebo.attach(session, str(tmp_path))
    client = session.client("sqs")
    pill.playback()
    assert client.list_queues() == recorded
    assert [queue.url for queue in session.resource("sqs").queues.all()]


# X-Ray and OpenTelemetry: wrap methods of `BaseClient`


@pytest.fixture
def unwrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take back what tools do to botocore's classes."""
    for owner, name in (
        (BaseClient, "_make_api_call"),
        (Endpoint, "prepare_request"),
    ):
        monkeypatch.setattr(owner, name, getattr(owner, name))


@pytest.mark.usefixtures("unwrapped")
def test_xray() -> None:
    core = pytest.importorskip("aws_xray_sdk.core")
    sent: list[Any] = []

    class Emitter:
        def send_entity(self, entity: Any) -> None:
            sent.append(entity)

    recorder = core.xray_recorder
    recorder.configure(emitter=Emitter(), sampling=False, context_missing="RAISE")
    core.patch(["botocore"])

    def ask(sdk: Any) -> Any:
        sent.clear()
        with mock_aws(), recorder.in_segment("test"):
            sdk.client("sqs").create_queue(QueueName="q")
            with pytest.raises(ClientError):
                sdk.client("sqs").get_queue_url(QueueName="missing")
        (segment,) = sent
        return [
            (call.name, call.aws["operation"], call.http["response"]["status"])
            for call in segment.subsegments
        ]

    assert len(same(ask)) == 2


@pytest.mark.usefixtures("unwrapped")
def test_opentelemetry() -> None:
    instrumentation = pytest.importorskip("opentelemetry.instrumentation.botocore")
    trace = pytest.importorskip("opentelemetry.sdk.trace")
    export = pytest.importorskip("opentelemetry.sdk.trace.export")
    memory = pytest.importorskip(
        "opentelemetry.sdk.trace.export.in_memory_span_exporter"
    )
    exporter = memory.InMemorySpanExporter()
    provider = trace.TracerProvider()
    provider.add_span_processor(export.SimpleSpanProcessor(exporter))
    instrumentor = instrumentation.BotocoreInstrumentor()
    instrumentor.instrument(tracer_provider=provider)
    try:

        def ask(sdk: Any) -> Any:
            exporter.clear()
            with mock_aws():
                bucket = sdk.resource("s3").create_bucket(Bucket="bucket")
                bucket.put_object(Key="k", Body=b"")
                with pytest.raises(ClientError):
                    sdk.client("sqs").get_queue_url(QueueName="missing")
            return [
                (span.name, span.attributes["rpc.method"], span.status.status_code.name)
                for span in exporter.get_finished_spans()
            ]

        spans = same(ask)
    finally:
        instrumentor.uninstrument()
    assert [span[1] for span in spans] == [
        "S3.CreateBucket",
        "S3.PutObject",
        "SQS.GetQueueUrl",
    ]


# Programs of their own


def _run(program: str) -> str:
    """Run a program in a fresh interpreter; return what it printed."""
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_boto3_by_another_name() -> None:
    """An import hook puts us in boto3's place, and moto and s3transfer do not notice."""
    assert "calls: 3" in _run("""
        import importlib, importlib.abc, importlib.util, sys

        class Alias(importlib.abc.MetaPathFinder, importlib.abc.Loader):
            def find_spec(self, name, path=None, target=None):
                if name == "boto3" or name.startswith("boto3."):
                    return importlib.util.spec_from_loader(name, self)
            def create_module(self, spec):
                return importlib.import_module("staticboto." + spec.name)
            def exec_module(self, module):
                pass

        sys.meta_path.insert(0, Alias())
        import boto3
        from boto3.dynamodb.conditions import Key
        from boto3.s3.transfer import TransferConfig
        from moto import mock_aws

        calls = 0
        with mock_aws():
            boto3.client("s3").create_bucket(Bucket="bucket")
            s3 = boto3.resource("s3")
            s3.Bucket("bucket").put_object(Key="k", Body=b"text")
            assert s3.Object("bucket", "k").get()["Body"].read() == b"text"
            calls = 3
        assert boto3.DEFAULT_SESSION is sys.modules["boto3"].DEFAULT_SESSION
        assert type(s3.meta.client).__module__ == "staticboto.s3.client"
        assert boto3.__file__.endswith("staticboto/boto3/__init__.py"), boto3.__file__
        print("calls:", calls)
        """)


def test_boto3_is_never_imported() -> None:
    assert "[]" in _run("""
        import sys
        from staticboto import boto3
        for name in ("s3", "ec2", "dynamodb"):
            boto3.client(name, region_name="us-east-1")
            boto3.resource(name, region_name="us-east-1")
        print([n for n in sys.modules if n.partition(".")[0] == "boto3"])
        """)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["client", "resource"])
def test_many_threads_make_their_first_clients(kind: str) -> None:
    """Classes are imported, and derived ones made, once, whoever comes first."""
    assert "classes: 2 errors: []" in _run(f"""
        import sys, threading
        from staticboto import boto3
        sys.setswitchinterval(1e-5)
        count = 8
        barrier = threading.Barrier(count)
        made, errors = set(), []

        def run():
            try:
                session = boto3.Session(region_name="us-east-1")
                session.events.register("creating-client-class.sqs", mixed_in)
                barrier.wait()
                for name in ("sns", "sqs"):
                    client = session.{kind}(name)
                    client = getattr(client.meta, "client", client)
                    client.exceptions.ClientError
                    made.add(type(client))
            except BaseException as error:
                errors.append(error)

        class Mixin: pass

        def mixed_in(base_classes, **_):
            base_classes.append(Mixin)

        threads = [threading.Thread(target=run) for _ in range(count)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        print("classes:", len(made), "errors:", errors)
        """)


def test_many_threads_make_resources_of_one_resource() -> None:
    assert "{20: 8} []" in _run("""
        import collections, sys, threading
        from staticboto import boto3
        sys.setswitchinterval(1e-5)
        session = boto3.Session()
        # A handler, so that classes have to be derived.
        session.events.register(
            "creating-resource-class",
            lambda class_attributes, **_: class_attributes.update(mark=property(len)),
        )
        s3 = session.resource("s3")
        barrier = threading.Barrier(8)
        made, errors = [], []

        def run():
            try:
                barrier.wait()
                made.append([
                    s3.Bucket("b").Object(str(n)).Version("v").Object()
                    for n in range(20)
                ])
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        print(dict(collections.Counter(map(len, made))), errors)
        """)
