"""The drop-in face: what programs import, patch and reach, and what importing costs."""

from __future__ import annotations

import inspect
import io
import logging
import pkgutil
import re
import subprocess
import sys
import textwrap
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.comparison import ours, same, theirs

FACES = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])


def run(program: str) -> str:
    """Run a program in a fresh interpreter; return what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


# -- Importing --------------------------------------------------------------------------


def test_importing_is_lean() -> None:
    run("""
        import sys
        import staticboto
        from staticboto import boto3
        boto3.DEFAULT_SESSION, boto3.client, boto3.__version__
        heavy = {"botocore", "s3transfer", "boto3", "jmespath", "urllib3"}
        assert not heavy & set(sys.modules), heavy & set(sys.modules)
        """)


def test_a_client_loads_what_it_needs() -> None:
    run("""
        import sys
        from staticboto import boto3
        client = boto3.client("sqs")
        assert "boto3" not in sys.modules
        loaded = {name for name in sys.modules if name.startswith("staticboto.sqs.")}
        assert loaded == set(), loaded  # the class is made of the pack
        assert "s3transfer" not in sys.modules
        client.get_paginator("list_queues")
        client.exceptions.QueueDoesNotExist
        loaded = {name for name in sys.modules if name.startswith("staticboto.sqs.")}
        assert {"staticboto.sqs.paginator", "staticboto.sqs.exceptions"} <= loaded
        """)


def test_what_boto3_has_is_there_after_the_bare_import() -> None:
    skipped = {"docs", "logging"}
    names = {name for name in vars(theirs) if not name.startswith("_")} - skipped
    modules = {
        name
        for name in sys.modules
        if name.startswith("boto3.")
        and not name.startswith(("boto3.docs", "boto3.crt"))
    }
    assert {"boto3.session", "boto3.s3.transfer", "boto3.resources.base"} <= modules
    run(f"""
        from staticboto import boto3
        for name in {names!r}:
            getattr(boto3, name)
            assert name in dir(boto3), name
        for name in {modules!r}:
            found = boto3
            for part in name.split(".")[1:]:
                found = getattr(found, part)
            assert found.__name__ == "staticboto." + name
        """)


def _modules() -> list[str]:
    """Return all modules of boto3 but those that only write its documentation."""
    found = pkgutil.walk_packages(theirs.__path__, "boto3.")
    names = [each.name for each in found]
    return ["boto3", *(n for n in names if not n.startswith("boto3.docs"))]


def _is_from_elsewhere(value: Any) -> bool:
    """Tell a module, and what is the standard library's: no names of boto3's own."""
    home = getattr(value, "__module__", None) or ""
    return inspect.ismodule(value) or home.partition(".")[0] in sys.stdlib_module_names


@pytest.mark.parametrize("module", _modules())
def test_every_public_name_is_there(module: str) -> None:
    if module.endswith(".crt"):
        pytest.importorskip("awscrt")
    their, our = (import_module(name) for name in (module, f"staticboto.{module}"))
    missing = [
        name
        for name, value in vars(their).items()
        if not name.startswith("_")
        # A logger is the module's own, whoever has its class.
        and (isinstance(value, logging.Logger) or not _is_from_elsewhere(value))
        and not hasattr(our, name)
    ]
    assert missing == []


def test_constants_have_the_same_values() -> None:
    compared = 0
    for module in _modules():
        their, our = (import_module(name) for name in (module, f"staticboto.{module}"))
        for name, value in vars(their).items():
            if (
                name[0] != "_"
                and name.isupper()
                and isinstance(value, (str, int, re.Pattern))
            ):
                assert getattr(our, name) == value, f"{module}.{name}"
                compared += 1
    assert compared > 5


@pytest.fixture(autouse=True, scope="module")
def everything_of_boto3() -> None:
    """Load what boto3 loads when it is needed."""
    session = theirs.Session("a", "b", region_name="eu-west-1")
    for service in ("s3", "dynamodb", "ec2"):
        session.resource(service)
    import boto3.dynamodb.table
    import boto3.ec2.deletetags
    import boto3.s3.transfer  # noqa: F401


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="'staticboto.boto3' has no attribute"):
        getattr(ours, "nothing")


@pytest.mark.parametrize("name", ["client", "resource", "set_stream_logger"])
def test_signatures(name: str) -> None:
    def ask(face: Any) -> Any:
        parameters = inspect.signature(getattr(face, name)).parameters.values()
        return [(p.name, p.kind, p.default) for p in parameters]

    same(ask)


def test_version() -> None:
    assert ours.__version__ == theirs.__version__


# -- In the place of boto3 --------------------------------------------------------------

LIBRARIES = """
    import boto3.s3.transfer
    from boto3.dynamodb.conditions import Key
    from boto3.session import Session
    from moto import mock_aws
    from aws_xray_sdk.core import patch
    import boto3
    assert boto3.__name__ == "staticboto.boto3"
    with mock_aws():
        client = boto3.client("sqs", region_name="eu-west-1")
        url = client.create_queue(QueueName="q")["QueueUrl"]
        client.send_message(QueueUrl=url, MessageBody="text")
        queue = boto3.resource("sqs", region_name="eu-west-1").Queue(url)
        assert [m.body for m in queue.receive_messages()] == ["text"]
        assert type(client).__module__ == "staticboto.sqs.client"
        try:
            client.purge_queue(QueueUrl=url + "x")
        except client.exceptions.QueueDoesNotExist:
            print("done")
    patch(["boto3"])
    """


@pytest.mark.parametrize(
    "hook",
    [
        """
    import sys
    from staticboto import boto3
    sys.modules["boto3"] = boto3
    """,
        """
    import importlib.util, sys
    class Alias:
        def find_spec(self, name, path=None, target=None):
            if name.partition(".")[0] == "boto3":
                return importlib.util.spec_from_loader(name, self)
        def create_module(self, spec):
            return importlib.import_module("staticboto." + spec.name)
        def exec_module(self, module):
            pass
    sys.meta_path.insert(0, Alias())
    """,
    ],
    ids=["sys.modules", "finder"],
)
def test_libraries_of_boto3_work_on_ours(hook: str) -> None:
    assert run(textwrap.dedent(hook) + textwrap.dedent(LIBRARIES)) == "done\n"


# -- The smaller modules ----------------------------------------------------------------


@FACES
def test_set_stream_logger(face: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    name = f"{face.__name__}.test"
    logger = logging.getLogger(name)
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "propagate", False)
    face.set_stream_logger(name, logging.INFO)
    logger.info("seen")
    logger.debug("unseen")
    stamp, rest = stream.getvalue().rstrip("\n").split(f" {name} ")
    assert rest == "[INFO] seen" and stamp[:2] == "20"
    face.set_stream_logger(name, format_string="%(message)s!")
    logger.debug("heard")
    assert stream.getvalue().endswith("\nheard!\n")


def test_the_logger_is_silent_by_default() -> None:
    handlers = logging.getLogger("boto3").handlers
    assert sum(isinstance(handler, ours.NullHandler) for handler in handlers) >= 2
    assert ours.NullHandler is theirs.NullHandler


class Named:
    def __init__(self, mode: object) -> None:
        self.mode = mode


@pytest.mark.parametrize("fileobj", [Named("ab"), Named("wb"), Named(3), io.BytesIO()])
def test_is_append_mode(fileobj: Any) -> None:
    same(lambda face: face.compat.is_append_mode(fileobj))


def test_compat(tmp_path: Path) -> None:
    import boto3.compat

    same(lambda face: face.compat.SOCKET_ERROR)
    same(lambda face: face.compat.TRANSFER_CONFIG_SUPPORTS_CRT)
    same(lambda face: face.compat.TransferConfig)
    same(lambda face: face.compat.collections_abc)
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    ours.compat.rename_file(str(tmp_path / "a"), str(tmp_path / "b"))
    assert (tmp_path / "b").read_text() == "a" and not (tmp_path / "a").exists()


def test_deprecation_warnings_can_be_silenced() -> None:
    for face in (ours, theirs):
        with warnings.catch_warnings():
            face.compat.filter_python_deprecation_warnings()
            action, message, category, module, line = warnings.filters[0]
        assert (action, line) == ("ignore", 0)
        assert category is face.exceptions.PythonDeprecationWarning
        assert getattr(message, "match")("Boto3 will no longer support Python 3.9")
        assert getattr(module, "match")(f"{face.__name__}.compat")


def test_lazy_call() -> None:
    for face in (ours, theirs):
        handler = face.utils.lazy_call("builtins.dict", second=2)
        assert handler(first=1, second=1) == {"first": 1, "second": 2}
        with pytest.raises(TypeError):
            handler(1)
    with pytest.raises(ModuleNotFoundError):
        ours.utils.lazy_call("nowhere.at_all")()


def test_inject_attribute() -> None:
    def ask(face: Any) -> Any:
        attributes = {"a": 1}
        face.utils.inject_attribute(attributes, "b", 2)
        found = dict(attributes)
        face.utils.inject_attribute(attributes, "a", 3)
        return found

    assert same(ask)[0] == "RuntimeError"


def test_service_context_and_waiters() -> None:
    def ask(face: Any) -> Any:
        session = face.Session()
        waiters = face.utils.LazyLoadedWaiterModel(session._session, "s3", "2006-03-01")
        context = face.utils.ServiceContext(
            service_name="s3",
            service_model=None,
            service_waiter_model=waiters,
            resource_json_definitions={},
        )
        assert context == ("s3", None, waiters, {})
        return (
            repr(context._replace(service_waiter_model=None)),
            waiters.get_waiter("BucketExists").operation,
            waiters.get_waiter("Nothing"),
        )

    assert same(ask)[0] == "ValueError"
