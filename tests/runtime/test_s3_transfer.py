"""`TransferConfig`, `S3Transfer` and the choice of a transfer client are boto3's."""

from __future__ import annotations

import copy
import io
import logging
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, get_args
from unittest.mock import MagicMock

import boto3.exceptions
import boto3.s3.transfer as theirs
import botocore.session
import pytest
import s3transfer.exceptions
from botocore.exceptions import ClientError
from hypothesis import given
from hypothesis import strategies as st
from s3transfer.manager import TransferManager

import staticboto.boto3.s3.transfer as ours
from staticboto._runtime.types import transfers
from staticboto.boto3 import exceptions
from staticboto.boto3.s3 import constants
from tests.runtime.comparison import outcome

SDKS = pytest.mark.parametrize("sdk", [ours, theirs], ids=["ours", "boto3's"])
ATTRIBUTES = [
    *ours.TransferConfig.DEFAULTS,
    "max_submission_concurrency",
    "max_request_queue_size",
    "max_submission_queue_size",
    "max_in_memory_upload_chunks",
    "max_in_memory_download_chunks",
]


def attributes(config: Any) -> dict[str, object]:
    """Return what a configuration says, and what was left open in it."""
    return {
        name: (
            getattr(config, name),
            config.get_deep_attr(name) is config.UNSET_DEFAULT,
        )
        for name in ATTRIBUTES
    }


numbers = st.none() | st.integers(-2, 100)
arguments = st.fixed_dictionaries(
    {},
    optional={
        "multipart_threshold": numbers,
        "max_concurrency": numbers,
        "multipart_chunksize": numbers,
        "num_download_attempts": numbers,
        "max_io_queue": numbers,
        "io_chunksize": numbers,
        "use_threads": st.none() | st.booleans(),
        "max_bandwidth": numbers,
        "preferred_transfer_client": st.sampled_from([None, "auto", "classic", "crt"]),
    },
)
later = st.lists(
    st.tuples(st.sampled_from([*ATTRIBUTES, "new"]), numbers | st.booleans()),
    max_size=4,
)


@given(arguments, later)
def test_configurations_are_alike(
    given_at_first: dict[str, Any], set_later: list[tuple[str, Any]]
) -> None:
    def configure(module: Any) -> list[dict[str, object]]:
        config = module.TransferConfig(**given_at_first)
        states = [attributes(config), attributes(copy.copy(config))]
        for name, value in set_later:
            setattr(config, name, value)
            states.append({**attributes(config), name: getattr(config, name)})
        return states

    assert outcome(lambda: configure(ours)) == outcome(lambda: configure(theirs))


def test_constants_are_alike() -> None:
    assert ours.TransferConfig.DEFAULTS == theirs.TransferConfig.DEFAULTS
    assert ours.TransferConfig.ALIAS == theirs.TransferConfig.ALIAS
    assert (ours.KB, ours.MB) == (theirs.KB, theirs.MB)
    for name in ("ALLOWED_UPLOAD_ARGS", "ALLOWED_DOWNLOAD_ARGS", "ALLOWED_COPY_ARGS"):
        assert getattr(ours.S3Transfer, name) is getattr(theirs.S3Transfer, name)


QUESTIONS: dict[str, Callable[[Any], Any]] = {
    "unknown argument": lambda m: m.TransferConfig(threads=1),
    "alias as argument": lambda m: m.TransferConfig(max_request_concurrency=1),
    "text for a number": lambda m: m.TransferConfig(max_concurrency="a"),
    "unknown attribute": lambda m: m.TransferConfig().foo,
    "attribute of the class": lambda m: m.TransferConfig.use_threads,
    "deleted attribute": lambda m: delattr(m.TransferConfig(), "foo"),
    "positional": lambda m: attributes(
        m.TransferConfig(1, 2, 3, 4, 5, 6, False, 8, "crt")
    ),
    "pickle": lambda m: (
        pickle.loads(pickle.dumps(m.TransferConfig(max_concurrency=3))).max_concurrency
    ),
    "neither client nor manager": lambda m: m.S3Transfer(),
    "client and manager": lambda m: m.S3Transfer(client=1, manager=2),
    "config and manager": lambda m: m.S3Transfer(config=1, manager=2),
    "osutil and manager": lambda m: m.S3Transfer(osutil=1, manager=2),
    "manager": lambda m: m.S3Transfer(manager=2)._manager,
    "no callback": lambda m: m.S3Transfer(manager=2)._get_subscribers(None),
    "no configuration": lambda m: m.create_transfer_manager(1, None),
    "a foreign configuration": lambda m: m.create_transfer_manager(
        1, m.S3TransferConfig()
    ),
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_questions_are_answered_alike(question: Callable[[Any], Any]) -> None:
    assert outcome(lambda: question(ours)) == outcome(lambda: question(theirs))


def refused(operation: str) -> ClientError:
    return ClientError({"Error": {"Code": "X", "Message": "because"}}, operation)


CALLS: dict[str, Callable[[Any], Any]] = {
    "upload": lambda t: t.upload_file("f", "b", "k", extra_args={"ACL": "private"}),
    "upload positional": lambda t: t.upload_file("f", "b", "k", None, {"Tagging": "a"}),
    "upload a path": lambda t: t.upload_file(Path("f"), "b", "k"),
    "upload bytes": lambda t: t.upload_file(b"f", "b", "k"),
    "upload a file": lambda t: t.upload_file(io.BytesIO(), "b", "k"),
    "download": lambda t: t.download_file("b", "k", "f", {"VersionId": "1"}),
    "download to a path": lambda t: t.download_file("b", "k", Path("f")),
    "download to a number": lambda t: t.download_file("b", "k", 5),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_the_manager_is_called_alike(call: Callable[[Any], Any]) -> None:
    def calls(module: Any) -> list[Any]:
        manager = MagicMock(spec=TransferManager)
        call(module.S3Transfer(manager=manager))
        return manager.mock_calls

    assert outcome(lambda: calls(ours)) == outcome(lambda: calls(theirs))


@pytest.mark.parametrize(
    "error",
    [
        refused("PutObject"),
        s3transfer.exceptions.RetriesExceededError(ValueError("last"), "text"),
        s3transfer.exceptions.S3UploadFailedError("text"),
        OSError("text"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("call", ["upload", "download"])
@pytest.mark.parametrize("where", ["result", "submission"])
def test_failures_are_alike(error: Exception, call: str, where: str) -> None:
    def fail(module: Any) -> None:
        manager = MagicMock(spec=TransferManager)
        method = getattr(manager, call)
        (method.return_value.result if where == "result" else method).side_effect = (
            error
        )
        CALLS[call](module.S3Transfer(manager=manager))

    assert outcome(lambda: fail(ours)) == outcome(lambda: fail(theirs))


def test_failures_are_our_classes_and_tell_why() -> None:
    manager = MagicMock(spec=TransferManager)
    manager.upload.return_value.result.side_effect = refused("PutObject")
    last = ValueError("last")
    manager.download.return_value.result.side_effect = (
        s3transfer.exceptions.RetriesExceededError(last)
    )
    transfer = ours.S3Transfer(manager=manager)
    with pytest.raises(exceptions.S3UploadFailedError) as upload:
        transfer.upload_file("f", "b", "k")
    assert isinstance(upload.value.__cause__, ClientError)
    with pytest.raises(exceptions.RetriesExceededError) as download:
        transfer.download_file("b", "k", "f")
    assert download.value.last_exception is last
    assert not isinstance(download.value, boto3.exceptions.Boto3Error)


@SDKS
def test_a_callback_gets_bytes(sdk: Any) -> None:
    seen: list[int] = []
    (invoker,) = sdk.S3Transfer(manager=MagicMock())._get_subscribers(seen.append)
    invoker.on_progress(bytes_transferred=5, future=None)
    invoker.on_progress(7)
    assert seen == [5, 7]
    assert type(invoker) is sdk.ProgressCallbackInvoker


@SDKS
def test_leaving_the_block_leaves_the_managers(sdk: Any) -> None:
    manager = MagicMock()
    with sdk.S3Transfer(manager=manager) as transfer:
        assert transfer._manager is manager
    manager.__exit__.assert_called_once_with(None, None, None)


def fake_crt(version: str, optimized: bool) -> ModuleType:
    crt = ModuleType("awscrt")
    vars(crt).update(
        __version__=version,
        s3=SimpleNamespace(is_optimized_for_system=lambda: optimized),
    )
    return crt


VERSIONS = [None, "0.19.17", "0.19.18", "0.20", "1.0.0", "0.20.1.dev0", "x", "1.0.0-x"]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("optimized", [False, True])
@pytest.mark.parametrize("preferred", ["auto", "crt", "classic", "CRT", "other"])
def test_the_transfer_client_is_chosen_alike(
    version: str | None,
    optimized: bool,
    preferred: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "boto3.s3.transfer")

    def choose(module: Any) -> tuple[Any, ...]:
        monkeypatch.setattr(module, "HAS_CRT", version is not None)
        monkeypatch.setattr(
            module, "awscrt", fake_crt(version or "0", optimized), raising=False
        )
        config = module.TransferConfig(preferred_transfer_client=preferred)
        result = outcome(lambda: module._should_use_crt(config))
        has_minimum = module.has_minimum_crt_version((0, 19, 18))
        logged = [record.getMessage() for record in caplog.records]
        caplog.clear()
        return result, has_minimum, logged

    assert choose(ours) == choose(theirs)


@pytest.mark.parametrize("crt_manager", ["a manager", None])
@pytest.mark.parametrize("use_threads", [True, False])
def test_the_manager_is_made_alike(
    crt_manager: str | None, use_threads: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(module: Any) -> tuple[Any, ...]:
        crt, classic = MagicMock(return_value=crt_manager), MagicMock()
        monkeypatch.setattr(module, "HAS_CRT", True)
        monkeypatch.setattr(module, "awscrt", fake_crt("1.0.0", True), raising=False)
        monkeypatch.setattr(module, "create_crt_transfer_manager", crt, raising=False)
        monkeypatch.setattr(module, "TransferManager", classic)
        config = module.TransferConfig(use_threads=use_threads)
        made = module.create_transfer_manager("client", config, "osutil")
        crt.assert_called_once_with("client", config)
        calls = [(args[0], *args[2:]) for _, args, _ in classic.mock_calls[:1]]
        return made if crt_manager else calls, calls

    assert make(ours) == make(theirs)


def test_boto3s_configuration_is_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ours, "TransferManager", MagicMock())
    foreign = theirs.TransferConfig(use_threads=False)
    ours.S3Transfer(client=MagicMock(), config=foreign)
    (call,) = ours.TransferManager.mock_calls  # type: ignore[attr-defined]
    assert call.args[1] is foreign
    assert call.args[3] is ours.NonThreadedExecutor
    assert not isinstance(foreign, ours.TransferConfig)


def test_importing_the_methods_does_not_import_s3transfer() -> None:
    program = (
        "import sys; import staticboto.boto3.s3.inject as inject;"
        "slow = {'s3transfer', 'multiprocessing'};"
        "assert not slow & set(sys.modules), slow & set(sys.modules);"
        "inject.S3Transfer; assert 's3transfer' in sys.modules;"
        "assert 'boto3' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


# The extra arguments' types

S3 = botocore.session.get_session().get_service_model("s3")
DIRECTIONS: list[tuple[Any, list[str], list[str]]] = [
    (
        transfers.UploadArgs,
        TransferManager.ALLOWED_UPLOAD_ARGS,
        ["PutObject", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload"],
    ),
    (
        transfers.DownloadArgs,
        TransferManager.ALLOWED_DOWNLOAD_ARGS,
        ["GetObject", "HeadObject"],
    ),
    (
        transfers.CopyArgs,
        TransferManager.ALLOWED_COPY_ARGS,
        ["CopyObject", "CreateMultipartUpload", "UploadPartCopy"],
    ),
]
PYTHON_TYPES = {
    "string": "str",
    "long": "int",
    "timestamp": "TimestampInput",
    "map": "MapInput[str, str]",
}
# Encoded by a handler of botocore, from text or bytes.
KEYS = {"SSECustomerKey", "CopySourceSSECustomerKey"}


@pytest.mark.parametrize("args, allowed, operations", DIRECTIONS)
def test_extra_arguments_are_typed_as_the_model_says(
    args: Any, allowed: list[str], operations: list[str]
) -> None:
    assert set(args.__annotations__) == set(allowed)
    assert args.__required_keys__ == frozenset()
    shapes = [S3.operation_model(name).input_shape for name in operations]
    for name, annotation in args.__annotations__.items():
        (member,) = {
            shape.members[name].name: shape.members[name]
            for shape in shapes
            if shape is not None and name in shape.members
        }.values()
        text = annotation.__forward_arg__
        values = getattr(member, "enum", None)
        if values:
            assert set(get_args(eval(text, {**vars(transfers)}))) == set(values), name
        elif name in KEYS:
            assert text == "str | bytes | bytearray"
        else:
            assert text == PYTHON_TYPES[member.type_name], name


def test_transfer_clients_are_typed_as_the_constants_say() -> None:
    assert set(get_args(transfers.TransferClient)) == {
        constants.AUTO_RESOLVE_TRANSFER_CLIENT,
        constants.CLASSIC_TRANSFER_CLIENT,
        constants.CRT_TRANSFER_CLIENT,
    }
