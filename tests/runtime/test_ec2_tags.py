"""The two tagging actions that are not modelled, as boto3 has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from unittest.mock import MagicMock

import boto3.ec2.createtags
import boto3.ec2.deletetags
import pytest
from moto import mock_aws

import staticboto.boto3
import staticboto.boto3.ec2.createtags
import staticboto.boto3.ec2.deletetags
from tests.runtime.comparison import outcome

TAGS = [{"Key": "k", "Value": "v"}, {"Key": "l", "Value": "w"}]


@pytest.mark.parametrize(
    "params",
    [
        {"Resources": ["a", "b"], "Tags": TAGS},
        {"Resources": ["a"], "Tags": []},
        {"Resources": ["a"]},
        {"Tags": TAGS},
        {"DryRun": True},
        {"Resources": ["a"], "Tags": [{"Key": "k"}]},
    ],
)
def test_tags_are_created_alike(params: dict[str, Any]) -> None:
    def create(module: Any) -> Any:
        ec2 = MagicMock()
        ec2.Tag.side_effect = lambda *identifiers: identifiers
        return module.create_tags(ec2, **params), ec2.mock_calls

    assert outcome(lambda: create(staticboto.boto3.ec2.createtags)) == outcome(
        lambda: create(boto3.ec2.createtags)
    )


@pytest.mark.parametrize("params", [{"Tags": TAGS}, {"Resources": ["other"]}, {}])
def test_tags_are_deleted_alike(params: dict[str, Any]) -> None:
    def delete(module: Any) -> Any:
        instance = MagicMock(id="i-1")
        instance.meta.client.delete_tags.return_value = "the response"
        return module.delete_tags(instance, **params), instance.mock_calls

    assert outcome(lambda: delete(staticboto.boto3.ec2.deletetags)) == outcome(
        lambda: delete(boto3.ec2.deletetags)
    )


def test_create_tags_replaces_what_is_there() -> None:
    module = staticboto.boto3.ec2.createtags
    attributes: dict[str, Any] = {"create_tags": "the modelled action"}
    module.inject_create_tags("event", class_attributes=attributes, base_classes=[])
    assert attributes == {"create_tags": module.create_tags}


def test_delete_tags_is_injected_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    def inject(module: Any) -> Any:
        action = MagicMock()
        monkeypatch.setattr(module, "CustomModeledAction", action)
        module.inject_delete_tags("emitter", class_attributes={}, event_name="event")
        (name, model, function, emitter), _ = action.call_args
        assert function is module.delete_tags
        return name, model, emitter, action.return_value.mock_calls

    assert inject(staticboto.boto3.ec2.deletetags) == inject(boto3.ec2.deletetags)


@pytest.fixture
def ec2(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    with mock_aws():
        yield staticboto.boto3.Session(region_name="us-east-1").resource("ec2")


@pytest.mark.slow
def test_resources_are_tagged(ec2: Any) -> None:
    image = next(iter(ec2.images.limit(1)))
    first, second = ec2.create_instances(ImageId=image.id, MinCount=2, MaxCount=2)
    tags = ec2.create_tags(Resources=[first.id, second.id], Tags=TAGS)
    assert [(tag.resource_id, tag.key, tag.value) for tag in tags] == [
        (instance.id, tag["Key"], tag["Value"])
        for instance in (first, second)
        for tag in TAGS
    ]
    response = first.delete_tags(Tags=[{"Key": "k"}])
    assert response["ResponseMetadata"]["HTTPStatusCode"] == 200
    first.reload()
    second.reload()
    assert [tag["Key"] for tag in first.tags] == ["l"]
    assert len(second.tags) == 2


QUESTIONS: dict[str, Callable[[Any], Any]] = {
    "name of delete_tags": lambda ec2: ec2.Instance("i").delete_tags.__name__,
    "name of create_tags": lambda ec2: ec2.create_tags.__name__,
    "a collection's delete_tags": lambda ec2: ec2.instances.delete_tags,
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_questions_are_answered_alike(question: Callable[[Any], Any], ec2: Any) -> None:
    boto = boto3.Session(region_name="us-east-1").resource("ec2")
    assert outcome(lambda: question(ec2)) == outcome(lambda: question(boto))
