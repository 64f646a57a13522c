"""Keep orders in a table, in Python's values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from typing_extensions import assert_type

from staticboto import boto3
from staticboto._runtime.types.attribute_values import DynamoDBResult
from staticboto.boto3.dynamodb.conditions import Attr, Key
from staticboto.boto3.dynamodb.types import Binary
from staticboto.dynamodb import DynamoDBServiceResource
from staticboto.dynamodb.literals import TableStatusType
from staticboto.dynamodb.service_resource import Table
from staticboto.dynamodb.type_defs import (
    AttributeDefinitionTypeDef,
    GetItemOutputTableTypeDef,
    QueryOutputTableTypeDef,
    ReplicaDescriptionTypeDef,
)

dynamodb = boto3.resource("dynamodb")
assert_type(dynamodb, DynamoDBServiceResource)
Item = dict[str, DynamoDBResult]


def create(name: str) -> Table:
    table = dynamodb.create_table(
        TableName=name,
        KeySchema=[
            {"AttributeName": "customer", "KeyType": "HASH"},
            {"AttributeName": "number", "KeyType": "RANGE"},
        ],
        AttributeDefinitions=[
            {"AttributeName": "customer", "AttributeType": "S"},
            {"AttributeName": "number", "AttributeType": "N"},
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    assert_type(table, Table)
    table.wait_until_exists()
    return table


def attributes(table: Table) -> bool:
    assert_type(table.name, str)
    assert_type(table.item_count, int)
    assert_type(table.table_status, TableStatusType)
    assert_type(table.attribute_definitions, list[AttributeDefinitionTypeDef] | Any)
    assert_type(table.replicas, list[ReplicaDescriptionTypeDef] | None)
    return table.table_status == "ACTIVE"


def write(table: Table) -> None:
    table.put_item(
        Item={
            "customer": "c-1",
            "number": 1,
            "price": Decimal("9.99"),
            "paid": True,
            "photo": b"\x00",
            "signature": Binary(b"\x01"),
            "notes": None,
            "tags": {"new", "urgent"},
            "sizes": {1, 2},
            "lines": [{"article": "a", "count": 2, "options": ["x", None]}],
            "address": {"city": "Dublin", "geo": (Decimal(1), Decimal(2))},
        },
        ConditionExpression=Attr("customer").not_exists() & Attr("number").not_exists(),
    )


def write_typed(table: Table, counts: dict[str, int], names: list[str]) -> None:
    table.put_item(Item=counts)
    table.put_item(Item={"customer": "c", "names": names, "counts": counts})


def read(table: Table, customer: str, number: int) -> Item | None:
    response = table.get_item(
        Key={"customer": customer, "number": number}, ConsistentRead=True
    )
    assert_type(response, GetItemOutputTableTypeDef)
    return response.get("Item")


def total(table: Table, customer: str) -> Decimal:
    response = table.query(
        KeyConditionExpression=Key("customer").eq(customer) & Key("number").gt(0),
        FilterExpression=Attr("paid").eq(True) | ~Attr("tags").contains("new"),
        ProjectionExpression="price",
        Select="SPECIFIC_ATTRIBUTES",
    )
    assert_type(response, QueryOutputTableTypeDef)
    prices = [each.get("price") for each in response.get("Items", [])]
    return sum((each for each in prices if isinstance(each, Decimal)), Decimal())


def everything(table: Table) -> Iterator[Item]:
    response = table.scan(Limit=100)
    yield from response.get("Items", [])
    while "LastEvaluatedKey" in response:
        response = table.scan(ExclusiveStartKey=response["LastEvaluatedKey"])
        yield from response.get("Items", [])


def rewrite(table: Table, item: Item) -> None:
    item["seen"] = True
    table.put_item(Item=item)


def update(table: Table, customer: str) -> Item:
    response = table.update_item(
        Key={"customer": customer, "number": 1},
        UpdateExpression="SET price = :p ADD seen :one",
        ConditionExpression=Attr("price").lt(Decimal(100)),
        ExpressionAttributeValues={":p": Decimal("1.5"), ":one": 1},
        ReturnValues="ALL_NEW",
    )
    return response.get("Attributes", {})


def fill(table: Table, items: list[Item]) -> None:
    with table.batch_writer(overwrite_by_pkeys=["customer", "number"]) as batch:
        for item in items:
            batch.put_item(Item=item)
        batch.delete_item(Key={"customer": "c-1", "number": 1})
        batch.put_item({"customer": "c-2", "number": 2, "sizes": {Decimal(1)}})


def many(names: list[str]) -> list[Item]:
    response = dynamodb.batch_get_item(
        RequestItems={name: {"Keys": [{"customer": "c-1"}]} for name in names}
    )
    return [item for items in response.get("Responses", {}).values() for item in items]


def tables() -> list[str]:
    return [table.name for table in dynamodb.tables.all()]
