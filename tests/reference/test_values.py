"""Made-up values keep the limits that models state: patterns, lengths, ranges, enums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from generator.examples import patterns, samples, strings
from generator.examples.values import Values
from generator.model.service import Service
from generator.model.shapes import ListShape, MapShape, Scalar, Shape, Structure
from tests.support import programs

ALL = pytest.param("everything", marks=pytest.mark.slow)


@dataclass(frozen=True)
class Leaf:
    """A value of a scalar, with the place where it is."""

    where: str
    shape: Scalar
    value: Any


@pytest.fixture(params=["few", ALL], scope="module")
def services(request: pytest.FixtureRequest) -> Sequence[str]:
    """The services to ask about."""
    if request.param == "few":
        return programs.FEW
    return programs.every_service()


@pytest.fixture(scope="module")
def parts(services: Sequence[str]) -> list[tuple[str, Shape, Any]]:
    """All values in the parameters of all operations."""
    return [part for service in services for part in _of_service(service)]


@pytest.fixture(scope="module")
def leaves(parts: list[tuple[str, Shape, Any]]) -> list[Leaf]:
    """Those of scalars."""
    return [
        Leaf(where, shape, value)
        for where, shape, value in parts
        if isinstance(shape, Scalar)
    ]


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
    stated = [leaf for leaf in leaves if leaf.shape.pattern]
    assert len(stated) > len(leaves) / 5
    assert [leaf for leaf in stated if not strings.fits(leaf.value, leaf.shape)] == []


def test_patterns_mean_the_same_in_the_notation_of_python(leaves: list[Leaf]) -> None:
    """Python reads most patterns as they are written, except for classes of Java's."""
    stated = [leaf for leaf in leaves if leaf.shape.pattern]
    count, wrong = 0, []
    for leaf in stated:
        try:
            expression = re.compile(leaf.shape.pattern)
        except re.error:
            continue
        count += 1
        if not expression.search(leaf.value):
            wrong.append(leaf)
    assert wrong == []
    assert count > len(stated) * 0.9


def test_values_keep_their_limits(parts: list[tuple[str, Shape, Any]]) -> None:
    count, wrong = 0, []
    for where, shape, value in parts:
        if isinstance(shape, Structure) or (shape.minimum, shape.maximum) == (
            None,
            None,
        ):
            continue
        count += 1
        size = value if isinstance(value, (int, float)) else len(value)
        least, most = shape.minimum, shape.maximum
        if size < (least or 0) or (most is not None and size > most):
            wrong.append((where, shape, value))
    assert wrong == []
    assert count > len(parts) / 10


def test_a_union_has_one_member(parts: list[tuple[str, Shape, Any]]) -> None:
    unions = [
        (where, value)
        for where, shape, value in parts
        if isinstance(shape, Structure) and shape.union and shape.members
    ]
    assert unions
    assert [each for each in unions if len(each[1]) != 1] == []


@pytest.mark.slow
def test_nearly_all_patterns_are_understood_and_written() -> None:
    stated = {
        shape.pattern
        for service in programs.every_service()
        for shape in programs.context(service).service.shapes.values()
        if isinstance(shape, Scalar) and shape.pattern
    }
    understood = [found for each in stated if (found := patterns.parse(each))]
    assert len(stated) - len(understood) <= 3
    written = [text for each in understood if (text := samples.sample(each))]
    assert len(understood) - len(written) <= 20


@pytest.mark.parametrize(
    ("pattern", "fits", "not_fits"),
    [
        (r"[\p{L}\p{N}_-]+", "ab-1_", "a b"),
        (r"[\P{C}\t]*", "a b\t", "a\n"),
        (r"[\p{Print}&&[^|:/]]+", "a b", "a/b"),
        (r"\p{Alnum}{2}\p{XDigit}*+", "x1aF", "x-"),
        (r"[\w-.~]+", "a-.~", "a+"),
        (r"[\x{60}\u0041-\u0043]+", "`ABC", "D"),
        (r"[^\uD800\uDC00-\uDBFF\uDFFFx]+", "abc", "axc"),
        (r"(?i)\Aab\z", "aB", "abc"),
        (r"(?!aws:)[a-z:]+", "awe:", "aws:x"),
        (r"(?:a|b){2,}?c?+", "abc", "ac"),
        (r"$|^arn:.+", "arn:x", "x"),
        (r"a{,2}", "a{,2}", "aa"),
        (r"(?<name>[]a]+)", "]a", "b"),
        (r"(?s).", "\n", "ab"),
    ],
)
def test_patterns_are_those_of_java(pattern: str, fits: str, not_fits: str) -> None:
    found = patterns.parse(pattern)
    assert found is not None
    assert found.fits(fits) and not found.fits(not_fits)


@pytest.mark.parametrize(
    "pattern",
    [r"(a)\1", r"\p{Nonsense}", "(a", "a)", "[a", "\\", r"\Qa\E", "(?x)a"],
)
def test_what_is_not_understood_is_no_pattern(pattern: str) -> None:
    assert patterns.parse(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "least", "most", "text"),
    [
        (r"[a-zA-Z0-9_-]{1,64}", 0, None, "example"),
        (r"[A-Z0-9]{10}", 0, None, "EXAMPLEEXA"),
        (r"\d{12}", 0, None, "123456789012"),
        (r"vpc-[a-f0-9]{17}", 0, None, "vpc-1234567890abcdef0"),
        (r"[a-z]+", 10, None, "exampleexa"),
        (r"[A-Z]*", 1, 4, "E"),
        (r".*\d+.*", 0, 3, "1"),
        (r"|x", 0, None, "x"),
        (r"^(?=^\$)x$", 0, None, None),
        (
            r"arn:aws[a-z-]*:[a-z]+:[a-z]{2}-[a-z]+-\d:\d{12}:queue/.+",
            0,
            None,
            "arn:aws:sqs:us-east-1:123456789012:queue/example",
        ),
    ],
)
def test_texts_are_made_from_patterns(
    pattern: str, least: int, most: int | None, text: str | None
) -> None:
    found = patterns.parse(pattern)
    assert found is not None
    assert samples.sample(found, least, most, "sqs") == text
