"""Credentials that endpoints give: the portal of single sign-on, containers, instances."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.runtime import endpoints, sources
from tests.runtime.comparison import ours, same, theirs
from tests.runtime.endpoints import Answer, Endpoint, Reply, Request, after, timestamp
from tests.runtime.machine import Machine
from tests.runtime.sources import REGION

BOTH = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])

METADATA_TOKEN = "/latest/api/token"
METADATA_ROLE = "/latest/meta-data/iam/security-credentials/"


def signer(machine: Machine, **arguments: Any) -> tuple[str, object]:
    """Return who signs, the same of ours and of boto3's session."""

    def ask(face: Any) -> str | None:
        session = face.Session(region_name=REGION, **arguments)
        return machine.signature(session).access_key

    return same(ask)


def sign_on(machine: Machine, **settings: str) -> Endpoint:
    """Configure a profile with a session of single sign-on; return its portal."""
    machine.configure(
        "sso-session corporation",
        sso_start_url="https://portal",
        sso_region=REGION,
    )
    machine.configure(
        "default",
        sso_session="corporation",
        sso_account_id="123456789012",
        sso_role_name="reader",
        **settings,
    )
    portal = machine.serve(endpoints.portal("PORTAL"))
    machine.set(AWS_ENDPOINT_URL_SSO=portal.url)
    return portal


def test_single_sign_on_with_a_session(machine: Machine) -> None:
    portal = sign_on(machine)
    sources.signed_on(machine, "corporation", timestamp(after(hours=1)))
    assert signer(machine) == ("returned", "PORTAL")
    one, other = portal.requests
    for request in (one, other):
        assert request.path == (
            "/federation/credentials?role_name=reader&account_id=123456789012"
        )
        assert request.headers["x-amz-sso_bearer_token"] == "badge"
        assert "authorization" not in request.headers


def test_single_sign_on_finds_its_cache_at_home(machine: Machine) -> None:
    """In a process of its own, as the engine looks for the home directory only once."""
    sources.single_sign_on(machine)
    program = (
        "from staticboto import boto3\n"
        "found = boto3.Session().get_credentials()\n"
        "print(found.method, found.access_key)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert ran.stdout.split() == ["sso", "PORTAL"]


@BOTH
def test_single_sign_on_is_renewed(machine: Machine, face: Any) -> None:
    """A badge that has expired is exchanged, and the new one kept in the cache."""
    sign_on(machine)
    registered = {"clientId": "me", "clientSecret": "hush", "refreshToken": "again"}
    registered["registrationExpiresAt"] = timestamp(after(days=1))
    old = timestamp(after(minutes=-5))
    sources.signed_on(machine, "corporation", old, **registered)
    given = {"accessToken": "badge", "expiresIn": 3600, "refreshToken": "later"}
    provider = machine.serve(lambda request: Reply(json.dumps(given).encode()))
    machine.set(AWS_ENDPOINT_URL_SSO_OIDC=provider.url)
    for _ in range(2):
        session = face.Session(region_name=REGION)
        assert machine.signature(session).access_key == "PORTAL"
    (request,) = provider.requests
    assert (request.method, request.path) == ("POST", "/token")
    assert json.loads(request.body) == {
        "grantType": "refresh_token",
        "clientId": "me",
        "clientSecret": "hush",
        "refreshToken": "again",
    }
    (file,) = (machine.home / ".aws/sso/cache").iterdir()
    kept = json.loads(file.read_text())
    assert kept["refreshToken"] == "later" and kept["expiresAt"] > old


def test_single_sign_on_that_has_expired(machine: Machine) -> None:
    sources.single_sign_on(machine)
    sources.signed_on(machine, "https://portal", timestamp(after(minutes=-5)))
    kind, text = signer(machine)
    assert kind == "UnauthorizedSSOTokenError" and "expired" in str(text)


def test_single_sign_on_that_the_portal_refuses(machine: Machine) -> None:
    sources.single_sign_on(machine)
    portal = machine.serve(endpoints.portal("PORTAL", badge="another"))
    machine.set(AWS_ENDPOINT_URL_SSO=portal.url)
    assert signer(machine)[0] == "UnauthorizedSSOTokenError"


def test_single_sign_on_that_nobody_did(machine: Machine) -> None:
    sign_on(machine)
    kind, text = signer(machine)
    assert kind == "SSOTokenLoadError" and "corporation does not exist" in str(text)


@pytest.mark.parametrize(
    "settings, words",
    [
        ({"sso_account_id": "1"}, "missing required configuration: sso_role_name"),
        ({"sso_role_name": "reader", "sso_session": "none"}, "does not exist"),
    ],
)
def test_single_sign_on_that_is_configured_wrongly(
    machine: Machine, settings: dict[str, str], words: str
) -> None:
    machine.configure("default", **settings)
    kind, text = signer(machine)
    assert kind == "InvalidConfigError" and words in str(text)


def contain(machine: Machine, *keys: str, minutes: float = 60) -> Endpoint:
    """Start a container's metadata service, which demands `pass`; lead to it."""
    answer = endpoints.container(*keys, minutes=minutes, token="pass")
    endpoint = machine.serve(answer)
    machine.set(AWS_CONTAINER_CREDENTIALS_FULL_URI=f"{endpoint.url}/role?of=mine")
    machine.patch("botocore.utils.ContainerMetadataFetcher.SLEEP_TIME", 0)
    return endpoint


def test_container_with_a_token(machine: Machine) -> None:
    endpoint = contain(machine, "CONTAINER")
    kind, text = signer(machine)
    assert kind == "CredentialRetrievalError" and "403" in str(text)
    del endpoint.requests[:]
    machine.set(AWS_CONTAINER_AUTHORIZATION_TOKEN="pass")
    assert signer(machine) == ("returned", "CONTAINER")
    assert [(r.method, r.path) for r in endpoint.requests] == [
        ("GET", "/role?of=mine")
    ] * 2
    file = machine.write("token", "pass\n")
    machine.set(AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=str(file))
    assert signer(machine)[0] == "ValueError"  # a header has no lines
    machine.write("token", "pass")
    machine.set(AWS_CONTAINER_AUTHORIZATION_TOKEN="which the file is stronger than")
    assert signer(machine) == ("returned", "CONTAINER")


def test_container_with_a_relative_address(machine: Machine) -> None:
    endpoint = machine.serve(endpoints.container("CONTAINER"))
    address = endpoint.url.removeprefix("http://")
    machine.patch("botocore.utils.ContainerMetadataFetcher.IP_ADDRESS", address)
    machine.set(
        AWS_CONTAINER_CREDENTIALS_RELATIVE_URI="/v2/mine",
        AWS_CONTAINER_CREDENTIALS_FULL_URI="http://127.0.0.1:1/weaker",
    )
    assert signer(machine) == ("returned", "CONTAINER")
    assert {request.path for request in endpoint.requests} == {"/v2/mine"}


def test_container_elsewhere(machine: Machine) -> None:
    machine.set(AWS_CONTAINER_CREDENTIALS_FULL_URI="http://example.com/role")
    kind, text = signer(machine)
    assert kind == "ValueError" and "Unsupported host 'example.com'" in str(text)


@BOTH
def test_container_is_asked_again(machine: Machine, face: Any) -> None:
    """The credentials have five minutes left, so that each use asks for new ones."""
    contain(machine, "FIRST", "SECOND", "THIRD", minutes=5)
    file = machine.write("token", "pass")
    machine.set(AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=str(file))
    session = face.Session(region_name=REGION)
    credentials = session.get_credentials()
    assert credentials.get_frozen_credentials().access_key == "SECOND"
    assert machine.signature(session).access_key == "THIRD"
    machine.write("token", "changed")
    with pytest.raises(Exception, match="403"):
        credentials.get_frozen_credentials()


def test_container_that_gives_what_has_expired(machine: Machine) -> None:
    contain(machine, "CONTAINER", minutes=-5)
    machine.set(AWS_CONTAINER_AUTHORIZATION_TOKEN="pass")
    kind, text = signer(machine)
    assert kind == "RuntimeError" and "still expired" in str(text)


def metadata(machine: Machine, answer: Answer) -> Endpoint:
    """Start an instance's metadata service; lead to it."""
    endpoint = machine.serve(answer)
    machine.set(AWS_EC2_METADATA_SERVICE_ENDPOINT=endpoint.url)
    machine.unset("AWS_EC2_METADATA_DISABLED")
    return endpoint


def asked(endpoint: Endpoint) -> list[tuple[str, str]]:
    return [(request.method, request.path) for request in endpoint.requests]


@BOTH
def test_instance_with_tokens(machine: Machine, face: Any) -> None:
    endpoint = metadata(machine, endpoints.instance("INSTANCE"))
    session = face.Session(region_name=REGION)
    assert machine.signature(session) == ("INSTANCE", REGION, "INSTANCE-token")
    assert asked(endpoint) == [
        ("PUT", METADATA_TOKEN),
        ("GET", METADATA_ROLE),
        ("GET", f"{METADATA_ROLE}machine"),
    ]
    first, *others = [request.headers for request in endpoint.requests]
    assert first["x-aws-ec2-metadata-token-ttl-seconds"] == "21600"
    assert all(headers["x-aws-ec2-metadata-token"] == "pass" for headers in others)
    assert f"Boto3/{theirs.__version__}" in first["user-agent"]
    machine.signature(session)
    assert len(endpoint.requests) == 3  # which are enough for the whole session


def test_instance_without_tokens(machine: Machine) -> None:
    endpoint = metadata(machine, endpoints.instance("INSTANCE", tokens=False))
    assert signer(machine) == ("returned", "INSTANCE")
    machine.configure("default", ec2_metadata_v1_disabled="true")
    kind, text = signer(machine)
    assert kind == "MetadataRetrievalError" and "IMDSv1 has been disabled" in str(text)
    assert asked(endpoint)[-1] == ("PUT", METADATA_TOKEN)
    machine.set(AWS_EC2_METADATA_V1_DISABLED="false")
    assert signer(machine) == ("returned", "INSTANCE")


def test_instance_of_the_config_file(machine: Machine) -> None:
    endpoint = metadata(machine, endpoints.instance("INSTANCE"))
    machine.unset("AWS_EC2_METADATA_SERVICE_ENDPOINT")
    machine.configure("default", ec2_metadata_service_endpoint=f"{endpoint.url}/")
    assert signer(machine) == ("returned", "INSTANCE")


def test_instance_that_is_switched_off(machine: Machine) -> None:
    endpoint = metadata(machine, endpoints.instance("INSTANCE"))
    machine.set(AWS_EC2_METADATA_DISABLED="true")
    assert signer(machine)[0] == "NoCredentialsError"
    assert endpoint.requests == []


def test_instance_with_credentials_that_have_expired(machine: Machine) -> None:
    """They are used all the same: better than none while the service is in trouble."""
    metadata(machine, endpoints.instance("INSTANCE", minutes=-5))
    assert signer(machine) == ("returned", "INSTANCE")


@BOTH
def test_instance_in_trouble(machine: Machine, face: Any) -> None:
    """It fails twice; how often it is asked is a setting."""
    healthy = endpoints.instance("INSTANCE")
    failures = [Reply(status=500)] * 2

    def answer(request: Request) -> Reply:
        if request.path == METADATA_ROLE and failures:
            return failures.pop()
        return healthy(request)

    endpoint = metadata(machine, answer)
    session = face.Session(region_name=REGION)
    assert session.get_credentials() is None
    machine.set(AWS_METADATA_SERVICE_NUM_ATTEMPTS="2")
    session = face.Session(region_name=REGION)
    assert session.get_credentials().access_key == "INSTANCE"
    assert asked(endpoint).count(("GET", METADATA_ROLE)) == 3
