"""DevOps Guru: a structure with a member called `Any`, and several lists in a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from typing_extensions import assert_type

from staticboto.devops_guru import DevOpsGuruClient
from staticboto.devops_guru.exceptions import ThrottlingException
from staticboto.devops_guru.literals import InsightSeverityType
from staticboto.devops_guru.type_defs import (
    ListInsightsStatusFilterTypeDef,
    ProactiveInsightSummaryTypeDef,
    ReactiveInsightSummaryTypeDef,
)


def since(start: datetime) -> ListInsightsStatusFilterTypeDef:
    return {"Any": {"Type": "REACTIVE", "StartTimeRange": {"FromTime": start}}}


def reactive(
    client: DevOpsGuruClient, start: datetime
) -> Iterator[ReactiveInsightSummaryTypeDef]:
    pages = client.get_paginator("list_insights").paginate(StatusFilter=since(start))
    for page in pages:
        yield from page.get("ReactiveInsights", [])
    for item in pages.items():
        assert_type(item, ProactiveInsightSummaryTypeDef)


def severity(client: DevOpsGuruClient, insight: str) -> InsightSeverityType | None:
    try:
        response = client.describe_insight(Id=insight)
    except ThrottlingException as error:
        assert_type(error.response.get("RetryAfterSeconds"), int | None)
        return None
    return response.get("ReactiveInsight", {}).get("Severity")


def follow(client: DevOpsGuruClient, topic: str, *stacks: str) -> str:
    client.update_resource_collection(
        Action="ADD",
        ResourceCollection={"CloudFormation": {"StackNames": stacks}},
    )
    return client.add_notification_channel(
        Config={"Sns": {"TopicArn": topic}, "Filters": {"Severities": ["HIGH"]}}
    )["Id"]
