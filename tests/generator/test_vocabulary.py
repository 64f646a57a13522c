"""The vocabulary of models: the golden services use all of it, and real models still do.

A new trait in a new version of botocore fails here, with its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest
from botocore.model import Shape
from botocore.utils import PRIORITY_ORDERED_SUPPORTED_PROTOCOLS

from generator.read import load
from generator.read.parse import vocabulary, wire
from generator.read.parse.readers import Record
from tests.support import golden

Words = set[tuple[str, str]]  # (kind of JSON object, key or value)


@pytest.fixture(scope="module")
def real() -> Words:
    return words_of(load.find_services().values())


@pytest.fixture(scope="module")
def made_up() -> Words:
    return words_of(golden.made_up_services().values())


@pytest.mark.slow
def test_the_made_up_services_use_every_word(real: Words, made_up: Words) -> None:
    assert sorted(real - made_up) == []


def test_there_is_a_made_up_service_for_every_protocol(made_up: Words) -> None:
    spoken = {word for kind, word in made_up if kind == "protocol"}
    assert spoken == set(vocabulary.PROTOCOLS)


def test_protocols_are_preferred_in_the_order_of_botocore() -> None:
    assert vocabulary.PROTOCOLS == PRIORITY_ORDERED_SUPPORTED_PROTOCOLS


@pytest.mark.parametrize(
    ("kind", "ignored"),
    [
        ("service", vocabulary.SERVICE),
        ("metadata", vocabulary.METADATA),
        ("operation", vocabulary.OPERATION),
        ("reference", vocabulary.REFERENCE),
        ("element", vocabulary.ELEMENT),
        ("member", vocabulary.MEMBER),
        ("shape", vocabulary.SHAPE),
        ("structure", vocabulary.STRUCTURE),
        ("list", vocabulary.LIST),
        ("scalar", vocabulary.SCALAR),
        ("blob", vocabulary.BLOB),
        ("paginator", vocabulary.PAGINATOR),
        ("waiters", vocabulary.WAITERS),
        ("paginators", vocabulary.PAGINATORS),
        ("examples", vocabulary.EXAMPLES),
        ("example", vocabulary.EXAMPLE),
        ("resource identifier", vocabulary.RESOURCE_IDENTIFIER),
        ("resource waiter", vocabulary.RESOURCE_WAITER),
    ],
)
def test_nothing_is_ignored_that_nobody_says(
    kind: str, ignored: frozenset[str], real: Words
) -> None:
    known = {word for _, word in real}
    known |= {*Shape.SERIALIZED_ATTRS, *Shape.METADATA_ATTRS}
    assert sorted(ignored - known) == [], kind


@pytest.mark.parametrize(
    ("record", "ignored", "of_the_wire"),
    [
        (wire.METADATA, vocabulary.METADATA, vocabulary.WIRE_METADATA),
        (wire.OPERATION, vocabulary.OPERATION, vocabulary.WIRE_OPERATION),
        (wire.REFERENCE, vocabulary.REFERENCE, vocabulary.WIRE_VALUE),
        (wire.ELEMENT, vocabulary.ELEMENT, vocabulary.WIRE_ELEMENT),
        (wire.MEMBER, vocabulary.MEMBER, vocabulary.WIRE_MEMBER),
        (wire.SHAPES["structure"], vocabulary.STRUCTURE, vocabulary.WIRE_STRUCTURE),
        (wire.SHAPES["list"], vocabulary.LIST, vocabulary.WIRE_SHAPE),
        (wire.SHAPES["map"], vocabulary.LIST, vocabulary.WIRE_SHAPE),
        (wire.SHAPES["string"], vocabulary.SCALAR, vocabulary.WIRE_SHAPE),
        (wire.SHAPES["timestamp"], vocabulary.SCALAR, vocabulary.WIRE_SHAPE),
        (wire.SHAPES["blob"], vocabulary.BLOB, vocabulary.WIRE_BLOB),
    ],
)
def test_what_types_leave_to_the_wire_is_read_there(
    record: Record[object], ignored: frozenset[str], of_the_wire: frozenset[str]
) -> None:
    assert record.read & ignored == of_the_wire


def words_of(sources: Iterable[load.Source]) -> Words:
    found: Words = set()
    for source in sources:
        documents = load.read(source)
        found.update(_of_service(documents.service.content))
        if documents.paginators:
            found.update(_of_paginators(documents.paginators.content))
        if documents.waiters:
            found.update(_of_waiters(documents.waiters.content))
        if examples := load.read_examples(source):
            found.update(_of_examples(examples.content))
        if documents.resources:
            found.update(_of_resources(documents.resources.content))
    return found


def _keys(kind: str, *objects: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for each in objects:
        for key in each:
            yield kind, key


def _of_service(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    metadata = content["metadata"]
    yield from _keys("service", content)
    yield from _keys("metadata", metadata)
    for protocol in metadata.get("protocols", [metadata["protocol"]])[:1]:
        yield "protocol", protocol
    for operation in content["operations"].values():
        yield from _keys("operation", operation)
        yield from _keys("http", operation["http"])
        yield from _keys("input", operation.get("input", {}))
        yield from _keys("output", operation.get("output", {}))
        yield from _keys("error reference", *operation.get("errors", ()))
    for shape in content["shapes"].values():
        kind = shape["type"]
        yield "shape type", kind
        yield from _keys(kind, shape)
        yield from _keys("error", shape.get("error", {}))
        for key in ("member", "key", "value"):
            yield from _keys(f"{key} of {kind}", shape.get(key, {}))
        for member in shape.get("members", {}).values():
            yield from _keys("member", member)
            yield "location", member.get("location", "body")


def _of_paginators(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _keys("paginators", content)
    for paginator in content["pagination"].values():
        yield from _keys("paginator", paginator)
        for key, value in paginator.items():
            yield f"{key} of paginator", type(value).__name__


def _of_waiters(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _keys("waiters", content)
    yield from _keys("waiter", *content["waiters"].values())


def _of_examples(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _keys("examples", content)
    for examples in content["examples"].values():
        yield from _keys("example", *examples)


def _of_resources(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _keys("resources", content)
    yield from _keys("service resource", content["service"])
    yield from _keys("resource", *content["resources"].values())
    for resource in (content["service"], *content["resources"].values()):
        yield from _keys("resource identifier", *resource.get("identifiers", ()))
        yield from _keys("resource waiter", *resource.get("waiters", {}).values())
        groups = {"load": {"": resource["load"]}} if "load" in resource else {}
        for group in ("actions", "batchActions", "has", "hasMany"):
            groups[group] = resource.get(group, {})
        for group, actions in groups.items():
            for action in actions.values():
                yield from _keys(group, action)
                request, made = action.get("request", {}), action.get("resource", {})
                yield from _keys(f"request of {group}", request)
                yield from _keys(f"resource of {group}", made)
                for kind, parts in (
                    ("parameter", request.get("params", ())),
                    ("identifier", made.get("identifiers", ())),
                ):
                    yield from _keys(f"{kind} of {group}", *parts)
                    for part in parts:
                        yield f"source of {kind} of {group}", part["source"]
