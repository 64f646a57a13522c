"""Cost Explorer: expressions that contain themselves."""

from __future__ import annotations

from datetime import date

from typing_extensions import assert_type

from staticboto.ce import CostExplorerClient
from staticboto.ce.exceptions import DataUnavailableException
from staticboto.ce.literals import GranularityType
from staticboto.ce.type_defs import (
    ExpressionTypeDef,
    GroupDefinitionTypeDef,
    ResultByTimeTypeDef,
)


def only(service: str, *tags: str) -> ExpressionTypeDef:
    return {
        "And": [
            {"Dimensions": {"Key": "SERVICE", "Values": [service]}},
            {"Not": {"Tags": {"Key": "team", "Values": tags}}},
        ]
    }


def costs(
    ce: CostExplorerClient, start: date, end: date, granularity: GranularityType
) -> list[ResultByTimeTypeDef]:
    groups: list[GroupDefinitionTypeDef] = [{"Type": "DIMENSION", "Key": "SERVICE"}]
    found: list[ResultByTimeTypeDef] = []
    try:
        response = ce.get_cost_and_usage(
            TimePeriod={"Start": start.isoformat(), "End": end.isoformat()},
            Granularity=granularity,
            Metrics=["UnblendedCost"],
            Filter=only("Amazon S3", "a", "b"),
            GroupBy=groups,
        )
    except DataUnavailableException as error:
        print(error.response.get("Message"))
        return []
    found += response.get("ResultsByTime", [])
    token = response.get("NextPageToken")
    assert_type(token, str | None)
    return found


def total(results: list[ResultByTimeTypeDef]) -> float:
    return sum(
        float(metric.get("Amount", "0"))
        for result in results
        for group in result.get("Groups", [])
        for metric in group.get("Metrics", {}).values()
    )


def watch(ce: CostExplorerClient) -> str:
    return ce.create_anomaly_monitor(
        AnomalyMonitor={
            "MonitorName": "services",
            "MonitorType": "DIMENSIONAL",
            "MonitorDimension": "SERVICE",
        }
    )["MonitorArn"]


def anomalies(ce: CostExplorerClient) -> float:
    pages = ce.get_paginator("get_anomalies").paginate(
        DateInterval={"StartDate": "2025-01-01"}, Feedback="YES"
    )
    scores = [item["AnomalyScore"]["MaxScore"] for item in pages.items()]
    return max(scores, default=0.0)
