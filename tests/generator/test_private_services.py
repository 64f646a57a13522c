"""Private services, generated and used: they do what they do in boto3."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.command import cli
from tests.support import golden

pytestmark = pytest.mark.slow

SERVICE = "made-up-compute"
VERSION = "2016-11-15"

# Prints what a program sees of the service: names, requests and results.
PROGRAM = """
import json, sys
from botocore.awsrequest import AWSResponse

if sys.argv[1] == "boto3":
    import boto3
else:
    from staticboto import boto3

SERVICE = "made-up-compute"
session = boto3.Session("key", "secret", region_name="eu-west-1")
seen = []


def public(thing):
    # boto3 has no `create`.
    return [name for name in dir(thing) if not name.startswith("_") and name != "create"]


class Raw:
    def stream(self, **_):
        yield BODY

    def read(self, *_):
        return BODY


BODY = b'''<R><reservationSet><item><instancesSet><item><instanceId>i-7</instanceId>
</item></instancesSet></item></reservationSet></R>'''


def answer(request, **_):
    seen.append([request.method, request.url, str(request.body)])
    return AWSResponse(request.url, 200, {}, Raw())


compute = session.resource(SERVICE, endpoint_url="http://nowhere")
compute.meta.client.meta.events.register("before-send", answer)
instance = compute.Instance("i-1")
result = {
    "available": SERVICE in session.get_available_resources(),
    "service": public(compute),
    "instance": public(instance),
    "repr": repr(instance).rpartition(".")[2],
    "class": type(instance).__name__,
    "started": str(instance.start()["ResponseMetadata"]["HTTPStatusCode"]),
    "found": [each.id for each in compute.instances.all()],
    "client": public(session.client(SERVICE, endpoint_url="http://x")),
    "requests": seen,
}
modules = {type(each).__module__ for each in (compute, compute.Volume("v-1"))}
print(json.dumps({"sdk": result, "modules": sorted(modules)}))
"""


@pytest.fixture(params=["plain", "packed"])
def models(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A directory of models, unchanged and with the resource model as a `.json.gz`."""
    folder = tmp_path / "models"
    shutil.copytree(golden.SERVICES / SERVICE, folder / SERVICE)
    if request.param == "packed":
        path = folder / SERVICE / VERSION / "resources-1.json"
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    return folder


def ask(sdk: str, models: Path, source: Path) -> dict[str, Any]:
    """Run the program with one of the two SDKs."""
    environment = {name: os.environ[name] for name in ("PATH",)}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, sdk],
        env={**environment, "AWS_DATA_PATH": str(models), "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


@pytest.mark.parametrize("way", ["--models", "AWS_DATA_PATH"])
def test_a_private_service_with_resources_works(
    way: str, models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "output"
    line = ["generate", "--no-check", "--quiet", "--services", SERVICE]
    line += ["--project", "staticboto", "--output", str(output)]
    if way == "--models":
        line += ["--models", str(models)]
    else:
        monkeypatch.setenv("AWS_DATA_PATH", str(models))
    assert cli.run(line) == 0
    source = output / "staticboto/src"
    ours, live = (ask(sdk, models, source) for sdk in ("staticboto", "boto3"))
    assert ours["modules"] == ["staticboto.made_up_compute.service_resource"]
    assert len(live["sdk"]["requests"]) == 2
    assert live["sdk"]["found"] == ["i-7"]
    assert ours["sdk"] == live["sdk"]
