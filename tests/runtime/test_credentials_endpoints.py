"""Credentials that endpoints give: the portal of single sign-on, containers, instances."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from typing import Any

import pytest

from tests.runtime import endpoints, sources
from tests.runtime.comparison import ours, same, theirs
from tests.runtime.endpoints import Endpoint, Reply, Request, after, timestamp
from tests.runtime.machine import Machine
from tests.runtime.sources import REGION

BOTH = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])

TOKEN = "/latest/api/token"
ROLE = "/latest/meta-data/iam/security-credentials/"


def signer(machine: Machine, **arguments: Any) -> tuple[str, object]:
    """Return who signs, of ours and of boto3's session."""

    def ask(face: Any) -> str | None:
        session = face.Session(region_name=REGION, **arguments)
        return machine.signature(session).access_key

    return same(ask)


def token(machine: Machine, name: str, **contents: object) -> None:
    """Write what single sign-on left for a portal or a session."""
    name = hashlib.sha1(name.encode()).hexdigest()
    machine.write(f".aws/sso/cache/{name}.json", json.dumps(contents))


def portal(machine: Machine, badge: str = "badge") -> Endpoint:
    """Start a portal, which knows a badge; lead to it."""

    def answer(request: Request) -> Reply:
        if request.headers["x-amz-sso_bearer_token"] != badge:
            return Reply(b"{}", status=401)
        return sources.portal_gives("PORTAL")

    endpoint = machine.serve(answer)
    machine.set(AWS_ENDPOINT_URL_SSO=endpoint.url)
    return endpoint
