"""Packs have what botocore's loader reads, less what readers are told, or say what is wrong."""

from __future__ import annotations

import copy
import os
import pickle
import random
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from staticboto._index.catalog import PACKAGES
from staticboto._runtime.engine.packs import installed
from staticboto._runtime.engine.packs.pack import DamagedPackError, Pack
from tests.engine import documents
from tests.engine.conftest import SOURCE
from tests.generated import ROOT
from tests.support import packs as form

SQS = Path(SOURCE) / "staticboto/sqs/service.pack"
WHOLE = SQS.read_bytes()


@pytest.mark.parametrize("service", sorted(PACKAGES))
def test_documents_of_a_service(service: str) -> None:
    loader, stock = documents.loaders()
    for kind in documents.KINDS:
        found = list(documents.different(loader, stock, service, kind))
        assert not found, "\n".join(found)


def test_documents_of_no_service() -> None:
    assert not list(documents.common(*documents.loaders()))


@pytest.mark.spread
def test_documents_of_all_services(everything: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.engine.documents"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(everything)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def changed(expected: Any) -> Iterator[Any]:
    """Yield a document with one thing changed in it, in several ways."""
    for path in (
        ("metadata", "protocol"),
        ("operations", "SendMessage", "http", "method"),
        ("shapes", "SendMessageRequest", "members", "QueueUrl", "shape"),
    ):
        other = copy.deepcopy(expected)
        *steps, last = path
        place = other
        for step in steps:
            place = place[step]
        place[last] = "other"
        yield other
        del place[last]
        yield other
        place["more"] = "1"
        yield other


def test_the_comparison_finds_what_differs() -> None:
    expected = documents.loaders()[1].load_service_model("sqs", "service-2")
    for other in changed(expected):
        assert list(documents._compared(expected, other, ""))
    assert not list(documents._compared(expected, expected, ""))


def test_every_key_can_be_read_and_no_other() -> None:
    lines = [line.partition("\t")[0] for line in form.text(WHOLE).splitlines()]
    pack = Pack("p", WHOLE)
    for key in random.Random(0).sample(lines, len(lines)):
        assert key in pack
        pack.read(key)
    for key in ("", "operation", "operations/", "operations/sendMessage", "é\t"):
        assert key not in pack
        with pytest.raises(KeyError):
            pack.read(key)


def test_values_are_made_anew() -> None:
    pack = Pack("p", WHOLE)
    assert pack.read("client") == pack.read("client")
    assert pack.read("client") is not pack.read("client")


def test_threads_read_the_same() -> None:
    """More pages are asked for than are kept."""
    pack = Pack("p", WHOLE)
    keys = [line.partition("\t")[0] for line in form.text(WHOLE).splitlines()]
    expected = {key: Pack("p", WHOLE).read(key) for key in keys}
    wrong: list[str] = []

    def work(seed: int) -> None:
        for key in random.Random(seed).sample(keys, len(keys)):
            try:
                if pack.read(key) != expected[key]:
                    wrong.append(key)
            except Exception as error:  # it would be lost with the thread
                wrong.append(f"{key}: {error!r}")

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def read_all(data: bytes) -> None:
    pack = Pack("/some/where/service.pack", data)
    for line in form.text(WHOLE).splitlines():
        pack.read(line.partition("\t")[0])


def spoiled(place: int) -> bytes:
    return WHOLE[:place] + bytes([WHOLE[place] ^ 0x20]) + WHOLE[place + 1 :]


PAGES = len(WHOLE) // 2
"""A place among the pages, which are most of a pack."""


@pytest.mark.parametrize(
    "data, what",
    [
        (b"", "this is no pack"),
        (WHOLE[:10], "this is no pack"),
        (WHOLE[:20], "this is no pack"),
        (spoiled(0), "this is no pack"),
        (spoiled(15), "this is no pack"),
        (b"version https://git-lfs.github.com/spec/v1\n", "this is no pack"),
        (spoiled(16), "its tables are not as they were written"),
        (spoiled(20), "its tables are not as they were written"),
        (spoiled(27), "its tables are not as they were written"),
        (spoiled(100), "its tables are not as they were written"),
        (WHOLE[:100], "its tables are not as they were written"),
        (spoiled(PAGES), "cannot be read"),
        (spoiled(len(WHOLE) - 1), "cannot be read"),
        (WHOLE[:PAGES], "cannot be read"),
        (WHOLE[:-1], "cannot be read"),
    ],
)
def test_a_damaged_pack_is_named(data: bytes, what: str) -> None:
    with pytest.raises(DamagedPackError) as caught:
        read_all(data)
    text = str(caught.value)
    assert text.startswith("/some/where/service.pack is damaged: ")
    assert what in text
    assert "pip install --force-reinstall" in text
    assert str(pickle.loads(pickle.dumps(caught.value))) == text


def test_any_byte_that_changed_is_noticed() -> None:
    """Whatever is read, it is what was written or an error."""
    for place in random.Random(1).sample(range(len(WHOLE)), 200):
        with pytest.raises(DamagedPackError):
            read_all(spoiled(place))


def test_a_page_with_another_text_is_noticed() -> None:
    """zlib's checksum is of the text: another page, packed as it should be, is refused."""
    with pytest.raises(DamagedPackError):
        read_all(WHOLE[:-20] + zlib.compress(b"x")[:20].ljust(20))


def test_a_client_of_a_damaged_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error comes when the client is made, and names the file."""
    import shutil

    copied = tmp_path / "src"
    shutil.copytree(
        Path(SOURCE), copied, ignore=shutil.ignore_patterns("ec2", "iam", "lambda_")
    )
    file = copied / "staticboto/sqs/service.pack"
    file.write_bytes(WHOLE[:PAGES])
    program = "from staticboto import boto3; boto3.client('s3'); boto3.client('sqs')"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(copied)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1
    last = ran.stderr.splitlines()[-1]
    assert f"DamagedPackError: {file} is damaged: " in last


def test_packs_are_opened_once() -> None:
    assert installed.of_service("sqs") is installed.of_service("sqs")
    assert installed.common() is installed.common()
    assert installed.of_service("no-such-service") is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_fork_reads_on() -> None:
    pack = installed.of_service("sqs")
    assert pack is not None
    expected = pack.read("client")
    if not (child := os.fork()):
        os._exit(0 if pack.read("client") == expected else 1)
    assert os.waitpid(child, 0)[1] == 0
