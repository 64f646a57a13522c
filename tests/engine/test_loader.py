"""A session's loader says what boto3's says, and what users put on the search path wins."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import boto3
import botocore.loaders
import botocore.session
import pytest
from botocore.loaders import Loader

from staticboto import boto3 as ours
from staticboto._index.catalog import PACKAGES
from staticboto._runtime.engine.packs import loader as engine
from staticboto._runtime.engine.packs.loader import PackLoader

KINDS = ("service-2", "paginators-1", "waiters-2", "resources-1", "endpoint-rule-set-1")


def of(face: Any) -> Any:
    """Return the loader of a new session."""
    return face.Session()._session.get_component("data_loader")


def same(ask: Callable[[Any], Any]) -> Any:
    """Ask a session of boto3 and one of ours; return what both say."""
    expected, found = _said(ask, boto3), _said(ask, ours)
    assert found == expected
    return found


def _said(ask: Callable[[Any], Any], face: Any) -> Any:
    try:
        return "returned", ask(face.Session())
    except Exception as error:
        return type(error).__name__, str(error).replace("staticboto.boto3", "boto3")


def asks_loader(name: str, *arguments: Any) -> Callable[[Any], Any]:
    """Return what asks a session's loader."""
    return lambda session: getattr(session._session.get_component("data_loader"), name)(
        *arguments
    )


def test_the_loader_is_botocores_with_packs() -> None:
    assert type(of(ours)) is PackLoader
    assert isinstance(of(ours), Loader)
    assert type(of(boto3)) is Loader


@pytest.mark.parametrize("kind", [*KINDS, "examples-1", "no-such-kind"])
def test_services(kind: str) -> None:
    assert same(asks_loader("list_available_services", kind))[0] == "returned"


@pytest.mark.parametrize("kind", [*KINDS, "examples-1"])
@pytest.mark.parametrize(
    "service", ["s3", "sqs", "cloudfront", "kinesis", "elb", "sdb", "none"]
)
def test_versions(service: str, kind: str) -> None:
    same(asks_loader("list_api_versions", service, kind))
    same(asks_loader("determine_latest_version", service, kind))


@pytest.mark.parametrize(
    "ask",
    [
        lambda session: session.get_available_services(),
        lambda session: session.get_available_resources(),
        lambda session: session.get_available_partitions(),
        *(
            lambda session, service=service, partition=partition: (
                session.get_available_regions(service, partition, True)
            )
            for service in ("s3", "sqs", "iam", "organizations", "none")
            for partition in ("aws", "aws-cn", "none")
        ),
        lambda session: session.get_partition_for_region("cn-north-1"),
        lambda session: session.get_partition_for_region("mars-west-1"),
        lambda session: session._session.get_service_data("sqs")["operations"].keys(),
        lambda session: session._session.get_service_model("sqs").operation_names,
        lambda session: session._session.get_paginator_model("sqs")._paginator_config,
        lambda session: session._session.get_waiter_model("s3").waiter_names,
    ],
)
def test_what_sessions_say(ask: Callable[[Any], Any]) -> None:
    same(ask)


@pytest.mark.parametrize(
    "ask",
    [
        lambda session: session.client("no-such-service"),
        lambda session: session.client("S3"),
        lambda session: session.client("s3", api_version="1999-01-01"),
        lambda session: session.client("cloudfront", api_version="1999-01-01"),
        lambda session: session.resource("no-such-service"),
        lambda session: session.resource("sts"),
        lambda session: session.resource("s3", api_version="1999-01-01"),
        lambda session: session._session.get_service_model("no-such-service"),
        lambda session: session._session.get_service_model("s3", "1999-01-01"),
        lambda session: session._session.get_waiter_model("sns"),
        lambda session: session._session.get_waiter_model("sts"),
        lambda session: session._session.get_waiter_model("no-such-service"),
        asks_loader("load_service_model", "s3", "no-such-kind"),
        asks_loader("load_service_model", "s3", "paginators-1", "1999-01-01"),
        asks_loader("load_data", "no-such-document"),
        asks_loader("load_data_with_path", "no-such-document"),
    ],
)
def test_errors_are_word_for_word_the_same(ask: Callable[[Any], Any]) -> None:
    assert same(ask)[0] != "returned"


@pytest.mark.parametrize("version", ["2014-10-21", "2015-07-27", "2020-05-31"])
def test_other_api_versions_are_botocores(version: str) -> None:
    """Of CloudFront botocore has many, of which one is generated, if it is at all."""

    def ask(session: Any) -> Any:
        client = session.client("cloudfront", api_version=version)
        return client.meta.service_model.api_version, sorted(
            client.meta.method_to_api_mapping
        )

    assert same(ask)[0] == "returned"


@pytest.mark.parametrize("name", ["endpoints", "partitions", "_retry"])
def test_documents_of_no_service(name: str) -> None:
    data, path = of(ours).load_data_with_path(name)
    assert of(boto3).is_builtin_path(of(boto3).load_data_with_path(name)[1])
    assert of(ours).is_builtin_path(path)
    # Nothing that was not read yet is equal to an `OrderedDict` that is asked first.
    assert json.dumps(data) == json.dumps(of(boto3).load_data(name))


def test_a_document_is_the_same_for_all_who_ask_a_loader() -> None:
    loader = of(ours)
    first = loader.load_service_model("sqs", "service-2")
    assert first is loader.load_service_model("sqs", "service-2")
    assert first is loader.load_service_model("sqs", "service-2", "2012-11-05")
    assert first is not of(ours).load_service_model("sqs", "service-2")


def test_what_somebody_changes_is_changed_for_one_session() -> None:
    """botocore's handlers and users change what they get in place."""
    loader = of(ours)
    model = loader.load_service_model("sqs", "service-2")
    whole = copy.deepcopy(dict(model))
    model["operations"]["SendMessage"]["http"]["method"] = "PUT"
    model["shapes"].pop("String")
    del model["metadata"]["serviceId"]
    assert loader.load_service_model("sqs", "service-2") is model
    assert of(ours).load_service_model("sqs", "service-2") == whole


def test_a_loader_of_another_class_stays_what_it_is() -> None:
    class Other(Loader):
        pass

    session: Any = botocore.session.Session()
    loader = Other()
    loader.search_paths.append(str(Path(boto3.__file__).parent / "data"))
    session.register_component("data_loader", loader)
    assert engine.serve(session) is loader
    assert type(loader) is Other
    client: Any = ours.Session(botocore_session=session).client("sqs")
    assert "documentation" in client.meta.service_model._service_description
    assert type(client).__module__ == "staticboto.sqs.client"


# What users put on the search path.


def model(version: str, service: str = "sqs") -> dict[str, Any]:
    """Return a model of a service that has one operation of botocore's and one of its own."""
    data: Any = botocore.session.Session().get_component("data_loader")
    whole = data.load_service_model(service, "service-2")
    name = "ListQueues" if service == "sqs" else next(iter(whole["operations"]))
    operations = {name: whole["operations"][name]}
    operations["PaintQueue"] = {**operations[name], "name": "PaintQueue"}
    metadata = {**whole["metadata"], "apiVersion": version}
    return {**whole, "operations": operations, "metadata": metadata}


def put(folder: Path, version: str, name: str, content: Any, of: str = "sqs") -> None:
    place = folder / of / version
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{name}.json").write_text(json.dumps(content))


def described(session: Any, service: str = "sqs", **options: Any) -> Any:
    """Say what a client of a session is."""
    client = session.client(service, **options)
    return (
        type(client).__name__,
        client.meta.service_model.api_version,
        client.meta.method_to_api_mapping,
        [
            client.can_paginate(name)
            for name in sorted(client.meta.method_to_api_mapping)
        ],
        client.waiter_names,
        client.meta.endpoint_url,
        [name for name in dir(client.exceptions) if name[0] != "_"],
    )


@pytest.fixture(params=["environment", "home", "search path"])
def folder(
    request: pytest.FixtureRequest, world: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A directory in which sessions find models, in each of the ways that there are."""
    place = world / "models"
    place.mkdir()
    if request.param == "environment":
        monkeypatch.setenv("AWS_DATA_PATH", str(place))
    elif request.param == "home":
        monkeypatch.setattr(Loader, "CUSTOMER_DATA_PATH", str(place))
    else:
        make = botocore.session.create_loader

        def create_loader(path: str | None = None) -> Any:
            loader = make(path)
            loader.search_paths.insert(0, str(place))
            return loader

        monkeypatch.setattr(botocore.session, "create_loader", create_loader)
        monkeypatch.setattr(botocore.loaders, "create_loader", create_loader)
    return place


@pytest.mark.slow
@pytest.mark.parametrize("version", ["2012-11-05", "2009-01-01", "2999-01-01"])
def test_the_model_of_a_user(version: str, folder: Path) -> None:
    """The same version, an older one, a newer one: which is taken is what boto3 takes."""
    put(folder, version, "service-2", model(version))
    said = same(described)[1]
    if version == "2009-01-01":
        assert "send_message" in said[2]
    else:
        assert set(said[2]) == {"list_queues", "paint_queue"}
    same(lambda session: described(session, api_version=version))
    same(lambda session: described(session, api_version="2012-11-05"))
    same(asks_loader("list_api_versions", "sqs", "service-2"))


def test_a_user_has_a_service_of_his_own(folder: Path) -> None:
    put(folder, "2020-01-01", "service-2", model("2020-01-01"), of="painter")
    assert same(lambda session: described(session, "painter"))[0] == "returned"
    assert "painter" in same(lambda session: session.get_available_services())[1]


@pytest.mark.parametrize("kind", ["paginators-1", "waiters-2"])
def test_a_document_of_a_user_beside_the_model(kind: str, folder: Path) -> None:
    """The model is botocore's, and what goes with it is the user's."""
    content = {
        "paginators-1": {"pagination": {}},
        "waiters-2": {
            "version": 2,
            "waiters": {
                "QueueThere": {
                    "operation": "GetQueueUrl",
                    "delay": 1,
                    "maxAttempts": 1,
                    "acceptors": [
                        {"matcher": "status", "expected": 200, "state": "success"}
                    ],
                }
            },
        },
    }
    put(folder, "2012-11-05", kind, content[kind])
    said = same(described)[1]
    assert (said[4] == ["queue_there"]) is (kind == "waiters-2")
    assert any(said[3]) is (kind != "paginators-1")


def test_extras_of_a_user(folder: Path) -> None:
    put(
        folder,
        "2012-11-05",
        "service-2.sdk-extras",
        {"merge": {"operations": {"ListQueues": {"deprecated": True}}}},
    )

    def ask(session: Any) -> Any:
        model = session.client("sqs").meta.service_model
        return model.operation_model("ListQueues").deprecated

    assert same(ask) == ("returned", True)


def test_resources_of_a_user(folder: Path) -> None:
    put(
        folder,
        "2012-11-05",
        "resources-1",
        {
            "service": {"actions": {"Paint": {"request": {"operation": "ListQueues"}}}},
            "resources": {},
        },
    )

    def ask(session: Any) -> Any:
        made = session.resource("sqs")
        return [name for name in dir(made) if name[0] != "_"], repr(made)

    said = same(ask)
    assert said[0] == "returned" and "paint" in said[1][0]


@pytest.mark.slow
def test_endpoints_of_a_user(folder: Path) -> None:
    stock: Any = botocore.session.Session().get_component("data_loader")
    endpoints = copy.deepcopy(stock.load_data("endpoints"))
    endpoints["partitions"][0]["regions"]["moon-1"] = {"description": "Moon"}
    endpoints["partitions"][0]["services"]["sqs"]["endpoints"]["moon-1"] = {}
    (folder / "endpoints.json").write_text(json.dumps(endpoints))
    assert "moon-1" in same(lambda session: session.get_available_regions("sqs"))[1]
    assert same(described)[0] == "returned"


def test_a_directory_that_is_not_there(folder: Path) -> None:
    folder.rmdir()
    assert same(described)[0] == "returned"


def test_what_is_no_version_does_not_matter(folder: Path) -> None:
    (folder / "sqs").mkdir()
    (folder / "sqs/notes.txt").write_text("")
    assert same(described)[0] == "returned"


def test_broken_models_of_a_user(folder: Path) -> None:
    put(folder, "2999-01-01", "service-2", {})
    (folder / "sqs/2999-01-01/service-2.json").write_text("{")
    assert same(described)[0] != "returned"


def test_the_class_of_a_client_with_a_model_of_a_user_has_its_methods(
    folder: Path,
) -> None:
    put(folder, "2999-01-01", "service-2", model("2999-01-01"))
    client: Any = ours.Session().client("sqs")
    assert callable(client.paint_queue)
    assert not hasattr(client, "send_message")
    # Another session has what was generated.
    client = ours.Session().client("sqs", api_version="2012-11-05")
    assert not hasattr(client, "paint_queue")
    assert callable(client.send_message)


def test_all_that_was_generated_is_in_the_list() -> None:
    assert set(PACKAGES) <= set(ours.Session().get_available_services())
