"""What else is asked of a resource's class: logs, help, copies, and places to patch."""

from __future__ import annotations

import copy
import logging
import pickle
import pydoc
from typing import Any
from unittest import mock

import pytest

from staticboto import boto3
from tests.runtime.resource_sides import SIDES, CannedService, made_by, outcome, session

sides = pytest.mark.parametrize("side", SIDES)


@sides
def test_logging(side: str, caplog: pytest.LogCaptureFixture) -> None:
    """The loggers and texts are boto3's."""
    service = CannedService(
        {
            "ListQueues": [{"QueueUrls": ["a"]}],
            "ReceiveMessage": [
                {"Messages": [{"ReceiptHandle": "h", "MessageId": "m"}]}
            ],
        }
    )
    sqs = session(SIDES[side], service).resource("sqs")
    for _ in range(2):
        caplog.clear()
        with caplog.at_level(logging.DEBUG, "boto3"):
            (queue,) = sqs.queues.all()
            queue.send_message(MessageBody="x")
            queue.receive_messages()
        messages = [
            (record.name, record.getMessage())
            for record in caplog.records
            if record.name.startswith("boto3.resources")
            # Made anew or not, which shows in this logger alone.
            and record.name != "boto3.resources.model"
        ]
        assert messages == [
            ("boto3.resources.collection", "Calling paginated sqs:list_queues with {}"),
            ("boto3.resources.factory", "Loading sqs:Queue"),
            (
                "boto3.resources.action",
                "Calling sqs:send_message with {'QueueUrl': 'a', 'MessageBody': 'x'}",
            ),
            ("boto3.resources.action", "Response: {}"),
            (
                "boto3.resources.action",
                "Calling sqs:receive_message with {'QueueUrl': 'a'}",
            ),
            (
                "boto3.resources.action",
                "Response: {'Messages': [{'ReceiptHandle': 'h', 'MessageId': 'm'}]}",
            ),
            ("boto3.resources.factory", "Loading sqs:Message"),
        ]


@sides
def test_unknown_options_of_a_parameter(
    side: str, caplog: pytest.LogCaptureFixture
) -> None:
    SIDES[side].resources.model.Parameter("Target", "string", colour="red")
    assert caplog.record_tuples == [
        (
            "boto3.resources.model",
            logging.WARNING,
            "Unknown parameter options found: {'colour': 'red'}",
        )
    ]


@sides
def test_names_that_run_out(side: str) -> None:
    definition = {
        "load": {"request": {"operation": "Get"}},
        "identifiers": [{"name": "LoadAction"}],
        "actions": {"Load": {"request": {"operation": "Get"}}},
    }
    model = SIDES[side].resources.model.ResourceModel(
        "T", definition, {"T": definition}
    )
    with pytest.raises(ValueError, match="Problem renaming T action to load_action!"):
        model.load_rename_map()


@sides
def test_custom_actions(side: str) -> None:
    actions = SIDES[side].resources.action

    def anything(self: Any, **kwargs: Any) -> str:
        return "done"

    model = {"request": {"operation": "PurgeQueue"}}
    made = session(SIDES[side])
    action = actions.CustomModeledAction("drain", model, anything, made.events)
    made.events.register("creating-resource-class.sqs.Queue", action.inject)
    queue = made.resource("sqs").Queue("u")
    assert queue.drain() == "done"
    assert type(queue).drain.__name__ == "drain"


@sides
@pytest.mark.parametrize("service", ["sqs", "gallery"])
def test_copying_and_pickling(side: str, service: str) -> None:
    resource = session(SIDES[side]).resource(service, endpoint_url="http://localhost")
    thing = made_by(resource)
    assert copy.copy(thing) == thing
    with pytest.raises((pickle.PicklingError, TypeError, AttributeError)):
        pickle.dumps(thing)


@pytest.mark.parametrize("service", ["sqs", "gallery"])
def test_help(service: str) -> None:
    resource = session(boto3).resource(service, endpoint_url="http://localhost")
    thing = made_by(resource)
    cls: Any = type(thing)
    for name in dir(cls):
        if not name.startswith("_") and callable(getattr(cls, name)):
            assert getattr(cls, name).__doc__, name
    text = pydoc.plain(pydoc.render_doc(cls))
    assert {"sqs": "send_message", "gallery": "search_one"}[service] in text


@pytest.mark.parametrize("service", ["sqs", "gallery"])
def test_what_a_program_patches(service: str) -> None:
    """Classes and functions are looked up in the modules where boto3 looks them up."""
    resource = session(boto3).resource(service, endpoint_url="http://localhost")
    with mock.patch("staticboto.boto3.resources.factory.ServiceAction") as action:
        result = resource.create_queue() if service == "sqs" else resource.count_rooms()
    assert result is action.return_value.return_value
    action.return_value.assert_called_once_with(resource)
    with (
        mock.patch("staticboto.boto3.resources.collection.ResourceHandler") as handler,
        mock.patch("botocore.client.BaseClient._make_api_call", return_value={}),
    ):
        handler.return_value.return_value = ["a", "b"]
        items = resource.queues if service == "sqs" else resource.rooms
        assert list(items.all()) == ["a", "b"]
        assert list(items.limit(1)) == ["a"]
    with mock.patch(
        "staticboto.boto3.resources.action.create_request_parameters",
        return_value={"Preset": 1},
    ):
        result = outcome(
            lambda: (
                resource.create_queue()
                if service == "sqs"
                else resource.create_room(Name="n")
            )
        )
    assert 'Unknown parameter in input: "Preset"' in result
