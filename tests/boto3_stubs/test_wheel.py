"""The installed package: a stub for every module of boto3, under a unique name."""

from __future__ import annotations

import pkgutil
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path, PurePosixPath

import boto3
import pytest
from packaging.version import Version


@pytest.fixture(scope="module")
def files(wheel: Path) -> dict[str, bytes]:
    """The files of the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_module_of_boto3_has_a_stub(files: dict[str, bytes]) -> None:
    stubs = {
        ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        for path in map(PurePosixPath, files)
        if path.suffix == ".pyi"
    }
    modules = {found.name for found in pkgutil.walk_packages(boto3.__path__, "boto3.")}
    assert {"boto3.crt", "boto3.s3.transfer"} < modules
    assert stubs == {f"boto3-stubs{name[5:]}" for name in {"boto3", *modules}}


def test_it_is_a_whole_stub_package(files: dict[str, bytes]) -> None:
    assert files["boto3-stubs/py.typed"] == b""
    assert {PurePosixPath(name).parts[0] for name in files} == {
        "boto3-stubs",
        f"staticboto_boto3_stubs-{version(files)}.dist-info",
    }


def test_it_wants_staticboto_of_the_same_boto3(files: dict[str, bytes]) -> None:
    headers = metadata(files)
    assert headers["Name"] == "staticboto-boto3-stubs"
    assert Version(headers["Version"]).public == boto3.__version__
    assert headers.get_all("Requires-Dist") == [f"staticboto=={boto3.__version__}"]


def metadata(files: dict[str, bytes]) -> Message:
    """Return what the wheel says of itself."""
    (text,) = (text for name, text in files.items() if name.endswith("/METADATA"))
    return message_from_bytes(text)


def version(files: dict[str, bytes]) -> str:
    """Return the version as files are called by it."""
    return str(metadata(files)["Version"])
