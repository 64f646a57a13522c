"""Redshift Serverless: workgroups, and schedules, which are a union."""

from __future__ import annotations

from datetime import datetime, timedelta

from typing_extensions import assert_type

from staticboto.redshift_serverless import RedshiftServerlessClient
from staticboto.redshift_serverless.exceptions import ConflictException
from staticboto.redshift_serverless.literals import WorkgroupStatusType
from staticboto.redshift_serverless.type_defs import (
    ScheduleOutputTypeDef,
    ScheduleTypeDef,
    WorkgroupTypeDef,
)


def create(client: RedshiftServerlessClient, name: str) -> WorkgroupTypeDef | None:
    try:
        return client.create_workgroup(
            namespaceName=name,
            workgroupName=name,
            baseCapacity=8,
            configParameters=[{"parameterKey": "datestyle", "parameterValue": "ISO"}],
            publiclyAccessible=False,
        ).get("workgroup")
    except ConflictException as error:
        print(error.response["Error"]["Message"])
        return None


def status(client: RedshiftServerlessClient, name: str) -> WorkgroupStatusType | None:
    response = client.get_workgroup(workgroupName=name)
    assert_type(response["workgroup"], WorkgroupTypeDef)
    return response["workgroup"].get("status")


def nightly(
    client: RedshiftServerlessClient, name: str, at: datetime | None
) -> ScheduleOutputTypeDef | None:
    schedule: ScheduleTypeDef = (
        {"cron": "(0 3 * * ? *)"} if at is None else {"at": at + timedelta(hours=1)}
    )
    made = client.create_scheduled_action(
        namespaceName=name,
        roleArn="arn:aws:iam::123456789012:role/r",
        schedule=schedule,
        scheduledActionName="nightly",
        targetAction={
            "createSnapshot": {"namespaceName": name, "snapshotNamePrefix": "n"}
        },
    ).get("scheduledAction", {})
    return made.get("schedule")


def describe(schedule: ScheduleOutputTypeDef) -> str:
    if "at" in schedule:
        assert_type(schedule["at"], datetime)
        return schedule["at"].isoformat()
    if "cron" in schedule:
        assert_type(schedule["cron"], str)
        return schedule["cron"]
    return "unknown"


def repeat(client: RedshiftServerlessClient, name: str) -> None:
    action = client.get_scheduled_action(scheduledActionName=name)
    schedule = action.get("scheduledAction", {}).get("schedule")
    if schedule is not None:
        client.update_scheduled_action(scheduledActionName=name, schedule=schedule)


def all_names(client: RedshiftServerlessClient) -> list[str]:
    pages = client.get_paginator("list_workgroups").paginate(
        PaginationConfig={"PageSize": 10}
    )
    return [item.get("workgroupName", "") for item in pages.items()]
