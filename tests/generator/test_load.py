"""`load` finds what botocore finds, and reports what is wrong otherwise."""

from __future__ import annotations

import codecs
import gzip
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import botocore
import pytest
from botocore.loaders import Loader

from generator.errors import GenerationError, UsageError
from generator.read import directories, kinds, load, sdk, selection
from tests.support import golden

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _bare_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("AWS_DATA_PATH", raising=False)


@pytest.fixture(scope="module")
def installed() -> dict[str, load.Source]:
    return load.find_services()


def write(directory: Path, name: str, kind: str, content: Any) -> Path:
    """Write a document of the service `name` in version 2020-01-01."""
    path = directory / name / "2020-01-01" / f"{kind}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_services_are_those_of_botocore(installed: dict[str, load.Source]) -> None:
    loader = Loader()
    assert list(installed) == loader.list_available_services(kinds.SERVICE)
    for name, source in installed.items():
        assert source.api_version == loader.determine_latest_version(
            name, kinds.SERVICE
        )


@pytest.mark.slow
def test_extras_are_merged_as_botocore_merges(
    installed: dict[str, load.Source],
) -> None:
    sources = [each for each in installed.values() if _has_extras(each)]
    sources += [each for each in golden.made_up_services().values()]
    loader = Loader(extra_search_paths=[str(golden.SERVICES)])
    assert sum(map(_has_extras, sources)) > 2
    for source in sources:
        documents = load.read(source)
        for kind, document in (
            (kinds.SERVICE, documents.service),
            (kinds.PAGINATORS, documents.paginators),
            (kinds.WAITERS, documents.waiters),
        ):
            if document is not None:
                where = (source.name, kind, source.api_version)
                assert document.content == loader.load_service_model(*where), where


def _has_extras(source: load.Source) -> bool:
    return any("extras" in kind for kind in source.files)


def test_every_kind_is_taken_from_the_first_directory_that_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, first, second = (tmp_path / name for name in ("given", "first", "second"))
    home = tmp_path / "home" / ".aws" / "models"
    expected = {
        kinds.SERVICE: write(first, "thing", kinds.SERVICE, {"from": "first"}),
        kinds.PAGINATORS: write(given, "thing", kinds.PAGINATORS, {"from": "given"}),
        kinds.WAITERS: write(home, "thing", kinds.WAITERS, {"from": "home"}),
    }
    for later in (second, home):
        write(later, "thing", kinds.SERVICE, {})
        write(later, "thing", kinds.PAGINATORS, {})
    monkeypatch.setenv("AWS_DATA_PATH", os.pathsep.join(["", str(first), str(second)]))
    found = load.find_services([given])["thing"]
    assert found.files == expected
    loader = Loader(extra_search_paths=[str(given), str(first), str(second), str(home)])
    documents = load.read(found)
    for kind, document in zip(
        expected, (documents.service, documents.paginators, documents.waiters)
    ):
        assert document is not None
        assert document.content == loader.load_service_model("thing", kind)


def test_examples_are_read_alone(tmp_path: Path) -> None:
    write(tmp_path, "thing", kinds.SERVICE, {})
    before = load.find_services([tmp_path])["thing"]
    path = write(tmp_path, "thing", kinds.EXAMPLES, {"examples": {}})
    source = load.find_services([tmp_path])["thing"]
    assert kinds.EXAMPLES not in source.files
    assert load.read_examples(before) is None
    document = load.read_examples(source)
    assert document is not None
    assert (document.path, document.content) == (path, {"examples": {}})
    assert source.digest() == before.digest() == before.digest(examples=True)
    assert source.digest(examples=True) != source.digest()


def test_examples_that_are_no_json_are_an_error_of_the_service(tmp_path: Path) -> None:
    write(tmp_path, "thing", kinds.SERVICE, {})
    write(tmp_path, "thing", kinds.EXAMPLES, {}).write_text("{")
    with pytest.raises(GenerationError) as raised:
        load.read_examples(load.find_services([tmp_path])["thing"])
    assert raised.value.service == "thing"


def test_own_models_take_the_place_of_the_sdks(tmp_path: Path) -> None:
    path = tmp_path / "sqs" / "2012-11-05" / "service-2.json"
    path.parent.mkdir(parents=True)
    path.write_text("{}")
    found = load.find_services([tmp_path])["sqs"].files
    assert found[kinds.SERVICE] == path
    assert botocore.__path__[0] in str(found[kinds.PAGINATORS])


def test_uncompressed_files_are_preferred(tmp_path: Path) -> None:
    plain = write(tmp_path, "thing", kinds.SERVICE, {"from": "json"})
    packed = plain.with_name("service-2.json.gz")
    packed.write_bytes(gzip.compress(b'{"from": "gz"}'))
    assert load.find_services([tmp_path])["thing"].files[kinds.SERVICE] == plain
    plain.unlink()
    found = load.find_services([tmp_path])["thing"]
    assert load.read(found).service.content == {"from": "gz"}


def test_the_newest_version_with_a_service_model_is_taken(tmp_path: Path) -> None:
    write(tmp_path, "thing", kinds.SERVICE, {})
    for version, kind in (("2019-01-01", kinds.SERVICE), ("2021-01-01", kinds.WAITERS)):
        path = tmp_path / "thing" / version / f"{kind}.json"
        path.parent.mkdir()
        path.write_text("{}")
    found = load.find_services([tmp_path])["thing"]
    assert found.api_version == "2020-01-01"
    assert set(found.files) == {kinds.SERVICE}


@pytest.mark.parametrize(
    ("versions", "paired"),
    [
        (["2020-01-01"], True),
        (["2019-01-01", "2020-01-01"], True),
        (["2019-01-01"], False),
        (["2020-01-01", "2021-01-01"], False),
    ],
)
def test_resources_go_with_the_shapes_of_their_own_version(
    versions: list[str], paired: bool, tmp_path: Path
) -> None:
    write(tmp_path, "thing", kinds.SERVICE, {})
    for version in versions:
        path = tmp_path / "thing" / version / "resources-1.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}")
    found = load.find_services([tmp_path])["thing"]
    assert (kinds.RESOURCES in found.files) is paired


def test_the_services_with_resources_are_those_of_boto3(
    installed: dict[str, load.Source],
) -> None:
    paired = {name for name, each in installed.items() if kinds.RESOURCES in each.files}
    assert paired == set(boto3.Session().get_available_resources())


def test_all_resource_models_of_boto3_are_found() -> None:
    data = Path(boto3.__path__[0], "data")
    found = sdk.resource_documents()
    files = {
        (path.parts[-3], path.parts[-2]): json.loads(path.read_bytes())
        for path in data.rglob("resources-1.json")
    }
    assert files == {
        (service, version): content
        for service, versions in found.items()
        for version, content in versions.items()
    }
    assert len(found["ec2"]) > 1


def test_what_belongs_to_no_service_is_found() -> None:
    data = Path(botocore.__path__[0], "data")
    assert sdk.common_documents() == {
        path.stem: json.loads(path.read_bytes()) for path in data.glob("*.json")
    }


def test_a_byte_order_mark_is_no_part_of_a_model(tmp_path: Path) -> None:
    path = write(tmp_path, "thing", kinds.SERVICE, {"metadata": {}})
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes())
    found = load.find_services([tmp_path])["thing"]
    assert load.read(found).service.content == {"metadata": {}}


def test_a_digest_depends_on_content_and_not_on_the_place(tmp_path: Path) -> None:
    digests = []
    for place, content in (("a", {}), ("b", {}), ("c", {"x": 1})):
        write(tmp_path / place, "thing", kinds.SERVICE, {})
        write(tmp_path / place, "thing", kinds.WAITERS, content)
        digests.append(load.find_services([tmp_path / place])["thing"].digest())
    assert digests[0] == digests[1] != digests[2]


def test_neither_botocore_nor_boto3_is_imported() -> None:
    program = (
        "import sys\n"
        "from generator.read import load, sdk\n"
        "assert load.find_services() and sdk.versions().boto3\n"
        "assert sdk.resource_documents()\n"
        "assert not {'boto3', 'botocore'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def _hide(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    original = importlib.util.find_spec
    monkeypatch.setattr(
        directories,
        "find_spec",
        lambda name: None if name == package else original(name),
    )


def test_boto3_need_not_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    _hide("boto3", monkeypatch)
    assert kinds.RESOURCES not in load.find_services()["ec2"].files
    assert sdk.resource_documents() == {}
    assert sdk.versions() == sdk.Versions(botocore.__version__, None)


def test_botocore_has_to_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    _hide("botocore", monkeypatch)
    for ask in (load.find_services, sdk.versions):
        with pytest.raises(GenerationError, match="pip install boto3"):
            ask()


def test_versions_are_those_that_are_installed() -> None:
    assert sdk.versions() == sdk.Versions(botocore.__version__, boto3.__version__)


def test_a_directory_of_models_has_to_exist(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such directory"):
        load.find_services([tmp_path / "nowhere"])


def test_a_directory_that_cannot_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "thing", kinds.SERVICE, {})
    scan = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if str(path).endswith("thing"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(GenerationError, match="(?s)thing.*Permission denied"):
        load.find_services([tmp_path])


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, "thing", kinds.SERVICE, {})
    found = load.find_services([tmp_path])["thing"]
    path.unlink()
    for ask in (lambda: load.read(found), found.digest):
        with pytest.raises(GenerationError, match="service-2.json\n.*No such file"):
            ask()


def test_json_that_is_nested_too_deeply_is_reported(tmp_path: Path) -> None:
    path = write(tmp_path, "thing", kinds.SERVICE, {})
    path.write_text('{"a":' * 200_000)
    with pytest.raises(GenerationError, match="nested too deeply"):
        load.read(load.find_services([tmp_path])["thing"])


def test_a_long_line_is_quoted_around_the_error(tmp_path: Path) -> None:
    path = write(tmp_path, "thing", kinds.SERVICE, {})
    path.write_text('{"a": "' + "x" * 5000 + '" "b": "' + "y" * 5000 + '"}')
    with pytest.raises(GenerationError) as raised:
        load.read(load.find_services([tmp_path])["thing"])
    excerpt, mark = raised.value.what.splitlines()[1:]
    assert len(excerpt) < 80
    assert excerpt[mark.index("^")] == '"'


@pytest.mark.parametrize(
    ("patterns", "selected"),
    [
        ([], ["ec2", "s3", "s3control", "sqs"]),
        (["sqs", "ec2"], ["ec2", "sqs"]),
        (["s3*", "s3"], ["s3", "s3control"]),
        (["[es]?[23s]", "*2"], ["ec2", "sqs"]),
    ],
)
def test_services_are_selected_by_name_and_pattern(
    patterns: list[str], selected: list[str]
) -> None:
    assert selection.select(patterns, ["ec2", "s3", "s3control", "sqs"]) == selected


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("dynamo-db", "Did you mean dynamodb"),
        ("S3", "Did you mean s3"),
        ("xyzzy", "boto3.client"),
        ("xy*", "the pattern fits none of the"),
    ],
)
def test_an_unknown_service_is_an_error(
    pattern: str, said: str, installed: dict[str, load.Source]
) -> None:
    with pytest.raises(GenerationError, match=said) as raised:
        selection.select([pattern, "s3"], installed)
    assert raised.value.where == pattern
