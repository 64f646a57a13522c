"""Shield: protections and attacks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from typing_extensions import assert_type

from staticboto.shield import ShieldClient
from staticboto.shield.exceptions import (
    ResourceAlreadyExistsException,
    ResourceNotFoundException,
)
from staticboto.shield.type_defs import AttackSummaryTypeDef, ProtectionTypeDef


def protect(shield: ShieldClient, name: str, arn: str) -> str | None:
    try:
        return shield.create_protection(Name=name, ResourceArn=arn).get("ProtectionId")
    except ResourceAlreadyExistsException as error:
        assert_type(error.response.get("resourceType"), str | None)
        return None


def respond(shield: ShieldClient, arn: str, block: bool) -> int:
    response = shield.enable_application_layer_automatic_response(
        ResourceArn=arn, Action={"Block": {}} if block else {"Count": {}}
    )
    return response["ResponseMetadata"]["HTTPStatusCode"]


def attacks(
    shield: ShieldClient, start: datetime, end: datetime
) -> Iterator[AttackSummaryTypeDef]:
    yield from (
        shield.get_paginator("list_attacks")
        .paginate(StartTime={"FromInclusive": start, "ToExclusive": end.timestamp()})
        .items()
    )


def protections(shield: ShieldClient) -> list[ProtectionTypeDef]:
    try:
        found = shield.get_paginator("list_protections").paginate().build_full_result()
    except ResourceNotFoundException:
        return []
    return found.get("Protections", [])
