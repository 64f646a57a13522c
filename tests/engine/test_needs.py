"""What an older botocore does not know of a service is an error when its client is made."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from enum import Enum
from typing import Any

import botocore
import botocore.auth
import botocore.endpoint_provider
import botocore.exceptions
import botocore.parsers
import botocore.regions
import botocore.serialize
import botocore.session
import pytest

from staticboto import boto3
from staticboto._index.catalog import BOTOCORE_VERSION, PACKAGES
from staticboto._runtime.engine.packs import installed, needs

Change = Callable[[pytest.MonkeyPatch], None]


@pytest.fixture(autouse=True)
def unjudged() -> None:
    """Nothing was compared yet in this process."""
    needs._missing.cache_clear()


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> None:
    """The installed botocore is said to be an older one."""
    monkeypatch.setattr(botocore, "__version__", "1.40.0")


def without_a_protocol(patch: pytest.MonkeyPatch) -> None:
    serializers = {**botocore.serialize.SERIALIZERS}
    del serializers["query"]
    patch.setattr(botocore.serialize, "SERIALIZERS", serializers)


def without_its_parser(patch: pytest.MonkeyPatch) -> None:
    tables: Any = botocore.parsers
    parsers = {**tables.PROTOCOL_PARSERS}
    del parsers["query"]
    patch.setattr(botocore.parsers, "PROTOCOL_PARSERS", parsers)


def without_a_way_to_sign(patch: pytest.MonkeyPatch) -> None:
    tables: Any = botocore.auth
    known = {**tables.AUTH_TYPE_TO_SIGNATURE_VERSION}
    del known["aws.auth#sigv4"]
    patch.setattr(botocore.auth, "AUTH_TYPE_TO_SIGNATURE_VERSION", known)


def without_a_function(patch: pytest.MonkeyPatch) -> None:
    library: Any = botocore.endpoint_provider
    patch.delattr(library.RuleSetStandardLibrary, "aws_partition")


def without_a_setting(patch: pytest.MonkeyPatch) -> None:
    known: Any = botocore.regions.EndpointResolverBuiltins
    rest = {each.name: each.value for each in known if each.name != "AWS_USE_FIPS"}
    patch.setattr(botocore.regions, "EndpointResolverBuiltins", Enum("Some", rest))


LACKS: dict[str, Change] = {
    "the protocol query": without_a_protocol,
    "the protocol query ": without_its_parser,
    "the authentication aws.auth#sigv4": without_a_way_to_sign,
    "the function aws.partition of endpoint rules": without_a_function,
    "the setting AWS::UseFIPS of endpoint rules": without_a_setting,
}


@pytest.mark.parametrize("what", LACKS)
@pytest.mark.parametrize("stock", [False, True])
def test_the_error_says_what_is_missing(
    what: str, stock: bool, older: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    LACKS[what](monkeypatch)
    engine = type("Own", (botocore.session.Session,), {})() if stock else None
    session = boto3.Session(botocore_session=engine)
    with pytest.raises(needs.EngineTooOldError) as caught:
        session.client("sns")
    assert isinstance(caught.value, botocore.exceptions.BotoCoreError)
    assert str(caught.value) == (
        f"sns cannot be used with botocore 1.40.0, which does not know {what.strip()}. "
        f"To mend it: pip install --upgrade 'botocore>={BOTOCORE_VERSION}'"
    )
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_everything_that_is_missing_is_named(
    older: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for change in (without_a_protocol, without_a_function):
        change(monkeypatch)
    with pytest.raises(needs.EngineTooOldError, match="query, the function aws.part"):
        boto3.Session().client("sns")


def test_services_that_need_less_can_be_used(
    older: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_a_protocol(monkeypatch)
    boto3.Session().client("sqs")
    with pytest.raises(needs.EngineTooOldError):
        boto3.Session().resource("sns")


def test_one_protocol_of_several_is_enough(
    older: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CloudWatch speaks three."""
    without_a_protocol(monkeypatch)
    boto3.Session().client("cloudwatch")


@pytest.mark.parametrize("version", [BOTOCORE_VERSION, "999.0.0", "1.999.1.dev1"])
def test_one_that_is_not_older_is_not_asked(
    version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer one may have its tables elsewhere."""
    monkeypatch.setattr(botocore, "__version__", version)
    without_a_way_to_sign(monkeypatch)
    nobody_may_read: Any = None
    needs.check("sns", nobody_may_read)


def test_the_first_way_to_sign_that_there_is_is_enough() -> None:
    def missing(*ways: str) -> list[str]:
        return list(needs._of_calls({"protocols": ["json"], "auth": ways}))

    assert not missing()
    assert not missing("aws.auth#sigv4", "new")
    assert not missing("smithy.api#noAuth", "new")
    assert missing("new", "aws.auth#sigv4") == ["the authentication new"]


@pytest.mark.parametrize("service", sorted(PACKAGES))
def test_this_botocore_has_what_services_need(service: str) -> None:
    pack = installed.of_service(service)
    assert pack is not None
    assert not needs._missing(pack)
