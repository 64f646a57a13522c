"""What the tests of the engine share: clients of botocore's, with and without the pieces."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import botocore.auth
import botocore.config
import botocore.session
import pytest

from tests import generated

SOURCE = str(generated.reviewed())
sys.path.insert(0, SOURCE)

PARTS = {
    "serializer": "_serializer",
    "endpoint": "_endpoint",
    "response_parser": "_response_parser",
    "request_signer": "_request_signer",
    "loader": "_loader",
    "client_config": "_client_config",
    "exceptions_factory": "_exceptions_factory",
    "endpoint_ruleset_resolver": "_ruleset_resolver",
    "user_agent_creator": "_user_agent_creator",
}
"""The arguments of botocore's `BaseClient`, by the attributes in which it keeps them."""


Config: Any = botocore.config.Config
"""botocore's, of whose arguments not all are in its stubs."""


class Sides(NamedTuple):
    """Two clients that are made alike.

    Attributes:
        plain: botocore's.
        fast: botocore's as well, with its parts improved.
    """

    plain: Any
    fast: Any

    def both(self) -> tuple[Any, Any]:
        """Return the two, to do the same to each."""
        return self.plain, self.fast


LOADER: Any = botocore.session.Session().get_component("data_loader")
"""What reads models, once for all tests."""


@pytest.fixture(autouse=True)
def world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No configuration but this one, and botocore's own signatures instead of awscrt's."""
    for name in [
        name for name in os.environ if name.startswith(("AWS_", "STATICBOTO"))
    ]:
        monkeypatch.delenv(name)
    # Of programs that tests start; another botocore may be on the path already.
    monkeypatch.setenv("PYTHONPATH", SOURCE, prepend=os.pathsep)
    monkeypatch.setattr("staticboto.boto3.DEFAULT_SESSION", None)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    signers: Any = botocore.auth
    for version, signer in (("v4", "SigV4Auth"), ("s3v4", "S3SigV4Auth")):
        monkeypatch.setitem(signers.AUTH_TYPE_MAPS, version, getattr(signers, signer))
    return tmp_path


def improved(client: Any) -> Any:
    """Improve the parts of a client that is there already; return the client."""
    from staticboto._runtime.engine.fast import improve

    arguments = {name: getattr(client, kept) for name, kept in PARTS.items()}
    arguments["event_emitter"] = client.meta.events
    arguments["service_model"] = client.meta.service_model
    improve(arguments)
    for name, kept in PARTS.items():
        setattr(client, kept, arguments[name])
    return client


@pytest.fixture
def client() -> Callable[..., Any]:
    """Makes a client of botocore's in a session of its own."""

    def make(service: str, **options: Any) -> Any:
        session: Any = botocore.session.Session()
        session.register_component("data_loader", LOADER)
        return session.create_client(service, **options)

    return make


@pytest.fixture
def sides(client: Callable[..., Any]) -> Callable[..., Sides]:
    """Makes two clients alike, one of which is improved."""

    def make(service: str, **options: Any) -> Sides:
        return Sides(client(service, **options), improved(client(service, **options)))

    return make
