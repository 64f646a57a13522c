"""Keep orders in a table, in the values of the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from typing_extensions import assert_type

from staticboto.boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from staticboto.dynamodb import DynamoDBClient
from staticboto.dynamodb.type_defs import (
    AttributeValueTypeDef,
    GetItemOutputTypeDef,
    TransactWriteItemTypeDef,
    WriteRequestTypeDef,
)

Item = dict[str, AttributeValueTypeDef]


def write(client: DynamoDBClient, name: str) -> None:
    client.put_item(
        TableName=name,
        Item={
            "customer": {"S": "c-1"},
            "number": {"N": "1"},
            "photo": {"B": b"\x00"},
            "tags": {"SS": ["new", "urgent"]},
            "lines": {"L": [{"M": {"article": {"S": "a"}, "count": {"N": "2"}}}]},
            "notes": {"NULL": True},
        },
        ConditionExpression="attribute_not_exists(customer)",
        ReturnValuesOnConditionCheckFailure="ALL_OLD",
    )


def read(client: DynamoDBClient, name: str) -> str | None:
    response = client.get_item(TableName=name, Key={"customer": {"S": "c-1"}})
    assert_type(response, GetItemOutputTypeDef)
    item = response.get("Item")
    if item is None:
        return None
    assert_type(item, Item)
    client.put_item(TableName=name, Item=item)
    return item["customer"].get("S")


def query(client: DynamoDBClient, name: str) -> Iterator[Item]:
    pages = client.get_paginator("query").paginate(
        TableName=name,
        KeyConditionExpression="customer = :c",
        ExpressionAttributeValues={":c": {"S": "c-1"}},
        PaginationConfig={"PageSize": 10},
    )
    yield from pages.items()


def transact(client: DynamoDBClient, name: str) -> None:
    puts: list[TransactWriteItemTypeDef] = [
        {"Put": {"TableName": name, "Item": {"customer": {"S": "c-1"}}}},
        {"Delete": {"TableName": name, "Key": {"customer": {"S": "c-2"}}}},
    ]
    client.transact_write_items(TransactItems=puts)
    requests: list[WriteRequestTypeDef] = [
        {"PutRequest": {"Item": {"customer": {"S": "c-3"}}}}
    ]
    left = client.batch_write_item(RequestItems={name: requests})
    client.batch_write_item(RequestItems=left.get("UnprocessedItems", {}))


def convert(client: DynamoDBClient, name: str, order: dict[str, int]) -> None:
    serializer, deserializer = TypeSerializer(), TypeDeserializer()
    client.put_item(
        TableName=name,
        Item={key: serializer.serialize(value) for key, value in order.items()},
    )
    response = client.scan(TableName=name)
    for item in response.get("Items", []):
        print({key: deserializer.deserialize(value) for key, value in item.items()})


def wait(client: DynamoDBClient, name: str) -> None:
    client.get_waiter("table_exists").wait(TableName=name)
    description = client.describe_table(TableName=name).get("Table", {})
    print(description.get("TableStatus"), description.get("ItemCount"))


def text_of(item: Mapping[str, AttributeValueTypeDef], name: str) -> str:
    return item.get(name, {}).get("S", "")


def move(client: DynamoDBClient, source: str, target: str) -> list[str]:
    """What was read goes by the name that it has, and is written as it is."""
    moved: list[str] = []
    read: list[dict[str, AttributeValueTypeDef]]
    read = client.scan(TableName=source).get("Items", [])
    for item in read:
        moved.append(text_of(item, "customer"))
        client.put_item(TableName=target, Item=item)
    one: dict[str, AttributeValueTypeDef] = {"customer": {"S": "c-1"}}
    one["amounts"] = {"L": [{"N": "1"}, {"N": "2"}], "NULL": False}
    client.put_item(TableName=target, Item=one)
    return moved
