"""What goes wrong with a table, which speaks Python's values."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from staticboto import boto3
from staticboto.boto3.dynamodb.conditions import (
    Attr,
    ConditionExpressionBuilder,
    Key,
)
from staticboto.boto3.dynamodb.table import BatchWriter
from staticboto.boto3.dynamodb.types import Binary, TypeDeserializer, TypeSerializer

dynamodb = boto3.resource("dynamodb")
table = dynamodb.Table("t")


@dataclass
class Order:
    pk: str


def writes(prices: dict[str, float], order: Order, mapping: Mapping[str, str]) -> None:
    table.put_item(Item={"pk": "a", "price": 1.5})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item(Item={"pk": "a", "at": datetime.now()})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item(Item={"pk": "a", "prices": [1.5, 2]})  # mypy: list-item  pyright: reportArgumentType
    table.put_item(Item={"pk": "a", "nested": {"deep": [{"price": 1.5}]}})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item(Item={"pk": "a", "order": order})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item(Item={"pk": "a", "range": range(3)})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item(Item={"pk": "a", "queue": deque([1])})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item(Item={"pk": "a", "floats": {1.5}})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item(Item=prices)  # mypy: arg-type  pyright: reportArgumentType
    table.put_item(Item=order)  # mypy: arg-type  pyright: reportArgumentType
    table.put_item(Item=mapping)  # mypy: arg-type  pyright: reportArgumentType
    table.put_item(Item=[("pk", "a")])  # mypy: arg-type  pyright: reportArgumentType
    table.put_item(Item={1: "a"})  # mypy: dict-item  pyright: reportArgumentType
    table.put_item({"pk": "a"})  # mypy: call-arg  pyright: reportCallIssue
    table.put_item(pk="a")  # mypy: call-arg  pyright: reportCallIssue
    table.put_item(Item={"pk": "a"}, ConditionExpression=Attr("pk"))  # mypy: arg-type  pyright: reportArgumentType
    table.put_item(TableName="t", Item={"pk": "a"})  # mypy: call-arg  pyright: reportCallIssue


def reads() -> None:
    table.get_item(Key="a")  # mypy: arg-type  pyright: reportArgumentType
    table.get_item(Key={"pk": 1.5})  # mypy: dict-item  pyright: reportArgumentType
    table.get_item("a")  # mypy: arg-type, call-arg  pyright: reportCallIssue
    table.get_items(Key={"pk": "a"})  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    table.query(KeyCondition=Key("pk").eq("a"))  # mypy: call-arg  pyright: reportCallIssue
    table.query(KeyConditionExpression=Key("pk"))  # mypy: arg-type  pyright: reportArgumentType
    table.query(KeyConditionExpression=Key("pk") == "a")  # mypy: arg-type  pyright: reportArgumentType
    table.query(KeyConditionExpression=[Key("pk").eq("a")])  # mypy: arg-type  pyright: reportArgumentType
    table.query(Select="KEYS")  # mypy: arg-type  pyright: reportArgumentType
    table.scan(Limit="5")  # mypy: arg-type  pyright: reportArgumentType
    response = table.get_item(Key={"pk": "a"})
    print(response["item"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(response.get("Item")["pk"])  # mypy: index  pyright: reportOptionalSubscript
    print(response.get("Item", {})["pk"].upper())  # mypy: union-attr  pyright: reportAttributeAccessIssue, reportOptionalMemberAccess
    price: float = response.get("Item", {})["price"]  # mypy: assignment  pyright: reportAssignmentType
    print(price)
    print(table.query()["Item"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    for item in table.scan():
        print(item["pk"])  # mypy: index  pyright: reportArgumentType


def conditions() -> None:
    print(Attr("a") & Attr("b").eq(1))  # mypy: operator  pyright: reportOperatorIssue
    print(Attr("a").eq(1) & Attr("b"))  # mypy: operator  pyright: reportOperatorIssue
    print(Attr("a").eq(1) & 1)  # mypy: operator  pyright: reportOperatorIssue
    print(~Attr("a"))  # mypy: operator  pyright: reportOperatorIssue
    Attr("a").eq(1.5)  # mypy: arg-type  pyright: reportArgumentType
    Attr("a").attribute_type("string")  # mypy: arg-type  pyright: reportArgumentType
    Attr("a").is_in(1)  # mypy: arg-type  pyright: reportArgumentType
    Attr("a").between(1)  # mypy: call-arg  pyright: reportCallIssue
    Attr("a").equals(1)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    Attr("a").begins_with()  # mypy: call-arg  pyright: reportCallIssue
    Key("k").ne(1)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    Key("k").exists()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    Key("k").contains("a")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    Attr(1)  # mypy: arg-type  pyright: reportArgumentType
    ConditionExpressionBuilder().build_expression(Attr("a"))  # mypy: arg-type  pyright: reportArgumentType
    ConditionExpressionBuilder().build_expression("a")  # mypy: arg-type  pyright: reportArgumentType


def batches(batch: BatchWriter, prices: dict[str, float]) -> None:
    batch.put_item(prices)  # mypy: arg-type  pyright: reportArgumentType
    batch.put_item({"pk": 1.5})  # mypy: dict-item  pyright: reportArgumentType
    batch.put_item({1: 1})  # mypy: dict-item  pyright: reportArgumentType
    batch.put_item([])  # mypy: arg-type  pyright: reportArgumentType
    batch.put_item({"pk": "a"}, ConditionExpression=Attr("pk").exists())  # mypy: call-arg  pyright: reportCallIssue
    batch.delete_item({"pk": "a"}, {"pk": "b"})  # mypy: call-arg  pyright: reportCallIssue
    table.batch_writer("pk")  # mypy: arg-type  pyright: reportArgumentType
    with table.batch_writer() as writer:
        writer.update_item(Key={"pk": "a"})  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def values() -> None:
    TypeSerializer().serialize(1.5)  # mypy: arg-type  pyright: reportArgumentType
    TypeSerializer().serialize({"a": [1.5]})  # mypy: list-item  pyright: reportArgumentType
    TypeSerializer().serialize(object())  # mypy: arg-type  pyright: reportArgumentType
    TypeDeserializer().deserialize("a")  # mypy: arg-type  pyright: reportArgumentType
    TypeDeserializer().deserialize({"S": 1})
    Binary("text")  # mypy: arg-type  pyright: reportArgumentType
    Binary(1)  # mypy: arg-type  pyright: reportArgumentType


def tables() -> None:
    dynamodb.table("t")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    dynamodb.Table()  # mypy: call-arg  pyright: reportCallIssue
    table.table_status = "ACTIVE"  # mypy: misc  pyright: reportAttributeAccessIssue
    print(table.item_count + "1")  # mypy: operator  pyright: reportOperatorIssue
    print(table.key_schema.keys())  # mypy: union-attr  pyright: reportAttributeAccessIssue
    print(table.replicas[0])  # mypy: index  pyright: reportOptionalSubscript
    table.name = "other"  # mypy: misc  pyright: reportAttributeAccessIssue
    print(table.arn)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    table.update(BillingMode="FREE")  # mypy: arg-type  pyright: reportArgumentType
    table.wait_until_exist()  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    dynamodb.batch_get_item(RequestItems={"t": {"Keys": [{"pk": 1.5}]}})  # mypy: dict-item, misc  pyright: reportArgumentType
    dynamodb.batch_get_item(RequestItems={"t": [{"pk": "a"}]})  # mypy: dict-item  pyright: reportArgumentType
    dynamodb.create_table(TableName="t", KeySchema=[("pk", "HASH")])  # mypy: list-item  pyright: reportArgumentType
