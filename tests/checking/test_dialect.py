"""A client of DynamoDB has attribute values, the client of a resource Python values."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.command import cli
from generator.facts import overrides
from tests import checkers
from tests.checking.reports import CHECKERS, expected, reported
from tests.support import golden

pytestmark = pytest.mark.slow

PROGRAM = """
from decimal import Decimal

from staticboto import boto3
from staticboto._runtime.types.attribute_values import DynamoDBResult
from staticboto.boto3.dynamodb.conditions import Attr, Key
from staticboto.dynamodb import DynamoDBClient, DynamoDBResourceClient
from staticboto.dynamodb.service_resource import Table


def made() -> DynamoDBResourceClient:
    return boto3.resource("dynamodb").Table("t").meta.client


def writes(spoken: DynamoDBResourceClient, plain: DynamoDBClient) -> None:
    spoken.put_item(TableName="t", Item={"id": "1", "n": 1, "d": Decimal(1), "b": b"1"})
    spoken.put_item(TableName="t", Item={"l": [1, "a", None], "m": {"a": {"b": {1}}}})
    spoken.put_item(TableName="t", Item={"id": 1.5})  # wrong
    spoken.put_itm(TableName="t", Item={"id": "1"})  # wrong
    plain.put_item(TableName="t", Item={"id": {"S": "1"}})
    plain.put_item(TableName="t", Item={"id": "1"})  # wrong
    spoken.batch_write_item(RequestItems={"t": [{"PutRequest": {"Item": {"id": 1}}}]})
    plain.batch_write_item(RequestItems={"t": [{"PutRequest": {"Item": {"id": 1}}}]})  # wrong
    spoken.transact_write_items(TransactItems=[{"Put": {"TableName": "t", "Item": {"id": 1}}}])
    spoken.execute_statement(Statement="SELECT * FROM t WHERE id = ?", Parameters=["1"])
    spoken.execute_statement(Statement="SELECT * FROM t WHERE id = ?", Parameters=[1.5])  # wrong


def reads(spoken: DynamoDBResourceClient, plain: DynamoDBClient) -> DynamoDBResult:
    condition = Key("id").eq("1")
    spoken.query(TableName="t", KeyConditionExpression=condition)
    plain.query(TableName="t", KeyConditionExpression=condition)  # wrong
    spoken.query(TableName="t", KeyConditionExpression=3)  # wrong
    item: dict[str, DynamoDBResult] = spoken.get_item(TableName="t", Key={"id": 1}).get("Item", {})
    other: dict[str, DynamoDBResult] = plain.get_item(TableName="t", Key={"id": {"N": "1"}}).get("Item", {})  # wrong
    return [item, other]


def pages(spoken: DynamoDBResourceClient, plain: DynamoDBClient) -> None:
    scan = spoken.get_paginator("scan")
    found: list[dict[str, DynamoDBResult]] = []
    for page in scan.paginate(TableName="t", FilterExpression=Attr("n").gt(1)):
        found += page.get("Items", [])
    found += scan.paginate(TableName="t").items()
    found += scan.paginate(TableName="t").build_full_result().get("Items", [])
    found += plain.get_paginator("scan").paginate(TableName="t").items()  # wrong
    scan.paginate(TableName="t", ExpressionAttributeValues={":n": 1.5})  # wrong
    names: list[str] = list(spoken.get_paginator("list_tables").paginate().items())
    spoken.get_paginator("scann")  # wrong
    spoken.get_waiter("table_exists").wait(TableName=names[0])
    spoken.get_waiter("table_exist")  # wrong


def passes(spoken: DynamoDBResourceClient, plain: DynamoDBClient) -> None:
    Table("t", client=plain)
    Table("t", client=spoken)
    takes_plain(plain)
    takes_plain(spoken)  # wrong
    takes_either(plain)
    takes_either(spoken)
    spoken.generate_presigned_url("describe_table", Params={"TableName": "t"})
    spoken.generate_presigned_url("describe_tables")  # wrong
    spoken.generate_presigned_url("get_item", {"TableName": "t", "Key": {"id": 1}})
    spoken.generate_presigned_url("get_item", {"TableName": "t", "Key": {"id": 1.5}})  # wrong to plugin
    print(spoken.exceptions.ConditionalCheckFailedException, spoken.meta.region_name)


def takes_plain(client: DynamoDBClient) -> None:
    client.put_item(TableName="t", Item={"id": {"S": "1"}})


def takes_either(client: DynamoDBClient | DynamoDBResourceClient) -> None:
    client.describe_table(TableName="t")
    client.get_waiter("table_exists").wait(TableName="t")
"""


@pytest.mark.parametrize("checker", CHECKERS)
def test_checkers(checker: str, reviewed: Path, tmp_path: Path) -> None:
    found = reported(checker, reviewed, PROGRAM, tmp_path)
    assert set(found) == expected(checker, PROGRAM), found


def test_when_it_runs(reviewed: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(reviewed))
        from staticboto import boto3
        from staticboto.dynamodb import DynamoDBClient, DynamoDBResourceClient

        session = boto3.Session("id", "secret", region_name="eu-west-1")
        client = session.resource("dynamodb").meta.client
        assert isinstance(client, DynamoDBResourceClient)
        assert isinstance(client, DynamoDBClient)


FACTS = """
[dialect]
suffix = "Spoken"

[dialect.shapes.Filter]
upstream = "-"
input = "str"
"""

COMPUTE = """
from staticboto.made_up_compute import MadeUpComputeClient, MadeUpComputeResourceClient
from staticboto.made_up_compute.service_resource import MadeUpComputeServiceResource


def made(resource: MadeUpComputeServiceResource) -> MadeUpComputeResourceClient:
    return resource.meta.client


def program(spoken: MadeUpComputeResourceClient, plain: MadeUpComputeClient) -> None:
    spoken.describe_instances(Filters=["on"])
    plain.describe_instances(Filters=["on"])  # wrong
    plain.describe_instances(Filters=[{"Name": "state", "Values": ["on"]}])
    spoken.get_paginator("describe_instances").paginate(Filters=["on"])
    plain.get_paginator("describe_instances").paginate(Filters=["on"])  # wrong
    spoken.get_waiter("instance_exists").wait(Filters=["on"])
    plain.get_waiter("instance_exists").wait(Filters=["on"])  # wrong
    spoken.describe_instances(Filters=[{"Name": "state"}])  # wrong
"""


@pytest.fixture(scope="module")
def compute(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A package with a made-up service whose resources speak a dialect."""
    facts, output = (tmp_path_factory.mktemp(each) for each in ("facts", "output"))
    shutil.copytree(overrides.FOLDER, facts, dirs_exist_ok=True)
    (facts / "made-up-compute.toml").write_text(FACTS)
    line = ["generate", "--quiet", "--no-check", "--jobs", "1", "--output", str(output)]
    line += ["--models", str(golden.SERVICES), "--services", "made-up-compute"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overrides, "FOLDER", facts)
        overrides.read.cache_clear()
        overrides.own.cache_clear()
        assert cli.run(line) == 0
        yield output / "staticboto/src"
    overrides.read.cache_clear()
    overrides.own.cache_clear()


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_any_service_can_have_one(checker: str, compute: Path, tmp_path: Path) -> None:
    found = reported(checker, compute, COMPUTE, tmp_path)
    assert set(found) == expected(checker, COMPUTE), found
    stub = ["staticboto/made_up_compute/resource_client.pyi"]
    assert checkers.ALL[checker](compute, stub, tmp_path) == []
