"""What can be done with clients and resources as objects: copied, pickled, assigned to."""

from __future__ import annotations

import copy
import pickle
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime.comparison import ours, outcome, theirs

# Where classes of the two are, which messages name.
MODULES = re.compile(
    r"(?:staticboto|boto3|botocore)(?:\.[a-z_0-9]+)*(?=\.(?:s3\.|S3|ec2\.))|on [\w.]+ failed"
)

THINGS: dict[str, Callable[[Any], Any]] = {
    "resource": lambda face: face.resource("s3"),
    "bucket": lambda face: face.resource("s3").Bucket("b"),
    "client": lambda face: face.client("s3"),
    "paginator": lambda face: face.client("s3").get_paginator("list_objects_v2"),
    "pages": lambda face: face.client("s3").get_paginator("list_buckets").paginate(),
    "waiter": lambda face: face.client("s3").get_waiter("bucket_exists"),
    "manager": lambda face: face.resource("s3").Bucket("b").objects,
    "collection": lambda face: face.resource("s3").Bucket("b").objects.all(),
    "resource class": lambda face: type(face.resource("s3").Bucket("b")),
    "client class": lambda face: type(face.client("s3")),
    "session": lambda face: face.Session(),
}


def alike(ask: Callable[[Any], Any]) -> tuple[str, object]:
    """Return the outcome of both, which has to be the same but for where classes are."""

    def answer(face: Any) -> tuple[str, object]:
        kind, text = outcome(lambda: ask(face))
        if kind == "RecursionError":
            return kind, ""  # its text depends on where in the interpreter it is raised
        return kind, MODULES.sub("…", text) if isinstance(text, str) else text

    found, expected = answer(ours), answer(theirs)
    assert found == expected
    return found


@pytest.mark.parametrize("thing", THINGS)
def test_pickling(thing: str) -> None:
    kind, _ = alike(lambda face: type(pickle.dumps(THINGS[thing](face))).__name__)
    assert kind == ("AttributeError" if thing == "session" else "PicklingError")


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("method", [copy.copy, copy.deepcopy])
def test_copying(thing: str, method: Callable[[Any], Any]) -> None:
    alike(lambda face: type(method(THINGS[thing](face))).__name__)


def test_a_copy_of_a_resource_works() -> None:
    def ask(face: Any) -> Any:
        bucket = face.resource("s3").Bucket("b")
        twin = copy.copy(bucket)
        return (
            twin == bucket,
            twin.name,
            twin.meta.client is bucket.meta.client,
            repr(twin),
        )

    assert alike(ask) == ("returned", (True, "b", True, "s3.Bucket(name='b')"))


@pytest.mark.parametrize(
    "name", ["id", "instance_id", "state", "vpc", "vpc_addresses", "tags", "anything"]
)
@pytest.mark.parametrize("change", ["set", "delete"])
def test_what_cannot_be_assigned_to(name: str, change: str) -> None:
    def ask(face: Any) -> Any:
        instance = face.resource("ec2").Instance("i")
        if change == "delete":
            delattr(instance, name)
        else:
            setattr(instance, name, 1)
        return vars(instance)[name]

    kind, text = alike(ask)
    if name != "anything":
        assert kind == "AttributeError" and isinstance(text, str)


def test_names_in_messages() -> None:
    def ask(face: Any) -> Any:
        bucket, client = face.resource("s3").Bucket("b"), face.client("s3")
        things = (bucket, bucket.objects, bucket.objects.all(), client)
        return (
            [type(each).__qualname__ for each in things],
            [outcome(lambda: each.nothing) for each in things],
            outcome(lambda: setattr(client, "exceptions", 1)),
        )

    assert alike(ask)[0] == "returned"
