"""The services that a program is found to use, without freezing it."""

from __future__ import annotations

import sysconfig
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests import generated

SITE = Path(sysconfig.get_path("purelib"))


class Graph:
    """The part of PyInstaller's graph of modules that is used."""

    def __init__(self, files: list[Path], imported: tuple[str, ...] = ()) -> None:
        self._files = files
        self._imported = imported

    def nodes(self) -> list[Any]:
        made = [SimpleNamespace(filename=str(path)) for path in self._files]
        return [*made, SimpleNamespace(), SimpleNamespace(filename=None)]

    def find_node(self, name: str) -> object | None:
        return name if name in self._imported else None


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(generated.reviewed()))
    from staticboto._runtime.pyinstaller.used import used

    return used


@pytest.mark.parametrize(
    ("program", "services", "certain"),
    [
        ('boto3.client("s3"); boto3.resource("sqs")', {"s3", "sqs"}, True),
        ('SERVICE = "s3"; boto3.client("s3")', {"s3"}, True),
        ('boto3.client(service_name="s3")', {"s3"}, True),
        ('NAMES = ["s3", "nothing"]; boto3.client(NAMES[0])', {"s3"}, False),
        ('boto3.client(service_name=name); "s3"', {"s3"}, False),
        ('session.create_client(*names); "s3"', {"s3"}, False),
        ('table.meta.client.scan(name); boto3.client("sqs")', {"sqs"}, True),
        ("client = make(); client.list()", None, False),
        ("this is no Python", None, False),
    ],
)
def test_programs(
    used: Any, tmp_path: Path, program: str, services: set[str] | None, certain: bool
) -> None:
    (tmp_path / "program.py").write_text(program)
    found = used(Graph([tmp_path / "program.py"]))
    assert found.certain is certain
    if services is None:
        assert set(generated.REVIEWED) <= found.services
    else:
        assert found.services == services


def test_what_is_imported_is_used(used: Any, tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text("from staticboto.lambda_ import LambdaClient")
    graph = Graph([tmp_path / "program.py"], ("staticboto", "staticboto.lambda_"))
    assert used(graph) == ({"lambda"}, True)


def test_who_else_uses_botocore(used: Any, tmp_path: Path) -> None:
    """Any service may be wanted by an installed package that does not speak of ours."""
    (tmp_path / "program.py").write_text('boto3.client("s3")')
    program = tmp_path / "program.py"
    for path, certain in (
        (SITE / "botocore/session.py", True),
        (SITE / "s3transfer/manager.py", True),
        (SITE / "urllib3/_base_connection.py", True),
        (SITE / "boto3/session.py", False),
        (SITE / "moto/core/botocore_stubber.py", False),
        (Path(str(pytest.__file__)), True),
    ):
        assert used(Graph([program, path])).certain is certain, path


def test_strings_of_pythons_own_modules_are_none(used: Any, tmp_path: Path) -> None:
    library = Path(sysconfig.get_path("stdlib"))
    (tmp_path / "program.py").write_text('boto3.client("s3")')
    own = [library / "logging/__init__.py", library / "ast.py"]
    assert used(Graph([tmp_path / "program.py", *own])) == ({"s3"}, True)
