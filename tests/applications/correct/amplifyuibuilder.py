"""Amplify UI Builder: components that refer to themselves, and members called `or`."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import assert_type

from staticboto.amplifyuibuilder import AmplifyUIBuilderClient
from staticboto.amplifyuibuilder.exceptions import ResourceConflictException
from staticboto.amplifyuibuilder.type_defs import (
    ComponentChildOutputTypeDef,
    ComponentChildTypeDef,
    ComponentPropertyTypeDef,
    ComponentSummaryTypeDef,
    ComponentTypeDef,
    PredicateTypeDef,
)


def make(client: AmplifyUIBuilderClient, app: str) -> str:
    title: ComponentPropertyTypeDef = {
        "condition": {
            "property": "title",
            "operator": "eq",
            "operand": "",
            "then": {"value": "untitled"},
            "else": {"value": "titled"},
        }
    }
    leaf: ComponentChildTypeDef = {
        "componentType": "Text",
        "name": "text",
        "properties": {"label": title},
    }
    try:
        response = client.create_component(
            appId=app,
            environmentName="test",
            componentToCreate={
                "name": "card",
                "componentType": "Card",
                "properties": {},
                "variants": [{"variantValues": {"size": "small"}}],
                "overrides": {},
                "bindingProperties": {},
                "children": [
                    {
                        "componentType": "View",
                        "name": "view",
                        "properties": {},
                        "children": [leaf],
                    }
                ],
            },
        )
    except ResourceConflictException as error:
        raise SystemExit(error.response.get("message")) from error
    assert_type(response["entity"], ComponentTypeDef)
    return response["entity"]["id"]


def either(*names: str) -> PredicateTypeDef:
    return {"or": [{"field": name, "operator": "eq"} for name in names]}


def count(children: list[ComponentChildOutputTypeDef]) -> int:
    return sum(1 + count(child.get("children", [])) for child in children)


def size(component: ComponentTypeDef) -> int:
    return 1 + count(component.get("children", []))


def summaries(client: AmplifyUIBuilderClient, app: str) -> Iterator[str]:
    pages = client.get_paginator("list_components").paginate(
        appId=app, environmentName="test", PaginationConfig={"MaxItems": 5}
    )
    for item in pages.items():
        assert_type(item, ComponentSummaryTypeDef)
        yield item["name"]


def everything(client: AmplifyUIBuilderClient, app: str) -> list[ComponentTypeDef]:
    paginator = client.get_paginator("export_components")
    return (
        paginator.paginate(appId=app, environmentName="test")
        .build_full_result()
        .get("entities", [])
    )
