"""Requests are prepared as botocore prepares them, and headers are found as in its own."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from botocore.awsrequest import AWSRequestPreparer, HeadersDict
from hypothesis import given
from hypothesis import strategies as some

from staticboto._runtime.engine.calls.headers import QuickHeaders
from staticboto._runtime.engine.calls.requests import QuickEndpoint
from tests.engine.conftest import Sides

Make = Callable[..., Sides]


def parameters(**changes: Any) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "https://sqs.eu-west-1.amazonaws.com/",
        "headers": {"Content-Type": "application/json", "X-Amz-Target": "t"},
        "body": b"{}",
        "context": {"auth_type": "none"},
        **changes,
    }


PARAMETERS: Mapping[str, Callable[[], dict[str, Any]]] = {
    "plain": parameters,
    "get": lambda: parameters(method="GET", body=b""),
    "head": lambda: parameters(method="HEAD", body=None),
    "no body": lambda: parameters(body=None),
    "text": lambda: parameters(body="text"),
    "form": lambda: parameters(body={"a": "1 2", "b": ["x", "y"]}),
    "stream": lambda: parameters(body=io.BytesIO(b"stream")),
    "without length": lambda: parameters(body=iter([b"a"])),
    "chunked": lambda: parameters(headers={"Transfer-Encoding": "chunked"}),
    "length": lambda: parameters(headers={"content-length": "7"}),
    "bytes": lambda: parameters(headers={"X-A": b"bytes"}),
    "unicode": lambda: parameters(headers={"X-A": "ü"}),
    "number": lambda: parameters(headers={"X-A": 1}),
    "surrogate": lambda: parameters(headers={"X-A": "\udcff"}),
    "cases": lambda: parameters(headers={"X-A": "1", "x-a": "2", "B": "3"}),
    "auth path": lambda: parameters(auth_path="/other"),
}


def prepared(client: Any, given: dict[str, Any], operation: str) -> object:
    model = client.meta.service_model.operation_model(operation)
    try:
        made = client._endpoint.create_request(given, model)
    except Exception as error:
        return repr(error)
    body = made.body
    return (
        made.method,
        made.url,
        list(made.headers.items()),
        re.sub("0x[0-9a-f]+", "", repr(made.headers)),
        made.headers.get("USER-agent"),
        body.read() if hasattr(body, "read") else type(body) if body else body,
        made.stream_output,
        getattr(made, "context", None),
        type(made),
    )


@pytest.mark.parametrize("name", PARAMETERS)
@pytest.mark.parametrize("operation", ["GetObject", "PutObject", "ListBuckets"])
def test_requests(name: str, operation: str, sides: Make) -> None:
    made = sides("s3")
    assert type(made.fast._endpoint) is QuickEndpoint
    plain, fast = (
        prepared(client, PARAMETERS[name](), operation) for client in made.both()
    )
    assert plain == fast


def test_without_an_operation(sides: Make) -> None:
    plain, fast = (
        client._endpoint.create_request(parameters()) for client in sides("s3").both()
    )
    assert list(plain.headers.items()) == list(fast.headers.items())


def change_headers(request: Any, **event: Any) -> None:
    request.headers["X-New"] = "new"
    request.headers.add_header("X-New", "newer")
    del request.headers["Content-Type"]


def replace_headers(request: Any, **event: Any) -> None:
    request.headers = {"X-Other": "only"}


def change_params(request: Any, **event: Any) -> None:
    request.params = {"a": ["1", "2"]}
    request.data = b"other"
    request.url += "path?b=1"


def read_body(request: Any, **event: Any) -> None:
    request.headers["X-Body"] = repr(request.body)
    request.headers["X-Prepared"] = repr(request.prepare().body)


@pytest.mark.parametrize(
    "handler", [change_headers, replace_headers, change_params, read_body]
)
@pytest.mark.parametrize("body", [b"", b"x", "x", None, {"a": "b"}])
def test_handlers_change_requests(handler: Any, body: Any, sides: Make) -> None:
    made = sides("s3")
    for client in made.both():
        client.meta.events.register("request-created.s3", handler)
    plain, fast = (
        prepared(client, parameters(body=body), "PutObject") for client in made.both()
    )
    assert plain == fast


def test_a_wrapper_that_comes_later_sees_requests(
    sides: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sides("s3")
    before = prepared(made.fast, parameters(), "GetObject")
    own = AWSRequestPreparer.prepare

    def wrapper(self: Any, original: Any) -> Any:
        request: Any = own(self, original)
        request.url += "wrapped"
        return request

    monkeypatch.setattr(AWSRequestPreparer, "prepare", wrapper)
    after = prepared(made.fast, parameters(), "GetObject")
    assert "wrapped" in str(after) and "wrapped" not in str(before)


# Headers

_NAME = some.sampled_from(["A", "a", "Content-Length", "content-length", "X", ""])
_STEP = some.tuples(
    some.sampled_from(
        ["set", "get", "delete", "in", "default", "pop", "copy", "update"]
    ),
    _NAME,
    some.integers(),
)


def tried(headers: Any, step: str, name: str, value: int) -> object:
    try:
        if step == "set":
            headers[name] = value
        elif step == "get":
            return headers[name], headers.get(name)
        elif step == "delete":
            del headers[name]
        elif step == "in":
            return name in headers
        elif step == "default":
            return headers.get(name, value), headers.setdefault(name, value)
        elif step == "pop":
            return headers.pop(name, value)
        elif step == "copy":
            other = headers.copy()
            other[name] = value
            return list(other.items())
        else:
            headers.update({name: value, name.upper(): 1}, Extra=2)
    except KeyError:
        return "missing"
    return None


@given(some.lists(_STEP, max_size=20))
def test_headers(steps: list[tuple[str, str, int]]) -> None:
    found = []
    for kind in (HeadersDict, QuickHeaders):
        headers: Any = kind({"First": 0})
        seen: list[object] = [tried(headers, *step) for step in steps]
        seen += [list(headers), list(headers.items()), list(headers.values())]
        seen += [len(headers), repr(headers), headers == dict(headers.items())]
        found.append(seen)
    assert found[0] == found[1]


def test_headers_compare() -> None:
    ours, theirs = QuickHeaders({"A": "1"}), HeadersDict({"A": "1"})
    assert ours == theirs
    assert isinstance(ours, HeadersDict)
    assert list(QuickHeaders.of([("A", 1), ("b", 2), ("a", 3)]).items()) == [
        ("A", 3),
        ("b", 2),
    ]
