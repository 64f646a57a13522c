"""All modules of all services can be imported, and say at run time what they say in types."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize("failure", ["not importable", "unresolved", "wrong keys"])
def test_no_module_and_no_typed_dict_fails(
    failure: str, inspection: dict[str, Any]
) -> None:
    assert inspection["typed dicts"] > len(inspection["modules"]) > 0
    assert inspection[failure] == {}


def test_the_package_itself_loads_nothing(inspection: dict[str, Any]) -> None:
    assert inspection["loaded by the package itself"] == []


def test_clients_load_no_types(inspection: dict[str, Any]) -> None:
    assert inspection["types loaded with clients"] == []


def test_no_module_imports_boto3(inspection: dict[str, Any]) -> None:
    assert "botocore" in inspection["imported"]
    assert "boto3" not in inspection["imported"]


def test_all_files_compile(everything: Path) -> None:
    wrong = {}
    for path in sorted(everything.rglob("*.py*")):
        if path.suffix in {".py", ".pyi"}:
            try:
                compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
            except SyntaxError as error:
                wrong[str(path.relative_to(everything))] = str(error)
    assert wrong == {}
