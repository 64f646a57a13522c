"""Go to definition leads to the source of our package, which people can read."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.editor import Editor
from tests.editor.programs import BUCKET, S3

case = pytest.param


@pytest.mark.parametrize(
    ("program", "module", "name"),
    [
        case(S3 + "s3.get_<|>object", "s3/client", "get_object", id="method"),
        case(S3 + "s3.upload_<|>file", "s3/client", "upload_file", id="injected"),
        case(
            "from staticboto.s3 import S3<|>Client", "s3/client", "S3Client", id="class"
        ),
        case(
            S3 + "s3.exceptions.NoSuch<|>Key",
            "s3/exceptions",
            "NoSuchKey",
            id="exception",
        ),
        case(
            S3 + 's3.get_paginator("list_parts").pagi<|>nate',
            "s3/paginator",
            "paginate",
            id="paginator",
        ),
        case(
            S3 + 's3.get_waiter("bucket_exists").wa<|>it',
            "s3/waiter",
            "wait",
            id="waiter",
        ),
        case(
            S3 + 's3.list_buckets()["Buck<|>ets"]',
            "s3/types",
            "Buckets",
            id="response-key",
        ),
        case(
            "from staticboto.s3.type_defs import Tag<|>TypeDef",
            "s3/types",
            "TagTypeDef",
            id="structure",
        ),
        case(
            BUCKET + 'bucket.Obj<|>ect("k")',
            "s3/service_resource",
            "Object",
            id="subresource",
        ),
        case(
            BUCKET + "bucket.del<|>ete()",
            "s3/service_resource",
            "delete",
            id="action",
        ),
        case(
            BUCKET + "bucket.creation_<|>date",
            "s3/service_resource",
            "creation_date",
            id="attribute",
        ),
        case(
            BUCKET + "bucket.obj<|>ects",
            "s3/service_resource",
            "objects",
            id="collection",
        ),
        case(
            "from staticboto.boto3 import Ses<|>sion",
            "boto3/session",
            "Session",
            id="session",
        ),
        case(
            "from staticboto.boto3.dynamodb.conditions import Ke<|>y",
            "boto3/dynamodb/conditions",
            "Key",
            id="condition",
        ),
    ],
)
def test_definition(editor: Editor, program: str, module: str, name: str) -> None:
    """An editor goes to where a name is defined: in a stub, beside it, or both."""
    found = editor.definitions(program)
    assert found
    for file, line in found:
        assert file.with_suffix("").as_posix().endswith(f"/staticboto/{module}")
        assert name in {defined for defined, _ in _definitions(file, line)}


@pytest.mark.parametrize(
    ("program", "does"),
    [
        case(S3 + "s3.get_<|>object", '_call("GetObject",', id="client"),
        case(BUCKET + "bucket.del<|>ete()", 'act(self, "Delete",', id="resource"),
    ],
)
def test_code(editor: Editor, program: str, does: str) -> None:
    """From a method one gets to what it does, not to its type alone."""
    code = [
        code
        for file, line in editor.definitions(program)
        if file.suffix == ".py"
        for _, code in _definitions(file, line)
    ]
    assert any(does in each for each in code), code


def _definitions(file: Path, line: int) -> Iterator[tuple[str, str]]:
    """Yield the names that a line of a module defines, with the code of each."""
    source = file.read_text()
    for node in ast.walk(ast.parse(source)):
        if getattr(node, "lineno", None) != line:
            continue
        code = ast.get_source_segment(source, node) or ""
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name, code
        elif isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target), code
        elif isinstance(node, ast.Assign):
            yield from ((ast.unparse(target), code) for target in node.targets)
