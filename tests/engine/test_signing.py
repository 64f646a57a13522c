"""Signatures are botocore's to the byte, whoever signs and whatever is signed."""

from __future__ import annotations

import datetime
import io
import logging
import time
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

import botocore.auth
import botocore.session
import pytest
from botocore import UNSIGNED
from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials, ReadOnlyCredentials
from botocore.exceptions import NoCredentialsError
from hypothesis import given
from hypothesis import strategies as some

from staticboto._runtime.engine.calls import signing
from staticboto._runtime.engine.pieces.verdict import usable
from tests.engine.conftest import Config, Sides

Make = Callable[..., Sides]
NOON = datetime.datetime(2025, 1, 2, 12, 30, 15, tzinfo=datetime.timezone.utc)
SIGNING_PAYLOADS = Config(s3={"payload_signing_enabled": True})
KEYS = ReadOnlyCredentials("AKID", "secret", None)

auth: Any = botocore.auth


@pytest.fixture(autouse=True, scope="module")
def decided() -> None:
    assert usable("signing")


class Clock:
    """The time that signatures are made at."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self, remove_tzinfo: bool = True) -> datetime.datetime:
        return self.now.replace(tzinfo=None) if remove_tzinfo else self.now

    def set(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let botocore's signatures look at it."""
        if hasattr(auth, "get_current_datetime"):
            monkeypatch.setattr(auth, "get_current_datetime", self)
        else:  # in older versions
            Stopped = type("Stopped", (datetime.datetime,), {"utcnow": self})
            monkeypatch.setattr(auth, "datetime", SimpleNamespace(datetime=Stopped))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Stops the clock; a test may turn it."""
    made = Clock()
    made.set(monkeypatch)
    return made


def request(
    method: str = "POST",
    url: str = "https://sqs.eu-west-1.amazonaws.com/",
    headers: Mapping[str, Any] | None = None,
    data: Any = b"{}",
    params: Any = None,
    **context: Any,
) -> Any:
    made: Any = AWSRequest(
        method=method, url=url, headers=dict(headers or {}), data=data, params=params
    )
    made.context = context
    return made


def quick(kind: type, keys: Any = KEYS, region: str = "eu-west-1") -> Any:
    made: Any = kind(keys, "service", region)
    made.__class__ = signing._QUICK[kind]
    made._keys = {}
    return made


def signed(signer: Any, make: Callable[[], Any]) -> tuple[object, ...]:
    made = make()
    try:
        signer.add_auth(made)
        error = ""
    except Exception as raised:
        error = repr(raised)
    return error, list(made.headers.raw_items()), made.context, made.url, made.params


def same(make: Callable[[], Any], keys: Any = KEYS) -> None:
    """Sign as each of the two signers does, twice, and compare."""
    for kind in (SigV4Auth, S3SigV4Auth):
        fast = quick(kind, keys)
        for _ in range(2):
            plain: Any = kind(keys, "service", "eu-west-1")
            assert signed(fast, make) == signed(plain, make)


REQUESTS: Mapping[str, Callable[[], Any]] = {
    "plain": request,
    "get": lambda: request("get", data=b""),
    "path": lambda: request(url="https://h/a b//c/../d/%41?"),
    "no path": lambda: request(url="https://h"),
    "query": lambda: request(url="https://h/a?b=2&a=1&a=0&c"),
    "params": lambda: request(params={"b": 1, "a": "ü /"}),
    "pairs": lambda: request(params=[("b", "1"), ("a", "2"), ("a", "1")]),
    "port": lambda: request(url="http://localhost:8000/a"),
    "usual port": lambda: request(url="https://localhost:443/a"),
    "ipv6": lambda: request(url="http://[::1]:8000/a"),
    "upper case": lambda: request(url="https://EXAMPLE.com/a"),
    "user": lambda: request(url="https://u:p@example.com/a"),
    "host": lambda: request(headers={"Host": "other"}),
    "spaces": lambda: request(headers={"X-Amz-Meta-A": "  a   b\tc "}),
    "unicode": lambda: request(headers={"X-Amz-Meta-A": "ü"}),
    "unsigned headers": lambda: request(
        headers={"User-Agent": "a", "Expect": "100-continue", "X-Amzn-Trace-Id": "r"}
    ),
    "old signature": lambda: request(
        headers={"Authorization": "old", "x-amz-date": "old"}
    ),
    "date": lambda: request(headers={"Date": "Thu, 02 Jan 2025 03:04:05 GMT"}),
    "both dates": lambda: request(headers={"Date": "old", "X-Amz-Date": "old"}),
    "hash": lambda: request(headers={"X-Amz-Content-SHA256": "given"}),
    "token": lambda: request(headers={"X-Amz-Security-Token": "old"}),
    "unsigned payload": lambda: request(payload_signing_enabled=False),
    "trailer": lambda: request(checksum={"request_algorithm": {"in": "trailer"}}),
    "checksum": lambda: request(
        headers={"x-amz-checksum-crc32": "c"},
        checksum={
            "request_algorithm": {"in": "header", "name": "x-amz-checksum-crc32"}
        },
        has_streaming_input=True,
    ),
    "md5": lambda: request(headers={"Content-MD5": "c"}, has_streaming_input=True),
    "signs payload": lambda: request(
        headers={"Content-MD5": "c"},
        has_streaming_input=True,
        client_config=SIGNING_PAYLOADS,
    ),
    "stream": lambda: request(data=io.BytesIO(b"text" * 1000)),
    "form": lambda: request(data={"Action": "List", "ü": "1 2"}),
    "text": lambda: request(data="text"),
    "nothing": lambda: request(data=None),
    "bytes": lambda: request(headers={"X-A": b"bytes"}),
    "number": lambda: request(headers={"X-A": 1}),
    "surrogate": lambda: request(headers={"X-A": "\udcff"}),
    "no url": lambda: request(url=None),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", REQUESTS)
@pytest.mark.parametrize("token", [None, "token"])
def test_requests(name: str, token: str | None, clock: Clock) -> None:
    same(REQUESTS[name], ReadOnlyCredentials("AKID", "secret", token))


def test_headers_that_come_twice(clock: Clock) -> None:
    def make() -> Any:
        made = request()
        for value in (" b", "a  c", ""):
            made.headers["X-Amz-Meta"] = value
        made.headers["x-amz-META"] = "d"
        return made

    same(make)


_TEXT = some.text(some.characters(min_codepoint=32, max_codepoint=300), max_size=8)
_NAME = some.text("abcXYZ-", min_size=1, max_size=8)


@given(
    some.sampled_from(["GET", "POST", "put"]),
    some.text("aZ09/._~-%;=+ ", max_size=12),
    some.text("ab=&%20+", max_size=10),
    some.lists(some.tuples(_NAME, _TEXT), max_size=5),
    some.binary(max_size=8),
)
def test_any_request(
    method: str, path: str, query: str, headers: list[tuple[str, str]], data: bytes
) -> None:
    def make() -> Any:
        made = request(method, f"https://host/{path}?{query}", data=data)
        for name, value in headers:
            made.headers[name] = value
        return made

    with pytest.MonkeyPatch.context() as patched:
        Clock().set(patched)
        same(make)


def test_the_day_after_is_signed_with_another_key(clock: Clock) -> None:
    fast = quick(SigV4Auth)
    for hours in range(0, 72, 5):
        clock.now = NOON + datetime.timedelta(hours=hours)
        plain: Any = SigV4Auth(KEYS, "service", "eu-west-1")
        assert signed(fast, request) == signed(plain, request)
    assert len({date for _, date, _, _ in fast._keys}) == len(fast._keys) == 4


def test_a_region_that_changes_is_signed_with_another_key(clock: Clock) -> None:
    fast = quick(SigV4Auth)
    for region in ("eu-west-1", "us-east-1", "eu-west-1"):
        fast._region_name = region
        plain: Any = SigV4Auth(KEYS, "service", region)
        assert signed(fast, request) == signed(plain, request)


def test_few_keys_are_kept(clock: Clock) -> None:
    fast = quick(SigV4Auth)
    for day in range(50):
        clock.now = NOON + datetime.timedelta(days=day)
        fast.add_auth(request())
        assert len(fast._keys) <= signing.LIMIT


def test_headers_that_are_left_out_by_a_program(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Programs extend the list for servers that rewrite a header."""
    left_out = [*auth.SIGNED_HEADERS_BLACKLIST, "accept-encoding"]
    monkeypatch.setattr(auth, "SIGNED_HEADERS_BLACKLIST", left_out)
    same(lambda: request(headers={"Accept-Encoding": "gzip"}))
    made = request(headers={"Accept-Encoding": "gzip"})
    quick(SigV4Auth).add_auth(made)
    assert "accept-encoding" not in made.headers["Authorization"]


def test_without_credentials() -> None:
    with pytest.raises(NoCredentialsError):
        quick(SigV4Auth, None).add_auth(request())


def test_log_lines_are_botocores(
    clock: Clock, sides: Make, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "botocore.auth")
    lines = []
    for client in sides("sqs").both():
        caplog.clear()
        client._request_signer.sign("ListQueues", request())
        lines.append([record.getMessage() for record in caplog.records])
    assert lines[0] == lines[1]
    assert any(line.startswith("StringToSign") for line in lines[1])


# Through clients


def sign(client: Any, **options: Any) -> str:
    made = request(**options)
    client._request_signer.sign("ListQueues", made)
    found = made.headers["Authorization"]
    return "" if found is None else str(found)


def same_of(sides: Sides, **options: Any) -> str:
    plain, fast = (sign(client, **options) for client in sides.both())
    assert plain == fast
    return fast


def test_clients_sign_alike(clock: Clock, sides: Make) -> None:
    made = sides("sqs")
    first = same_of(made)
    assert first.startswith("AWS4-HMAC-SHA256 Credential=key/20250102/eu-west-1/sqs/")
    signer = made.fast._request_signer
    assert type(signer.get_auth_instance("sqs", "eu-west-1")) is signing.QuickAuth
    assert list(signer._keys) == [("secret", "20250102", "eu-west-1", "sqs")]
    # Of one request: another region, another name.
    assert same_of(made, signing={"region": "us-east-1"}) != first
    assert same_of(made, signing={"signing_name": "other"}) != first
    assert same_of(made) == first


def test_credentials_that_are_rotated(clock: Clock, sides: Make) -> None:
    made = sides("sqs")
    found = {same_of(made)}
    for number in range(3):
        for client in made.both():
            client._request_signer._credentials = Credentials("key", f"secret{number}")
        found.add(same_of(made))
    assert len(found) == 4


def test_clients_keep_their_keys_to_themselves(clock: Clock, sides: Make) -> None:
    one, other = sides("sqs"), sides(
        "sqs", aws_secret_access_key="o", aws_access_key_id="o"
    )
    same_of(one), same_of(other)
    mine, theirs = (each.fast._request_signer._keys for each in (one, other))
    assert mine and theirs and not mine.keys() & theirs.keys()


def test_unsigned(clock: Clock, sides: Make) -> None:
    made = sides("s3", config=Config(signature_version=UNSIGNED))
    assert same_of(made) == ""


@pytest.mark.parametrize("version", ["s3", "s3v4", "v4"])
def test_presigned_urls(version: str, clock: Clock, sides: Make) -> None:
    made = sides("s3", config=Config(signature_version=version))
    urls: set[str] = set()
    second = -1
    # botocore looks at the real time here, so both are made within one second of it.
    while second != int(time.time()):
        second = int(time.time())
        urls = {
            client.generate_presigned_url(
                "get_object", Params={"Bucket": "b", "Key": "a b"}, ExpiresIn=60
            ).partition("&Expires=")[0]
            for client in made.both()
        }
    assert len(urls) == 1
    assert "Signature=" in urls.pop()


def test_a_signer_that_a_program_registers(
    clock: Clock, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Theirs(SigV4Auth):
        def signature(self, string_to_sign: str, request: Any) -> str:
            return "theirs"

    monkeypatch.setitem(auth.AUTH_TYPE_MAPS, "v4", Theirs)
    assert same_of(sides("sqs")).endswith("Signature=theirs")


def test_a_function_that_is_wrapped_after_the_client_was_made(
    clock: Clock, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sides("sqs")
    same_of(made)
    monkeypatch.setattr(SigV4Auth, "signature", lambda *args: "wrapped")
    assert same_of(made).endswith("Signature=wrapped")
