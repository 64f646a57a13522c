"""Completion by jedi, which IPython, notebooks and small editors use.

It takes a stub's imports for exports only where they say `as`, and reads no `__all__`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.witnesses import LIVE, keys, names, parameters

pytestmark = pytest.mark.slow
jedi = pytest.importorskip("jedi")


@pytest.fixture(autouse=True, scope="module")
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give each process a cache of its own: jedi reads files that another still writes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jedi.settings, "cache_directory", tmp_path_factory.mktemp("jedi"))
        yield


CLIENT = "from staticboto.s3 import S3Client\n"
case = pytest.param


def complete(source: Path, directory: Path, program: str) -> set[str]:
    """Return what is offered at the end of a program."""
    project = jedi.Project(directory, added_sys_path=[str(source)])
    script = jedi.Script(program, path=directory / "program.py", project=project)
    return {each.name for each in script.complete()}


@pytest.mark.parametrize(
    "program",
    [
        case(CLIENT + "S3Client.create().", id="made"),
        case(CLIENT + "def use(s3: S3Client) -> None:\n    s3.", id="annotated"),
    ],
)
def test_client(reviewed: Path, tmp_path: Path, program: str) -> None:
    assert names(LIVE.client("s3")) <= complete(reviewed, tmp_path, program)


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case("from staticboto.s3 import S3Cl", {"S3Client"}, id="client"),
        case(
            "from staticboto.s3 import ListObjectsV",
            {"ListObjectsV2Paginator"},
            id="paginator",
        ),
        case("from staticboto.s3 import BucketEx", {"BucketExistsWaiter"}, id="waiter"),
        case(
            "from staticboto.dynamodb import DynamoDBS",
            {"DynamoDBServiceResource"},
            id="resource",
        ),
    ],
)
def test_import(
    reviewed: Path, tmp_path: Path, program: str, expected: set[str]
) -> None:
    assert complete(reviewed, tmp_path, program) == expected


def test_signature(reviewed: Path, tmp_path: Path) -> None:
    project = jedi.Project(tmp_path, added_sys_path=[str(reviewed)])
    script = jedi.Script(CLIENT + "S3Client.create().get_object(", project=project)
    (signature,) = script.get_signatures()
    shown = {each.name for each in signature.params}
    assert shown - {"*"} == parameters("s3", "GetObject")


def test_keys(reviewed: Path, tmp_path: Path) -> None:
    offered = complete(
        reviewed, tmp_path, CLIENT + "S3Client.create().list_buckets()['"
    )
    assert {each.strip("'") for each in offered} == keys("s3", "ListBuckets")
