"""Where settings come from: profile, environment, arguments, each stronger than the last.

Each time boto3 is asked as well. Credentials have tests of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import botocore.session
import pytest
from botocore.config import Config

from tests.runtime import endpoints
from tests.runtime.comparison import same
from tests.runtime.endpoints import Reply
from tests.runtime.machine import Machine
from tests.runtime.sources import environment, pair


@pytest.fixture(autouse=True)
def credentials(machine: Machine) -> None:
    environment(machine)


class Setting(NamedTuple):
    """A setting of three levels, and what shows of it.

    Attributes:
        read: returns what shows, of a client.
        default: what shows when nothing is set.
        profile: what a profile says, and what shows then.
        variable: the variable of the environment, its value, and what shows then.
        config: the arguments of `Config`, and what shows then.
        service: the service of the client.
    """

    read: Callable[[Any], Any]
    default: Any
    profile: tuple[str, Any]
    variable: tuple[str, str, Any] | None
    config: tuple[Mapping[str, Any], Any]
    service: str = "sqs"


def configured(name: str) -> Callable[[Any], Any]:
    """Read an option of the client's configuration."""
    return lambda client: getattr(client.meta.config, name)


def host(client: Any) -> str | None:
    """Read where an object of S3 is got from."""
    params = {"Bucket": "bucket", "Key": "key"}
    url: str = client.generate_presigned_url("get_object", params)
    return urlsplit(url).hostname


def endpoint(client: Any) -> str:
    return str(client.meta.endpoint_url)


def timing(client: Any) -> tuple[str, float]:
    """Read what a defaults mode decides."""
    config = client.meta.config
    return config.retries["mode"], config.connect_timeout


SQS = "https://sqs{}.us-east-1.{}"
PLAIN = SQS.format("", "amazonaws.com")

SETTINGS = {
    "retry_mode": Setting(
        lambda client: client.meta.config.retries["mode"],
        "standard",
        ("legacy", "legacy"),
        ("AWS_RETRY_MODE", "adaptive", "adaptive"),
        ({"retries": {"mode": "standard"}}, "standard"),
    ),
    "max_attempts": Setting(
        lambda client: client.meta.config.retries.get("total_max_attempts"),
        None,
        ("5", 5),
        ("AWS_MAX_ATTEMPTS", "7", 7),
        ({"retries": {"total_max_attempts": 9}}, 9),
    ),
    "defaults_mode": Setting(
        timing,
        ("standard", 60),
        ("in-region", ("standard", 1.1)),
        ("AWS_DEFAULTS_MODE", "mobile", ("standard", 30)),
        ({"defaults_mode": "cross-region"}, ("standard", 3.1)),
    ),
    "use_fips_endpoint": Setting(
        endpoint,
        PLAIN,
        ("true", SQS.format("-fips", "amazonaws.com")),
        ("AWS_USE_FIPS_ENDPOINT", "false", PLAIN),
        ({"use_fips_endpoint": True}, SQS.format("-fips", "amazonaws.com")),
    ),
    "use_dualstack_endpoint": Setting(
        endpoint,
        PLAIN,
        ("true", SQS.format("", "api.aws")),
        ("AWS_USE_DUALSTACK_ENDPOINT", "false", PLAIN),
        ({"use_dualstack_endpoint": True}, SQS.format("", "api.aws")),
    ),
    "s3": Setting(
        host,
        "bucket.s3.amazonaws.com",
        ("\n  addressing_style = path", "s3.amazonaws.com"),
        None,
        ({"s3": {"addressing_style": "virtual"}}, "bucket.s3.amazonaws.com"),
        "s3",
    ),
    "s3_us_east_1_regional_endpoint": Setting(
        host,
        "bucket.s3.amazonaws.com",
        ("regional", "bucket.s3.us-east-1.amazonaws.com"),
        ("AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "legacy", "bucket.s3.amazonaws.com"),
        (
            {"s3": {"us_east_1_regional_endpoint": "regional"}},
            "bucket.s3.us-east-1.amazonaws.com",
        ),
        "s3",
    ),
    "sdk_ua_app_id": Setting(
        configured("user_agent_appid"),
        None,
        ("profile", "profile"),
        ("AWS_SDK_UA_APP_ID", "variable", "variable"),
        ({"user_agent_appid": "argument"}, "argument"),
    ),
    "request_checksum_calculation": Setting(
        configured("request_checksum_calculation"),
        "when_supported",
        ("when_required", "when_required"),
        ("AWS_REQUEST_CHECKSUM_CALCULATION", "when_supported", "when_supported"),
        ({"request_checksum_calculation": "when_required"}, "when_required"),
    ),
    "response_checksum_validation": Setting(
        configured("response_checksum_validation"),
        "when_supported",
        ("when_required", "when_required"),
        ("AWS_RESPONSE_CHECKSUM_VALIDATION", "when_supported", "when_supported"),
        ({"response_checksum_validation": "when_required"}, "when_required"),
    ),
    "disable_request_compression": Setting(
        configured("disable_request_compression"),
        False,
        ("true", True),
        ("AWS_DISABLE_REQUEST_COMPRESSION", "false", False),
        ({"disable_request_compression": True}, True),
    ),
    "account_id_endpoint_mode": Setting(
        configured("account_id_endpoint_mode"),
        "preferred",
        ("disabled", "disabled"),
        ("AWS_ACCOUNT_ID_ENDPOINT_MODE", "required", "required"),
        ({"account_id_endpoint_mode": "preferred"}, "preferred"),
    ),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_levels_of_a_setting(machine: Machine, name: str) -> None:
    setting = SETTINGS[name]

    def shows(**arguments: Any) -> object:
        def ask(face: Any) -> Any:
            session = face.Session(region_name="us-east-1")
            return setting.read(session.client(setting.service, **arguments))

        kind, value = same(ask)
        assert kind == "returned", value
        return value

    machine.unset("AWS_ENDPOINT_URL_SQS")
    assert shows() == setting.default
    text, value = setting.profile
    machine.configure("default", **{name: text})
    assert shows() == value
    if setting.variable:
        variable, text, value = setting.variable
        machine.set(**{variable: text})
        assert shows() == value
    arguments, value = setting.config
    assert shows(config=Config(**arguments)) == value


def test_region(machine: Machine) -> None:
    machine.configure("profile work", region="eu-central-1")

    def region(session: dict[str, str], **client: Any) -> object:
        def ask(face: Any) -> Any:
            made = face.Session(**session)
            return machine.signature(made, **client).region

        return same(ask)

    assert region({})[0] == "NoRegionError"  # type: ignore[index]
    machine.set(AWS_PROFILE="work")
    assert region({}) == ("returned", "eu-central-1")
    machine.set(AWS_DEFAULT_REGION="eu-north-1")
    assert region({}) == ("returned", "eu-north-1")
    given = {"region_name": "us-east-2"}
    assert region(given) == ("returned", "us-east-2")
    config = Config(region_name="sa-east-1")
    assert region(given, config=config) == ("returned", "sa-east-1")
    found = region(given, config=config, region_name="af-south-1")
    assert found == ("returned", "af-south-1")


def test_endpoint(machine: Machine) -> None:
    """What is said of one service is stronger than what is said of all."""
    machine.unset("AWS_ENDPOINT_URL_SQS")

    def url(service: str = "sqs", **arguments: Any) -> object:
        def ask(face: Any) -> Any:
            session = face.Session(region_name="us-east-1")
            return session.client(service, **arguments).meta.endpoint_url

        kind, value = same(ask)
        return value

    assert url() == PLAIN
    machine.configure("default", endpoint_url="http://all-in-profile")
    assert url() == "http://all-in-profile"
    machine.configure("default", services="mine")
    machine.configure("services mine", sqs="\n  endpoint_url = http://one-in-profile")
    assert url() == "http://one-in-profile"
    assert url("sns") == "http://all-in-profile"
    machine.set(AWS_ENDPOINT_URL="http://all")
    assert url("sns") == url() == "http://all"
    machine.set(AWS_ENDPOINT_URL_SQS="http://one")
    assert url() == "http://one"
    assert url("sns") == "http://all"
    assert url(endpoint_url="http://argument") == "http://argument"
    machine.set(AWS_IGNORE_CONFIGURED_ENDPOINT_URLS="true")
    assert url() == PLAIN
    assert url(endpoint_url="http://argument") == "http://argument"


def test_resources_have_the_settings_of_clients(machine: Machine) -> None:
    machine.share("work", **pair("WORK"))
    machine.configure("profile work", region="eu-central-1", retry_mode="adaptive")

    def ask(face: Any) -> Any:
        session = face.Session(profile_name="work")
        config = Config(user_agent_extra="mine/1")
        resource = session.resource("sqs", config=config)
        list(resource.queues.all())
        request = machine.service.requests[-1]
        scope = re.search(
            "Credential=(.+?)/.+?/(.+?)/", request.headers["authorization"]
        )
        mode = resource.meta.client.meta.config.retries["mode"]
        return (
            scope and scope.groups(),
            mode,
            "mine/1" in request.headers["user-agent"],
        )

    assert same(ask) == ("returned", (("WORK", "eu-central-1"), "adaptive", True))


def test_attempts_that_are_made(machine: Machine) -> None:
    """A service that always fails is asked as often as the settings say."""
    broken = machine.serve(lambda request: Reply(status=500))
    machine.set(AWS_ENDPOINT_URL_SQS=broken.url, AWS_DEFAULT_REGION="us-east-1")
    machine.patch("time.sleep", lambda seconds: None)  # between the attempts

    def attempts(**config: Any) -> object:
        def ask(face: Any) -> int:
            del broken.requests[:]
            client = face.Session().client("sqs", config=Config(**config))
            with pytest.raises(client.exceptions.ClientError):
                client.list_queues()
            return len(broken.requests)

        return same(ask)[1]

    assert attempts() == 3
    assert attempts(retries={"mode": "legacy"}) == 5
    machine.configure("default", max_attempts="2")
    assert attempts() == 2
    machine.set(AWS_MAX_ATTEMPTS="4")
    assert attempts() == 4
    assert attempts(retries={"total_max_attempts": 1}) == 1
    assert attempts(retries={"max_attempts": 1}) == 2  # not counting the first one


def test_certificates(machine: Machine) -> None:
    """Of a service whose certificate nobody knows but who is told."""
    certificate = machine.home / "certificate"
    endpoints.certify(certificate)
    nothing = machine.write("nothing", "")
    service = machine.serve(endpoints.silent, certificate)
    machine.set(AWS_ENDPOINT_URL_SQS=service.url, AWS_DEFAULT_REGION="us-east-1")
    config = Config(retries={"total_max_attempts": 1})

    def call(**arguments: Any) -> str:
        def ask(face: Any) -> None:
            session = face.Session()
            session.client("sqs", config=config, **arguments).list_queues()

        return same(ask)[0]

    assert call() == "SSLError"
    assert call(verify=str(certificate)) == "returned"
    machine.configure("default", ca_bundle=str(certificate))
    assert call() == "returned"
    machine.set(AWS_CA_BUNDLE=str(nothing))
    assert call() == "SSLError"
    machine.set(AWS_CA_BUNDLE=str(certificate))
    assert call() == "returned"
    assert call(verify=str(nothing)) == "SSLError"
    machine.unset("AWS_CA_BUNDLE")
    machine.configure("default", ca_bundle=str(nothing))
    assert call() == "SSLError"


def test_proxies(machine: Machine) -> None:
    one, other = machine.serve(endpoints.silent), machine.serve(endpoints.silent)
    machine.set(
        AWS_ENDPOINT_URL_SQS="http://sqs.invalid", AWS_DEFAULT_REGION="us-east-1"
    )

    def asked(**config: Any) -> tuple[int, int]:
        del one.requests[:], other.requests[:]
        arguments = Config(**config)

        def ask(face: Any) -> None:
            face.Session().client("sqs", config=arguments).list_queues()

        assert same(ask)[0] == "returned"
        seen = one.requests + other.requests
        assert {request.path for request in seen} == {"http://sqs.invalid/"}
        return len(one.requests), len(other.requests)

    machine.set(http_proxy=one.url)
    assert asked() == (2, 0)
    assert asked(proxies={"http": other.url}) == (0, 2)


def test_versions_of_services(machine: Machine) -> None:
    """A profile can ask for a version that was not generated."""
    machine.configure("default", api_versions="\n  ec2 = 2015-10-01")

    def ask(face: Any, **arguments: str) -> Any:
        client = face.Session(region_name="us-east-1").client("ec2", **arguments)
        return client.meta.service_model.api_version, hasattr(client, "get_ipam_rules")

    assert same(ask) == ("returned", ("2015-10-01", False))
    newest = same(lambda face: ask(face, api_version="2016-11-15"))
    assert newest[0] == "returned" and newest[1] != same(ask)[1]


def test_parameters_that_are_not_validated(machine: Machine) -> None:
    def ask(face: Any) -> Any:
        client = face.Session(region_name="us-east-1").client("sqs")
        client.list_queues(MaxResults=0)
        client.get_queue_url()
        return machine.service.requests[-1].body

    assert same(ask)[0] == "ParamValidationError"
    machine.configure("default", parameter_validation="false")
    assert same(ask) == ("returned", b"{}")


def test_defaults_of_a_botocore_session() -> None:
    """They are stronger than profiles and weaker than arguments."""

    def ask(face: Any) -> Any:
        engine = botocore.session.get_session()
        engine.set_default_client_config(Config(read_timeout=7, connect_timeout=8))
        session = face.Session(botocore_session=engine, region_name="us-east-1")
        made = [
            session.client("sqs"),
            session.client("sqs", config=Config(read_timeout=9)),
            session.resource("sqs").meta.client,
        ]
        return [
            (client.meta.config.read_timeout, client.meta.config.connect_timeout)
            for client in made
        ]

    assert same(ask) == ("returned", [(7, 8), (9, 8), (7, 8)])
