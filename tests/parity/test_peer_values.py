"""Every value that types-boto3 has in an enum is in the one of the same name here."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.naming.names import package
from tests.parity import peer

OTHERWISE = {
    "RegionName": "the regions of the botocore that theirs was made with",
    "ResourceServiceName": "the same of the services with resources",
    "ServiceName": "the same of the services",
}


def values(path: Path) -> Mapping[str, set[str]]:
    """Return the values of the aliases of literals in a module."""
    found: dict[str, set[str]] = {}
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) | ast.AnnAssign(
                target=ast.Name(id=name), value=value
            ) if isinstance(value, ast.Subscript):
                if ast.unparse(value.value) == "Literal":
                    found[name] = {
                        each.value
                        for each in ast.walk(value.slice)
                        if isinstance(each, ast.Constant)
                        and isinstance(each.value, str)
                    }
    return found


@pytest.mark.parametrize("service", peer.SERVICES)
def test_all_values_are_there(service: str, everything: Path) -> None:
    spec = importlib.util.find_spec(f"types_boto3_{service.replace('-', '_')}")
    assert spec is not None and spec.origin is not None
    theirs = values(Path(spec.origin).with_name("literals.pyi"))
    own = everything / "staticboto" / package(service)
    ours: dict[str, set[str]] = {}
    for module in ("literals", "recursive", "types"):
        if (own / f"{module}.py").exists():
            ours.update(values(own / f"{module}.py"))
    both = (theirs.keys() & ours.keys()) - OTHERWISE.keys()
    assert len(both) > 5
    assert {
        name: theirs[name] - ours[name] for name in both if theirs[name] - ours[name]
    } == {}
