"""Each example does what it says, where there is no boto3."""

from __future__ import annotations

import io
import json
import re
import subprocess
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import TypeAlias
from urllib.request import Request, urlopen

import pytest

from tests.examples.conftest import EXAMPLES, Run, Start
from tests.support.cloud import Cloud

Output: TypeAlias = Callable[..., str]


def create_bucket(cloud: Cloud, name: str) -> str:
    """Create a bucket; return its name."""
    where = {"LocationConstraint": "us-west-2"}
    cloud.client("s3").create_bucket(Bucket=name, CreateBucketConfiguration=where)
    return name


@pytest.fixture
def bucket(cloud: Cloud) -> str:
    """The name of an empty bucket."""
    return create_bucket(cloud, "holiday-pictures")


def test_every_example_has_a_test() -> None:
    untested = [
        path.name
        for path in EXAMPLES.glob("*.py")
        if not any(name.startswith(f"test_{path.stem}") for name in globals())
    ]
    assert untested == []


def test_the_readme_shows_every_example() -> None:
    text = (EXAMPLES / "README.md").read_text()
    shown = re.findall(r"^\| \[(.+\.py)\]\(\1\) \|", text, re.MULTILINE)
    assert sorted(shown) == sorted(path.name for path in EXAMPLES.glob("*.py"))


def test_there_is_no_boto3(python: Path) -> None:
    program = """
from importlib.metadata import distributions
from importlib.util import find_spec
from staticboto import boto3

boto3.Session()
assert find_spec("boto3") is None
print(*sorted({found.name for found in distributions()}))
"""
    ran = subprocess.run([python, "-I", "-c", program], capture_output=True, text=True)
    # What is declared, and what botocore needs in turn.
    assert (ran.stderr, ran.stdout.split()) == (
        "",
        "botocore botocore-stubs jmespath python-dateutil s3transfer six types-s3transfer "
        "typing_extensions urllib3".split(),
    )


def test_s3_upload(
    cloud: Cloud,
    bucket: str,
    output: Output,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    another = create_bucket(cloud, "another")
    picture = tmp_path / "beach.jpg"
    picture.write_bytes(bytes(range(256)))
    # The program says itself which region it is about.
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    printed = output("s3_upload.py", bucket, picture)
    assert sorted(printed.splitlines()) == [another, bucket]
    stored = cloud.client("s3").get_object(Bucket=bucket, Key="beach.jpg")
    assert stored["Body"].read() == bytes(range(256))


def test_ec2_instances(cloud: Cloud, output: Output) -> None:
    ec2 = cloud.client("ec2")
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    bystander = ec2.run_instances(ImageId=image, MinCount=1, MaxCount=1)
    printed = output("ec2_instances.py", image, "apollo", 2)
    found = {
        instance["InstanceId"]: instance
        for reservation in ec2.describe_instances()["Reservations"]
        for instance in reservation["Instances"]
    }
    other = found.pop(bystander["Instances"][0]["InstanceId"])
    assert other["State"]["Name"] == "running"
    assert len(found) == 2
    for instance in found.values():
        assert instance["State"]["Name"] == "stopped"
        assert instance["Tags"] == [{"Key": "project", "Value": "apollo"}]
    listed = {
        f"{name} t3.micro {instance['PrivateIpAddress']}"
        for name, instance in found.items()
    }
    stopped = {f"{name} stopped" for name in found}
    lines = printed.splitlines()
    assert (set(lines[:2]), set(lines[2:])) == (listed, stopped)


def test_dynamodb_query(cloud: Cloud, output: Output) -> None:
    dynamodb = cloud.client("dynamodb")
    dynamodb.create_table(
        TableName="releases",
        KeySchema=[
            {"AttributeName": "artist", "KeyType": "HASH"},
            {"AttributeName": "year", "KeyType": "RANGE"},
        ],
        AttributeDefinitions=[
            {"AttributeName": "artist", "AttributeType": "S"},
            {"AttributeName": "year", "AttributeType": "N"},
        ],
        BillingMode="PAY_PER_REQUEST",
    )
    for artist, year, title, more in [
        ("Kraftwerk", 1974, "Autobahn", {}),
        ("Kraftwerk", 1977, "Trans Europa Express", {}),
        ("Kraftwerk", 1978, "Die Mensch-Maschine", {}),
        ("Kraftwerk", 1981, "Concert Classics", {"bootleg": {"BOOL": True}}),
        ("Can", 1978, "Out of Reach", {}),
    ]:
        release = {"artist": {"S": artist}, "year": {"N": str(year)}}
        item = {**release, "title": {"S": title}, **more}
        dynamodb.put_item(TableName="releases", Item=item)
    printed = output("dynamodb_query.py", "releases", "Kraftwerk", 1977)
    assert printed.splitlines() == [
        "1978 Die Mensch-Maschine",
        "1977 Trans Europa Express",
    ]


def test_lambda_invoke(cloud: Cloud, output: Output) -> None:
    # moto would run the function in a container; told not to, it answers what it is given.
    cloud.tell("config", **{"lambda": {"use_docker": False}})
    cloud.tell(
        "static/lambda-simple/response", results=['{"total": 42}'], region="us-west-2"
    )
    role = cloud.client("iam").create_role(
        RoleName="checkout", AssumeRolePolicyDocument="{}", Path="/service/"
    )
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("app.py", "def handle(event, context): ...")
    cloud.client("lambda").create_function(
        FunctionName="checkout",
        Runtime="python3.12",
        Role=role["Role"]["Arn"],
        Handler="app.handle",
        Code={"ZipFile": code.getvalue()},
    )
    event = '{"order": 17}'
    assert output("lambda_invoke.py", "checkout", event) == '{"total": 42}\n'
    # With no answer left, moto returns the event.
    assert json.loads(output("lambda_invoke.py", "checkout", event)) == {"order": 17}


def test_lambda_invoke_of_a_function_that_fails(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In moto's cloud no function fails, so this is another one.
    class Failing(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("X-Amz-Function-Error", "Unhandled")
            self.end_headers()
            self.wfile.write(b'{"errorMessage": "out of stock"}')

        def log_message(self, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Failing) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
        ran = run("lambda_invoke.py", "checkout", "{}")
        server.shutdown()
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        1,
        "",
        'checkout failed: {"errorMessage": "out of stock"}\n',
    )


def test_iam_user(cloud: Cloud, output: Output) -> None:
    iam = cloud.client("iam")
    statement = {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    policy = iam.create_policy(PolicyName="readers", PolicyDocument=document)
    arn = policy["Policy"]["Arn"]
    printed = output("iam_user.py", "ada", arn)
    user = iam.get_user(UserName="ada")["User"]
    assert user["Tags"] == [{"Key": "created-by", "Value": "iam_user.py"}]
    assert printed.splitlines() == [user["Arn"], f"readers {arn}"]
    attached = iam.list_attached_user_policies(UserName="ada")["AttachedPolicies"]
    assert attached == [{"PolicyName": "readers", "PolicyArn": arn}]


def test_s3_paginator(cloud: Cloud, bucket: str, output: Output) -> None:
    s3 = cloud.client("s3")

    def put(number: int) -> None:
        s3.put_object(Bucket=bucket, Key=f"log/{number}", Body=b"12345")

    with ThreadPoolExecutor() as pool:
        list(pool.map(put, range(1001)))
    s3.put_object(Bucket=bucket, Key="readme", Body=b"1234567")
    assert output("s3_paginator.py", bucket) == (
        "5012 bytes in 1002 objects on 2 pages\n"
    )
    assert output("s3_paginator.py", bucket, "log/99") == (
        "55 bytes in 11 objects on 1 pages\n"
    )


def test_s3_exceptions(cloud: Cloud, bucket: str, run: Run, output: Output) -> None:
    cloud.client("s3").put_object(Bucket=bucket, Key="note", Body=b"one\ntwo\n")
    assert output("s3_exceptions.py", bucket, "note") == "one\ntwo\n"
    ran = run("s3_exceptions.py", bucket, "letter")
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        1,
        "",
        f"{bucket}: The specified key does not exist.\n",
    )
    ran = run("s3_exceptions.py", "elsewhere", "note")
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        1,
        "",
        "There is no bucket elsewhere.\n",
    )


def test_s3_waiter(cloud: Cloud, bucket: str, start: Start) -> None:
    cloud.tell("recorder/reset-recording")
    cloud.tell("recorder/start-recording")
    with start("s3_waiter.py", bucket, "order", 20) as process:
        # It has asked in vain before the object arrives.
        while "HEAD" not in cloud.requests():
            assert process.poll() is None
            time.sleep(0.05)
        cloud.client("s3").put_object(Bucket=bucket, Key="order", Body=b"17")
        out, err = process.communicate()
    cloud.tell("recorder/stop-recording")
    assert (process.returncode, out, err) == (0, "order has arrived\n", "")
    assert cloud.requests().count("HEAD") > 1


def test_s3_waiter_that_waits_in_vain(bucket: str, run: Run) -> None:
    ran = run("s3_waiter.py", bucket, "order", 1)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        "order has not arrived: Waiter ObjectExists failed: Max attempts exceeded. "
        "Previously accepted state: Matched expected HTTP status code: 404\n"
    )


def test_s3_presigned_urls(cloud: Cloud, bucket: str, output: Output) -> None:
    upload, download = output("s3_presigned_urls.py", bucket, "note").splitlines()
    request = Request(upload, data=b"from a browser", method="PUT")
    request.add_header("Content-Type", "application/octet-stream")
    with urlopen(request) as response:
        assert response.status == 200
    stored = cloud.client("s3").get_object(Bucket=bucket, Key="note")
    assert stored["Body"].read() == b"from a browser"
    with urlopen(download) as response:
        assert response.read() == b"from a browser"


def test_s3_transfer_progress(
    cloud: Cloud, bucket: str, output: Output, tmp_path: Path
) -> None:
    film = tmp_path / "film.mov"
    film.write_bytes(b"0123456789abcdef" * (20 * 1024 * 1024 // 16))
    printed = output("s3_transfer_progress.py", film, bucket)
    # Each figure takes the place of the one before it; text mode reads that as a line.
    start, *figures, last, end = printed.split("\n")
    assert (start, last, end) == ("", "100%", "")
    assert figures == sorted(figures)
    assert len(figures) > 2
    stored = cloud.client("s3").get_object(Bucket=bucket, Key="film.mov")
    assert stored["Body"].read() == film.read_bytes()
    # Three parts, of 8, 8 and 4 MB.
    assert stored["ETag"].endswith('-3"')


@pytest.mark.slow
def test_direct_imports(cloud: Cloud, bucket: str, output: Output) -> None:
    s3 = cloud.client("s3")
    for key, size, storage_class in [
        ("a", 3, "STANDARD"),
        ("b", 40, "GLACIER"),
        ("c", 2, "STANDARD"),
    ]:
        s3.put_object(
            Bucket=bucket, Key=key, Body=b"." * size, StorageClass=storage_class
        )
    assert output("direct_imports.py", bucket) == "GLACIER 40\nSTANDARD 5\n"
