"""What few services have: event streams, documents, JSON in headers, odd names."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from staticboto import boto3
from staticboto.appflow.type_defs import ConnectorProvisioningConfigTypeDef
from staticboto.bcm_dashboards.type_defs import ExpressionTypeDef
from staticboto.cloudsearchdomain import CloudSearchDomainClient
from staticboto.kinesis import KinesisClient
from staticboto.kinesis.type_defs import RecordTypeDef
from staticboto.logs import CloudWatchLogsClient


def records(kinesis: KinesisClient, consumer: str) -> Iterator[RecordTypeDef]:
    response = kinesis.subscribe_to_shard(
        ConsumerARN=consumer,
        ShardId="shard-1",
        StartingPosition={"Type": "LATEST"},
    )
    for event in response["EventStream"]:
        if "SubscribeToShardEvent" in event:
            yield from event["SubscribeToShardEvent"]["Records"]


def tail(logs: CloudWatchLogsClient, group: str) -> Iterator[str]:
    response = logs.start_live_tail(logGroupIdentifiers=[group])
    for event in response["responseStream"]:
        if "sessionUpdate" in event:
            for result in event["sessionUpdate"].get("sessionResults", []):
                yield result.get("message", "")


def export(logs: CloudWatchLogsClient, group: str, start: int, end: int) -> str | None:
    return logs.create_export_task(
        logGroupName=group, fromTime=start, to=end, destination="bucket"
    ).get("taskId")


def search(domain: CloudSearchDomainClient, text: str) -> list[str]:
    response = domain.search(query=text, returnFields="title")
    return [hit.get("id", "") for hit in response.get("hits", {}).get("hit", [])]


def both(left: ExpressionTypeDef, right: ExpressionTypeDef) -> ExpressionTypeDef:
    return {"and": [left, {"not": right}]}


def relay() -> ConnectorProvisioningConfigTypeDef:
    return {"lambda": {"lambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:f"}}


def measure(name: str, values: list[float]) -> None:
    cloudwatch = boto3.client("cloudwatch")
    cloudwatch.put_metric_data(
        Namespace="n",
        MetricData=[
            {"MetricName": name, "Value": Decimal("0.5"), "Unit": "Count"},
            {"MetricName": name, "Values": values, "StorageResolution": 1},
        ],
    )


def document(stack: str) -> str:
    body = boto3.client("cloudformation").get_template(StackName=stack)
    template = body.get("TemplateBody", "")
    if isinstance(template, str):
        return template
    return ", ".join(template)
