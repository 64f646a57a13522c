"""The batch writer sends what boto3's sends, when boto3's does."""

from __future__ import annotations

import copy
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import boto3.dynamodb.table as theirs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moto import mock_aws

import staticboto.boto3
import staticboto.boto3.dynamodb.table as ours
from staticboto.boto3.dynamodb.conditions import Attr, Key
from staticboto.boto3.dynamodb.types import Binary


class Client:
    """Keeps what it is sent, and leaves as much unprocessed as it is told to."""

    def __init__(self, unprocessed: list[int]) -> None:
        self.unprocessed = list(unprocessed)
        self.batches: list[Any] = []

    def batch_write_item(self, *, RequestItems: Any) -> Any:
        self.batches.append(copy.deepcopy(RequestItems))
        count = self.unprocessed.pop(0) if self.unprocessed else 0
        return {
            "UnprocessedItems": {
                table: requests[:count]
                for table, requests in RequestItems.items()
                if requests[:count]
            }
        }


items = st.fixed_dictionaries(
    {"pk": st.integers(0, 3), "sk": st.sampled_from("ab")},
    optional={"value": st.integers(0, 9)},
)
writes = st.lists(st.tuples(st.sampled_from(["put_item", "delete_item"]), items))


@given(
    writes,
    st.lists(st.integers(0, 3), max_size=4),
    st.integers(1, 5),
    st.sampled_from([None, [], ["pk"], ["pk", "sk"]]),
)
def test_batches_are_sent_alike(
    written: list[tuple[str, Any]],
    unprocessed: list[int],
    flush_amount: int,
    pkeys: list[str] | None,
) -> None:
    def write(module: Any) -> list[Any]:
        client = Client(unprocessed)
        with module.BatchWriter("t", client, flush_amount, pkeys) as batch:
            for method, item in written:
                assert getattr(batch, method)(item) is None
        return client.batches

    assert write(ours) == write(theirs)


def test_twenty_five_requests_are_a_batch() -> None:
    client = Client([])
    with ours.BatchWriter("t", client) as batch:
        for number in range(60):
            batch.put_item(Item={"pk": number})
    assert [len(sent["t"]) for sent in client.batches] == [25, 25, 10]


def test_the_rest_is_sent_after_an_exception() -> None:
    client = Client([])
    with pytest.raises(KeyError, match="mine"):
        with ours.BatchWriter("t", client) as batch:
            batch.delete_item(Key={"pk": 1})
            raise KeyError("mine")
    assert client.batches == [{"t": [{"DeleteRequest": {"Key": {"pk": 1}}}]}]


def test_the_last_request_for_a_key_wins() -> None:
    client = Client([])
    with ours.BatchWriter("t", client, overwrite_by_pkeys=["pk"]) as batch:
        batch.put_item({"pk": 1, "v": 1})
        batch.delete_item({"pk": 2})
        batch.put_item({"pk": 1, "v": 2})
    assert client.batches[0]["t"] == [
        {"DeleteRequest": {"Key": {"pk": 2}}},
        {"PutRequest": {"Item": {"pk": 1, "v": 2}}},
    ]
    with pytest.raises(KeyError, match="pk"):
        batch.put_item({"v": 1})


def test_what_another_table_left_is_not_sent() -> None:
    class Other(Client):
        def batch_write_item(self, *, RequestItems: Any) -> Any:
            super().batch_write_item(RequestItems=RequestItems)
            return {"UnprocessedItems": {"other": RequestItems["t"]}}

    client = Other([])
    with ours.BatchWriter("t", client, flush_amount=1) as batch:
        batch.put_item({"pk": 1})
    assert len(client.batches) == 1


def test_batch_writer_is_looked_up_in_its_module(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ours, "BatchWriter", lambda *args, **kwargs: (args, kwargs))

    table: Any = ours.TableResource()
    table.name, table.meta = "t", SimpleNamespace(client="the client")
    assert table.batch_writer(["pk"]) == (
        ("t", "the client"),
        {"overwrite_by_pkeys": ["pk"]},
    )


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a table in an AWS of this process."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    with mock_aws():
        dynamodb: Any = staticboto.boto3.Session(region_name="us-east-1").resource(
            "dynamodb"
        )
        yield dynamodb.create_table(
            TableName="t",
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )


def test_a_table_keeps_python_values(table: Any) -> None:
    item = {
        "pk": "a",
        "number": Decimal("1.50"),
        "bytes": b"x",
        "set": {"x", "y"},
        "nested": [{"none": None, "list": [True, Decimal(2)]}],
    }
    table.put_item(Item=item)
    found = table.get_item(Key={"pk": "a"})["Item"]
    assert found == item
    assert isinstance(found["bytes"], Binary)


def test_conditions_reach_dynamodb(table: Any) -> None:
    with table.batch_writer() as batch:
        for number in range(30):
            batch.put_item(Item={"pk": str(number), "n": number})
    assert table.query(KeyConditionExpression=Key("pk").eq("7"))["Items"] == [
        {"pk": "7", "n": 7}
    ]
    found = table.scan(FilterExpression=Attr("n").between(3, 4) | Attr("n").gt(28))
    assert {item["n"] for item in found["Items"]} == {3, 4, 29}
    with pytest.raises(Exception, match="ConditionalCheckFailed"):
        table.put_item(Item={"pk": "7"}, ConditionExpression=Attr("pk").not_exists())
