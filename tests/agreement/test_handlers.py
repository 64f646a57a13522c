"""The effects of handlers are known, are in the overrides, and are what the handlers do."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from pkgutil import resolve_name
from typing import Any
from urllib.parse import quote

import pytest

from generator.facts import overrides
from tests import generated
from tests.agreement import handlers
from tests.agreement.generated_types import ServiceTypes
from tests.agreement.runtime import Runtime
from tests.support.meaning import is_of, mismatches
from tests.support.wire.answer import Answer, success

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = Path(__file__).with_name("handlers.toml")
KNOWN: dict[str, dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
FILES = {path.stem: path for path in overrides.FOLDER.glob("*.toml")}
POLICY = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*"}]}
ONE_STATEMENT = {**POLICY, "Statement": {"Effect": "Deny", "Action": "*"}}


def test_handlers_are_known() -> None:
    """Handlers that another version registers have to be examined and listed."""
    known = {name: set(entry["events"]) for name, entry in KNOWN.items()}
    assert handlers.registered() == known


@pytest.mark.parametrize("name", KNOWN)
def test_handlers_are_explained(name: str) -> None:
    entry = KNOWN[name]
    assert len({"because", "overrides"} & entry.keys()) == 1
    assert entry.get("because", "-")
    for file in entry.get("overrides", ()):
        assert file in FILES


def facts(file: str) -> Iterator[tuple[str, str]]:
    """Yield what the overrides of a file say of shapes and members, and its cause."""
    read = overrides.own(file)
    for (structure, member), fact in read.members.items():
        if fact.upstream:  # what is documented has no function
            yield f"{structure}.{member}", fact.upstream
    for structure, keys in read.added.items():
        yield from ((f"{structure}.{each.name}", each.upstream) for each in keys)
    yield from ((name, fact.upstream) for name, fact in read.shapes.items())


@pytest.mark.parametrize("file", FILES)
def test_overrides_have_a_handler(file: str) -> None:
    for name, upstream in facts(file):
        assert file in KNOWN[upstream]["overrides"], name


@pytest.mark.parametrize("file", FILES)
def test_upstream_is_there(file: str) -> None:
    read = overrides.read(file)
    named = {upstream for _, upstream in facts(file)}
    named |= {method.upstream for method in read.client.methods}
    for class_ in read.resources.values():
        named |= {method.upstream for method in class_.methods}
        named |= {class_.load.upstream} if class_.load else set()
    for upstream in named:
        assert callable(resolve_name(upstream)), upstream


class Service:
    """Runtime and types of one service."""

    def __init__(self, name: str) -> None:
        self.runtime = Runtime(name)
        self.service = ServiceTypes(name, generated.reviewed())
        self.types = {each.name: each for each in self.service.operations()}

    def check(self, operation: str, given: Answer) -> dict[str, Any]:
        """Return what comes of an answer, if that is what the types say."""
        found = self.runtime.delivered(self._model(operation), given)
        hint = self.types[operation].response
        assert not list(mismatches(hint, found, comes_out=True))
        return found

    def answered(self, operation: str, value: dict[str, Any]) -> dict[str, Any]:
        """Return what comes of an answer that holds `value` and what AWS always sends."""
        return self.check(operation, self.answer(operation, value))

    def answer(self, operation: str, value: dict[str, Any]) -> Answer:
        """Return an answer that holds `value` and what AWS always sends."""
        model = self._model(operation)
        return success(model, self.service.completed(model.output_shape, value))

    def accepts(self, operation: str, parameters: dict[str, Any]) -> bool:
        """Whether a call is accepted; types and runtime have to agree."""
        by_type = is_of(self.types[operation].request, parameters)
        refusal = self.runtime.refusal(self._model(operation), dict(parameters))
        assert by_type is (refusal is None), refusal
        return by_type

    def _model(self, operation: str) -> Any:
        return self.runtime.model.operation_model(operation)


@cache
def service_of(name: str) -> Service:
    """Return what is known of a service, made once."""
    return Service(name)


@pytest.mark.parametrize("policy", [POLICY, ONE_STATEMENT])
def test_policies_are_decoded(policy: dict[str, Any]) -> None:
    names = {"RoleName": "role", "PolicyName": "policy"}
    text = quote(json.dumps(policy))
    found = service_of("iam").answered(
        "GetRolePolicy", {**names, "PolicyDocument": text}
    )
    assert found["PolicyDocument"] == policy


def test_policies_are_decoded_in_lists() -> None:
    users = [{"UserPolicyList": [{"PolicyDocument": quote(json.dumps(POLICY))}]}]
    found = service_of("iam").answered(
        "GetAccountAuthorizationDetails", {"UserDetailList": users}
    )
    assert found["UserDetailList"][0]["UserPolicyList"][0]["PolicyDocument"] == POLICY


@pytest.mark.parametrize(
    ("text", "delivered"),
    [('{"Resources": {}}', {"Resources": {}}), ("Resources:\n", "Resources:\n")],
)
def test_templates_in_json_are_decoded(text: str, delivered: Any) -> None:
    found = service_of("cloudformation").answered("GetTemplate", {"TemplateBody": text})
    assert found["TemplateBody"] == delivered


@pytest.mark.parametrize(
    ("body", "region"),
    [(b"<LocationConstraint/>", None), (b"<L>eu-west-1</L>", "eu-west-1")],
)
def test_the_first_region_is_none(body: bytes, region: str | None) -> None:
    found = service_of("s3").check("GetBucketLocation", Answer(body=body))
    assert found["LocationConstraint"] == region


@pytest.mark.parametrize("operation", ["GetObject", "HeadObject"])
@pytest.mark.parametrize(
    ("text", "moment"),
    [("Thu, 29 Feb 2024 12:34:56 GMT", datetime(2024, 2, 29, 12, 34, 56)), ("0", None)],
)
def test_expiry_comes_as_text_too(
    operation: str, text: str, moment: datetime | None
) -> None:
    plain = service_of("s3").answer(operation, {})
    given = replace(plain, headers={**plain.headers, "Expires": text})
    found = service_of("s3").check(operation, given)
    assert found["ExpiresString"] == text
    if moment is not None:
        assert found["Expires"].replace(tzinfo=None) == moment


def test_expiry_that_is_none_is_left_out() -> None:
    found = service_of("s3").check("GetObject", Answer(headers={"Expires": "never"}))
    assert found["ExpiresString"] == "never"
    assert "Expires" not in found


COPY = {"Bucket": "bucket", "Key": "key"}
RUN = {"ImageId": "ami-1", "MinCount": 1, "MaxCount": 1}
SPOT = {"LaunchSpecification": {"UserData": "dGV4dA=="}}


@pytest.mark.parametrize(
    ("service", "operation", "parameters"),
    [
        ("ec2", "RunInstances", {**RUN, "UserData": "text"}),
        ("ec2", "RunInstances", {**RUN, "UserData": b"\xff"}),
        ("ec2", "RunInstances", {**RUN, "UserData": memoryview(b"\xff")}),
        ("ec2", "RequestSpotInstances", SPOT),
        ("ec2", "DescribeNatGateways", {"Filter": []}),
        ("ec2", "DescribeNatGateways", {"Filters": []}),
        ("s3", "CopyObject", {**COPY, "CopySource": "bucket/key"}),
        ("s3", "CopyObject", {**COPY, "CopySource": COPY}),
        ("s3", "CopyObject", {**COPY, "CopySource": {**COPY, "VersionId": "1"}}),
        ("s3", "GetObject", {**COPY, "SSECustomerKey": b"\xff" * 32}),
        ("glacier", "ListVaults", {}),
        ("glacier", "ListVaults", {"accountId": "-"}),
        ("glacier", "ListVaults", {"accountId": None}),
    ],
)
def test_handlers_let_it_pass(
    service: str, operation: str, parameters: dict[str, Any]
) -> None:
    assert service_of(service).accepts(operation, parameters)


@pytest.mark.parametrize(
    ("service", "operation", "parameters"),
    [
        ("ec2", "RunInstances", {**RUN, "UserData": ["text"]}),
        ("ec2", "RequestSpotInstances", {"LaunchSpecification": {"UserData": b"a"}}),
        ("ec2", "DescribeHosts", {"filters": []}),
        ("s3", "CopyObject", {**COPY, "CopySource": b"bucket/key"}),
        ("s3", "CopyObject", {**COPY, "CopySource": ("bucket", "key")}),
        ("s3", "CopyObject", {**COPY, "CopySource": {"Bucket": "bucket"}}),
        ("s3", "GetObject", {**COPY, "SSECustomerKeyMD5": b"\xff"}),
        ("glacier", "DescribeVault", {"vaultName": None}),
    ],
)
def test_nothing_else_does(
    service: str, operation: str, parameters: dict[str, Any]
) -> None:
    assert not service_of(service).accepts(operation, parameters)
