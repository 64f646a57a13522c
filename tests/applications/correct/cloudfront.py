"""CloudFront: configurations that are read, changed and written back."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

from typing_extensions import assert_type

from staticboto import boto3
from staticboto.cloudfront import CloudFrontClient
from staticboto.cloudfront.exceptions import NoSuchDistribution
from staticboto.cloudfront.type_defs import (
    DistributionConfigOutputTypeDef,
    DistributionSummaryTypeDef,
)
from staticboto.cloudfront.waiter import InvalidationCompletedWaiter

cloudfront = boto3.client("cloudfront")
assert_type(cloudfront, CloudFrontClient)


def invalidate(distribution: str, *paths: str) -> None:
    response = cloudfront.create_invalidation(
        DistributionId=distribution,
        InvalidationBatch={
            "Paths": {"Quantity": len(paths), "Items": paths},
            "CallerReference": str(uuid4()),
        },
    )
    waiter = cloudfront.get_waiter("invalidation_completed")
    assert_type(waiter, InvalidationCompletedWaiter)
    waiter.wait(
        DistributionId=distribution,
        Id=response["Invalidation"]["Id"],
        WaiterConfig={"Delay": 20, "MaxAttempts": 30},
    )


def disable(distribution: str) -> bool:
    try:
        response = cloudfront.get_distribution_config(Id=distribution)
    except NoSuchDistribution:
        return False
    configuration = response["DistributionConfig"]
    assert_type(configuration, DistributionConfigOutputTypeDef)
    configuration["Enabled"] = False
    cloudfront.update_distribution(
        Id=distribution,
        DistributionConfig=configuration,
        IfMatch=response.get("ETag", ""),
    )
    cloudfront.get_waiter("distribution_deployed").wait(Id=distribution)
    return True


def names() -> Iterator[str]:
    pages = cloudfront.get_paginator("list_distributions").paginate()
    for item in pages.items():
        assert_type(item, DistributionSummaryTypeDef)
        yield from item["Aliases"].get("Items", [item["DomainName"]])


def add_function(name: str, code: str) -> str:
    response = cloudfront.create_function(
        Name=name,
        FunctionConfig={"Comment": "", "Runtime": "cloudfront-js-2.0"},
        FunctionCode=code.encode(),
    )
    return response["FunctionSummary"]["FunctionMetadata"]["FunctionARN"]
