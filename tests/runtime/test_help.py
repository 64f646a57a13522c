"""What `help()` says of clients and resources, compared with what live boto3 says."""

from __future__ import annotations

import inspect
import pydoc
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from staticboto import boto3
from tests.runtime.comparison import ours, theirs
from tests.runtime.resource_sides import made_by, session
from tests.support.slow import slow

SMALL = ("sns", "sqs")
LARGE = ("cloudformation", "cloudwatch", "dynamodb", "glacier", "iam", "s3")
SERVICES = [
    *slow([*SMALL, *LARGE], *LARGE),
    pytest.param("ec2", marks=pytest.mark.thorough),
]
# Of dynamodb boto3 says what a client takes, ours what its resources take.
DIALECT = "dynamodb"


def resources(side: ModuleType, service: str) -> Iterator[tuple[str, Any]]:
    """Yield an object of every type of a service, by the type's name."""
    made = side.Session("key", "secret", region_name="eu-west-1").resource(service)
    yield "ServiceResource", made
    for name in made.get_available_subresources():
        maker = getattr(made, name)
        asked = inspect.getdoc(getattr(theirs.resource(service), name)) or ""
        yield name, maker(*(["x"] * asked.count(":param ")))


def documented(thing: Any) -> Iterator[tuple[str, str]]:
    """Yield the names of an object's members, those of its collections too, and texts."""
    cls = type(thing)
    for name in dir(cls):
        if not name.startswith("_") and name not in ("meta", "create"):
            yield name, inspect.getdoc(getattr(cls, name)) or ""
    for collection in thing.meta.resource_model.collections:
        manager = getattr(thing, collection.name)
        for elements in (manager, manager.all()):
            for method in dir(elements):
                if not method.startswith("_"):
                    text = inspect.getdoc(getattr(elements, method)) or ""
                    yield f"{type(elements).__name__}.{method}", text


def parameters(text: str) -> dict[str, str]:
    """Return what a text says of each parameter: type and description, on one line."""
    text = re.split(r"^:(?:returns|return|rtype)", text, flags=re.MULTILINE)[0]
    found = re.split(r"^:type (\w+): ", text, flags=re.MULTILINE)[1:]
    return {
        name: " ".join(said.split())
        for name, said in zip(found[::2], found[1::2], strict=True)
    }


def said_of(name: str, text: str) -> bool:
    """Tell whether a text, written by hand, describes a parameter."""
    return (
        re.search(rf"^ *:param {name}: *\S|\b{name}\b", text, re.MULTILINE) is not None
    )


@pytest.mark.parametrize("service", SERVICES)
def test_resources_say_what_boto3s_say(service: str) -> None:
    pairs = zip(resources(ours, service), resources(theirs, service), strict=True)
    compared = 0
    for (name, our), (_, their) in pairs:
        texts = dict(documented(our))
        for member, expected in documented(their):
            found, at = texts[member], f"{service}.{name}.{member}"
            assert found, at
            for parameter, said in parameters(expected).items():
                if "Request Syntax" in found:
                    taken = parameters(found)
                    assert parameter in taken, at
                    if "Request Syntax" in expected and service != DIALECT:
                        kept = taken[parameter].partition(":param")[2]
                        selects = re.search(r"\.(limit|page_size)$", member)
                        assert selects or kept == said.partition(":param")[2], at
                else:
                    assert said_of(parameter, found), at
                compared += 1
            if "Request Syntax" in expected:
                assert "**Request Syntax**" in found, at
    assert compared > 10


@pytest.mark.parametrize("service", SERVICES)
def test_attributes_say_what_they_are(service: str) -> None:
    pairs = zip(resources(ours, service), resources(theirs, service), strict=True)
    compared = 0
    for (name, our), (_, their) in pairs:
        members = type(our).meta.resource_model.members(_shape(our))
        for member in members:
            at = f"{service}.{name}.{member.name}"
            found, expected = (
                " ".join(
                    (inspect.getdoc(getattr(type(each), member.name)) or "").split()
                )
                for each in (our, their)
            )
            match member.kind:
                case "attribute" | "alias":
                    if service != DIALECT:
                        assert expected in found, at
                    assert re.search(r"\*\(\w+\) --\*|\*\(\w", found), at
                case "identifier":
                    assert member.name in found and "identifies" in found, at
                case "reference":
                    target = type(our).meta.resource_model.related(member.key).resource
                    assert target.type in found and "None" in found, at
                case "collection":
                    elements = type(our).meta.resource_model.collection(member.key)
                    assert elements.resource.type in found, at
                case _:
                    continue
            compared += 1
    assert compared > 3


def _shape(thing: Any) -> Any:
    model = thing.meta.resource_model
    return (
        thing.meta.client.meta.service_model.shape_for(model.shape)
        if model.shape
        else None
    )


def test_a_table_says_what_it_takes() -> None:
    table = ours.resource("dynamodb").Table("t")
    text = inspect.getdoc(table.query) or ""
    assert "KeyConditionExpression=Key('mykey').eq('myvalue')" in text
    assert "Binary(b'bytes')" in text and "'NULL': True" not in text
    plain = inspect.getdoc(ours.client("dynamodb").query) or ""
    assert "'NULL': True" in plain and "Key('mykey')" not in plain


@pytest.mark.parametrize(
    "service", slow(["sqs", "s3", "docdb", "dynamodb"], "s3", "docdb", "dynamodb")
)
def test_clients_say_what_boto3s_say(service: str) -> None:
    our, their = (side.client(service) for side in (ours, theirs))
    for name in dir(their):
        if name.startswith("_") or not callable(getattr(their, name)):
            continue
        expected = parameters(inspect.getdoc(getattr(their, name)) or "")
        found = inspect.getdoc(getattr(our, name)) or ""
        for parameter in expected:
            assert said_of(parameter, found), f"{service}.{name}"


def test_classes_that_handlers_changed() -> None:
    """A class derived from the generated one, and one of an older API version."""
    made = session(boto3)

    class Extra:
        def put_object(self, **kwargs: Any) -> None:
            raise NotImplementedError

    def add(base_classes: list[type], **event: Any) -> None:
        base_classes.append(Extra)

    made.events.register("creating-resource-class.s3.Bucket", add)
    bucket = made.resource("s3").Bucket("b")
    assert isinstance(bucket, Extra)
    assert ":param ACL:" in (inspect.getdoc(bucket.put_object) or "")
    older = made.resource("ec2", api_version="2015-10-01")
    assert ":param ImageId:" in (inspect.getdoc(older.create_instances) or "")
    instance = older.Instance("i")
    launched = inspect.getdoc(type(instance).launch_time) or ""
    assert "The time" in launched and "*(datetime) --*" in launched
    waits = inspect.getdoc(instance.wait_until_running) or ""
    assert "every 15 seconds" in waits and ":param WaiterConfig:" in waits


def test_resources_that_were_not_generated() -> None:
    hall = made_by(session(boto3).resource("gallery", endpoint_url="http://localhost"))
    cls = type(hall)
    texts = dict(documented(hall))
    assert all(texts.values()), [name for name, text in texts.items() if not text]
    assert "search_one" in pydoc.plain(pydoc.render_doc(cls))


def test_reading_is_all_that_renders() -> None:
    """Slicing and truth cost nothing, and every way to show a docstring shows it all."""
    put = type(ours.resource("s3").Bucket("b")).put_object
    doc = put.__doc__
    assert doc and len(doc) < 200 and doc[:4] == "Adds"
    full = str(doc)
    assert len(full) > 10_000
    assert repr(doc) == f"{doc}" == full
    assert inspect.cleandoc(doc) == inspect.getdoc(put)


def test_injected_transfers_say_what_the_client_says() -> None:
    bucket = ours.resource("s3").Bucket("b")
    clients = inspect.getdoc(ours.client("s3").upload_file) or ""
    text = inspect.getdoc(bucket.upload_file) or ""
    assert text.startswith("Upload a file into this bucket.")
    for line in clients.splitlines():
        if line.startswith("    ") and not line.strip().startswith("Bucket:"):
            assert line in text
    assert "Bucket:" not in text
