"""Prices in a table."""

from decimal import Decimal
from typing import Optional

import boto3.dynamodb.conditions
import mypy_boto3_dynamodb.service_resource as dynamodb


def table() -> dynamodb.Table:
    """Return the table."""
    return boto3.resource("dynamodb").Table("prices")


def most(name: str, where: "Optional[dynamodb.Table]" = None) -> Decimal:
    """Return the highest price of an article."""
    found = (where or table()).query(
        KeyConditionExpression=boto3.dynamodb.conditions.Key("name").eq(name),
        ScanIndexForward=False,
        Limit=1,
    )
    price = found["Items"][0]["price"]
    assert isinstance(price, Decimal)
    return price
