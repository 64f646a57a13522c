"""Made-up values keep the limits that models state: patterns, lengths, ranges, enums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from generator.examples import patterns, strings
from generator.examples.values import Values
from generator.model.service import Service
from generator.model.shapes import ListShape, MapShape, Scalar, Shape, Structure
from tests import generated
from tests.reference import programs

ALL = pytest.param("everything", marks=pytest.mark.slow)


@dataclass(frozen=True)
class Leaf:
    """A value of a scalar, with the place where it is."""

    where: str
    shape: Scalar
    value: Any


@pytest.fixture(params=["reviewed", ALL], scope="module")
def services(request: pytest.FixtureRequest) -> Sequence[str]:
    """The services to ask about."""
    if request.param == "reviewed":
        return generated.REVIEWED
    return programs.every_service()


@pytest.fixture(scope="module")
def parts(services: Sequence[str]) -> list[tuple[str, Shape, Any]]:
    """All values in the parameters of all operations."""
    return [part for service in services for part in _of_service(service)]


@pytest.fixture(scope="module")
def leaves(parts: list[tuple[str, Shape, Any]]) -> list[Leaf]:
    """Those of scalars."""
    return [Leaf(*part) for part in parts if isinstance(part[1], Scalar)]


def _of_service(name: str) -> Iterator[tuple[str, Shape, Any]]:
    context = programs.context(name)
    for operation in context.operations:
        if operation.input is not None:
            given = context.once(Values).parameters(operation)
            shape = context.structure(operation.input)
            yield from _parts(context.service, f"{name} {operation.name}", shape, given)


def _parts(
    service: Service, where: str, shape: Shape, value: Any
) -> Iterator[tuple[str, Shape, Any]]:
    yield where, shape, value
    match shape:
        case Structure(document=False):
            for member in shape.members:
                if member.name in value and not member.json_value:
                    inner, below = service.shapes[member.shape], value[member.name]
                    yield from _parts(service, f"{where}.{member.name}", inner, below)
        case ListShape(member=element):
            for each in value:
                yield from _parts(service, where, service.shapes[element], each)
        case MapShape(key=key, value=element):
            for name, each in value.items():
                yield from _parts(service, where, service.shapes[key], name)
                yield from _parts(service, where, service.shapes[element], each)


def test_strings_fit_their_patterns(leaves: list[Leaf]) -> None:
    wrong = [
        leaf
        for leaf in leaves
        if leaf.shape.pattern and not strings.fits(leaf.value, leaf.shape)
    ]
    for leaf in wrong:
        print(leaf)
    print(len(wrong), len(leaves))
    assert 0


def test_strings_fit_their_patterns_in_the_notation_of_python(
    leaves: list[Leaf],
) -> None:
    wrong = []
    for leaf in leaves:
        if not leaf.shape.pattern:
            continue
        try:
            expression = re.compile(leaf.shape.pattern)
        except re.error:
            continue
        if not expression.search(leaf.value):
            wrong.append(leaf)
    for leaf in wrong:
        print(leaf)
    print(len(wrong))
    assert 0


def test_limits(parts: list[tuple[str, Shape, Any]]) -> None:
    wrong = []
    for where, shape, value in parts:
        if isinstance(shape, Structure):
            continue
        least, most = shape.minimum, shape.maximum
        if least is None and most is None:
            continue
        size = value if isinstance(value, (int, float)) else len(value)
        if (least is not None and size < least) or (most is not None and size > most):
            wrong.append((where, shape, value))
    for leaf in wrong:
        print(leaf)
    assert 0
