"""botocore's own protocol cases, of its source distribution, which pip fetches once."""

from __future__ import annotations

import base64
import copy
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import botocore
from botocore.model import OperationModel, ServiceModel

from tests.generated import BUILD

_WITHOUT_BODY = {"query": b"<xml/>", "ec2": b"<xml/>", "smithy-rpc-v2-cbor": b"\xa0"}


@dataclass(frozen=True)
class Case:
    """One case.

    Attributes:
        name: the file, and the case in it.
        protocol: the protocol that it is about.
        suite: what the cases of a description share: metadata and shapes.
        given: the case itself, with the operation as `given`.
    """

    name: str
    protocol: str
    suite: dict[str, Any]
    given: dict[str, Any]

    def operation(self) -> Any:
        """Return the model of its operation."""
        operation = copy.deepcopy(self.given["given"])
        name = operation.setdefault("name", "OperationName")
        description = {**copy.deepcopy(self.suite), "operations": {name: operation}}
        description["metadata"].setdefault("targetPrefix", "Target")
        description["metadata"].setdefault("jsonVersion", "1.1")
        model = ServiceModel(description, "service")
        return OperationModel(operation, model, name)

    def body(self) -> bytes:
        """Return the body of its response."""
        text = self.given["response"].get("body")
        if text is None:
            return _WITHOUT_BODY.get(self.protocol, b"")
        if self.protocol == "smithy-rpc-v2-cbor":
            return base64.b64decode(text)
        return str(text).encode()


def source() -> Path:
    """Return the source distribution of the installed botocore, fetched if need be."""
    folder = BUILD / "botocore-source"
    found = folder / f"botocore-{botocore.__version__}.tar.gz"
    if not found.exists():
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--no-binary", "botocore", "--dest", str(folder)]
        subprocess.run([*command, f"botocore=={botocore.__version__}"], check=True)
    return found


def cases(direction: str) -> Iterator[Case]:
    """Yield all cases of `input` or `output`, botocore's older ones included."""
    with tarfile.open(source()) as archive:
        for member in archive:
            path = Path(member.name)
            if path.suffix != ".json" or path.parent.name != direction:
                continue
            if path.parts[2:4] != ("unit", "protocols"):
                continue
            file = archive.extractfile(member)
            assert file is not None
            for suite in json.load(file):
                shared = {key: suite[key] for key in ("metadata", "shapes")}
                for number, given in enumerate(suite["cases"]):
                    name = f"{path.stem}: {suite['description']}, {number}"
                    yield Case(name, suite["metadata"]["protocol"], shared, given)
