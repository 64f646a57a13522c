"""What goes wrong with a client of DynamoDB, which speaks the wire's values."""

from __future__ import annotations

from staticboto import boto3
from staticboto.boto3.dynamodb.conditions import Key

client = boto3.client("dynamodb")


def writes(name: str) -> None:
    client.put_item(TableName=name, Item={"pk": "a"})  # mypy: dict-item  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": 1})  # mypy: dict-item  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"S": 1}})  # mypy: dict-item, misc  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"N": 1}})  # mypy: dict-item, misc  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"s": "a"}})  # mypy: dict-item  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"SS": {"a", "b"}}})  # mypy: dict-item, misc  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"SS": "ab"}})  # mypy: dict-item, misc  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"L": ["a"]}})  # mypy: dict-item, misc  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"M": {"a": 1}}})  # mypy: dict-item, misc  pyright: reportArgumentType
    client.put_item(TableName=name, Item={"pk": {"BOOL": "true"}})  # mypy: dict-item, misc  pyright: reportArgumentType
    client.put_item(TableName=name, Item=[{"S": "a"}])  # mypy: arg-type  pyright: reportArgumentType
    client.put_item(TableName=name)  # mypy: call-arg  pyright: reportCallIssue
    client.put_item(Table=name, Item={"pk": {"S": "a"}})  # mypy: call-arg  pyright: reportCallIssue
    client.put_item(TableName=name, Item={}, ReturnValues="NEW")  # mypy: arg-type  pyright: reportArgumentType
    client.put_items(TableName=name, Items=[])  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def reads(name: str) -> None:
    client.get_item(TableName=name, Key={"pk": "a"})  # mypy: dict-item  pyright: reportArgumentType
    client.get_item(TableName=name, Key="a")  # mypy: arg-type  pyright: reportArgumentType
    client.query(TableName=name, KeyConditionExpression=Key("pk").eq("a"))  # mypy: arg-type  pyright: reportArgumentType
    client.query(
        TableName=name,
        KeyConditionExpression="pk = :a",
        ExpressionAttributeValues={":a": "a"},  # mypy: dict-item  pyright: reportArgumentType
    )
    client.query(TableName=name, Select="ALL")  # mypy: arg-type  pyright: reportArgumentType
    client.query(TableName=name, Limit="10")  # mypy: arg-type  pyright: reportArgumentType
    client.scan(TableName=name, ExclusiveStartKey=None)  # mypy: arg-type  pyright: reportArgumentType
    item = client.get_item(TableName=name, Key={"pk": {"S": "a"}})
    print(item["Items"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(item.get("Item")["pk"])  # mypy: index  pyright: reportOptionalSubscript
    print(item.get("Item", {})["pk"]["String"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    print(item.get("Item", {})["pk"].upper())  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    number: int = item.get("Item", {})["count"].get("N", "0")  # mypy: assignment  pyright: reportAssignmentType
    print(number)


def more(name: str) -> None:
    client.batch_write_item(RequestItems={name: [{"Put": {"Item": {}}}]})  # mypy: list-item  pyright: reportArgumentType
    client.batch_write_item(RequestItems={name: {"PutRequest": {"Item": {}}}})  # mypy: dict-item  pyright: reportArgumentType
    client.transact_write_items(TransactItems=[{"Put": {"Item": {}}}])  # mypy: typeddict-item  pyright: reportArgumentType
    client.create_table(TableName=name, BillingMode="ON_DEMAND")  # mypy: arg-type  pyright: reportArgumentType
    client.create_table(
        TableName=name,
        KeySchema=[{"AttributeName": "pk", "KeyType": "PARTITION"}],  # mypy: typeddict-item  pyright: reportArgumentType
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "string"}],  # mypy: typeddict-item  pyright: reportArgumentType
    )
    client.get_waiter("table_exist")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    client.get_paginator("get_item")  # mypy: call-overload  pyright: reportArgumentType, reportCallIssue
    client.Table(name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue
