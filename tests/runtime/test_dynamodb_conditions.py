"""Conditions, and the expressions that are built of them, are boto3's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import boto3.dynamodb.conditions as theirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import staticboto.boto3.dynamodb.conditions as ours
from staticboto.boto3 import exceptions
from tests.runtime.comparison import outcome

# A recipe makes the same condition with either SDK's module.
Recipe = Callable[[Any], Any]

names = st.text("ab.[]0{}#:-_ é", max_size=8)
constants = st.integers() | st.text(max_size=3) | st.just({"a": [1]}) | st.none()


def of_name(kind: str, name: str) -> Recipe:
    return lambda module: getattr(module, kind)(name)


def of_size(name: str) -> Recipe:
    return lambda module: module.Attr(name).size()


attributes: st.SearchStrategy[Recipe] = st.builds(
    of_name, st.sampled_from(["Attr", "Key"]), names
) | st.builds(of_size, names)
operands: st.SearchStrategy[Recipe] = attributes | constants.map(
    lambda value: lambda module: value
)


def compare(attribute: Recipe, method: str, operand: Recipe) -> Recipe:
    return lambda module: getattr(attribute(module), method)(operand(module))


def between(attribute: Recipe, low: Recipe, high: Recipe) -> Recipe:
    return lambda module: attribute(module).between(low(module), high(module))


def is_in(name: str, members: list[Any]) -> Recipe:
    return lambda module: module.Attr(name).is_in(members)


def only_attr(name: str, method: str, value: Any) -> Recipe:
    return lambda module: getattr(module.Attr(name), method)(value)


def without_operand(name: str, method: str) -> Recipe:
    return lambda module: getattr(module.Attr(name), method)()


def combine(operator: str, left: Recipe, right: Recipe) -> Recipe:
    return lambda module: getattr(left(module), operator)(right(module))


def negate(condition: Recipe) -> Recipe:
    return lambda module: ~condition(module)


conditions = st.recursive(
    st.builds(
        compare,
        attributes,
        st.sampled_from(["eq", "lt", "lte", "gt", "gte", "begins_with"]),
        operands,
    )
    | st.builds(between, attributes, operands, operands)
    | st.builds(is_in, names, st.lists(constants, max_size=3))
    | st.builds(
        only_attr,
        names,
        st.sampled_from(["ne", "contains", "attribute_type"]),
        constants,
    )
    | st.builds(
        without_operand, names, st.sampled_from(["exists", "not_exists", "size"])
    ),
    lambda inner: st.builds(
        combine, st.sampled_from(["__and__", "__or__"]), inner, inner
    )
    | st.builds(negate, inner),
    max_leaves=6,
)


@given(conditions, st.booleans())
def test_expressions_are_built_alike(recipe: Recipe, is_key_condition: bool) -> None:
    def build(module: Any) -> tuple[Any, ...]:
        builder = module.ConditionExpressionBuilder()
        return tuple(builder.build_expression(recipe(module), is_key_condition))

    assert outcome(lambda: build(ours)) == outcome(lambda: build(theirs))


@given(st.lists(conditions, min_size=2, max_size=3))
def test_placeholders_are_numbered_through_alike(recipes: list[Recipe]) -> None:
    def build(module: Any) -> list[Any]:
        builder = module.ConditionExpressionBuilder()
        built = [tuple(builder.build_expression(recipe(module))) for recipe in recipes]
        builder.reset()
        return [*built, tuple(builder.build_expression(recipes[0](module)))]

    assert build(ours) == build(theirs)


@given(conditions, conditions)
def test_conditions_are_equal_when_boto3s_are(first: Recipe, second: Recipe) -> None:
    for one, other in ((first, first), (first, second)):
        assert (one(ours) == other(ours)) is (one(theirs) == other(theirs))
        assert (one(ours) != other(ours)) is (one(theirs) != other(theirs))


QUESTIONS: dict[str, Recipe] = {
    "attribute and": lambda m: m.Attr("a") & m.Attr("b").eq(1),
    "attribute or": lambda m: m.Key("a") | 1,
    "not an attribute": lambda m: ~m.Attr("a"),
    "and a number": lambda m: m.Attr("a").eq(1) & 1,
    "and an attribute": lambda m: m.Attr("a").eq(1) & m.Attr("b"),
    "or None": lambda m: m.Attr("a").eq(1) | None,
    "a size or a number": lambda m: m.Attr("a").size() | 1,
    "a key's size": lambda m: m.Key("a").size(),
    "a key's ne": lambda m: m.Key("a").ne(1),
    "hash of an attribute": lambda m: hash(m.Attr("a")),
    "hash of a condition": lambda m: hash(m.Attr("a").eq(1)),
    "build an attribute": lambda m: build(m, m.Attr("a")),
    "build a number": lambda m: build(m, 1),
    "build None": lambda m: build(m, None),
    "build without values": lambda m: build(m, m.And()),
    "build with too few values": lambda m: build(m, m.Between(m.Attr("a"), 1)),
    "build with too many values": lambda m: build(m, m.And(1, 2, m.Attr("a").eq(3))),
    "build of the base": lambda m: build(m, m.ConditionBase(1, m.Attr("a"))),
    "build of a comparison": lambda m: build(m, m.ComparisonCondition(1, 2)),
    "build with a nameless attribute": lambda m: build(m, m.Attr(1).exists()),
    "in a number": lambda m: build(m, m.Attr("a").is_in(1)),
    "in a text": lambda m: build(m, m.Attr("a").is_in("xy")),
    "in a generator": lambda m: build(m, m.Attr("a").is_in(x for x in (1, 2))),
    "in attributes": lambda m: len(build(m, m.Attr("a").is_in([m.Key("b")]))[2]),
    "size of nothing": lambda m: m.Size(),
    "size of a number": lambda m: m.Size(1),
    "attributes are equal": lambda m: [
        m.Attr("a") == other for other in (m.Attr("a"), m.Attr("b"), m.Key("a"), "a")
    ],
    "a subclass is another attribute": lambda m: (
        m.Attr("a") == type("Mine", (m.Attr,), {})("a")
    ),
    "a subclass is the same condition": lambda m: (
        m.Equals(1, 2) == type("Mine", (m.Equals,), {})(1, 2)
    ),
    "keywords": lambda m: (
        m.Attr("a").eq(value=1).get_expression()["values"][1],
        m.Attr("a").between(low_value=1, high_value=2).get_expression()["values"][1:],
    ),
    "state of a builder": lambda m: vars(m.ConditionExpressionBuilder()),
    "a built expression": lambda m: repr(m.BuiltConditionExpression("a", {}, {})),
    "pattern of names": lambda m: m.ATTR_NAME_REGEX.pattern,
}


def build(module: Any, condition: Any) -> tuple[Any, ...]:
    return tuple(module.ConditionExpressionBuilder().build_expression(condition))


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_questions_are_answered_alike(question: Recipe) -> None:
    assert outcome(lambda: question(ours)) == outcome(lambda: question(theirs))


def test_get_expression_has_the_parts() -> None:
    age = ours.Attr("age")
    assert age.between(1, 2).get_expression() == {
        "format": "{0} {operator} {1} AND {2}",
        "operator": "BETWEEN",
        "values": (age, 1, 2),
    }


def test_the_prefix_of_placeholders_can_be_changed() -> None:
    builder = ours.ConditionExpressionBuilder()
    builder._name_placeholder = "mine"
    built = builder.build_expression(ours.Attr("a").exists())
    assert built.condition_expression == "attribute_exists(#mine0)"
    assert built.attribute_name_placeholders == {"#mine0": "a"}


def test_a_percent_sign_in_an_index_is_left_to_dynamodb() -> None:
    # boto3 fails here with a TypeError about format strings.
    built = ours.ConditionExpressionBuilder().build_expression(
        ours.Attr("a[%]").exists()
    )
    assert built.condition_expression == "attribute_exists(#n0[%])"


@given(conditions)
def test_boto3s_conditions_are_built_as_ours_are(recipe: Recipe) -> None:
    assert build(ours, recipe(theirs)) == build(ours, recipe(ours))


def test_conditions_of_both_sdks_combine() -> None:
    foreign: Any = theirs.Attr("a").eq(1) | theirs.Attr("b").size().gt(2)
    mine = ours.Attr("c").exists()
    assert build(ours, mine & foreign)[0] == (
        "(attribute_exists(#n0) AND (#n1 = :v0 OR size(#n2) > :v1))"
    )
    assert build(ours, ~(mine | foreign))[0].startswith("(NOT (attribute_exists(#n0)")
    assert not isinstance(foreign, ours.ConditionBase)


def test_boto3s_keys_are_keys_and_its_attributes_are_not() -> None:
    builder = ours.ConditionExpressionBuilder()
    key: Any = theirs.Key("a").eq(1)
    attribute: Any = theirs.Attr("a").eq(1)
    assert builder.build_expression(key, is_key_condition=True)[0] == "#n0 = :v0"
    with pytest.raises(exceptions.DynamoDBNeedsKeyConditionError):
        builder.build_expression(attribute, is_key_condition=True)
