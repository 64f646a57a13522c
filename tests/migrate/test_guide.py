"""The commands in `docs/migration.md` do what the page shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree

from tests.generated import ROOT
from tests.migrate.conftest import Run
from tests.migrate.test_program import PROGRAM

GUIDE = (ROOT / "docs/migration.md").read_text(encoding="utf-8")


def test_the_output_is_real(run: Run, tmp_path: Path) -> None:
    shown = re.search(r"```\n\$ staticboto-migrate (.*)\n((?s:.*?))```", GUIDE)
    assert shown
    copytree(PROGRAM, tmp_path, dirs_exist_ok=True)
    ran = run(*shown[1].split())
    assert shown[2] == ran.out + ran.err


def test_the_table_is_what_happens(run: Run, tmp_path: Path) -> None:
    rows = re.findall(r"^\| `((?:from|import) .*?)` \| `(from .*?)` \|", GUIDE, re.M)
    assert len(rows) >= 4
    for before, after in rows:
        # What is left out in the guide is a name that every module of types has.
        Path("a.py").write_text(before.replace("…", "CreateAliasRequestTypeDef"))
        run("--write", "a.py")
        expected = after.replace("…", "CreateAliasRequestTypeDef")
        assert Path("a.py").read_text() == expected


def test_the_recipe_for_libraries_works(reviewed: Path) -> None:
    (recipe,) = re.findall(r"```python\n(import importlib(?s:.*?))```", GUIDE)
    program = """
import boto3.session
import boto3.s3.transfer
import staticboto.boto3.session
from boto3.s3 import transfer
from moto import mock_aws

assert boto3.session is staticboto.boto3.session
assert transfer is boto3.s3.transfer is staticboto.boto3.s3.transfer
with mock_aws():
    client = boto3.client("sqs", region_name="eu-west-1")
    assert type(client).__module__ == "staticboto.sqs.client"
    client.create_queue(QueueName="q")
"""
    done = subprocess.run(
        [sys.executable, "-c", recipe + program],
        env={**os.environ, "PYTHONPATH": str(reviewed)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_the_names_that_are_missing_are_missing(run: Run, reviewed: Path) -> None:
    Path("a.py").write_text(
        "from types_boto3_cloudwatch.type_defs import CloudwatchEventTypeDef\n"
        "from types_boto3_ec2.type_defs import VpcCreateTagsRequestTypeDef\n"
        "from types_aiobotocore_s3 import S3Client\n"
    )
    ran = run("a.py")
    assert ran.code == 0 and ran.err.count("note:") == 3
