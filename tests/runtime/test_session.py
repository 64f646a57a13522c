"""`Session`: what it takes, gives and refuses, side by side with boto3's."""

from __future__ import annotations

import inspect
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import botocore.session
import pytest
from botocore.config import Config

from tests.runtime.answers import answer
from tests.runtime.comparison import ours, same, theirs

BOTH = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])


METHODS = [name for name in dir(theirs.Session) if not name.startswith("_")]


def test_members() -> None:
    assert set(METHODS) == {n for n in dir(ours.Session) if not n.startswith("_")}


@pytest.mark.parametrize("name", ["__init__", *METHODS])
def test_signatures(name: str) -> None:
    found, expected = getattr(ours.Session, name), getattr(theirs.Session, name)
    if isinstance(expected, property):
        assert isinstance(found, property) and found.fset is None
    else:
        plain = [
            [
                (parameter.name, parameter.kind, parameter.default)
                for parameter in inspect.signature(method).parameters.values()
            ]
            for method in (found, expected)
        ]
        assert plain[0] == plain[1]


@pytest.mark.parametrize(
    "given", list(itertools.product([None, "", "x"], repeat=4)), ids=str
)
def test_credentials(given: tuple[str | None, ...]) -> None:
    names = ("access_key_id", "secret_access_key", "session_token", "account_id")

    def ask(face: Any) -> Any:
        session = face.Session(**dict(zip([f"aws_{n}" for n in names], given)))
        found = session.get_credentials()
        values = ("method", "access_key", "secret_key", "token", "account_id")
        return [getattr(found, name) for name in values]

    same(ask)


def test_credentials_from_the_environment_and_from_files(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def keys(face: Any) -> Any:
        found = face.Session(profile_name=profile).get_credentials()
        return found and (found.method, found.access_key, found.secret_key)

    profile: str | None = None
    assert same(keys) == ("returned", ("env", "key", "secret"))
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    assert same(keys)[0] == "PartialCredentialsError" or keys(ours) is None
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    assert same(keys) == ("returned", None)
    (world / ".aws").mkdir()
    (world / ".aws/credentials").write_text(
        "[work]\naws_access_key_id = a\naws_secret_access_key = b\n"
    )
    profile = "work"
    assert same(keys) == ("returned", ("shared-credentials-file", "a", "b"))


def test_profiles(world: Path) -> None:
    (world / ".aws").mkdir()
    (world / ".aws/config").write_text(
        "[default]\nregion = eu-north-1\n[profile work]\nregion = sa-east-1\n"
    )

    def look(**arguments: Any) -> Callable[[Any], Any]:
        def ask(face: Any) -> Any:
            session = face.Session(**arguments)
            return (
                session.profile_name,
                session.region_name,
                session.available_profiles,
                repr(session),
                session.client("sqs").meta.region_name,
            )

        return ask

    assert same(look())[0] == same(look(profile_name="work"))[0] == "returned"
    assert same(look(profile_name="nobody"))[0] == "ProfileNotFound"
    assert same(look(profile_name=""))[0] == "ProfileNotFound"
    assert same(look(profile_name="work", region_name="us-east-2"))[0] == "returned"


@pytest.mark.parametrize("region", [None, "", "us-gov-west-1", "x y"])
def test_region(region: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    same(lambda face: repr(face.Session(region_name=region)))
    same(lambda face: face.Session(region_name=region).client("sqs").meta.region_name)


def test_what_is_available() -> None:
    for name in [
        "get_available_services",
        "get_available_resources",
        "get_available_partitions",
    ]:
        kind, names = same(lambda face: getattr(face.Session(), name)())
        assert kind == "returned" and names
    same(lambda face: face.Session().get_available_regions("sqs"))
    same(lambda face: face.Session().get_available_regions("s3", "aws-cn", True))
    same(lambda face: face.Session().get_available_regions("nothing"))
    same(lambda face: face.Session().get_partition_for_region("cn-north-1"))
    same(lambda face: face.Session().get_partition_for_region("nowhere"))


def test_errors_of_client_and_resource() -> None:
    refused: list[tuple[Callable[[Any], Any], str]] = [
        (lambda face: face.client("nothing"), "UnknownServiceError"),
        (lambda face: face.client("sqs", api_version="1999"), "DataNotFoundError"),
        (lambda face: face.client("sqs", nothing=1), "TypeError"),
        (lambda face: face.client(), "TypeError"),
        (
            lambda face: face.client("sqs", aws_access_key_id="a"),
            "PartialCredentialsError",
        ),
        (lambda face: face.resource("nothing"), "ResourceNotExistsError"),
        (lambda face: face.resource("lambda"), "ResourceNotExistsError"),
        (
            lambda face: face.resource("ec2", api_version="1999"),
            "UnknownAPIVersionError",
        ),
        (lambda face: face.resource("s3", aws_account_id="1"), "TypeError"),
        (lambda face: face.resource(), "TypeError"),
    ]
    for ask, error in refused:
        assert same(ask)[0] == error


@BOTH
def test_botocore_session_is_called_as_boto3_calls_it(face: Any) -> None:
    engine = mock.MagicMock()
    engine.user_agent_name = "Somebody"
    session = face.Session("a", "b", "c", "region", engine, "profile", "account")
    calls = engine.mock_calls
    assert calls[:3] == [
        mock.call.set_config_variable("profile", "profile"),
        mock.call.set_credentials("a", "b", "c", "account"),
        mock.call.set_config_variable("region", "region"),
    ]
    paths = engine.get_component().search_paths.append.call_args_list
    assert [Path(call.args[0]).parts[-2:] for call in paths] == [("boto3", "data")]
    arguments = {
        "region_name": "r",
        "api_version": "v",
        "use_ssl": False,
        "verify": False,
        "endpoint_url": "e",
        "aws_access_key_id": "k",
        "aws_secret_access_key": "s",
        "aws_session_token": "t",
        "config": Config(),
        "aws_account_id": "i",
    }
    engine.reset_mock()
    session.client("service", **arguments)
    assert engine.mock_calls == [mock.call.create_client("service", **arguments)]
    engine.reset_mock()
    session.client("service")
    defaults = {**dict.fromkeys(arguments), "use_ssl": True}
    del defaults["aws_account_id"]
    assert engine.mock_calls == [mock.call.create_client("service", **defaults)]


def test_handlers_that_are_registered() -> None:
    def registered(face: Any) -> list[tuple[str, Any]]:
        engine = mock.MagicMock()
        face.Session(botocore_session=engine)
        return [
            (call.args[0], call.kwargs.get("unique_id"))
            for call in engine.register.call_args_list
        ]

    assert sorted(registered(ours), key=str) == sorted(registered(theirs), key=str)


@BOTH
def test_a_botocore_session_is_used_as_it_is(face: Any) -> None:
    engine = botocore.session.get_session()
    engine.set_config_variable("region", "ca-central-1")
    session = face.Session(botocore_session=engine)
    assert session.region_name == "ca-central-1"
    assert session.events is engine.get_component("event_emitter")
    assert face.Session().events is not session.events


def test_two_sessions_on_one_engine_inject_twice() -> None:
    def ask(face: Any) -> Any:
        engine = botocore.session.get_session()
        face.Session(botocore_session=engine)
        return face.Session(botocore_session=engine).client("s3")

    assert same(ask)[0] == "RuntimeError"


def user_agent(
    face: Any, config: Config | None, resource: bool = False, **engine: str
) -> str:
    """Return the user agent of a request; `engine` is set on the botocore session."""
    underneath = botocore.session.get_session()
    for name, value in engine.items():
        setattr(underneath, name, value)
    session = face.Session(botocore_session=underneath)
    requests = answer(session)
    if resource:
        session.resource("sqs", config=config).meta.client.list_queues()
    else:
        session.client("sqs", config=config).list_queues()
    agent: str = requests[0].headers["User-Agent"].decode()
    return agent


@pytest.mark.parametrize(
    "engine",
    [
        {},
        {"user_agent_extra": "mine/1"},
        {"user_agent_name": "Mine", "user_agent_version": "2"},
    ],
)
@pytest.mark.parametrize("resource", [False, True])
@pytest.mark.parametrize(
    "config",
    [
        None,
        {"user_agent_extra": "config/3"},
        {"user_agent": "all/4"},
        {"user_agent_appid": "app"},
    ],
)
def test_user_agent(
    engine: dict[str, str], resource: bool, config: dict[str, str] | None
) -> None:
    def ask(face: Any) -> Any:
        made = Config(**config) if config else None  # type: ignore[arg-type]
        agent = user_agent(face, made, resource, **engine)
        return agent.replace(f" staticboto/{ours.__version__}", "")

    assert same(ask)[0] == "returned"


def test_our_name_in_the_user_agent() -> None:
    agent = user_agent(ours, None).split()
    assert agent[0] == f"Boto3/{theirs.__version__}"
    assert agent[-1] == f"staticboto/{theirs.__version__}"
    assert "staticboto" not in user_agent(ours, None, user_agent_name="Mine")


def test_a_resource_leaves_its_configuration_alone() -> None:
    config = Config(read_timeout=7)
    client = ours.resource("sqs", config=config).meta.client
    assert client.meta.config.read_timeout == 7
    assert client.meta.config.user_agent_extra == "Resource"
    assert config.user_agent_extra is None  # type: ignore[attr-defined]


def test_versions_of_resources() -> None:
    def ask(face: Any) -> Any:
        found = []
        for version in (None, "2014-10-01", "2015-10-01"):
            resource = face.resource("ec2", api_version=version)
            model = resource.meta.client.meta.service_model
            found.append(
                (model.api_version, sorted(resource.get_available_subresources()))
            )
        return found

    assert same(ask)[0] == "returned"


def test_models_of_the_user(world: Path) -> None:
    """A service that nobody has generated, found in `~/.aws/models`."""
    model = {
        "version": "2.0",
        "metadata": {
            "apiVersion": "2020-01-01",
            "endpointPrefix": "zoo",
            "protocol": "json",
            "jsonVersion": "1.1",
            "targetPrefix": "Zoo",
            "serviceFullName": "Amazon Zoo",
            "serviceId": "Zoo",
            "signatureVersion": "v4",
        },
        "operations": {
            "FeedLion": {
                "name": "FeedLion",
                "http": {"method": "POST", "requestUri": "/"},
                "input": {"shape": "FeedLionInput"},
                "errors": [{"shape": "LionAsleep"}],
            }
        },
        "shapes": {
            "FeedLionInput": {"type": "structure", "members": {"Name": {"shape": "S"}}},
            "LionAsleep": {"type": "structure", "members": {}, "exception": True},
            "S": {"type": "string"},
        },
    }
    resources = {
        "service": {
            "has": {
                "Lion": {
                    "resource": {
                        "type": "Lion",
                        "identifiers": [{"target": "Name", "source": "input"}],
                    }
                }
            }
        },
        "resources": {
            "Lion": {
                "identifiers": [{"name": "Name"}],
                "actions": {
                    "Feed": {
                        "request": {
                            "operation": "FeedLion",
                            "params": [
                                {
                                    "target": "Name",
                                    "source": "identifier",
                                    "name": "Name",
                                }
                            ],
                        }
                    }
                },
            }
        },
    }
    directory = world / ".aws/models/zoo/2020-01-01"
    directory.mkdir(parents=True)
    (directory / "service-2.json").write_text(json.dumps(model))
    (directory / "resources-1.json").write_text(json.dumps(resources))

    def ask(face: Any) -> Any:
        session = face.Session()
        requests = answer(session)
        zoo = session.resource("zoo", endpoint_url="http://zoo")
        zoo.Lion("Leo").feed()
        client = session.client("zoo", endpoint_url="http://zoo")
        client.feed_lion(Name="Lea")
        return (
            "zoo" in session.get_available_resources(),
            repr(zoo.Lion("Leo")),
            [request.body for request in requests],
            repr(client).partition(" at ")[0],
            client.exceptions.LionAsleep.__name__,
        )

    same(ask)


@BOTH
def test_the_default_session(face: Any) -> None:
    assert face.DEFAULT_SESSION is None
    client = face.client("sqs")
    session = face.DEFAULT_SESSION
    assert session is not None and face._get_default_session() is session
    assert client.meta.events is not session.events
    assert face.resource("sqs").meta.client.meta.region_name == "eu-west-1"
    assert face.DEFAULT_SESSION is session
    face.setup_default_session(region_name="us-west-1")
    assert face.DEFAULT_SESSION is not session
    assert face.client("sqs").meta.region_name == "us-west-1"


@BOTH
def test_the_default_session_can_be_patched(face: Any) -> None:
    name = face.__name__
    with mock.patch(f"{name}.DEFAULT_SESSION", None):
        face.client("sqs")
        assert face.DEFAULT_SESSION is not None
    assert face.DEFAULT_SESSION is None
    with mock.patch(f"{name}.Session") as session:
        face.setup_default_session(region_name="x")
        session.assert_called_once_with(region_name="x")
        assert face.client("sqs") is session.return_value.client.return_value
    assert face.Session is not session
    with mock.patch(f"{name}.client") as client:
        assert face.client("sqs") is client.return_value
