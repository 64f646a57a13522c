"""The environments that programs run in: staticboto's, boto3's, and those of other SDKs.

Each is a virtual environment in which pip has installed the side and compiled it, as it does
for a user. staticboto and boto3 have the same botocore; the others have what they ask for.
Owns how they are made and the server's certificate.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from importlib.metadata import distributions, version
from pathlib import Path

import botocore

from .results import OURS, PEER

ROOT = Path(__file__).resolve().parents[2]
BOTH = ("botocore", "s3transfer")
"""What both sides have in the same version."""
AIOBOTOCORE = ("aiobotocore==3.*",)
CAPO = tuple(f"capo-{service}" for service in ("dynamodb", "ec2", "s3", "sqs", "sts"))


class Unavailable(Exception):
    """A side cannot be had here; says why."""


@dataclass(frozen=True, slots=True)
class Side:
    """What programs can be run with.

    Attributes:
        name: what the table calls it.
        python: the interpreter of its environment.
        face: the module that programs import.
        description: the distributions that matter, with their versions.
        environment: variables that programs are run with.
        drop_in: whether it has all of boto3's API.
    """

    name: str
    python: Path
    face: str
    description: str
    environment: Mapping[str, str] = field(default_factory=dict)
    drop_in: bool = True


def ours(work: Path, project: Path) -> Side:
    """Install the generated project and return its side."""
    pinned = [f"{name}=={version(name)}" for name in BOTH]
    python = _install(work / "ours", str(project), *pinned)
    return Side(OURS, python, "staticboto.boto3", _versions(python, OURS, *BOTH))


def peer(work: Path) -> Side:
    """Install boto3 in the version that staticboto was generated from."""
    pinned = [f"{name}=={version(name)}" for name in (PEER, *BOTH)]
    python = _install(work / "peer", *pinned)
    return Side(PEER, python, "boto3", _versions(python, PEER, *BOTH))


def slow(_: Path, mine: Side) -> Side:
    """Return our side with everything left to botocore that can be."""
    switch = {"STATICBOTO_FAST": "0"}
    text = "staticboto with STATICBOTO_FAST=0"
    return replace(mine, name="FAST=0", description=text, environment=switch)


def aiobotocore(work: Path, _: Side) -> Side:
    """Install aiobotocore, with the botocore that it wants.

    Raises:
        Unavailable: pip cannot.
    """
    python = _attempt(work / "aiobotocore", *AIOBOTOCORE)
    text = _versions(python, "aiobotocore", "botocore", "aiohttp")
    return Side("aiobotocore", python, "faces.aiobotocore", text, drop_in=False)


def capo(work: Path, _: Side) -> Side:
    """Install capo, which is generated from AWS's models and has no botocore in it.

    Raises:
        Unavailable: pip cannot.
    """
    python = _attempt(work / "capo", *CAPO)
    text = _versions(python, "capo-dynamodb", "capo-s3", "zapros")
    return Side("capo", python, "faces.capo", text, drop_in=False)


PEERS: Mapping[str, Callable[[Path, Side], Side]] = {
    "FAST=0": slow,
    "aiobotocore": aiobotocore,
    "capo": capo,
}
"""What may be measured besides staticboto and boto3."""


def _attempt(directory: Path, *requirements: str) -> Path:
    try:
        return _install(directory, *requirements)
    except subprocess.CalledProcessError as error:
        last = error.stderr.strip().splitlines()[-1:]
        raise Unavailable(f"pip cannot install it: {''.join(last)}") from None


def _install(directory: Path, *requirements: str) -> Path:
    python = directory / "bin/python"
    if not python.exists():
        venv.create(directory, with_pip=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--compile"]
    command += ["--disable-pip-version-check", "--upgrade", *requirements]
    if Path(requirements[0]).exists():
        command.append("--force-reinstall")
    subprocess.run(command, check=True, stderr=subprocess.PIPE, text=True)
    return python


def _versions(python: Path, *names: str) -> str:
    """Return distributions of an environment with their versions, on one line."""
    folders = python.parents[1].glob("lib/python*/site-packages")
    found = {
        each.name: each.version
        for each in distributions(path=[str(folder) for folder in folders])
    }
    return ", ".join(f"{name} {found[name]}" for name in names if name in found)


@contextmanager
def serving(work: Path, tls: bool) -> Iterator[Mapping[str, str]]:
    """Run the server; yield what programs find in their environment to reach it.

    Args:
        work: where the certificate is kept.
        tls: whether to speak HTTPS. The programs then trust what they usually do and the
            server's certificate besides, so that they read a bundle of the usual size.
    """
    command = [sys.executable, "-m", "benchmarks.runtime.server"]
    if tls:
        command += map(str, _certificate(work))
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    try:
        port = int(server.stdout.readline())
        scheme = "https" if tls else "http"
        found = {"ENDPOINT": f"{scheme}://localhost:{port}"}
        if tls:
            found["AWS_CA_BUNDLE"] = str(work / "bundle.pem")
        yield {**_clean(), **found}
    finally:
        server.terminate()
        server.wait()


def _clean() -> dict[str, str]:
    """Return the environment without what configures an AWS SDK."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith("AWS")
    }
    return {
        **kept,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "PYTHONHASHSEED": "0",
    }


def _certificate(work: Path) -> tuple[Path, Path]:
    """Make a certificate for `localhost`, and a bundle that has it; return it and its key."""
    certificate, key = work / "certificate.pem", work / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30"]
        + ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        + ["-keyout", str(key), "-out", str(certificate)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    usual = Path(botocore.__file__).with_name("cacert.pem")
    (work / "bundle.pem").write_text(usual.read_text() + certificate.read_text())
    return certificate, key
