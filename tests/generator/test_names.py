"""The names of types, and the shapes that need more than one type, in made-up services."""

from __future__ import annotations

import pytest

from generator.facts.overrides import Overrides
from generator.graph.directions import trace
from generator.graph.walks import endless, reach
from generator.model.service import Metadata, Operation, Service
from generator.model.shapes import ListShape, MapShape, Member, Scalar, Shape, Structure
from generator.naming import names
from generator.naming.compatibility import type_def_names
from generator.naming.type_defs import TypeDefNames

TEXT = Scalar("Text", "string")
TEXTS = ListShape("Texts", "Text")
LABELS = MapShape("Labels", "Text", "Text")
NOTHING = Structure("Nothing", ())
JSON = Structure("Json", (), document=True)


def structure(name: str, *members: str) -> Structure:
    """Return a structure whose members are called like their shapes."""
    return Structure(name, tuple(Member(each, each) for each in members))


def service(*shapes: Shape, service_id: str = "Made Up") -> Service:
    """Return a service whose operation `Turn` takes `In` and returns `Out`."""
    return Service(
        "made-up",
        Metadata("2020-01-01", service_id, "json", "Made-Up", service_id),
        {"Turn": Operation("Turn", "In", "Out")},
        {shape.name: shape for shape in (TEXT, *shapes)},
    )


def both_ways(*shapes: Shape) -> Service:
    """Return a service that takes and returns all of `shapes`, which come first."""
    inside = [each.name for each in shapes if isinstance(each, Structure)]
    return service(structure("In", *inside), structure("Out", *inside), *shapes)


@pytest.mark.parametrize("part", [TEXTS, LABELS, JSON, Scalar("When", "timestamp")])
def test_what_looks_different_when_it_comes_back_has_two_types(part: Shape) -> None:
    made = both_ways(structure("Thing", part.name), part, TEXT)
    assert "Thing" in trace(made, Overrides()).twofold


@pytest.mark.parametrize("part", [TEXT, NOTHING, Scalar("Count", "integer")])
def test_what_looks_the_same_has_one(part: Shape) -> None:
    made = both_ways(structure("Thing", part.name), part)
    assert trace(made, Overrides()).twofold == frozenset()


def test_a_document_has_no_types_of_its_own() -> None:
    assert trace(both_ways(JSON), Overrides()).twofold == frozenset()


def test_what_contains_itself_is_endless_and_so_is_what_contains_it() -> None:
    made = both_ways(
        structure("Tree", "Trees"), ListShape("Trees", "Tree"), structure("Leaf")
    )
    assert endless(made) == {"Tree", "Trees", "In", "Out"}
    assert reach(made, ["Tree"]) == {"Tree", "Trees"}


def type_defs(*shapes: Shape) -> TypeDefNames:
    """Return the names in a service that takes and returns all of `shapes`."""
    made = both_ways(*shapes)
    return type_def_names(made, trace(made, Overrides()))


@pytest.mark.parametrize(
    ("shapes", "plain", "output", "union"),
    [
        (["Rule"], "Rule", "RuleOutput", "RuleUnion"),
        (["RuleOutput"], "RuleOutput", "RuleExtra", "RuleUnion"),
        (["Output"], "Output", "Extra", "Union"),
        (["Rule", "RuleOutput"], "Rule", "RuleExtra", "RuleUnion"),
        (["RuleOutput", "Rule"], "RuleOutput", "RuleOutputOutput", "RuleOutputUnion"),
    ],
)
def test_the_two_types_of_a_structure(
    shapes: list[str], plain: str, output: str, union: str
) -> None:
    found = type_defs(TEXTS, *(structure(name, "Texts") for name in shapes))
    first = shapes[0]
    assert found.plain(first) == f"{plain}TypeDef"
    assert found.output(first) == f"{output}TypeDef"
    assert found.union(first) == f"{union}TypeDef"


def test_names_are_names_of_one_thing() -> None:
    shapes = [structure(name, "Texts") for name in ("Rule", "RuleOutput", "RuleExtra")]
    found = type_defs(TEXTS, *shapes)
    ways = (found.plain, found.output, found.union)
    every = [way(shape.name) for shape in shapes for way in ways]
    assert len(set(every)) == len(every)


def test_what_types_boto3_has_twice_is_known() -> None:
    found = type_defs(NOTHING, structure("Thing", "Nothing"), structure("Word", "Text"))
    assert found.alike == {"Nothing", "Thing"}


@pytest.mark.parametrize(
    ("service_id", "prefix", "run_time"),
    [("kendra", "Kendra", "kendra"), ("SQS", "SQS", "SQS")],
)
def test_classes_are_capitalised(service_id: str, prefix: str, run_time: str) -> None:
    made = service(service_id=service_id)
    assert names.class_prefix(made) == prefix
    assert names.run_time_name(made) == run_time
