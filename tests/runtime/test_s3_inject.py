"""S3's extra methods do what boto3's do: with a manager that is told, and with moto."""

from __future__ import annotations

import copy
import io
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import boto3
import boto3.s3.inject as theirs
import boto3.s3.transfer
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

import staticboto.boto3
import staticboto.boto3.s3.inject as ours
from staticboto.boto3 import exceptions
from staticboto.boto3.s3.transfer import TransferConfig
from tests.runtime.comparison import outcome

METHODS = ["upload_file", "download_file", "copy", "upload_fileobj", "download_fileobj"]
SOURCE = {"Bucket": "b", "Key": "k"}
FILE = io.BytesIO()

CLIENT_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "upload_file": lambda m, c: m.upload_file(c, "F", "B", "K"),
    "upload_file all": lambda m, c: m.upload_file(c, "F", "B", "K", {}, "cb", "cfg"),
    "download_file": lambda m, c: m.download_file(c, "B", "K", "F"),
    "download_file all": lambda m, c: m.download_file(
        c, "B", "K", "F", {}, "cb", "cfg"
    ),
    "copy": lambda m, c: m.copy(c, SOURCE, "B", "K"),
    "copy all": lambda m, c: m.copy(c, SOURCE, "B", "K", {}, "cb", "source"),
    "upload_fileobj": lambda m, c: m.upload_fileobj(c, FILE, "B", "K"),
    "upload_fileobj all": lambda m, c: m.upload_fileobj(
        c, FILE, "B", "K", {}, "cb", "cfg"
    ),
    "upload_fileobj of text": lambda m, c: m.upload_fileobj(c, "F", "B", "K"),
    "download_fileobj": lambda m, c: m.download_fileobj(c, "B", "K", FILE),
    "download_fileobj all": lambda m, c: m.download_fileobj(
        c, "B", "K", FILE, {}, "cb", "cfg"
    ),
    "download_fileobj to text": lambda m, c: m.download_fileobj(c, "B", "K", "F"),
}


@pytest.mark.parametrize("call", CLIENT_CALLS.values(), ids=CLIENT_CALLS)
def test_transfers_are_started_alike(
    call: Callable[[Any, Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def start(module: Any) -> Any:
        mocks = MagicMock()
        for name in ("S3Transfer", "create_transfer_manager"):
            monkeypatch.setattr(module, name, getattr(mocks, name))
        monkeypatch.setattr(module, "TransferConfig", lambda: "the default")
        monkeypatch.setattr(module, "ProgressCallbackInvoker", lambda cb: f"call {cb}")
        monkeypatch.setattr(module.python_copy, "copy", Copied)
        call(module, "the client")
        return repr(mocks.mock_calls)

    assert outcome(lambda: start(ours)) == outcome(lambda: start(theirs))


class Copied:
    """A copy of a configuration, which shows what was set on it."""

    def __init__(self, of: Any) -> None:
        self.of = of

    def __repr__(self) -> str:
        return f"Copied({vars(self)})"


RESOURCE_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "bucket_upload_file": lambda m, r: m.bucket_upload_file(r, 1, 2, 3, 4, 5),
    "bucket_download_file": lambda m, r: m.bucket_download_file(r, 1, 2, 3, 4, 5),
    "bucket_copy": lambda m, r: m.bucket_copy(r, 1, 2, 3, 4, 5, 6),
    "bucket_upload_fileobj": lambda m, r: m.bucket_upload_fileobj(r, 1, 2, 3, 4, 5),
    "bucket_download_fileobj": lambda m, r: m.bucket_download_fileobj(r, 1, 2, 3, 4, 5),
    "object_upload_file": lambda m, r: m.object_upload_file(r, 1, 2, 3, 4),
    "object_download_file": lambda m, r: m.object_download_file(r, 1, 2, 3, 4),
    "object_copy": lambda m, r: m.object_copy(r, 1, 2, 3, 4, 5),
    "object_upload_fileobj": lambda m, r: m.object_upload_fileobj(r, 1, 2, 3, 4),
    "object_download_fileobj": lambda m, r: m.object_download_fileobj(r, 1, 2, 3, 4),
    "without the optional": lambda m, r: m.object_copy(r, 1),
    "object_summary_load": lambda m, r: m.object_summary_load(r, 1, a=2),
    "bucket_load": lambda m, r: m.bucket_load(r, 1, a=2),
}


@pytest.mark.parametrize("call", RESOURCE_CALLS.values(), ids=RESOURCE_CALLS)
def test_resources_call_their_client_alike(call: Callable[[Any, Any], Any]) -> None:
    def calls(module: Any) -> Any:
        resource = MagicMock(bucket_name="bucket", key="key")
        resource.name = "name"
        call(module, resource)
        return resource.meta.client.mock_calls

    assert outcome(lambda: calls(ours)) == outcome(lambda: calls(theirs))


def refused(code: str) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": "m"}}, "ListBuckets")


@pytest.mark.parametrize(
    "answer",
    [
        {"Buckets": [{"Name": "other"}, {"Name": "name", "CreationDate": 1}]},
        {"Buckets": [{"Name": "other"}]},
        {},
        refused("AccessDenied"),
        refused("Other"),
        ClientError({}, "ListBuckets"),
    ],
    ids=repr,
)
def test_buckets_are_loaded_alike(answer: Any) -> None:
    def load(module: Any) -> Any:
        bucket = MagicMock()
        bucket.name = "name"
        bucket.meta.data = "before"
        bucket.meta.client.list_buckets.side_effect = [copy.deepcopy(answer)]
        return outcome(lambda: module.bucket_load(bucket)), bucket.meta.data

    assert load(ours) == load(theirs)


@pytest.mark.parametrize("answer", [{"ContentLength": 5, "ETag": "x"}, {"ETag": "x"}])
def test_object_summaries_are_loaded_alike(answer: dict[str, Any]) -> None:
    def load(module: Any) -> Any:
        summary = MagicMock()
        summary.meta.client.head_object.return_value = dict(answer)
        module.object_summary_load(summary)
        return summary.meta.data

    assert load(ours) == load(theirs)


@pytest.mark.parametrize(
    "handler",
    [
        "inject_s3_transfer_methods",
        "inject_bucket_methods",
        "inject_object_methods",
        "inject_object_summary_methods",
    ],
)
def test_methods_are_injected_alike(handler: str) -> None:
    def inject(module: Any, attributes: dict[str, Any]) -> dict[str, str]:
        getattr(module, handler)(class_attributes=attributes, event_name="ignored")
        return {name: method.__name__ for name, method in attributes.items()}

    injected = inject(ours, {})
    assert list(injected.items()) == list(inject(theirs, {}).items())
    for name in injected:
        assert outcome(lambda: inject(ours, {name: len})) == outcome(
            lambda: inject(theirs, {name: len})
        )


def test_names_can_be_patched_before_their_first_use(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    transfer = MagicMock()
    monkeypatch.setattr("staticboto.boto3.s3.inject.S3Transfer", transfer)
    ours.upload_file(MagicMock(), "f", "b", "k")
    transfer.return_value.__enter__.return_value.upload_file.assert_called_once()
    monkeypatch.undo()
    assert ours.S3Transfer is not transfer
    # And boto3's were never touched.
    assert theirs.S3Transfer is boto3.s3.transfer.S3Transfer


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        ours.nothing


# In an AWS of this process


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")


@pytest.fixture
def client() -> Iterator[Any]:
    with mock_aws():
        found: Any = staticboto.boto3.Session().client("s3")
        found.create_bucket(Bucket="here")
        yield found


@pytest.fixture
def bucket(client: Any) -> Any:
    s3: Any = staticboto.boto3.Session().resource("s3")
    return s3.Bucket("here")


CONTENT = b"0123456789" * 600_000


def test_a_file_makes_the_round_trip_in_parts(client: Any, tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(CONTENT)
    config = TransferConfig(multipart_threshold=1, multipart_chunksize=5 * 1024 * 1024)
    sent: list[int] = []
    received: list[int] = []
    client.upload_file(
        source, "here", "k", ExtraArgs={"ContentType": "a/b"}, Callback=sent.append
    )
    client.upload_file(str(source), "here", "parts", Config=config)
    client.download_file("here", "parts", target, Callback=received.append)
    assert target.read_bytes() == CONTENT
    assert sum(sent) == sum(received) == len(CONTENT)
    assert client.head_object(Bucket="here", Key="k")["ContentType"] == "a/b"
    assert client.head_object(Bucket="here", Key="parts")["ETag"].endswith('-2"')


def test_file_objects_make_the_round_trip(client: Any) -> None:
    class OnlyReads:
        def __init__(self) -> None:
            self.read = io.BytesIO(CONTENT).read

    class OnlyWrites:
        def __init__(self) -> None:
            self.parts: list[bytes] = []
            self.write = self.parts.append

    target = OnlyWrites()
    client.upload_fileobj(OnlyReads(), "here", "k")
    client.download_fileobj("here", "k", target)
    assert b"".join(target.parts) == CONTENT


def test_objects_are_copied(client: Any) -> None:
    client.upload_fileobj(io.BytesIO(b"x"), "here", "k")
    source = {"Bucket": "here", "Key": "k"}
    client.copy(source, "here", "copy", SourceClient=client)
    client.copy(
        CopySource=source,
        Bucket="here",
        Key="other",
        ExtraArgs={"MetadataDirective": "REPLACE", "Metadata": {"a": "b"}},
        Config=TransferConfig(preferred_transfer_client="crt"),
    )
    assert client.get_object(Bucket="here", Key="copy")["Body"].read() == b"x"
    assert client.head_object(Bucket="here", Key="other")["Metadata"] == {"a": "b"}


def test_an_appended_file_is_written_in_order(
    client: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    client.upload_fileobj(io.BytesIO(CONTENT), "here", "k")
    config = TransferConfig(multipart_threshold=1, multipart_chunksize=100_000)
    target = tmp_path / "target"
    target.write_bytes(b"before")
    with target.open("ab") as file:
        client.download_fileobj("here", "k", file, Config=config)
    assert target.read_bytes() == b"before" + CONTENT
    assert config.use_threads is True
    assert [record.name for record in caplog.records] == ["boto3.s3.inject"]
    assert "append mode" in caplog.text


def test_boto3s_configuration_is_accepted(client: Any) -> None:
    config: Any = boto3.s3.transfer.TransferConfig(multipart_threshold=1)
    target = io.BytesIO()
    client.upload_fileobj(io.BytesIO(b"x"), "here", "k", Config=config)
    client.download_fileobj("here", "k", target, Config=config)
    client.copy({"Bucket": "here", "Key": "k"}, "here", "copy", Config=config)
    assert target.getvalue() == b"x"
    assert config.preferred_transfer_client == "auto"


def failures(client: Any, directory: str) -> dict[str, Callable[[], Any]]:
    file = os.path.join(directory, "file")
    return {
        "no such bucket": lambda: client.upload_file(file, "nowhere", "k"),
        "no such file": lambda: client.upload_file(file + "s", "here", "k"),
        "a directory": lambda: client.upload_file(directory, "here", "k"),
        "unknown argument": lambda: client.upload_file(
            file, "here", "k", ExtraArgs={"Foo": 1}
        ),
        "no such object": lambda: client.download_file("here", "none", file),
        "a text as source": lambda: client.copy("here/k", "here", "z"),
        "half a source": lambda: client.copy({"Bucket": "here"}, "here", "z"),
        "callback of no argument": lambda: client.download_fileobj(
            "here", "k", io.BytesIO(), Callback=lambda: None
        ),
        "no argument": lambda: client.upload_file(),
        "unknown keyword": lambda: client.upload_file(file, "here", "k", Foo=1),
        "unknown crt": lambda: client.upload_file(
            file,
            "here",
            "k",
            Config=TransferConfig(preferred_transfer_client="classic"),
        ),
    }


@pytest.mark.parametrize("name", failures(None, ""))
def test_failures_are_alike(name: str, client: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    client.put_object(Bucket="here", Key="k", Body=b"x")
    boto = boto3.Session().client("s3")
    assert outcome(failures(client, str(tmp_path))[name]) == outcome(
        failures(boto, str(tmp_path))[name]
    )


def test_a_refused_upload_is_our_error(client: Any, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x")
    with pytest.raises(exceptions.S3UploadFailedError, match="nowhere/k"):
        client.upload_file(file, "nowhere", "k")


def test_resources_transfer_and_load(bucket: Any, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x")
    bucket.upload_file(file, "a")
    bucket.upload_fileobj(io.BytesIO(b"y"), "b")
    bucket.copy({"Bucket": "here", "Key": "b"}, "c")
    thing = bucket.Object("d")
    thing.upload_file(file)
    thing.copy({"Bucket": "here", "Key": "b"})
    first, second = io.BytesIO(), io.BytesIO()
    thing.download_fileobj(first)
    bucket.download_fileobj("c", second)
    bucket.download_file("a", tmp_path / "a")
    thing.download_file(str(tmp_path / "d"))
    assert first.getvalue() + second.getvalue() == b"yy"
    assert (tmp_path / "a").read_bytes() + (tmp_path / "d").read_bytes() == b"xy"
    assert {found.key: found.size for found in bucket.objects.all()} == dict.fromkeys(
        "abcd", 1
    )
    summary = bucket.Object("a").Bucket().Object("a")
    assert summary.content_length == 1
    bucket.load()
    assert bucket.creation_date is not None
    assert not hasattr(bucket, "reload")


def test_transfers_show_in_the_user_agent(client: Any) -> None:
    agents: list[str] = []

    def look(request: Any, **kwargs: Any) -> None:
        agent = request.headers["User-Agent"]
        agents.append(agent.decode() if isinstance(agent, bytes) else agent)

    client.meta.events.register("before-send.s3", look)
    client.upload_fileobj(io.BytesIO(b"x"), "here", "k")
    client.download_fileobj("here", "k", io.BytesIO())
    client.copy({"Bucket": "here", "Key": "k"}, "here", "copy")
    in_transfers = len(agents)
    client.head_object(Bucket="here", Key="k")
    features = [set(found_features(agent)) for agent in agents]
    assert in_transfers >= 4
    assert all("G" in seen for seen in features[:in_transfers])
    assert "G" not in features[-1]


def found_features(agent: str) -> list[str]:
    found = re.search(r" m/(\S+)", agent)
    return found.group(1).split(",") if found else []
