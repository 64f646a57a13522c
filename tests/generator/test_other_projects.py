"""The first minutes in another project: with the wheel, then with the generated package."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from generator import installation
from tests.generator.environments import Environment

pytestmark = pytest.mark.slow

# A program that uses types of more than one package.
PROGRAM = '''\
"""Uses clients, resources, errors, transfers and the engine's own classes."""

from __future__ import annotations

from botocore.config import Config
from botocore.exceptions import ClientError
from staticboto import boto3
from staticboto.boto3.dynamodb.conditions import Key
from staticboto.boto3.s3.transfer import TransferConfig
from staticboto.s3 import S3Client
from staticboto.s3.exceptions import NoSuchKey


class Patient(TransferConfig):
    """A setting of this program's own."""


def read(s3: S3Client, bucket: str, key: str) -> bytes | None:
    """Return an object, if it is there."""
    try:
        return s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    except NoSuchKey:
        return None
    except ClientError as error:
        print(error.response["Error"])
        raise


if __name__ == "__main__":
    client = boto3.client("s3", region_name="eu-west-1", config=Config())
    client.upload_file("name", "bucket", "key", Config=Patient())
    for item in client.get_paginator("list_objects_v2").paginate(Bucket="b").items():
        print(item["Key"])
    table = boto3.resource("dynamodb").Table("t")
    print(table.query(KeyConditionExpression=Key("k").eq(1)))
'''
MISTAKES = """\
from staticboto import boto3
from staticboto.boto3.s3.transfer import TransferConfig

s3 = boto3.client("s3")
s3.get_objetc(Bucket="b", Key="k")
s3.put_object(Bucket="b", Key="k", ACL="publik")
s3.get_object(Bucket="b", Key="k")["Body"].reed()
TransferConfig(max_concurrency="10")
"""
STUBS = """\
import boto3

s3 = boto3.client("s3")
reveal_type(s3)
"""


@pytest.fixture(scope="session")
def generator(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the generator's wheel and nothing else."""
    made = Environment.make(tmp_path_factory.mktemp("generator"))
    made.install(wheel)
    return made


@pytest.fixture(scope="session")
def vendor(generator: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the command in another project."""
    project = tmp_path_factory.mktemp("project")
    line = ["--services", "s3,dynamodb", "--output", "vendor/"]
    told = generator.run("staticboto-generate", *line, cwd=project).check()
    assert "mypy" in told and "clean" in told
    return project / "vendor"


@pytest.fixture(scope="session")
def user(vendor: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the generated package, what it asks for, and mypy."""
    made = Environment.make(tmp_path_factory.mktemp("user"))
    made.install(f"{vendor / 'staticboto'}[mypy]")
    return made


def check(user: Environment, folder: Path, text: str) -> tuple[int, list[str]]:
    """Return what mypy says of a program, without its summary."""
    (folder / "program.py").write_text(text)
    command = ["--strict", "--no-error-summary", "program.py"]
    ran = user.run("mypy", *command, cwd=folder)
    return ran.code, ran.told.splitlines()


def test_the_generator_brings_no_tools_of_its_tests(generator: Environment) -> None:
    there = generator.installed().keys()
    assert {"mypy", "black", "botocore-stubs", "types-s3transfer"} <= there
    assert not there & {"pytest", "pyright", "moto", "hypothesis", "types-boto3-s3"}


def test_what_is_installed_fits_together(user: Environment) -> None:
    user.run("python", "-m", "pip", "check").check()
    assert "boto3" not in user.installed()


def test_a_program_passes_a_strict_check(user: Environment, tmp_path: Path) -> None:
    assert check(user, tmp_path, PROGRAM) == (0, [])


def test_mistakes_are_found(user: Environment, tmp_path: Path) -> None:
    code, told = check(user, tmp_path, MISTAKES)
    found = {int(line.split(":")[1]) for line in told if ": error: " in line}
    assert (code, found) == (1, {5, 6, 7, 8}), told


def test_a_program_runs(user: Environment, tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(PROGRAM)
    user.run("python", "-W", "error", "-c", "import program", cwd=tmp_path).check()


def test_the_licence_and_the_notice_are_installed(user: Environment) -> None:
    program = (
        "import json\n"
        "from importlib.metadata import files\n"
        "texts = {f.name: f.read_text() for f in files('staticboto') if 'licenses' in "
        "f.parts}\n"
        "print(json.dumps(texts))\n"
    )
    texts = json.loads(user.run("python", "-c", program).check())
    assert texts == {path.name: path.read_text() for path in installation.LEGAL}
    assert "Amazon.com" in texts["NOTICE"]


def test_versions_and_what_was_generated_from_can_be_read(user: Environment) -> None:
    program = (
        "import json, staticboto\n"
        "from importlib.metadata import requires, version\n"
        "from staticboto import boto3\n"
        "print(json.dumps([version('staticboto'), staticboto.__version__, "
        "boto3.__version__, version('botocore'), requires('staticboto')]))\n"
    )
    told = json.loads(user.run("python", "-c", program).check())
    installed, package, face, botocore, required = told
    version = Version(installed)
    assert installed == package == str(version)
    assert version.public == face
    assert version.local and version.local.startswith("services.2.g")
    needed = {each.name: each.specifier for each in map(Requirement, required)}
    assert Version(botocore) in needed["botocore"]
    assert needed["botocore"] == SpecifierSet(">=1.40"), "any engine, and no other one"


def test_stubs_of_boto3_and_other_services_take_the_place_of_these(
    user: Environment, generator: Environment, vendor: Path, tmp_path: Path
) -> None:
    """Wheels, since pip always reinstalls a directory, even in the same version."""
    before = user.installed()["staticboto"]
    line = ["--services", "s3,dynamodb,sqs", "--output", str(vendor), "--no-check"]
    generator.run("staticboto-generate", *line).check()
    built = [
        Path(path)
        for project in ("staticboto", "boto3-stubs")
        for path in WheelBuilder(str(vendor / project)).build(directory=str(tmp_path))
    ]
    # Nothing should be downloaded: the stubs require this version of staticboto.
    user.install("--no-index", *built)
    user.run("python", "-m", "pip", "check").check()
    user.run("python", "-c", "import staticboto.sqs").check()
    after = user.installed()
    assert after["staticboto"] != before
    assert Version(after["staticboto"]).public == Version(before).public
    assert Version(after["staticboto-boto3-stubs"]).public == Version(before).public
    code, told = check(user, tmp_path, STUBS)
    assert (code, len(told)) == (0, 1), told
    assert 'Revealed type is "staticboto.s3.client.S3Client"' in told[0]
