"""The environments that programs run in: staticboto's, and boto3's.

Each is a virtual environment in which pip has installed the side and compiled it, as it does
for a user. Both have the same botocore. Owns how they are made and the server's certificate.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import botocore

ROOT = Path(__file__).resolve().parents[2]
BOTH = ("botocore", "s3transfer")
"""What both sides have in the same version."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two.

    Attributes:
        name: what the table calls it.
        python: the interpreter of its environment.
        face: the module that programs import.
    """

    name: str
    python: Path
    face: str


def ours(work: Path, project: Path) -> Side:
    """Install the generated project and return its side."""
    return Side("staticboto", _install(work / "ours", str(project)), "staticboto.boto3")


def peer(work: Path) -> Side:
    """Install boto3 in the version that staticboto was generated from."""
    requirement = f"boto3=={version('boto3')}"
    return Side("boto3", _install(work / "peer", requirement), "boto3")


def _install(directory: Path, requirement: str) -> Path:
    python = directory / "bin/python"
    if not python.exists():
        venv.create(directory, with_pip=True)
    pinned = [f"{name}=={version(name)}" for name in BOTH]
    command = [str(python), "-m", "pip", "install", "--quiet", "--compile"]
    command += ["--disable-pip-version-check", "--upgrade", requirement, *pinned]
    if Path(requirement).exists():
        command.append("--force-reinstall")
    subprocess.run(command, check=True)
    return python


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
