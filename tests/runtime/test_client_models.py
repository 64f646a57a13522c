"""Clients of models that were not generated from."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import botocore.session
import pytest

from staticboto._runtime.clients.client import Client
from staticboto.sqs import SQSClient
from tests.runtime.answers import answer
from tests.runtime.comparison import nameless, ours, same, theirs

URL = "https://sqs.eu-west-1.amazonaws.com/1/q"


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
