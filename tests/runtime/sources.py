"""The sources of credentials that botocore knows, each as a test configures it."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from typing import NamedTuple

from tests.runtime import endpoints
from tests.runtime.endpoints import after, temporary, timestamp
from tests.runtime.machine import Machine, ini

REGION = "eu-west-3"
ROLE = "arn:aws:iam::123456789012:role/reader"


def pair(name: str) -> dict[str, str]:
    """Return the access key `name` and its secret, as files have them."""
    return {"aws_access_key_id": name, "aws_secret_access_key": f"{name}-secret"}


def environment(machine: Machine) -> None:
    machine.set(AWS_ACCESS_KEY_ID="ENVIRONMENT", AWS_SECRET_ACCESS_KEY="secret")


def role(machine: Machine) -> None:
    machine.configure("default", role_arn=ROLE, source_profile="source")
    machine.configure("profile source", **pair("SOURCE"))


def web_identity(machine: Machine) -> None:
    token = machine.write("identity", "an identity")
    machine.set(AWS_ROLE_ARN=ROLE, AWS_WEB_IDENTITY_TOKEN_FILE=str(token))


def single_sign_on(machine: Machine) -> None:
    machine.configure(
        "default",
        sso_start_url="https://portal",
        sso_region=REGION,
        sso_account_id="123456789012",
        sso_role_name="reader",
    )
    signed_on(machine, "https://portal", timestamp(after(hours=1)))
    portal = machine.serve(endpoints.portal("PORTAL"))
    machine.set(AWS_ENDPOINT_URL_SSO=portal.url)


def signed_on(machine: Machine, name: str, expires: str, **more: str) -> None:
    """Leave the badge that a person got from a portal or a session of this name."""
    token = {"accessToken": "badge", "expiresAt": expires, **more}
    file = hashlib.sha1(name.encode()).hexdigest()
    machine.write(f".aws/sso/cache/{file}.json", json.dumps(token))


def shared_file(machine: Machine) -> None:
    machine.share("default", **pair("SHARED"))


def login(machine: Machine) -> None:
    machine.patch("botocore.credentials.EC", object())  # of awscrt; only refreshes do
    machine.configure("default", login_session="somebody")
    given = {
        "accessKeyId": "LOGIN",
        "secretAccessKey": "secret",
        "sessionToken": "LOGIN-token",
        "expiresAt": timestamp(after(hours=1)),
        "accountId": "123456789012",
    }
    token = {"accessToken": given, "refreshToken": "", "dpopKey": "", "clientId": ""}
    name = hashlib.sha256(b"somebody").hexdigest()
    machine.write(f".aws/login/cache/{name}.json", json.dumps(token))


def process(machine: Machine) -> None:
    given = json.dumps({"Version": 1, **temporary("PROCESS"), "SessionToken": "t"})
    program = machine.write("process.py", f"print({given!r})")
    machine.configure("default", credential_process=f"'{sys.executable}' {program}")


def config_file(machine: Machine) -> None:
    machine.configure("default", **pair("CONFIG"))


def key_file(machine: Machine) -> None:
    file = machine.write("keys", "AWSAccessKeyId=KEYFILE\nAWSSecretKey=secret\n")
    machine.set(AWS_CREDENTIAL_FILE=str(file))


def old_boto(machine: Machine) -> None:
    machine.write(".boto", ini({"Credentials": pair("BOTO")}))


def container(machine: Machine) -> None:
    endpoint = machine.serve(endpoints.container("CONTAINER"))
    machine.set(AWS_CONTAINER_CREDENTIALS_FULL_URI=f"{endpoint.url}/role")


def instance(machine: Machine) -> None:
    endpoint = machine.serve(endpoints.instance("INSTANCE"))
    machine.set(AWS_EC2_METADATA_SERVICE_ENDPOINT=endpoint.url)
    machine.unset("AWS_EC2_METADATA_DISABLED")


class Source(NamedTuple):
    """A source of credentials: what botocore calls it, and the access key it gives."""

    configure: Callable[[Machine], None]
    method: str
    access_key: str | None = None
    token: str | None = None


# The strongest first.
CHAIN = (
    Source(environment, "env", "ENVIRONMENT"),
    Source(role, "assume-role"),
    Source(web_identity, "assume-role-with-web-identity"),
    Source(single_sign_on, "sso", "PORTAL", "PORTAL-token"),
    Source(shared_file, "shared-credentials-file", "SHARED"),
    Source(login, "login", "LOGIN", "LOGIN-token"),
    Source(process, "custom-process", "PROCESS", "t"),
    Source(config_file, "config-file", "CONFIG"),
    Source(key_file, "ec2-credentials-file", "KEYFILE"),
    Source(old_boto, "boto-config", "BOTO"),
    Source(container, "container-role", "CONTAINER", "CONTAINER-token"),
    Source(instance, "iam-role", "INSTANCE", "INSTANCE-token"),
)
