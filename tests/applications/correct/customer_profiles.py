"""Customer Profiles: people, and the ways to find them."""

from __future__ import annotations

from typing_extensions import assert_type

from staticboto.customer_profiles import CustomerProfilesClient
from staticboto.customer_profiles.exceptions import (
    BadRequestException,
    ResourceNotFoundException,
)
from staticboto.customer_profiles.type_defs import AddressTypeDef, ProfileTypeDef


def add(
    client: CustomerProfilesClient, domain: str, name: str, address: AddressTypeDef
) -> str:
    response = client.create_profile(
        DomainName=domain,
        FirstName=name,
        Address=address,
        Gender="UNSPECIFIED",
        Attributes={"source": "import"},
        EngagementPreferences={
            "Email": [{"KeyName": "_email", "KeyValue": "a@example.org"}]
        },
    )
    return response["ProfileId"]


def find(client: CustomerProfilesClient, domain: str, email: str) -> ProfileTypeDef:
    try:
        response = client.search_profiles(
            DomainName=domain,
            KeyName="_email",
            Values=[email],
            LogicalOperator="AND",
            AdditionalSearchKeys=[{"KeyName": "_fullName", "Values": ["A"]}],
        )
    except (BadRequestException, ResourceNotFoundException) as error:
        print(error.response.get("Message"))
        return {}
    found = response.get("Items", [])
    assert_type(found, list[ProfileTypeDef])
    return found[0] if found else {}


def city(profile: ProfileTypeDef) -> str | None:
    return profile.get("ShippingAddress", profile.get("Address", {})).get("City")


def matches(client: CustomerProfilesClient, domain: str) -> list[str]:
    pages = client.get_paginator("list_rule_based_matches").paginate(DomainName=domain)
    return list(pages.items())
