"""What mypy reads for a program: the services that it names, and no others."""

from __future__ import annotations

import sys

import pytest

from tests.plugin.project import Project

IMPORT = "from staticboto import boto3"


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
def test_services(project: Project, line: str, services: set[str]) -> None:
    project.write("program.py", IMPORT, "from typing import Literal", line)
    result = project.mypy("program.py")
    assert result.errors == []
    assert result.services == services


def test_without_the_plugin_all_are_read(project: Project) -> None:
    project.configure("")
    project.write("program.py", IMPORT, 'boto3.client("s3")')
    assert project.mypy("program.py").services >= {"s3", "ec2", "iam", "sns", "sts"}


def test_the_overloads_are_not_even_parsed(project: Project) -> None:
    project.write("program.py", IMPORT, 'boto3.client("s3")')
    read = project.mypy("program.py").read
    assert "staticboto._runtime.factory" in read
    assert "staticboto._runtime.overloads" not in read


def test_a_program_without_aws_reads_nothing(project: Project) -> None:
    project.write("program.py", 'print("s3".upper())', "import logging")
    result = project.mypy("--warn-unused-configs", "program.py")
    assert result.lines == []
    assert not {name for name in result.read if name.startswith("staticboto.boto3")}


def test_words_of_libraries_are_no_services(project: Project) -> None:
    for name, lines in {
        "words": ['NAME = "sns"'],
        "calls": [IMPORT, 'queue = boto3.client("sqs")'],
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


def test_a_program_on_the_command_line(project: Project) -> None:
    program = f'{IMPORT}; reveal_type(boto3.client("s3"))'
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


@pytest.mark.skipif(sys.platform == "win32", reason="the other parser is the default")
def test_the_older_parser(project: Project) -> None:
    project.write("program.py", IMPORT, 'reveal_type(boto3.client("s3"))')
    result = project.mypy("--no-native-parser", "program.py")
    assert result.types == {("program.py", 2): "S3Client"}
