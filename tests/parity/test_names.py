"""Every name that a program can use with boto3 is there, for all services."""

from __future__ import annotations

from typing import Any

import pytest

ADDED = {"create"}
"""Further members of generated classes, such as a typed constructor."""


def differences(theirs: Any, ours: Any, where: str = "") -> list[str]:
    """Return a line for each difference, with its place."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        return [
            line
            for key in sorted(theirs.keys() | ours.keys())
            for line in differences(theirs.get(key), ours.get(key), f"{where}/{key}")
        ]
    return [] if theirs == ours else [f"{where}: boto3 {theirs!r}, ours {ours!r}"]


@pytest.mark.parametrize(
    "kind",
    [
        "class names",
        "operations",
        "paginators",
        "waiters",
        "exceptions",
        "error codes",
        "resource types",
        "resource class names",
        "members by kind",
        "sub-resources",
        "collections",
    ],
)
def test_is_as_in_boto3(
    kind: str, theirs: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert theirs[kind], "the survey asked nothing"
    assert differences(theirs[kind], ours[kind]) == []


@pytest.mark.parametrize("kind", ["client members", "resource members"])
def test_has_the_members_and_one_constructor(
    kind: str, theirs: dict[str, Any], ours: dict[str, Any]
) -> None:
    wrong = {}
    for name, members in theirs[kind].items():
        added = (
            ADDED
            if kind == "client members" or name.endswith(".ServiceResource")
            else set()
        )
        if missing_or_more := set(members) ^ set(ours[kind][name]) ^ added:
            wrong[name] = sorted(missing_or_more)
    assert wrong == {}


def test_every_client_is_the_generated_class(ours: dict[str, Any]) -> None:
    assert {
        name: module
        for name, module in ours["modules"].items()
        if module != f"staticboto.{ours['packages'][name]}.client"
    } == {}


def test_every_resource_is_the_generated_class(ours: dict[str, Any]) -> None:
    assert {
        name: module
        for name, module in ours["resource modules"].items()
        if module != f"staticboto.{name.partition('.')[0]}.service_resource"
    } == {}


def test_packages_are_named_after_the_services(
    theirs: dict[str, Any], ours: dict[str, Any]
) -> None:
    packages = ours["packages"]
    assert packages.keys() == theirs["class names"].keys()
    assert packages["lambda"] == "lambda_"
    assert {
        name: package
        for name, package in packages.items()
        if name != "lambda" and package != name.replace("-", "_")
    } == {}


def test_boto3_is_not_imported(ours: dict[str, Any]) -> None:
    assert "staticboto" in ours["imported"]
    assert "boto3" not in ours["imported"]
