"""Runs after the first: with a cache, in the daemon, with files and settings changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.project import Project

IMPORT = "from staticboto import boto3"


@pytest.fixture
def files(project: Project) -> list[str]:
    """A program of several files, with the name of a service that comes from another."""
    project.write("names.py", "from typing import Final", 'QUEUE: Final = "sqs"')
    project.write(
        "queues.py", "import names", IMPORT, "queue = boto3.client(names.QUEUE)"
    )
    project.write("tables.py", IMPORT, 'table = boto3.resource("dynamodb")')
    shown = ["reveal_type(queues.queue)", "reveal_type(tables.table)"]
    project.write("main.py", "import queues, tables", *shown)
    return ["main.py", "names.py", "queues.py", "tables.py"]


AT_FIRST = {("main.py", 2): "SQSClient", ("main.py", 3): "DynamoDBServiceResource"}


def test_a_warm_cache_is_enough(project: Project, files: list[str]) -> None:
    assert project.mypy(*files).types == AT_FIRST
    again = project.mypy(*files)
    assert again.lines == [] or again.types == AT_FIRST
    assert not {name for name in again.read if name.startswith("staticboto")}


def test_another_service_in_another_file(project: Project, files: list[str]) -> None:
    project.mypy(*files)
    project.write("names.py", "from typing import Final", 'QUEUE: Final = "sns"')
    result = project.mypy(*files)
    assert result.types["main.py", 2] == "SNSClient"
    assert result.services == {"sns"}


def test_another_service_in_the_same_file(project: Project, files: list[str]) -> None:
    project.mypy(*files)
    project.write("tables.py", IMPORT, 'table = boto3.client("iam")')
    assert project.mypy(*files).types["main.py", 3] == "IAMClient"


def test_one_more_file(project: Project, files: list[str]) -> None:
    project.mypy(*files)
    project.write("more.py", IMPORT, 'reveal_type(boto3.client("s3"))')
    result = project.mypy("more.py", *files)
    assert result.types["more.py", 2] == "S3Client"
    assert result.services == {"s3"}


@pytest.mark.slow
def test_the_plugin_comes_and_goes(project: Project, files: list[str]) -> None:
    for plugins in ("staticboto.mypy", "", "staticboto.mypy"):
        project.configure(plugins)
        result = project.mypy(*files)
        assert result.types == AT_FIRST
        assert ("staticboto._index.overloads" in result.read) == (not plugins)


@pytest.fixture
def daemon(project: Project) -> Iterator[Project]:
    """The project with a daemon, which is stopped afterwards."""
    yield project
    project.dmypy("stop")


def test_the_daemon(daemon: Project, files: list[str]) -> None:
    def run() -> dict[tuple[str, int], str]:
        result = daemon.dmypy("run", *files)
        started.extend(line for line in result.lines if "aemon" in line)
        return result.types

    started: list[str] = []
    assert run() == AT_FIRST
    assert run() == AT_FIRST
    daemon.write("names.py", "from typing import Final", 'QUEUE: Final = "sns"')
    assert run()["main.py", 2] == "SNSClient"
    daemon.write("tables.py", IMPORT, 'table = boto3.client("iam")')
    assert run()["main.py", 3] == "IAMClient"
    daemon.write("tables.py", IMPORT, 'table = boto3.client("iam").no_such_thing()')
    assert "no_such_thing" in "".join(daemon.dmypy("run", *files).errors)
    assert started == ["Daemon started"]
