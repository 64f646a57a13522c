"""The types of calls: the same with the plugin as by the overloads without it.

All of it holds for programs that say `import boto3`, too, where our stubs are installed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.project import Project, Result
from tests.support.slow import slow

PROLOGUE = """
from typing import Any, Final, Literal

import constants
import staticboto.boto3
import staticboto.boto3 as whole
from staticboto import boto3
from staticboto import boto3 as b
from staticboto.boto3 import Session as S
from staticboto.boto3 import client, resource
from staticboto.boto3 import client as make
from staticboto.boto3 import resource as make_resource
from staticboto.boto3.session import Session

NAME: Final = "iam"
NAMES: Final = ("sqs", "s3")
session = Session(region_name="eu-west-1")
function = boto3.client
method = session.client
text: str = input()
literal: Literal["s3"] = "s3"
either: Literal["s3", "sqs"] = "s3" if text else "sqs"
unknown: Any = text
options: dict[str, Any] = {}
texts: dict[str, str] = {}

class Own(Session):
    pass
"""

CONSTANTS = """
from typing import Final, Literal
QUEUE: Final = "sqs"
TABLE: Literal["dynamodb"] = "dynamodb"
"""

CASES = {
    'boto3.client("s3")': "S3Client",
    "boto3.client('lambda')": "LambdaClient",
    'boto3.resource("s3")': "S3ServiceResource",
    'b.client("s3")': "S3Client",
    'staticboto.boto3.client("s3")': "S3Client",
    'whole.resource("sqs")': "SQSServiceResource",
    'client("ec2", region_name="eu-west-1")': "EC2Client",
    'resource("dynamodb")': "DynamoDBServiceResource",
    'make("s3")': "S3Client",
    'make_resource("s3")': "S3ServiceResource",
    # By keyword, first and last.
    'client(service_name="s3")': "S3Client",
    'client(region_name="eu-west-1", service_name="sts")': "STSClient",
    'resource(use_ssl=True, service_name="iam")': "IAMServiceResource",
    # Sessions.
    'session.client("sqs")': "SQSClient",
    'session.resource(service_name="sqs")': "SQSServiceResource",
    'S().client("sqs")': "SQSClient",
    'boto3.Session().client("sqs")': "SQSClient",
    'boto3.session.Session().client("sqs")': "SQSClient",
    'Own().client("sqs")': "SQSClient",
    '(session or S()).client("sqs")': "SQSClient",
    # Names that are held somewhere.
    "client(NAME)": "IAMClient",
    "client(NAMES[1])": "S3Client",
    "client(constants.QUEUE)": "SQSClient",
    "resource(constants.QUEUE)": "SQSServiceResource",
    "client(constants.TABLE)": "DynamoDBClient",
    "client(literal)": "S3Client",
    # Functions and methods that are held somewhere.
    'function("s3")': "S3Client",
    'method("s3")': "S3Client",
    # Names that are not known before the program runs, or are those of no service.
    "client(text)": "Any",
    "resource(text)": "Any",
    'client("no-such-service")': "Any",
    'resource("lambda")': "Any",
    "client(unknown)": "Any",
    "client(**unknown)": "Any",
    "resource(*unknown)": "Any",
    # One of several.
    "client(either)": "S3Client | SQSClient",
    'client("sqs" if text else "sns")': "SQSClient | SNSClient",
    'resource("s3" if text else "sqs")': "S3ServiceResource | SQSServiceResource",
    '[client(name) for name in ("sqs", "s3")]': "list[SQSClient | S3Client]",
    # Options that are made before.
    'client("s3", **unknown)': "S3Client",
    'client("s3", **options)': "S3Client",
    'client("s3", **texts)': "S3Client",
    'client("s3", "eu-west-1", **options)': "S3Client",
    'session.client("s3", region_name="eu-west-1", **options)': "S3Client",
    'resource("dynamodb", **options)': "DynamoDBServiceResource",
    'S().resource("dynamodb", **options)': "DynamoDBServiceResource",
    "client(either, **options)": "S3Client | SQSClient",
    "client(text, **options)": "Any",
}

MISTAKES = {
    'client("s3").get_objetc': '"S3Client" has no attribute "get_objetc"; maybe',
    'client("s3", **options).get_objetc': '"S3Client" has no attribute "get_objetc"',
    'resource("s3", **unknown).Buckett': '"S3ServiceResource" has no attribute "Buck',
    "client(either).get_objetc": '"S3Client" of "S3Client | SQSClient" has no attr',
    "client(1)": "",
    "client()": "",
    'client("s3", regoin="eu-west-1")': 'Unexpected keyword argument "regoin"',
    'client("s3", regoin="eu-west-1", **options)': "",
    'client("s3", region_name=1)': "",
    'resource("s3", aws_account_id="1")': 'Unexpected keyword argument "aws_acc',
}

FIRST = PROLOGUE.count("\n") + 1


def check(project: Project, face: str) -> Result:
    """Have mypy reveal the type of every case, and find every mistake.

    Args:
        project: where.
        face: what the program calls the package that makes clients.
    """
    revealed = [f"reveal_type({case})" for case in CASES]
    program = PROLOGUE + "\n".join([*revealed, *MISTAKES])
    if face == "boto3":
        program = program.replace("from staticboto import boto3", "import boto3")
        program = program.replace("staticboto.", "")
    project.write("program.py", program)
    project.write("constants.py", CONSTANTS)
    return project.mypy("program.py")


@pytest.fixture(scope="module", params=["staticboto.mypy", ""], ids=["plugin", "plain"])
def plugins(request: pytest.FixtureRequest) -> str:
    """The configurations: with the plugin and without."""
    return str(request.param)


@pytest.fixture(scope="module", params=slow(["staticboto", "boto3"], "boto3"))
def result(
    request: pytest.FixtureRequest,
    plugins: str,
    reviewed: Path,
    boto3_stubs: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Result:
    """The output of mypy."""
    project = Project(tmp_path_factory.mktemp("project"), reviewed, boto3_stubs)
    project.configure(plugins)
    return check(project, request.param)


@pytest.mark.parametrize("case", CASES)
def test_type(case: str, result: Result) -> None:
    line = FIRST + list(CASES).index(case)
    assert result.types["program.py", line] == CASES[case]


@pytest.mark.parametrize("case", MISTAKES)
def test_mistake(case: str, result: Result) -> None:
    line = FIRST + len(CASES) + list(MISTAKES).index(case)
    said, *_ = [each for each in result.errors if f":{line}:" in each]
    assert MISTAKES[case] in said


def test_nothing_else_is_wrong(result: Result) -> None:
    lines = {int(each.split(":")[1]) for each in result.errors}
    first = FIRST + len(CASES)
    assert lines == set(range(first, first + len(MISTAKES)))
