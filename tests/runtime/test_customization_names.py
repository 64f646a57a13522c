"""The customizations have boto3's signatures; that they have its names, `test_face` knows."""

from __future__ import annotations

import importlib
import inspect
from types import ModuleType
from typing import Any

import pytest

MODULES = [
    "s3",
    "s3.constants",
    "s3.inject",
    "s3.transfer",
    "dynamodb",
    "dynamodb.conditions",
    "dynamodb.table",
    "dynamodb.transform",
    "dynamodb.types",
    "ec2",
    "ec2.createtags",
    "ec2.deletetags",
    "crt",
]


def both(name: str) -> tuple[ModuleType, ModuleType]:
    if name == "crt":
        pytest.importorskip("awscrt")
    return (
        importlib.import_module(f"staticboto.boto3.{name}"),
        importlib.import_module(f"boto3.{name}"),
    )


def signatures(value: Any, name: str) -> dict[str, list[tuple[str, Any, Any]]]:
    """Return the parameters of a function, or of the methods of a class."""
    if inspect.isclass(value):
        found = {}
        for member, function in vars(value).items():
            if inspect.isfunction(function) and not member.startswith("__get"):
                found.update(signatures(function, f"{name}.{member}"))
        return found
    return {
        name: [
            (parameter.name, parameter.kind, parameter.default)
            for parameter in inspect.signature(value).parameters.values()
        ]
    }


@pytest.mark.parametrize("name", MODULES)
def test_signatures_are_boto3s(name: str) -> None:
    ours, theirs = both(name)
    for member, value in vars(theirs).items():
        if getattr(value, "__module__", None) != theirs.__name__:
            continue
        if not (inspect.isclass(value) or inspect.isfunction(value)):
            continue
        found = signatures(getattr(ours, member), member)
        for function, parameters in signatures(value, member).items():
            assert found[function] == parameters, function


@pytest.mark.parametrize("name", MODULES)
def test_bases_are_boto3s(name: str) -> None:
    ours, theirs = both(name)
    for member, value in vars(theirs).items():
        if inspect.isclass(value) and value.__module__ == theirs.__name__:
            bases = [base.__name__ for base in value.__mro__]
            assert [base.__name__ for base in getattr(ours, member).__mro__] == bases


@pytest.mark.parametrize("name", MODULES)
def test_constants_are_boto3s(name: str) -> None:
    ours, theirs = both(name)
    for member, value in vars(theirs).items():
        if member.isupper() and isinstance(value, (str, int, tuple, set, dict, list)):
            assert getattr(ours, member) == value, member


@pytest.mark.parametrize("name", ["s3.inject", "s3.transfer", "dynamodb.table", "crt"])
def test_loggers_are_boto3s(name: str) -> None:
    ours, theirs = both(name)
    assert ours.logger is theirs.logger
