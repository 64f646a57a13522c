"""The modules that mypy reads for a program: the services that it names, and no others."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.project import Project
from tests.support.slow import slow

IMPORT = "from staticboto import boto3"
IMPORTS = slow([IMPORT, "import boto3"], "import boto3")


@pytest.mark.parametrize("face", IMPORTS)
@pytest.mark.parametrize(
    ("line", "services"),
    [
        ('boto3.client("s3")', {"s3"}),
        ("boto3.client(service_name='sqs')", {"sqs"}),
        ('for name in "s3", "lambda": boto3.client(name)', {"s3", "lambda_"}),
        ('Name = Literal["dynamodb"]', {"dynamodb"}),
        ("def call(name: \"Literal['sts']\") -> None: ...", {"sts"}),
        ('boto3.client("no-such-service")', set()),
        ("print(boto3)", set()),
    ],
)
def test_services(project: Project, line: str, services: set[str], face: str) -> None:
    project.write("program.py", face, "from typing import Literal", line)
    result = project.mypy("program.py")
    assert result.errors == []
    assert result.services == services


@pytest.mark.slow
def test_without_the_plugin_all_are_read(project: Project) -> None:
    project.configure("")
    project.write("program.py", IMPORT, 'boto3.client("s3")')
    assert project.mypy("program.py").services >= {"s3", "ec2", "iam", "sns", "sts"}


@pytest.mark.parametrize("face", IMPORTS)
def test_the_overloads_are_not_even_parsed(project: Project, face: str) -> None:
    project.write("program.py", face, 'boto3.client("s3")')
    read = project.mypy("program.py").read
    assert "staticboto._index.factory" in read
    assert "staticboto._index.overloads" not in read


def test_a_service_reaches_neither_the_overloads_nor_the_stubs_of_boto3(
    project: Project,
) -> None:
    project.configure("")
    service = "from staticboto.s3 import S3Client, S3ServiceResource"
    project.write("program.py", service, "print(S3Client, S3ServiceResource)")
    result = project.mypy("program.py")
    assert result.services == {"s3"}
    assert not {name for name in result.read if name.partition(".")[0] == "boto3"}


def test_a_program_without_aws_reads_nothing(project: Project) -> None:
    project.write("program.py", 'print("s3".upper())', "import logging")
    result = project.mypy("--warn-unused-configs", "program.py")
    assert result.lines == []
    assert not {name for name in result.read if name.startswith("staticboto.boto3")}


@pytest.mark.parametrize("face", IMPORTS)
def test_words_of_libraries_are_no_services(project: Project, face: str) -> None:
    for name, lines in {
        "words": ["# No boto3 here.", 'NAME = "sns"'],
        "calls": [face, 'queue = boto3.client("sqs")'],
    }.items():
        library = project.directory / "site-packages" / name
        library.mkdir(parents=True)
        (library / "py.typed").touch()
        (library / "__init__.py").write_text("\n".join([*lines, ""]))
    path = str(project.directory / "site-packages")
    project.environment["MYPYPATH"] += f":{path}"
    project.write("program.py", "import calls, words", "reveal_type(calls.queue)")
    result = project.mypy("program.py")
    assert result.types == {("program.py", 2): "SQSClient"}
    assert result.services == {"sqs"}


def test_a_name_that_is_put_together_is_an_error_with_a_way_out(
    project: Project,
) -> None:
    lines = [IMPORT, "from typing import Final", 'NAME: Final = "s" + "qs"']
    project.write("program.py", *lines, "queue = boto3.client(NAME)")
    (error,) = project.mypy("program.py").errors
    assert error.startswith('program.py:4: error: mypy has not read "sqs"')
    project.write("program.py", *lines, "queue = boto3.client(NAME)", 'print("sqs")')
    assert project.mypy("program.py").errors == []


def test_stubs_of_boto3_that_are_not_ours_are_not_looked_into(
    project: Project, reviewed: Path
) -> None:
    """They name every service, and what they declare has nothing to do with ours."""
    theirs = project.directory / "site-packages/boto3-stubs"
    theirs.mkdir(parents=True)
    (theirs / "__init__.pyi").write_text(
        "import boto3.session\n"
        "from typing import Literal\n"
        'def client(name: Literal["s3", "sqs", "sns"]) -> int: ...\n'
    )
    (theirs / "session.pyi").write_text("")
    others = Project(project.directory, reviewed, theirs.parent)
    others.write("program.py", "import boto3", 'reveal_type(boto3.client("s3"))')
    result = others.mypy("program.py")
    assert result.types == {("program.py", 2): "int"}
    assert result.services == {"s3"}


@pytest.mark.slow
@pytest.mark.parametrize("face", IMPORTS)
def test_a_program_on_the_command_line(project: Project, face: str) -> None:
    program = f'{face}; reveal_type(boto3.client("s3"))'
    assert project.mypy("-c", program).types == {("<string>", 1): "S3Client"}


def test_a_shadow_file(project: Project) -> None:
    """Editors check what is not saved yet in a file beside the one that is."""
    project.write("program.py", "")
    project.write("unsaved.py", IMPORT, 'reveal_type(boto3.client("s3"))')
    result = project.mypy("--shadow-file", "program.py", "unsaved.py", "program.py")
    assert result.types == {("program.py", 2): "S3Client"}


def test_parallel_mypy(project: Project) -> None:
    for name in ("s3", "sqs"):
        project.write(f"{name}.py", IMPORT, f'reveal_type(boto3.client("{name}"))')
    result = project.mypy("--num-workers", "2", "s3.py", "sqs.py")
    assert result.types == {("s3.py", 2): "S3Client", ("sqs.py", 2): "SQSClient"}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the other parser is the default")
def test_the_older_parser(project: Project) -> None:
    project.write("program.py", IMPORT, 'reveal_type(boto3.client("s3"))')
    result = project.mypy("--no-native-parser", "program.py")
    assert result.types == {("program.py", 2): "S3Client"}
