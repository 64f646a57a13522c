"""The stub and the module of a service declare the same classes with the same members."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

NARROWED: Mapping[str, set[str]] = {
    "client": {"can_paginate", "exceptions", "get_paginator", "get_waiter"},
    "exceptions": {"response"},
    "paginator": {"paginate"},
    "waiter": {"wait"},
    "service_resource": {"batch_writer", "filter", "meta"},
}
"""Members of a shared base class at run time that each class declares in its stub."""

INHERITED: Mapping[str, set[str]] = {
    "service_resource": {"get_available_subresources"},
}
"""Members of each class at run time that a shared base class declares in its stub."""


def packages(source: Path) -> Iterator[Path]:
    """Yield the directories of the services."""
    for path in sorted((source / "staticboto").glob("*/client.pyi")):
        yield path.parent


def declared(path: Path) -> dict[str, set[str]]:
    """Return the public members of each class of a file, but of none for checkers only."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    return {
        each.name: {name for name in _members(each.body) if not name.startswith("_")}
        for each in classes
        if "type_check_only" not in map(ast.unparse, each.decorator_list)
    }


def _members(body: Iterable[ast.stmt]) -> Iterator[str]:
    for statement in body:
        match statement:
            case ast.If():  # what one checker is shown, and what the others are
                yield from _members([*statement.body, *statement.orelse])
            case ast.FunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (each.id for each in targets if isinstance(each, ast.Name))


def exported(path: Path) -> list[str]:
    """Return the names that a package's `__init__` offers, by its `__all__` or its table."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    tables = [
        statement.value
        for statement in module.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.value, (ast.Dict, ast.List))
    ]
    (table,) = tables
    found = ast.literal_eval(table)
    assert isinstance(found, (dict, list))
    return list(found)


@pytest.mark.parametrize("name", sorted(NARROWED))
def test_same_classes_and_members(name: str, everything: Path) -> None:
    compared, wrong = 0, {}
    for package in packages(everything):
        module, stub = package / f"{name}.py", package / f"{name}.pyi"
        assert module.exists() == stub.exists(), package.name
        if not stub.exists():
            continue
        at_run_time, in_stub = declared(module), declared(stub)
        for each in at_run_time.keys() | in_stub.keys():
            there, here = at_run_time.get(each), in_stub.get(each)
            if there is not None and here is not None:
                compared += 1
                there = there | (NARROWED[name] & here)
                here = here | (INHERITED.get(name, set()) & there)
            if there != here:
                differing = there ^ here if there and here else "the class itself"
                wrong[f"{package.name}.{name}.{each}"] = differing
    assert compared
    assert wrong == {}


def test_packages_export_the_same_names(everything: Path) -> None:
    for package in packages(everything):
        names = exported(package / "__init__.pyi")
        assert (names[0], names[0]) in _imported(package / "__init__.pyi")
        assert names == exported(package / "__init__.py"), package.name


def _imported(path: Path) -> set[tuple[str, str | None]]:
    """Return the names that a module imports, each with what it says after `as`."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    return {
        (alias.name, alias.asname)
        for statement in module.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
