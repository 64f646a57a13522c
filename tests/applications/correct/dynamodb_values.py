"""Convert values for DynamoDB and build conditions, without a table."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from typing_extensions import assert_type

from staticboto.boto3.dynamodb.conditions import (
    And,
    Attr,
    ConditionBase,
    ConditionExpressionBuilder,
    Equals,
    Key,
    Or,
)
from staticboto.boto3.dynamodb.table import BatchWriter
from staticboto.boto3.dynamodb.types import (
    Binary,
    DynamoDBResult,
    TypeDeserializer,
    TypeSerializer,
)

write = TypeSerializer().serialize


def values(
    numbers: list[int],
    nested: list[dict[str, list[str]]],
    named: dict[str, int],
    mapping: Mapping[str, int],
) -> None:
    for value in ("x", 1, None, True, Decimal(1), b"x", bytearray(b"x"), Binary(b"x")):
        write(value)
    write({1, Decimal(2)})
    write({"x"})
    write(frozenset({b"x"}))
    write({Binary(b"x")})
    write(set())
    write([])
    write({})
    write([1, "x", None, {"a": {"b": [Decimal(1), {"x"}]}}])
    write((1, "x"))
    write({"a": {"b": [1, (2, b"x")]}, "c": None})
    write(numbers)
    write(nested)
    write(named)
    write(mapping)
    write({"a": numbers, "b": nested})


def back() -> bytes | bytearray | None:
    read = TypeDeserializer().deserialize({"S": "x"})
    assert_type(read, DynamoDBResult)
    read = TypeDeserializer().deserialize(write(1))
    return read.value if isinstance(read, Binary) else None


def conditions() -> ConditionBase:
    assert_type(Attr("a").eq(1), Equals)
    both = Attr("a").eq(1) & Attr("b").exists()
    assert_type(both, And)
    either = ~both | Key("k").between(1, Decimal(2))
    assert_type(either, Or)
    return (
        either
        & Attr("a").size().gt(3)
        & Attr("a").eq(Attr("b"))
        & (Attr("a").is_in([1, "x"]) | Attr("a").is_in({1, 2}))
        & Attr("a").attribute_type("SS")
        & Key("k").begins_with("x")
    )


def expression() -> str:
    built = ConditionExpressionBuilder().build_expression(conditions())
    print(built.attribute_name_placeholders)
    assert_type(built.condition_expression, str)
    return built.condition_expression


def fill(batch: BatchWriter, item: dict[str, int]) -> None:
    batch.put_item(Item={"pk": "a", "b": [1, {"c": Decimal(2)}]})
    batch.put_item(item)
    batch.delete_item(Key={"pk": "a"})
    batch.put_item({})
