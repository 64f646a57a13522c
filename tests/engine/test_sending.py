"""The head and the body of a request leave together, and nothing else about them changes."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from botocore import awsrequest
from botocore.awsrequest import AWSHTTPConnection, AWSHTTPConnectionPool, HeadersDict

from staticboto._runtime.engine.calls import sending
from tests.engine.conftest import Config, Sides
from tests.engine.server import Certificate, serving
from tests.engine.test_http import outcome, request, same

Make = Callable[..., Sides]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with serving() as found:
        yield found


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pieces that are sent, of either side."""
    pieces: list[bytes] = []
    own = HTTPConnection.send

    def send(self: Any, data: Any) -> None:
        pieces.append(bytes(data) if isinstance(data, (bytes, bytearray)) else b"?")
        own(self, data)

    monkeypatch.setattr(HTTPConnection, "send", send)
    return pieces


def pieces(made: Sides, sent: list[bytes], *requests: Any) -> list[list[bytes]]:
    """Return what each side sends of some requests, whose answers are the same."""
    found = []
    for client in made.both():
        sent.clear()
        for each in requests:
            outcome(client, each)
        found.append(sent.copy())
    same(made, *requests)
    return found


def body(text: bytes, **headers: str) -> dict[str, Any]:
    told = HeadersDict({"Content-Length": str(len(text)), **headers})
    return {"body": text, "headers": told}


@pytest.mark.parametrize("length", [1, 2, sending.LIMIT])
def test_a_body_goes_with_its_head(
    length: int, url: str, sides: Make, sent: list[bytes]
) -> None:
    given = request(f"{url}/a", **body(b"x" * length))
    plain, fast = pieces(sides("sqs"), sent, given, given)
    assert len(fast) == 2
    assert len(plain) == 4
    assert b"".join(plain) == b"".join(fast)


@pytest.mark.parametrize(
    "given",
    [
        {"method": "GET", "body": None, "headers": HeadersDict()},
        body(b""),
        body(b"x" * (sending.LIMIT + 1)),
        body(b"xyz", Expect="100-continue"),
        {**body(b"xyz"), "body": bytearray(b"xyz")},
        {**body(b"xyz"), "body": io.BytesIO(b"xyz")},
    ],
)
def test_all_else_goes_as_ever(
    given: dict[str, Any], url: str, sides: Make, sent: list[bytes]
) -> None:
    found = []
    for client in sides("sqs").both():
        if isinstance(given["body"], io.BytesIO):
            given["body"].seek(0)
        sent.clear()
        told = outcome(client, request(f"{url}/a", **given))
        found.append((told, sent.copy()))
    assert found[0] == found[1]


def test_chunks(url: str, sides: Make, sent: list[bytes]) -> None:
    made = sides("sqs")
    told = {"Transfer-Encoding": "chunked", "Connection": "close"}
    given = request(f"{url}/a", body=b"xyz", headers=HeadersDict(told))
    found = []
    for client in made.both():
        sent.clear()
        outcome(client, given)
        found.append(b"".join(sent))
    assert found[0] == found[1]
    assert b"3\r\nxyz\r\n0\r\n\r\n" in found[0]


def test_over_tls(tmp_path: Path, sides: Make, sent: list[bytes]) -> None:
    mine = Certificate.make(tmp_path, "mine")
    with serving(mine) as url:
        made = sides("sqs", verify=str(mine.certificate))
        plain, fast = pieces(made, sent, request(f"{url}/a"))
    assert (len(plain), len(fast)) == (2, 1)
    assert b"".join(plain) == b"".join(fast)


def test_who_listens_to_the_connection_hears_as_ever(
    url: str, sides: Make, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    monkeypatch.setattr(HTTPConnection, "debuglevel", 1)
    lines = []
    for client in sides("sqs").both():
        outcome(client, request(f"{url}/a"))
        lines.append(capsys.readouterr().out)
    assert lines[0].count("send:") == 2
    assert lines[0].count("send:") == lines[1].count("send:")


def test_a_wrapper_sees_what_it_saw(
    url: str, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    own: Any = awsrequest.AWSConnection.send
    made = sides("sqs")
    outcome(made.fast, request(f"{url}/a"))  # the connection is there already
    seen: list[bytes] = []

    def wrapper(self: Any, data: bytes) -> Any:
        seen.append(data)
        return own(self, data)

    monkeypatch.setattr(awsrequest.AWSConnection, "send", wrapper)
    outcome(made.fast, request(f"{url}/a"))
    assert seen[1:] == [b"{}"]


class Recorder(AWSHTTPConnection):
    """A connection of a tool that records calls."""

    made = 0

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        type(self).made += 1
        super().__init__(*args, **kwargs)


@pytest.mark.parametrize("before", [True, False])
def test_a_recorder_in_the_place_of_connections(
    before: bool, url: str, sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As vcrpy puts it into the classes of pools, before a pool is made or afterwards."""
    session = sides("sqs").fast._endpoint.http_session
    if not before:
        session.send(request(f"{url}/a", headers=HeadersDict({"Connection": "close"})))
        (pool,) = (session._manager.pools[key] for key in session._manager.pools.keys())
        assert pool.ConnectionCls is sending._JOINING[AWSHTTPConnection]
        pool.close()
        pool.pool = pool.QueueCls(1)
        pool.pool.put(None)
    monkeypatch.setattr(AWSHTTPConnectionPool, "ConnectionCls", Recorder)
    count = Recorder.made
    session.send(request(f"{url}/a"))
    assert Recorder.made == count + 1
    monkeypatch.undo()
    session.send(request(f"{url}/a"))
    (pool,) = (session._manager.pools[key] for key in session._manager.pools.keys())
    assert pool.ConnectionCls is sending._JOINING[AWSHTTPConnection]


def test_a_pool_with_connections_of_its_own(url: str, sides: Make) -> None:
    session = sides("sqs").fast._endpoint.http_session
    pool = session._manager.connection_from_url(url)
    pool.ConnectionCls = Recorder
    session.send(request(f"{url}/a"))
    assert pool.ConnectionCls is Recorder


def test_proxies_are_left_to_botocore(url: str, sides: Make, sent: list[bytes]) -> None:
    made = sides("sqs", config=Config(proxies={"http": url}))
    plain, fast = pieces(made, sent, request("http://nowhere.invalid/a"))
    assert plain == fast
