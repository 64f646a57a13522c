"""`explain`: its answers, the names that it accepts, and its errors."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.command import cli
from tests.support import golden


def explain(capsys: pytest.CaptureFixture[str], *line: str) -> str:
    capsys.readouterr()
    assert cli.run(["explain", *line]) == 0
    return capsys.readouterr().out


def answers(text: str) -> dict[str, str]:
    """Return the answer of each level, without the reason."""
    found = {}
    for line in text.splitlines():
        level, _, rest = line.strip().partition("  ")
        if level in ("strict", "observed", "lenient"):
            found[level] = rest.strip().split("  ")[0]
    return found


@pytest.mark.parametrize(
    "name",
    [
        "ListBucketsOutput.Buckets",
        "ListBucketsOutputTypeDef.Buckets",
        "ListBuckets.Buckets",
        "list_buckets.Buckets",
    ],
)
def test_a_key_has_many_names(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = explain(capsys, "s3", name)
    assert told.startswith("ListBucketsOutput.Buckets  (")
    assert answers(told) == {"strict": "no", "observed": "yes", "lenient": "yes"}
    assert "seen 115 of 115 times, in 90 sets of recordings" in told
    assert "the model leaves it optional" in told


@pytest.mark.parametrize(
    ("service", "name", "reason"),
    [
        ("s3", "get_object.Body", "botocore's parsers always deliver it"),
        ("s3", "CORSRule.AllowedMethods", "the model requires it"),
        ("s3", "get_bucket_location.LocationConstraint", "parse_get_bucket_location"),
        ("s3", "get_object.ExpiresString", "handle_expires_header adds it"),
        ("sqs", "receive_message.Messages", "seen 26 of 35 times"),
        ("dynamodb", "get_item.Item", "not known: no recording has the structure"),
        ("kms", "list_keys.Truncated", "never counted because of its name"),
        ("sqs", "list_queues.QueueUrls", "an empty one is not sent"),
        ("ec2", "Tag.Key", "Tag is sent as well, in the same TypedDict"),
        ("lambda", "FunctionConfiguration.Runtime", "conditional: a function made of"),
        ("dynamodb", "GetItemOutputTableTypeDef.Item", "not known"),
        ("s3", "list_buckets.ResponseMetadata", "botocore adds it"),
    ],
)
def test_reasons(
    service: str, name: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reason in explain(capsys, service, name)


@pytest.mark.parametrize(
    ("service", "name", "expected"),
    [
        ("s3", "Bucket.creation_date", ("X | None", "X | None", "X")),
        ("sqs", "Message.body", ("X | None", "X", "X")),
        ("dynamodb", "Table.key_schema", ("X | None", "X | MaybeNone", "X")),
        ("ec2", "Subnet.vpc", ("X | None", "X", "X")),
    ],
)
def test_attributes(
    service: str,
    name: str,
    expected: tuple[str, str, str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tuple(answers(explain(capsys, service, name)).values()) == expected


def test_a_name_alone_has_all_keys_and_attributes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`Bucket` is a structure and a resource; both are explained."""
    told = explain(capsys, "s3", "Bucket")
    assert "Bucket, a part of responses: BucketTypeDef" in told
    assert "Bucket, a resource" in told
    assert "CreationDate  no      yes       yes" in told
    assert "creation_date" in told


def test_several_may_be_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    told = explain(capsys, "s3", "list_buckets.Owner", "head_object.ETag")
    assert told.index("ListBucketsOutput.Owner") < told.index("HeadObjectOutput.ETag")


def test_private_models_can_be_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    models = ["--models", str(golden.SERVICES)]
    told = explain(capsys, "made-up-queue", "ReceiveMessageResult", *models)
    assert "not known: no recording has the structure" in told


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (["s4", "Bucket"], "s3"),
        (["s3", "ListBucketOutput"], "ListBucketsOutput"),
        (["s3", "ListBucketsOutput.Bukets"], "Buckets"),
        (["s3", "list_bucket.Buckets"], "list_buckets"),
        (["s3", "Bucket.creation_dat"], "creation_date"),
        (["s3", "Zzyzx"], "explain --help"),
    ],
)
def test_a_wrong_name_is_a_wrong_use(
    line: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["explain", *line]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert meant in told.err.partition("fix:")[2]


def test_without_a_name_the_usage_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["explain", "s3"]) == 2
    assert "Usage: staticboto-generate explain" in capsys.readouterr().err


def test_it_is_a_program_to_pipe_from() -> None:
    line = [sys.executable, "-m", "generator", "explain", "sqs", "Message.Body"]
    told = subprocess.run(line, capture_output=True, text=True, check=True).stdout
    assert answers(told)["observed"] == "yes"
