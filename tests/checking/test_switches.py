"""The effects of `--outputs` and `--enums open` on a program.

One program is checked against packages that were generated with the defaults (observed
outputs, closed enums) and with each of the other switches. Of each statement it is known
which checkers report it, and for which packages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.naming import names
from tests import checkers, generated
from tests.support import mypy_cache

pytestmark = pytest.mark.slow

DEFAULTS, OPEN = "defaults", "enums-open"
STRICT, LENIENT = "outputs-strict", "outputs-lenient"
PACKAGES: Mapping[str, tuple[str, ...]] = {
    DEFAULTS: (),
    STRICT: ("--outputs", "strict"),
    LENIENT: ("--outputs", "lenient"),
    OPEN: ("--enums", "open"),
}
"""The packages, and what they are generated with."""
OTHERS = [name for name in PACKAGES if name != DEFAULTS]
"""Those that are checked here; of what the defaults make `tests/clean` checks all services."""

SERVICES = ("bedrock-runtime", "dynamodb", "s3", "sqs")

EVERY = frozenset(checkers.ALL)
PYRIGHT = frozenset({"pyright"})
"""Who looks at keys that may be missing."""


class Reported(NamedTuple):
    """Who reports a statement, and where; without arguments, nobody."""

    by: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset(PACKAGES)


IF_STRICT = frozenset({STRICT})
UNLESS_LENIENT = frozenset(PACKAGES) - {LENIENT}
UNLESS_OPEN = frozenset(PACKAGES) - {OPEN}

PROLOGUE = """\
import json
from typing import Literal

from staticboto import boto3
from staticboto.bedrock_runtime import BedrockRuntimeClient
from staticboto.dynamodb import DynamoDBClient
from staticboto.s3 import S3Client
from staticboto.sqs import SQSClient

s3 = S3Client.create()
sqs = SQSClient.create()
dynamodb = DynamoDBClient.create()
bedrock = BedrockRuntimeClient.create()
text = input()
listed = s3.list_objects_v2(Bucket="b")
first = listed.get("Contents", [])[0]
message = boto3.resource("sqs").Message("q", "r")
table = boto3.resource("dynamodb").Table("t")
bucket = boto3.resource("s3").Bucket("b")
rule = s3.get_bucket_cors(Bucket="b").get("CORSRules", [])[0]
answer = bedrock.converse(modelId="m")
content = answer["output"]["message"]["content"]
"""

STATEMENTS: Mapping[str, Reported] = {
    # What only ever comes out of a service: every key is promised, or what AWS promises.
    'print(listed["Contents"])': Reported(PYRIGHT, UNLESS_LENIENT),
    'print(listed["Contents"][0]["Key"])': Reported(PYRIGHT, UNLESS_LENIENT),
    # What AWS was always seen to send, what may be absent, what nobody knows.
    'print(first["Key"], first["Size"])': Reported(PYRIGHT, IF_STRICT),
    'print(first.get("Key").upper())': Reported(EVERY, IF_STRICT),
    'print(first["Owner"])': Reported(PYRIGHT, UNLESS_LENIENT),
    'print(s3.list_buckets()["Buckets"])': Reported(PYRIGHT, IF_STRICT),
    'print(s3.head_object(Bucket="b", Key="k")["ETag"])': Reported(PYRIGHT, IF_STRICT),
    'print(sqs.receive_message(QueueUrl="q")["Messages"])': Reported(
        PYRIGHT, UNLESS_LENIENT
    ),
    # Attributes of resources: there, None at times, and nobody knows.
    "print(json.loads(message.body))": Reported(EVERY, IF_STRICT),
    "print(message.body.uper())": Reported(EVERY),
    "print(message.bdy)": Reported(EVERY),
    "print(table.item_count + 1)": Reported(EVERY, IF_STRICT),
    "print(len(table.key_schema))": Reported(EVERY, IF_STRICT),
    "print(table.key_schema.keys())": Reported(EVERY),
    "print(table.key_schema + 1)": Reported(EVERY),
    "print(len(table.replicas))": Reported(EVERY, UNLESS_LENIENT),
    "print(bucket.creation_date.year)": Reported(EVERY, UNLESS_LENIENT),
    "print(sum(each.size for each in bucket.objects.all()))": Reported(
        EVERY, IF_STRICT
    ),
    "print(sorted(bucket.objects.all(), key=lambda o: o.last_modified))": Reported(
        EVERY, IF_STRICT
    ),
    'print(listed.get("Contents")[0])': Reported(EVERY, UNLESS_LENIENT),
    'print(listed["Contnets"])': Reported(EVERY),
    'print(listed["ResponseMetadata"]["HTTPStatusCode"])': Reported(),
    'print(listed["ResponseMetadata"]["RequestId"])': Reported(PYRIGHT, UNLESS_LENIENT),
    'print(listed["ResponseMetadata"]["HostId"])': Reported(PYRIGHT),
    'print(dynamodb.get_item(TableName="t", Key={})["Item"])': Reported(
        PYRIGHT, UNLESS_LENIENT
    ),
    'print(answer["usage"]["cacheReadInputTokens"])': Reported(PYRIGHT, UNLESS_LENIENT),
    # What goes in as well promises as little as ever, and asks for as little.
    'print(rule["AllowedMethods"])': Reported(),
    'print(rule["ExposeHeaders"])': Reported(PYRIGHT),
    'print(rule.get("ExposeHeaders")[0])': Reported(EVERY),
    's3.put_bucket_cors(Bucket="b", CORSConfiguration={"CORSRules": [rule]})': Reported(),
    's3.put_bucket_cors(Bucket="b", CORSConfiguration={"CORSRules": []})': Reported(),
    's3.put_bucket_cors(Bucket="b", CORSConfiguration={})': Reported(EVERY),
    # A tagged union has one key, whatever is promised of structures.
    'bedrock.converse(modelId="m", system=[{"text": "Be brief."}])': Reported(),
    'print(content[0]["text"])': Reported(PYRIGHT),
    'print([b["text"] for b in content if "text" in b])': Reported(),
    # The values of enums: those that are known, or any text.
    's3.put_object_acl(Bucket="b", Key="k", ACL="private")': Reported(),
    's3.put_object_acl(Bucket="b", Key="k", ACL="publik")': Reported(
        EVERY, UNLESS_OPEN
    ),
    's3.put_object_acl(Bucket="b", Key="k", ACL=text)': Reported(EVERY, UNLESS_OPEN),
    's3.put_object_acl(Bucket="b", Key="k", ACL=1)': Reported(EVERY),
    'sqs.get_queue_attributes(QueueUrl="q", AttributeNames=[text])': Reported(
        EVERY, UNLESS_OPEN
    ),
    'sqs.set_queue_attributes(QueueUrl="q", Attributes={text: ""})': Reported(
        EVERY, UNLESS_OPEN
    ),
    's3.put_object(Bucket="b", Key="k", StorageClass=listed.get("Contents", [])[0]'
    '.get("StorageClass", "STANDARD"))': Reported(),
    'status: Literal["Enabled", "Suspended"] = s3.get_bucket_versioning(Bucket="b")'
    '.get("Status", "Enabled")': Reported(EVERY, frozenset({OPEN})),
    # What a client can do is no enum of the service.
    's3.get_paginator("list_objekts")': Reported(EVERY),
    "s3.get_waiter(text)": Reported(EVERY),
}


@pytest.fixture(scope="module", params=PACKAGES)
def package(request: pytest.FixtureRequest) -> str:
    """The name of a package."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def source(package: str) -> Path:
    """The directory to import it from."""
    return generated.with_options(package, SERVICES, PACKAGES[package])


@pytest.mark.parametrize("checker", checkers.ALL)
def test_statements_are_reported(
    checker: str, package: str, source: Path, tmp_path: Path
) -> None:
    program = tmp_path / "program.py"
    program.write_text("\n".join([PROLOGUE, *STATEMENTS]))
    said = "\n".join(checkers.ALL[checker](source, [str(program)], tmp_path))
    numbers = re.findall(rf"{program.name}:(\d+)", said)
    lines = program.read_text().splitlines()
    found = {lines[int(number) - 1] for number in numbers}
    expected = {
        statement
        for statement, reported in STATEMENTS.items()
        if checker in reported.by and package in reported.of
    }
    assert found == expected, said


@pytest.mark.parametrize("package", OTHERS, indirect=True)
def test_mypy_is_content(source: Path) -> None:
    assert mypy_cache.checked(source.parents[1]).errors == ()


@pytest.mark.parametrize("package", OTHERS, indirect=True)
@pytest.mark.parametrize("checker", ["pyright", "pyrefly", "ty"])
def test_checkers_are_content(checker: str, source: Path, tmp_path: Path) -> None:
    """What is the same with all options `tests/clean` has checked."""
    files = checkers.declarations(source, [*map(names.package, SERVICES), "_index"])
    assert len(files) > 10 * len(SERVICES)
    assert checkers.ALL[checker](source, files, tmp_path) == []
