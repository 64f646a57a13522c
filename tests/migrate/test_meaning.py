"""A migrated program means what it meant: it binds the same names to the same things."""

from __future__ import annotations

import ast
import subprocess
import sys
import textwrap
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.migrate import moves
from generator.migrate.migration import migrate
from generator.migrate.surface import Surface
from tests import generated

# Without submodules whose presence depends on what else was imported.
IMPORTS = (
    "import boto3",
    "import boto3 as sdk",
    "import boto3.session",
    "import boto3.dynamodb.conditions",
    "import boto3.dynamodb.conditions as conditions",
    "import boto3.s3.transfer as a, boto3.utils as b",
    "import os, boto3, sys",
    "import os; import boto3.compat; import sys",
    "from boto3 import Session, client as make",
    "from boto3.session import Session  # the class",
    "from boto3.dynamodb.conditions import (\n    Attr,\n    Key,  # keys\n)",
    "from boto3.dynamodb.types import Binary, TypeSerializer",
    "from boto3.exceptions import Boto3Error; import json",
    "from boto3 import session, utils",
)
OTHERS = (
    "import logging",
    "import types_boto3_s3.type_defs as td",
    "from types_boto3_s3 import S3Client",
    "from mypy_boto3_s3 import Client, S3Client, Wrong",
    "from mypy_boto3_sqs.client import SQSClient, Exceptions",
    "import mypy_boto3_iam",
    "x: 'S3Client | None' = None",
    "from typing import TYPE_CHECKING, Any",
    "patch('boto3.client')",
    "S3Client = object",
    "# import boto3",
)
PLACES = (
    "{}",
    "try:\n{}\nexcept ImportError:\n    pass",
    "if True:\n{}\n    # at the end",
    "if TYPE_CHECKING:\n{}",
    "if TYPE_CHECKING:\n{}\nelse:\n    S3Client = SQSClient = Any",
    "def function(a: 'S3Client'):\n{}",
    "class Name:\n{}",
)


@cache
def surface() -> Surface:
    return Surface(generated.reviewed())


def placed(place: str, lines: list[str]) -> str:
    """Put lines into a place, indented as it wants."""
    text = "\n".join(lines)
    if place == "{}":
        return text
    # A block needs a statement, and a comment is none.
    return place.format(textwrap.indent(f"{text}\npass", "    "))


def programs(statements: tuple[str, ...], places: tuple[str, ...]) -> Any:
    """Return a strategy for modules of these statements in these places."""
    lines = st.lists(st.sampled_from(statements), min_size=1, max_size=4)
    blocks = st.builds(placed, st.sampled_from(places), lines)
    return st.lists(blocks, min_size=1, max_size=5).map(
        lambda blocks: "\n\n".join(blocks) + "\n"
    )


def bound(program: str) -> dict[str, object]:
    """Run a program; return what its names are bound to, boto3 or not."""
    namespace: dict[str, Any] = {}
    exec(compile(program, "program", "exec"), namespace)
    del namespace["__builtins__"]
    return {name: identity(value) for name, value in namespace.items()}


def identity(value: Any) -> tuple[str, str]:
    """Return what a module, class or function is called in either SDK."""
    module = value.__name__ if isinstance(value, ModuleType) else value.__module__
    name = "" if isinstance(value, ModuleType) else value.__qualname__
    return module.removeprefix("staticboto."), name


@pytest.fixture(scope="module", autouse=True)
def importable() -> None:
    """Let programs of this process import the package."""
    if str(generated.reviewed()) not in sys.path:
        sys.path.append(str(generated.reviewed()))


@settings(max_examples=60, deadline=None)
@given(programs(IMPORTS, PLACES[:3]))
def test_names_are_bound_to_the_same_things(program: str) -> None:
    migrated = migrate(program, "program.py", surface()).text
    assert bound(migrated) == bound(program)
    roots = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(migrated))
        for name in imported(node)
    }
    assert "boto3" not in roots


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [str(node.module)] if isinstance(node, ast.ImportFrom) else []


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(programs(IMPORTS + OTHERS, PLACES))
def test_a_second_time_changes_nothing(program: str) -> None:
    migrated = migrate(program, "program.py", surface()).text
    ast.parse(migrated)
    assert migrate(migrated, "program.py", surface()).text == migrated
    for comment in ("# keys", "# import boto3"):
        assert migrated.count(comment) == program.count(comment)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("boto3", "staticboto.boto3"),
        ("boto3.s3.transfer", "staticboto.boto3.s3.transfer"),
        ("mypy_boto3_lambda", "staticboto.lambda_"),
        ("types_boto3_lambda.type_defs", "staticboto.lambda_.type_defs"),
        ("types_boto3_sso_oidc.client", "staticboto.sso_oidc.client"),
        ("mypy_boto3.s3.client", "staticboto.s3.client"),
        ("mypy_boto3.lambda_", "staticboto.lambda_"),
        ("boto3x", None),
        ("boto3_assist.boto3", None),
        ("botocore.client", None),
        ("mypy_boto3_builder.cli", None),
        ("types_aiobotocore_s3", None),
    ],
)
def test_where_modules_are(old: str, new: str | None) -> None:
    move = moves.find(old)
    assert (move.new if move else None) == new


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import boto3\n")
    line = ["--staticboto", str(generated.reviewed()), str(tmp_path / "a.py")]
    ran = subprocess.run(
        [sys.executable, "-m", "generator.migrate", *line],
        cwd=generated.ROOT,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1 and "+from staticboto import boto3" in ran.stdout
