"""The index of the search: which files there are, that they are the same at every run, and
what is said where pagefind is missing or another one."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Mapping

import pytest

from generator.errors import GenerationError
from generator.search import stable
from generator.search.index import index
from generator.search.pages import exact, page
from generator.search.record import Record
from tests.generated import ROOT

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

RECORDS = [
    Record(
        f"{service}/get_thing_{number}/index.html#a",
        f"get_thing_{number}",
        service,
        "operation",
        f'Returns <thing> "{number}" & more.',
        "Returns a thing.",
    )
    for service in ("s3", "sqs", "sns", "iam", "ec2", "rds", "ecs", "ecr")
    for number in range(4)
]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The files of an index of a few records."""
    return index(RECORDS)


def test_the_index_is_what_a_browser_needs(files: Mapping[str, bytes]) -> None:
    kinds = {path.rpartition(".")[2] for path in files}
    assert kinds == {
        "js",
        "json",
        "pagefind",
        "pf_filter",
        "pf_fragment",
        "pf_index",
    } | {"pf_meta"}
    assert {path for path in files if path.endswith(".js")} == {
        "pagefind.js",
        "pagefind-worker.js",
    }


def test_every_record_is_in_it_as_it_was_given(files: Mapping[str, bytes]) -> None:
    found = [
        json.loads(gzip.decompress(content).removeprefix(stable.MARK))
        for path, content in files.items()
        if path.endswith(".pf_fragment")
    ]
    assert sorted(
        (each["meta"]["url"], each["meta"]["title"], each["meta"]["kind"])
        for each in found
    ) == sorted((each.url, each.title, each.kind) for each in RECORDS)
    assert all('Returns <thing> "' in each["content"] for each in found)
    assert {each["filters"]["section"][0] for each in found} == {
        each.section for each in RECORDS
    }


def test_the_same_records_give_the_same_bytes(files: Mapping[str, bytes]) -> None:
    assert index(RECORDS) == files
    assert list(files) == sorted(files)


def test_files_that_name_others_name_those_that_are_there(
    files: Mapping[str, bytes],
) -> None:
    (meta,) = (path for path in files if path.endswith(".pf_meta"))
    entry = json.loads(files["pagefind-entry.json"])
    assert f"pagefind.{entry['languages']['en']['hash']}.pf_meta" == meta
    named = gzip.decompress(files[meta])
    for path in files:
        if path.startswith(("filter/", "index/")):
            assert path.rpartition("/")[2].partition(".")[0].encode() in named


def test_a_filter_is_put_in_order() -> None:
    # ["a", [["z", [1, 300]], ["b", []]]], as CBOR.
    first, second = b"\x82\x61z\x82\x01\x19\x01\x2c", b"\x82\x61b\x80"
    before = {
        "filter/en_12ab.pf_filter": _packed(b"\x82\x61a\x82" + first + second),
        "pagefind.en_34cd.pf_meta": _packed(b"xen_12aby"),
        stable.ENTRY: b'{"languages": {"en": {"hash": "en_34cd"}}}',
    }
    after = stable.stable(before)
    path, entry, meta = after
    assert gzip.decompress(after[path]) == (
        stable.MARK + b"\x82\x61a\x82" + second + first
    )
    name = path.removeprefix("filter/").removesuffix(".pf_filter")
    assert gzip.decompress(after[meta]) == stable.MARK + f"x{name}y".encode()
    named = json.loads(after[entry])["languages"]["en"]["hash"]
    assert meta == f"pagefind.{named}.pf_meta"


def test_files_in_another_form_are_reported() -> None:
    for content in (b"other", stable.MARK + b"\x83\x01\x02\x03"):
        before = {
            "filter/en_12ab.pf_filter": gzip.compress(content),
            "pagefind.en_34cd.pf_meta": _packed(b""),
            stable.ENTRY: b"{}",
        }
        with pytest.raises(GenerationError, match="a form that is not known here"):
            stable.stable(before)


def test_what_is_said_to_install_is_what_the_project_wants() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["optional-dependencies"]["reference"] == [stable.REQUIREMENT]


def test_a_missing_pagefind_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(GenerationError, match="pip install 'pagefind-bin") as raised:
        index(RECORDS)
    assert "not installed" in raised.value.what


@pytest.mark.parametrize(
    "name", ["GetObject", "get_object", "get-object", "get object"]
)
def test_all_spellings_of_a_name_are_one(name: str) -> None:
    assert exact(name) == "getobject0"


def test_nothing_in_a_record_is_markup() -> None:
    record = Record('a"b', "<t>", "s&s", "k", "<script>", "'\"><b>")
    text = page(record)
    assert "<script>" not in text and "<b>" not in text and "<t>" not in text
    assert 'content="a&quot;b"' in text and "s&amp;s" in text


def _packed(content: bytes) -> bytes:
    return gzip.compress(stable.MARK + content)
