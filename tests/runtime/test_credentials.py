"""Where credentials come from, and who wins; what a role gives is tested apart.

Every source is alone on a machine of its own, and boto3 finds the same on it.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import botocore.session
import pytest
from botocore.exceptions import ProfileNotFound

from staticboto.sqs.client import SQSClient
from staticboto.sqs.service_resource import SQSServiceResource
from tests.runtime.comparison import ours, same, theirs
from tests.runtime.endpoints import after, temporary, timestamp
from tests.runtime.machine import Machine, Signature, ini
from tests.runtime.sources import CHAIN, REGION, Source, environment, pair

BOTH = pytest.mark.parametrize("face", [ours, theirs], ids=["ours", "theirs"])


def found(machine: Machine, **arguments: Any) -> tuple[str, object]:
    """Return the method, and what it signs with, of ours and of boto3's session."""

    def ask(face: Any) -> tuple[str, Signature] | None:
        session = face.Session(**{"region_name": REGION, **arguments})
        credentials = session.get_credentials()
        if credentials is None:
            return None
        return credentials.method, machine.signature(session)

    return same(ask)


@pytest.mark.parametrize(
    "source", [source for source in CHAIN if source.access_key], ids=lambda s: s.method
)
def test_a_source_alone(machine: Machine, source: Source) -> None:
    source.configure(machine)
    signature = Signature(source.access_key, REGION, source.token)
    assert found(machine) == ("returned", (source.method, signature))


@pytest.mark.parametrize("first", range(len(CHAIN)), ids=lambda i: CHAIN[i].method)
def test_a_source_is_stronger_than_those_after_it(machine: Machine, first: int) -> None:
    def method(face: Any) -> Any:
        return face.Session(region_name=REGION).get_credentials().method

    for source in CHAIN[first:]:
        source.configure(machine)
    assert same(method) == ("returned", CHAIN[first].method)


def test_no_source(machine: Machine) -> None:
    assert found(machine) == ("returned", None)
    kind, text = same(lambda face: face.client("sqs", REGION).list_queues())
    assert (kind, text) == ("NoCredentialsError", "Unable to locate credentials")


def test_arguments_are_stronger_than_all_sources(machine: Machine) -> None:
    given = {**pair("SESSION"), "aws_session_token": "session-token"}
    for source in CHAIN:
        source.configure(machine)
    signature = Signature("SESSION", REGION, "session-token")
    assert found(machine, **given) == ("returned", ("explicit", signature))

    def ask(face: Any) -> Signature:
        session = face.Session(region_name=REGION, **given)
        return machine.signature(session, **pair("CLIENT"))

    assert same(ask) == ("returned", Signature("CLIENT", REGION, None))


def test_generated_classes_sign(machine: Machine) -> None:
    """The client is the generated one, and what resources call is such a client."""
    machine.share("work", **pair("WORK"))
    session = ours.Session(profile_name="work", region_name=REGION)
    assert type(session.client("sqs")) is SQSClient
    resource = session.resource("sqs")
    assert type(resource) is SQSServiceResource
    assert type(resource.meta.client) is SQSClient
    assert list(resource.queues.all()) == []
    (request,) = machine.service.requests
    assert "Credential=WORK/" in request.headers["authorization"]


def test_variables_of_the_environment(machine: Machine) -> None:
    environment(machine)
    machine.set(AWS_SESSION_TOKEN="session", AWS_ACCOUNT_ID="123456789012")

    def account(face: Any) -> Any:
        return face.Session().get_credentials().account_id

    assert same(account) == ("returned", "123456789012")
    signature = Signature("ENVIRONMENT", REGION, "session")
    assert found(machine) == ("returned", ("env", signature))
    machine.set(AWS_SECURITY_TOKEN="security")
    signature = Signature("ENVIRONMENT", REGION, "security")
    assert found(machine) == ("returned", ("env", signature))


def test_files_elsewhere(machine: Machine) -> None:
    config = machine.write("elsewhere/config", ini({"profile work": pair("CONFIG")}))
    shared = machine.write("elsewhere/shared", ini({"default": pair("SHARED")}))
    machine.set(AWS_CONFIG_FILE=str(config), AWS_SHARED_CREDENTIALS_FILE=str(shared))
    machine.configure("default", **pair("OVERLOOKED"))
    machine.share("work", **pair("OVERLOOKED"))
    for profile, method, key in (
        ("default", "shared-credentials-file", "SHARED"),
        ("work", "config-file", "CONFIG"),
    ):
        expected = method, Signature(key, REGION, None)
        assert found(machine, profile_name=profile) == ("returned", expected)
    assert same(lambda face: face.Session().available_profiles)[1] == [
        "work",
        "default",
    ]


def test_choosing_a_profile(machine: Machine) -> None:
    for name in ("default", "argument", "variable", "old"):
        machine.share(name, **pair(name.upper()))

    def key(**arguments: Any) -> str | None:
        kind, value = found(machine, **arguments)
        assert kind == "returned" and isinstance(value, tuple)
        access_key: str | None = value[1].access_key
        return access_key

    assert key() == "DEFAULT"
    machine.set(AWS_PROFILE="variable")
    assert key() == "VARIABLE"
    machine.set(AWS_DEFAULT_PROFILE="old")
    assert key() == "OLD"
    assert key(profile_name="argument") == "ARGUMENT"
    environment(machine)
    assert key() == "ENVIRONMENT"  # whatever AWS_PROFILE says
    assert key(profile_name="argument") == "ARGUMENT"  # which has been asked for
    assert key(profile_name="argument", **pair("KEYS")) == "KEYS"


def test_choosing_a_profile_on_the_botocore_session(machine: Machine) -> None:
    machine.share("work", **pair("WORK"))

    def ask(face: Any) -> Any:
        engine = botocore.session.Session(profile="work")
        session = face.Session(region_name=REGION, botocore_session=engine)
        return session.profile_name, machine.signature(session).access_key

    assert same(ask) == ("returned", ("work", "WORK"))


def test_a_profile_that_does_not_exist(machine: Machine) -> None:
    machine.share("work", **pair("WORK"))
    expected = "ProfileNotFound", "The config profile (nobody) could not be found"
    assert found(machine, profile_name="nobody") == expected
    machine.set(AWS_PROFILE="nobody")
    assert found(machine) == expected
    with pytest.raises(ProfileNotFound):
        ours.client("sqs")


@pytest.mark.parametrize("name", ["aws_access_key_id", "aws_secret_access_key"])
def test_half_of_a_pair(machine: Machine, name: str) -> None:
    """Of arguments, in files and in the environment; each time with boto3's words."""
    half = {name: "half"}
    kind, text = same(lambda face: face.client("sqs", REGION, **half))
    assert kind == "PartialCredentialsError" and "explicit" in str(text)
    if name == "aws_access_key_id":
        expected, missing = "PartialCredentialsError", "aws_secret_access_key"
    else:  # a secret without its key is overlooked
        expected, missing = "returned", "none"
    machine.share("shared", **half)
    machine.configure("profile config", **half)
    for profile in ("shared", "config", None):
        kind, text = found(machine, profile_name=profile)
        assert kind == expected and missing in str(text).lower()
        machine.set(
            **{name.upper(): "half"}
        )  # overlooked as long as a profile is given


def test_an_account_without_keys(machine: Machine) -> None:
    environment(machine)
    assert found(machine, aws_account_id="123456789012")[0] == "NoCredentialsError"


@BOTH
def test_variables_that_expire_are_read_again(machine: Machine, face: Any) -> None:
    environment(machine)
    machine.set(AWS_CREDENTIAL_EXPIRATION=timestamp(after(minutes=5)))
    session = face.Session(region_name=REGION)
    assert machine.signature(session).access_key == "ENVIRONMENT"
    machine.set(AWS_ACCESS_KEY_ID="CHANGED")
    assert machine.signature(session).access_key == "CHANGED"


@BOTH
def test_a_process_is_run_again(machine: Machine, face: Any) -> None:
    """What it gives has five minutes left, so that each use asks for more."""
    given = {**temporary("FIRST", minutes=5), "Version": 1, "SessionToken": "token"}
    answer = machine.write("answer", json.dumps(given))
    program = machine.write("process.py", f"print(open({str(answer)!r}).read())")
    machine.configure("default", credential_process=f"{sys.executable} {program}")
    session = face.Session(region_name=REGION)
    client = session.client("sqs")
    client.list_queues()
    machine.write("answer", json.dumps({**given, "AccessKeyId": "SECOND"}))
    client.list_queues()
    signed = [request.headers["authorization"] for request in machine.service.requests]
    assert "Credential=FIRST/" in signed[0] and "Credential=SECOND/" in signed[1]


PROCESSES = {
    "error": ("import sys; sys.exit('no luck')", "no luck"),
    "version": ("print('{\"Version\": 2}')", "Unsupported version '2'"),
    "keys": ('print(\'{"Version": 1, "AccessKeyId": "a"}\')', "SecretAccessKey"),
}


@pytest.mark.parametrize("program, words", PROCESSES.values(), ids=PROCESSES)
def test_a_process_that_fails(machine: Machine, program: str, words: str) -> None:
    path = machine.write("process.py", program)
    machine.configure("default", credential_process=f"{sys.executable} {path}")
    kind, text = found(machine)
    assert kind == "CredentialRetrievalError" and words in str(text)
