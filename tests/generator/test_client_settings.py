"""The arguments for making clients and resources: the one list, and the runtime."""

from __future__ import annotations

import ast

import pytest

from generator import projects
from generator.installation import RUNTIME
from generator.parts import settings
from generator.parts.settings import Setting

PACKAGE = RUNTIME / projects.package("staticboto")


@pytest.mark.parametrize(
    ("file", "class_", "function", "expected"),
    [
        ("boto3/session.py", "Session", "client", settings.OF_CLIENTS),
        ("boto3/session.py", "Session", "resource", settings.OF_RESOURCES),
        ("_runtime/clients/client.pyi", "Client", "create", settings.OF_CLIENTS),
    ],
)
def test_the_runtime_takes_these_settings(
    file: str, class_: str, function: str, expected: tuple[Setting, ...]
) -> None:
    tree = ast.parse((PACKAGE / file).read_text())
    (found,) = (
        each
        for outer in tree.body
        if isinstance(outer, ast.ClassDef) and outer.name == class_
        for each in outer.body
        if isinstance(each, ast.FunctionDef) and each.name == function
    )
    taken = {each.arg for each in (*found.args.args, *found.args.kwonlyargs)}
    # Without `self`, and the service or the session.
    others = {"self", "cls", "service_name", "session"}
    assert taken - others == {each.name for each in expected}


def test_the_stubs_have_a_type_for_each_kind() -> None:
    tree = ast.parse((PACKAGE / "_runtime/types/setting_types.pyi").read_text())
    (names,) = (
        ast.literal_eval(each.value)
        for each in tree.body
        if isinstance(each, ast.Assign)
    )
    assert sorted(names) == sorted(settings.KINDS)
