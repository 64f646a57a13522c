"""Roles that STS gives: for keys, for another role, for a token of web identity.

STS is moto's, which also says whose the keys are that a session ends up with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import pytest

from tests.runtime import sources
from tests.runtime.comparison import ours, same, theirs
from tests.runtime.machine import Machine
from tests.runtime.sources import REGION, ROLE, Source
from tests.support import cloud

BOTH = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])


@pytest.fixture(scope="module")
def sts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of moto's STS."""
    with cloud.serving(tmp_path_factory.mktemp("server")) as url:
        yield url


@pytest.fixture(autouse=True)
def endpoint(machine: Machine, sts: str) -> None:
    """The way to moto's STS."""
    machine.set(AWS_ENDPOINT_URL_STS=sts)


class Assumption(NamedTuple):
    """A request for a role: the access key that signed it, and its parameters."""

    access_key: str | None
    parameters: dict[str, str]


def assumptions(session: Any) -> list[Assumption]:
    """Return the list that the requests for roles of a session go to."""
    seen = []

    def handler(request: Any, **event: Any) -> None:
        signed = request.headers.get("Authorization", b"").decode()
        key = re.search("Credential=([^/]+)/", signed)
        body = dict(parse_qsl(request.body))
        del body["Action"], body["Version"]
        seen.append(Assumption(key and key[1], body))

    session.events.register("before-send.sts.AssumeRole", handler)
    session.events.register("before-send.sts.AssumeRoleWithWebIdentity", handler)
    return seen


def role_of(session: Any) -> str:
    """Return whose the keys of a session are, in STS's words."""
    arn: str = session.client("sts").get_caller_identity()["Arn"]
    return arn.removeprefix("arn:aws:sts::123456789012:assumed-role/")


class Outcome(NamedTuple):
    """What a session does with a role: what botocore calls it, whose keys it gets."""

    method: str
    role: str
    asked: list[Assumption]


def assumed(**arguments: Any) -> Outcome:
    """Return the method, the role and how it was asked for, the same as with boto3."""

    def ask(face: Any) -> Any:
        session = face.Session(region_name=REGION, **arguments)
        seen = assumptions(session)
        return Outcome(session.get_credentials().method, role_of(session), seen)

    kind, found = same(ask)
    assert isinstance(found, Outcome), found
    return found


PLAIN = {"RoleArn": ROLE, "RoleSessionName": "me"}

# The sources that a profile can have.
PROFILES = [
    source
    for source in sources.CHAIN
    if source.method
    in ("sso", "shared-credentials-file", "login", "custom-process", "config-file")
]


@pytest.mark.parametrize("source", PROFILES, ids=lambda source: source.method)
def test_role_for_another_profile(machine: Machine, source: Source) -> None:
    source.configure(machine)
    machine.configure(
        "profile reader",
        role_arn=ROLE,
        source_profile="default",
        role_session_name="me",
    )
    asked = [Assumption(source.access_key, PLAIN)]
    expected = "assume-role", "reader/me", asked
    assert assumed(profile_name="reader") == expected
    machine.set(AWS_PROFILE="reader")
    assert assumed() == expected


@pytest.mark.parametrize(
    "name, source",
    [
        ("Environment", "env"),
        ("EcsContainer", "container-role"),
        ("Ec2InstanceMetadata", "iam-role"),
    ],
)
def test_role_for_a_credential_source(machine: Machine, name: str, source: str) -> None:
    (chosen,) = [found for found in sources.CHAIN if found.method == source]
    chosen.configure(machine)
    machine.configure(
        "profile reader", role_arn=ROLE, credential_source=name, role_session_name="me"
    )
    asked = [Assumption(chosen.access_key, PLAIN)]
    assert assumed(profile_name="reader") == ("assume-role", "reader/me", asked)


def test_role_with_everything_that_a_profile_says(machine: Machine) -> None:
    """Its profile has the keys itself, in the shared credentials file."""
    machine.share("reader", **sources.pair("OWN"))
    machine.configure(
        "profile reader",
        role_arn=ROLE,
        source_profile="reader",
        role_session_name="me",
        external_id="outside",
        duration_seconds="1800",
    )
    asked = {**PLAIN, "ExternalId": "outside", "DurationSeconds": "1800"}
    assert assumed(profile_name="reader")[2] == [Assumption("OWN", asked)]


@BOTH
def test_role_without_a_session_name(machine: Machine, face: Any) -> None:
    sources.role(machine)
    assert re.fullmatch(
        r"reader/botocore-session-\d+", role_of(face.Session(region_name=REGION))
    )


@BOTH
def test_role_for_a_role(machine: Machine, face: Any) -> None:
    sources.role(machine)
    machine.configure(
        "profile writer",
        role_arn=ROLE.replace("reader", "writer"),
        source_profile="default",
        role_session_name="me",
    )
    session = face.Session(profile_name="writer", region_name=REGION)
    seen = assumptions(session)
    assert role_of(session) == "writer/me"
    first, second = seen
    assert first.access_key == "SOURCE"
    assert first.parameters["RoleArn"] == ROLE
    assert second.access_key not in (None, "SOURCE")
    assert second.parameters["RoleArn"] == ROLE.replace("reader", "writer")


@BOTH
def test_a_role_is_shared_by_clients(machine: Machine, face: Any) -> None:
    sources.role(machine)
    session = face.Session(region_name=REGION)
    seen = assumptions(session)
    signatures = {machine.signature(session) for _ in range(2)}
    assert len(signatures) == len(seen) == 1
    frozen = session.get_credentials().get_frozen_credentials()
    assert signatures == {(frozen.access_key, REGION, frozen.token)}


@BOTH
def test_a_role_is_renewed_before_it_expires(machine: Machine, face: Any) -> None:
    """A quarter of an hour is when botocore starts to renew."""
    sources.role(machine)
    machine.configure("default", duration_seconds="900")
    session = face.Session(region_name=REGION)
    seen = assumptions(session)
    client = session.client("sqs")
    for _ in range(3):
        client.list_queues()
    signers = [
        request.headers["authorization"].partition("/")[0]
        for request in machine.service.requests
    ]
    assert len(set(signers)) == 3 and len(seen) >= 3
    assert {assumption.access_key for assumption in seen} == {"SOURCE"}


@pytest.mark.parametrize(
    "settings, error, words",
    [
        ({}, "PartialCredentialsError", "source_profile or credential_source"),
        ({"source_profile": "nobody"}, "InvalidConfigError", "does not exist"),
        ({"source_profile": "empty"}, "InvalidConfigError", "must have credentials"),
        ({"source_profile": "reader"}, "InfiniteLoopConfigError", "reader"),
        ({"source_profile": "loop"}, "InfiniteLoopConfigError", "loop"),
        ({"credential_source": "Nothing"}, "InvalidConfigError", "is not valid"),
        (
            {"credential_source": "Environment"},
            "CredentialRetrievalError",
            "No credentials found",
        ),
        (
            {"source_profile": "empty", "credential_source": "Environment"},
            "InvalidConfigError",
            "both",
        ),
    ],
    ids=str,
)
def test_role_that_is_configured_wrongly(
    machine: Machine, settings: dict[str, str], error: str, words: str
) -> None:
    machine.configure("profile empty", region=REGION)
    machine.configure("profile loop", role_arn=ROLE, source_profile="reader")
    machine.configure("profile reader", role_arn=ROLE, **settings)
    kind, text = same(lambda face: face.Session(profile_name="reader").client("sqs"))
    assert kind == error and words in str(text)


def test_web_identity_of_the_environment(machine: Machine) -> None:
    sources.web_identity(machine)
    machine.set(AWS_ROLE_SESSION_NAME="me")
    asked = Assumption(None, {**PLAIN, "WebIdentityToken": "an identity"})
    method = "assume-role-with-web-identity"
    assert assumed() == (method, "reader/me", [asked])


def test_web_identity_of_a_profile(machine: Machine) -> None:
    """A profile that was asked for makes the environment's variables be overlooked."""
    sources.web_identity(machine)
    machine.configure(
        "profile writer",
        role_arn=ROLE.replace("reader", "writer"),
        web_identity_token_file=str(machine.write("other", "another identity")),
        role_session_name="me",
    )
    method, role, asked = assumed(profile_name="writer")
    assert (method, role) == ("assume-role-with-web-identity", "writer/me")
    assert asked[0].parameters["WebIdentityToken"] == "another identity"
    machine.set(AWS_PROFILE="writer")
    method, role, asked = assumed()
    assert role == "reader/me"
    assert asked[0].parameters["WebIdentityToken"] == "an identity"


def test_role_for_a_web_identity(machine: Machine) -> None:
    machine.configure(
        "default",
        role_arn=ROLE,
        web_identity_token_file=str(machine.write("identity", "an identity")),
        role_session_name="me",
    )
    machine.configure(
        "profile writer",
        role_arn=ROLE.replace("reader", "writer"),
        source_profile="default",
        role_session_name="me",
    )

    def ask(face: Any) -> Any:
        session = face.Session(profile_name="writer", region_name=REGION)
        seen = assumptions(session)
        return role_of(session), [found.parameters for found in seen]

    kind, answer = same(ask)
    asked = [
        {**PLAIN, "WebIdentityToken": "an identity"},
        {**PLAIN, "RoleArn": ROLE.replace("reader", "writer")},
    ]
    assert answer == ("writer/me", asked)


@BOTH
def test_web_identity_is_renewed_with_a_new_token(machine: Machine, face: Any) -> None:
    sources.web_identity(machine)
    session = face.Session(region_name=REGION)
    seen = assumptions(session)
    session.events.register(
        "provide-client-params.sts.AssumeRoleWithWebIdentity",
        lambda params, **event: {**params, "DurationSeconds": 900},
    )
    before = machine.signature(session)
    machine.write("identity", "a new identity")
    assert machine.signature(session) != before
    assert seen[0].parameters["WebIdentityToken"] == "an identity"
    assert seen[-1].parameters["WebIdentityToken"] == "a new identity"


def test_web_identity_that_is_configured_wrongly(machine: Machine) -> None:
    machine.set(AWS_WEB_IDENTITY_TOKEN_FILE="/nowhere/identity")
    kind, text = same(lambda face: face.Session().get_credentials())
    assert kind == "InvalidConfigError" and "no role ARN" in str(text)
    machine.set(AWS_ROLE_ARN=ROLE)
    kind, text = same(lambda face: role_of(face.Session(region_name=REGION)))
    assert kind == "FileNotFoundError" and "/nowhere/identity" in str(text)
