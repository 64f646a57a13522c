"""What goes wrong with unions, documents, streams, and what does not exist."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from staticboto import boto3
from staticboto.appflow.type_defs import ConnectorProvisioningConfigTypeDef
from staticboto.bcm_dashboards.type_defs import ExpressionTypeDef
from staticboto.bedrock_runtime.type_defs import (
    ContentBlockOutputTypeDef,
    ContentBlockTypeDef,
    MessageTypeDef,
)
from staticboto.redshift_serverless.type_defs import (
    ScheduleOutputTypeDef,
    ScheduleTypeDef,
)


def unions() -> None:
    both: ScheduleTypeDef = {"at": datetime.now(), "cron": "(0 3 * * ? *)"}  # mypy: assignment, misc  pyright: reportAssignmentType
    print(both)
    none: ScheduleTypeDef = {}  # mypy: assignment  pyright: reportAssignmentType
    print(none)
    unknown: ScheduleTypeDef = {"rate": "1 day"}  # mypy: assignment  pyright: reportAssignmentType
    print(unknown)
    wrong: ScheduleTypeDef = {"cron": 5}  # mypy: typeddict-item  pyright: reportAssignmentType
    print(wrong)
    text: ContentBlockTypeDef = {"text": "a", "image": {"format": "png", "source": {}}}  # mypy: assignment, misc  pyright: reportAssignmentType
    print(text)
    image: ContentBlockTypeDef = {"image": {"format": "png", "source": {"bytes": 1}}}  # mypy: misc, typeddict-item  pyright: reportAssignmentType
    print(image)
    message: MessageTypeDef = {"role": "user", "content": {"text": "a"}}  # mypy: typeddict-item  pyright: reportAssignmentType
    print(message)


def reading(schedule: ScheduleOutputTypeDef, block: ContentBlockOutputTypeDef) -> None:
    print(schedule["rate"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    if "at" in schedule:
        print(schedule["at"] + 1)  # mypy: operator  pyright: reportOperatorIssue
    if "toolUse" in block:
        print(block["toolUse"]["tool"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
        print(block["toolUse"].name)  # mypy: attr-defined  pyright: reportAttributeAccessIssue


def odd_names() -> ConnectorProvisioningConfigTypeDef:
    expression: ExpressionTypeDef = {"and": {"not": {}}}  # mypy: typeddict-item  pyright: reportAssignmentType
    print(expression)
    other: ExpressionTypeDef = {"and_": []}  # mypy: typeddict-unknown-key  pyright: reportAssignmentType
    print(other)
    return {"lambda_": {"lambdaArn": "a"}}  # mypy: typeddict-unknown-key  pyright: reportReturnType


def documents() -> None:
    bedrock = boto3.client("bedrock-runtime")
    output = {"s3OutputDataConfig": {"s3Uri": "s3://b"}}
    print(output)
    bedrock.start_async_invoke(
        modelId="m",
        modelInput={"at": datetime.now()},  # mypy: dict-item  pyright: reportArgumentType
        outputDataConfig={"s3OutputDataConfig": {"s3Uri": "s3://b"}},
    )
    bedrock.start_async_invoke(
        modelId="m",
        modelInput={"price": Decimal("1.5")},  # mypy: dict-item  pyright: reportArgumentType
        outputDataConfig={"s3OutputDataConfig": {"s3Uri": "s3://b"}},
    )
    boto3.client("braket").create_job(deviceConfig={})  # mypy: call-arg, typeddict-item  pyright: reportCallIssue


def streams() -> None:
    events = boto3.client("kinesis").subscribe_to_shard(
        ConsumerARN="a",
        ShardId="s",
        StartingPosition={"Type": "NEWEST"},  # mypy: typeddict-item  pyright: reportArgumentType
    )
    for event in events["EventStream"]:
        print(event["SubscribeToShardEvents"])  # mypy: typeddict-item  pyright: reportGeneralTypeIssues
    events["EventStream"][0]  # mypy: index  pyright: reportIndexIssue
    tail = boto3.client("logs").start_live_tail(logGroupIdentifiers="group")  # mypy: arg-type  pyright: reportArgumentType
    print(next(tail["responseStream"]))  # mypy: call-overload  pyright: reportArgumentType


def phantoms() -> None:
    boto3.client("polly").start_speech_synthesis_stream(Engine="neural")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    boto3.client("qbusiness").chat(applicationId="a")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    boto3.client("lexv2-runtime").start_conversation(botId="b")  # mypy: attr-defined  pyright: reportAttributeAccessIssue
    boto3.client("logs").create_export_task(**{"from": 1}, to=2)  # mypy: arg-type  pyright: reportArgumentType
    boto3.client("cloudwatch").put_metric_data(Namespace="n", MetricData={})  # mypy: arg-type  pyright: reportArgumentType
    boto3.client("sts").assume_role(RoleArn="r")  # mypy: call-arg  pyright: reportCallIssue
    boto3.client("sns").publish(TopicArn="t", Message={"default": "m"})  # mypy: arg-type  pyright: reportArgumentType
    boto3.client("sns").publish(TopicArn="t")  # mypy: call-arg  pyright: reportCallIssue
    boto3.client("kms").encrypt(KeyId="k", Plaintext={"a": 1})  # mypy: arg-type  pyright: reportArgumentType
    boto3.client("kinesis").put_record(StreamName="s", PartitionKey="p", Data=[1])  # mypy: arg-type  pyright: reportArgumentType
    boto3.client("events").put_events(Entries=[{"Detail": {"a": 1}}])  # mypy: typeddict-item  pyright: reportArgumentType
    boto3.client("stepfunctions").start_execution(stateMachineArn="s", input={})  # mypy: arg-type  pyright: reportArgumentType
