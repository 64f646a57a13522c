"""A program that PyInstaller freezes without any options runs, and has what it needs only."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

pytest.importorskip("PyInstaller", reason="PyInstaller freezes the programs")
pytestmark = pytest.mark.slow

PLAIN = """
from staticboto import boto3

s3 = boto3.client("s3", region_name="eu-north-1")
table = boto3.resource("dynamodb", region_name="eu-north-1").Table("t")
print(s3.meta.region_name, table, type(table).__module__, type(s3).__module__)
print(type(s3.get_paginator("list_objects_v2")).__module__)
print(type(s3.get_waiter("bucket_exists")).__module__, s3.exceptions.NoSuchKey.__module__)
print([option for option in boto3.Session().get_available_resources()])
"""
TOLD = """\
eu-north-1 dynamodb.Table(name='t') staticboto.dynamodb.service_resource staticboto.s3.client
staticboto.s3.paginator
staticboto.s3.waiter staticboto.s3.exceptions
['dynamodb', 's3']
"""

ANYTHING = """
import sys

from staticboto import boto3
from staticboto.sns import SNSClient

print(type(SNSClient.create(region_name="eu-north-1")).__module__)
for name in sys.argv[1:]:
    client = boto3.client(name, region_name="eu-north-1")
    print(type(client).__name__, callable(client.list_queues), type(client).__module__)
"""


@pytest.fixture(scope="module")
def installed(reviewed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory in which the generated project is installed, entry points included."""
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(reviewed.parent)).build(directory=str(folder))
    place = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(place)
    return place


def freeze(program: str, installed: Path, folder: Path) -> Path:
    """Freeze a program with no options that matter; return the directory that it is in."""
    (folder / "program.py").write_text(program)
    command = [sys.executable, "-m", "PyInstaller", "--onedir", "program.py"]
    ran = subprocess.run(
        [*command, "--log-level", "WARN"],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(installed),
            "PYINSTALLER_CONFIG_DIR": str(folder / "cache"),
        },
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return folder / "dist/program"


def run(frozen: Path, *arguments: str) -> str:
    """Run a frozen program, which finds nothing but what is frozen."""
    world = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
    ran = subprocess.run(
        [frozen / "program", *arguments],
        env={**world, "HOME": str(frozen)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def models(frozen: Path) -> set[str]:
    """Return the services whose models are frozen."""
    data = frozen / "_internal/botocore/data"
    return {path.name for path in data.iterdir() if path.is_dir()}


def test_what_a_program_names_is_frozen(installed: Path, tmp_path: Path) -> None:
    frozen = freeze(PLAIN, installed, tmp_path)
    assert run(frozen) == TOLD
    assert models(frozen) == {"dynamodb", "s3", "signin", "sso", "sso-oidc", "sts"}
    assert (frozen / "_internal/botocore/cacert.pem").is_file()
    assert (frozen / "_internal/botocore/data/endpoints.json").is_file()


def test_what_may_be_any_service_has_all_models(
    installed: Path, tmp_path: Path
) -> None:
    """A service that stands nowhere is made at run time, as where it was not generated."""
    frozen = freeze(ANYTHING, installed, tmp_path)
    told = run(frozen, "sqs").splitlines()
    assert told[0] == "staticboto.sns.client"
    assert told[1].startswith("SQS True botocore.client")
    assert len(models(frozen)) > 400
