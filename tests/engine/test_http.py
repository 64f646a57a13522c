"""Requests go to urllib3 as botocore sends them, and come back as it brings them."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from botocore.awsrequest import AWSPreparedRequest, HeadersDict
from botocore.httpsession import URLLib3Session
from urllib3.connectionpool import HTTPConnectionPool

from staticboto._runtime.engine.calls.http import QuickResponse, QuickSession
from tests.engine.conftest import Config, Sides
from tests.engine.server import serving

Make = Callable[..., Sides]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serving() as found:
        yield found


def request(url: str, **changes: Any) -> Any:
    given = {
        "method": "POST",
        "headers": HeadersDict({"X-Amz-Target": b"t", "Content-Length": "2"}),
        "body": b"{}",
        "stream_output": False,
        "context": {},
        **changes,
    }
    context = given.pop("context")
    made: Any = AWSPreparedRequest(url=url, **given)
    made.context = context  # an argument in newer versions of botocore
    return made


def outcome(client: Any, made: Any) -> object:
    try:
        response = client._endpoint.http_session.send(made)
    except Exception as error:
        cause: Any = error.__context__
        kwargs: Any = getattr(error, "kwargs", {})
        return type(error), str(error).partition("0x")[0], type(cause), sorted(kwargs)
    headers = [item for item in response.headers.items() if item[0] != "Date"]
    return (
        response.url,
        response.status_code,
        headers,
        response.headers.get("etag"),
        response.headers["X-TWICE"],
        response._content,
        response.content,
        response.text,
    )


def same(made: Sides, *requests: Any) -> object:
    assert type(made.fast._endpoint.http_session) is QuickSession
    assert type(made.plain._endpoint.http_session) is URLLib3Session
    for each in requests:
        plain, fast = (outcome(client, each) for client in made.both())
        assert plain == fast
    return fast


TARGETS = (
    "/",
    "/a/b?c=d&e",
    "/?",
    "/a?",
    "/a;b/c;d?e;f",
    "/a#b",
    "/a?b#c",
    "//a//b",
    "/%2F%20",
    "/a b",
    "/ü",
    "/a\tb",
    "",
    "?a=b",
    "#a",
)


@pytest.mark.parametrize("target", TARGETS)
def test_targets(target: str, url: str, sides: Make) -> None:
    same(sides("sqs"), request(url + target))


def test_methods_and_bodies(url: str, sides: Make) -> None:
    made = sides("sqs")
    same(made, request(f"{url}/a", method="GET", body=None, headers=HeadersDict()))
    same(made, request(f"{url}/a", method="HEAD", body=None, headers=HeadersDict()))
    same(made, request(f"{url}/a", stream_output=True))
    same(made, request(f"{url}/a", context={"read_timeout": 5}))
    same(made, request(f"{url.upper().replace('HTTP', 'http')}/a"))


def test_responses_are_botocores(url: str, sides: Make) -> None:
    fast = sides("sqs").fast
    response = fast._endpoint.http_session.send(request(f"{url}/a"))
    assert type(response) is QuickResponse
    assert isinstance(response.headers, HeadersDict)
    assert response.raw.headers["ETag"] == '"tag"'


def test_connections_are_kept_and_closed(url: str, sides: Make) -> None:
    made = sides("sqs")
    for client in made.both():
        session = client._endpoint.http_session
        for _ in range(3):
            outcome(client, request(f"{url}/a"))
        (key,) = session._manager.pools.keys()
        assert session._manager.pools[key].num_connections == 1
        client.close()
        assert len(session._manager.pools) == 0
        outcome(client, request(f"{url}/a"))
        assert len(session._manager.pools) == 1


def test_both_ways_share_a_pool(url: str, sides: Make) -> None:
    fast = sides("sqs").fast
    session = fast._endpoint.http_session
    outcome(fast, request(f"{url}/a"))
    URLLib3Session.send(session, request(f"{url}/a"))
    assert len(session._manager.pools) == 1


def closed_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.mark.parametrize(
    "target",
    [
        "http://localhost:{closed}/a",
        "http://no-such-host.invalid/a",
        "https://localhost:{port}/a",
        "http://localhost:{port}/status",
        "http://localhost:{port}/broken",
        "http://localhost:99999999/a",
        "http://[::1/a",
        "http:///a",
        "ftp://localhost:{port}/a",
        "nonsense",
    ],
)
def test_errors_are_botocores(target: str, url: str, sides: Make) -> None:
    port = url.rpartition(":")[2]
    made = request(target.format(port=port, closed=closed_port()))
    same(sides("sqs", config=Config(connect_timeout=5)), made)


def test_a_read_that_takes_too_long(sides: Make) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        made = request(f"http://127.0.0.1:{silent.getsockname()[1]}/")
        found = same(sides("sqs", config=Config(read_timeout=0.05)), made)
    assert "ReadTimeoutError" in str(found)


def test_proxies(url: str, sides: Make) -> None:
    made = sides("sqs", config=Config(proxies={"http": url}))
    assert "http://elsewhere.example/a" in str(
        same(made, request("http://elsewhere.example/a"))
    )
    broken = sides("sqs", config=Config(proxies={"http": "localhost:1"}))
    same(broken, request("http://elsewhere.example/a"))


@pytest.mark.parametrize(
    "owner, name", [(URLLib3Session, "send"), (HTTPConnectionPool, "urlopen")]
)
def test_wrappers_that_come_later_see_requests(
    owner: Any, name: str, url: str, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sides("sqs")
    same(made, request(f"{url}/a"))
    seen: list[str] = []
    own = getattr(owner, name)

    def wrapper(*args: Any, **kwargs: Any) -> Any:
        seen.append(name)
        return own(*args, **kwargs)

    monkeypatch.setattr(owner, name, wrapper)
    same(made, request(f"{url}/a"))
    assert seen == [name, name]


def test_many_threads(url: str, sides: Make) -> None:
    fast = sides("sqs").fast
    expected = outcome(fast, request(f"{url}/a"))
    with ThreadPoolExecutor(32) as pool:
        found = list(pool.map(lambda _: outcome(fast, request(f"{url}/a")), range(200)))
    assert found == [expected] * 200
