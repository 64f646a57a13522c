"""The two sides of a comparison: live boto3 and staticboto, set up alike.

Owns the sessions, a world in which both see the same randomness, and the wire, which ends
at `before-send`: no request leaves, the answer is canned.
"""

from __future__ import annotations

import importlib
import os
import sys
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import boto3
from botocore.awsrequest import AWSResponse
from botocore.config import Config

from tests.behaviour import engines
from tests.support.wire.answer import Answer

REGION = "us-east-1"
_ENVIRONMENT = {
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


@contextmanager
def quiet_world() -> Iterator[None]:
    """No configuration of this machine, and an own source of UUIDs for each call."""
    kept = {key: text for key, text in os.environ.items() if key[:4] != "AWS_"}
    with (
        mock.patch.dict(os.environ, {**kept, **_ENVIRONMENT}, clear=True),
        mock.patch("uuid.uuid4", _Uuids()),
    ):
        yield


class _Uuids:
    """`uuid.uuid4`, counting."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> uuid.UUID:
        self.count += 1
        return uuid.UUID(int=self.count, version=4)


def restart_uuids() -> None:
    """Let the next UUID be the first one again."""
    uuids: Any = uuid.uuid4
    if isinstance(uuids, _Uuids):
        uuids.count = 0


@dataclass
class Side:
    """One SDK's session for one service, and what it sent.

    Attributes:
        face: the module that has `Session`: `boto3`, or `staticboto.boto3`.
        session: a session of it.
        sent: the requests that were made since the last `listen`.
    """

    face: Any
    session: Any
    sent: list[Any] = field(default_factory=list)
    _answers: Sequence[Answer] = (Answer(),)

    @classmethod
    def open(cls, face: Any) -> Side:
        """Make a session whose requests are answered here."""
        session = face.Session("AKIDEXAMPLE", "secret", region_name=REGION)
        session._session.set_config_variable("account_id_endpoint_mode", "disabled")
        side = cls(face, session)
        session.events.register_first("before-send", side._send)
        return side

    def client(self, service: str) -> Any:
        """Make a client that does not retry."""
        return self.session.client(service, config=_config())

    def resource(self, service: str) -> Any:
        """Make a service resource whose client does not retry."""
        return self.session.resource(service, config=_config())

    def listen(self, answers: Sequence[Answer]) -> None:
        """Forget what was sent; answer with these, the last one again and again."""
        self.sent = []
        self._answers = answers
        restart_uuids()

    def _send(self, request: Any, **_: Any) -> AWSResponse:
        answer = self._answers[min(len(self.sent), len(self._answers) - 1)]
        self.sent.append(request)
        return answer.response(request.url)


def _config() -> Config:
    return Config(retries={"total_max_attempts": 1, "mode": "standard"})


def both(
    service: str, source: Path | None = None, models: Path | None = None
) -> tuple[Side, Side]:
    """Open both sides: boto3's first, then ours.

    Args:
        service: the service that they are asked about.
        source: the directory that holds the generated package `staticboto`; None when it
            can be imported already.
        models: where botocore and boto3 are that were generated from, if others run.
    """
    sides = Side.open(boto3), Side.open(ours(source))
    if models is not None:
        engines.lend(sides[0].session, models, service)
    engines.remember(sides[0].session, models)
    return sides


def ours(source: Path | None = None) -> Any:
    """Import our face of boto3."""
    if source is not None and str(source) not in sys.path:
        sys.path.insert(0, str(source))
    return importlib.import_module("staticboto.boto3")
