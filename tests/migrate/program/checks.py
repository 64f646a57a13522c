"""Runs the shop."""

from decimal import Decimal
from unittest import mock

import boto3
from moto import mock_aws

from shop import archive, prices


@mock_aws
def test_archive() -> None:
    boto3.client("s3").create_bucket(Bucket="orders")
    queue = boto3.resource("sqs").create_queue(QueueName="orders")
    kept = archive.Archive("orders", queue)
    kept.keep(1, {"apples": 2})
    assert [item["Key"] for item in kept.objects()] == ["1.json"]
    assert [message.body for message in queue.receive_messages()] == ["1"]


@mock_aws
def test_prices() -> None:
    boto3.client("dynamodb").create_table(
        TableName="prices",
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[
            {"AttributeName": "name", "AttributeType": "S"},
            {"AttributeName": "price", "AttributeType": "N"},
        ],
        KeySchema=[
            {"AttributeName": "name", "KeyType": "HASH"},
            {"AttributeName": "price", "KeyType": "RANGE"},
        ],
    )
    for price in ("1.5", "2.5"):
        prices.table().put_item(Item={"name": "apple", "price": Decimal(price)})
    assert prices.most("apple") == Decimal("2.5")


@mock.patch("boto3.client")
def test_which_client(client: mock.Mock) -> None:
    archive.Archive("orders", mock.Mock())
    client.assert_called_once_with("s3")
