"""The outcome of a call, in a form in which two SDKs can be compared.

Everything counts: the types and the order of what was parsed, every header and byte of
what was sent. Made alike is only what differs by nature: the name that staticboto adds to
the user agent, signatures by elliptic curves, addresses of objects, and the modules' names
in texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from botocore.eventstream import EventStream
from botocore.response import StreamingBody

_ADDRESS = re.compile(r"0x[0-9a-f]+")
_OUR_NAME = re.compile(r" staticboto/[^ ]+")
# Elliptic curves sign with a random number, so no two signatures are alike.
_ECDSA = re.compile(r"(AWS4-ECDSA-P256-SHA256 .*Signature=)[0-9a-f]+")
_PLAIN = (str, bytes, bool, int, type(None))


@dataclass(frozen=True)
class Outcome:
    """What was sent, and what was returned or raised."""

    sent: tuple[Any, ...]
    result: Any

    @property
    def raised(self) -> bool:
        """Whether the call ended in an exception."""
        return isinstance(self.result, dict) and "raised" in self.result


def outcome(call: Callable[[], Any], sent: Callable[[], Iterable[Any]]) -> Outcome:
    """Make a call and describe what came of it.

    Args:
        call: makes the call.
        sent: gives the requests that it sent, once it is over.
    """
    try:
        result = plain(call())
    except Exception as error:
        result = _raised(error)
    return Outcome(tuple(_request(request) for request in sent()), result)


def plain(value: Any) -> Any:
    """Describe a value by what can be compared; dicts keep their order."""
    if isinstance(value, _PLAIN) and type(value) in _PLAIN:
        return value
    if type(value) is dict:
        return {key: plain(element) for key, element in value.items()}
    if type(value) is list:
        return [plain(element) for element in value]
    if isinstance(value, StreamingBody):
        return ["StreamingBody", value.read()]
    if isinstance(value, EventStream):
        return ["EventStream", *_events(value)]
    if isinstance(value, (tuple, set, frozenset)):
        return [type(value).__name__, *map(plain, value)]
    if isinstance(value, BaseException):
        return _raised(value)
    return f"{type(value).__name__}: {_alike(repr(value))}"


def _events(stream: Any) -> Iterable[Any]:
    try:
        for event in stream:
            yield plain(event)
    except Exception as error:
        yield _raised(error)


def _raised(error: BaseException) -> dict[str, Any]:
    return {
        "raised": type(error).__name__,
        "text": _alike(str(error)),
        "bases": [base.__name__ for base in type(error).__mro__[1:]],
        "response": plain(getattr(error, "response", None)),
        "operation": getattr(error, "operation_name", None),
    }


def _alike(text: str) -> str:
    return _ADDRESS.sub("0x…", text.replace("staticboto.boto3.", "boto3."))


def _request(request: Any) -> dict[str, Any]:
    headers = {
        str(key): _ECDSA.sub(r"\1…", _text(value))
        for key, value in request.headers.items()
    }
    for key in headers:
        if key.lower() == "user-agent":
            headers[key] = _OUR_NAME.sub("", headers[key])
    body = request.body
    if hasattr(body, "read"):
        body = body.read()
    return {
        "method": request.method,
        "url": request.url,
        "headers": headers,
        "body": bytes(body) if isinstance(body, bytearray) else body,
        "streamed": request.stream_output,
    }


def _text(value: Any) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def difference(expected: Any, found: Any, where: str = "") -> str | None:
    """Return the first difference of two descriptions; None if they are the same."""
    if isinstance(expected, Outcome) and isinstance(found, Outcome):
        return difference(expected.sent, found.sent, "request") or difference(
            expected.result, found.result, "result"
        )
    if type(expected) is not type(found):
        return f"{where}: boto3 {_short(expected)}, staticboto {_short(found)}"
    if isinstance(expected, dict):
        if list(expected) != list(found):
            return f"{where}: keys, boto3 {_short(list(expected))}, staticboto {_short(list(found))}"
        pairs: Any = [(key, expected[key], found[key]) for key in expected]
    elif isinstance(expected, (list, tuple)):
        if len(expected) != len(found):
            return (
                f"{where}: boto3 has {len(expected)} elements, staticboto {len(found)}"
            )
        pairs = [(i, *pair) for i, pair in enumerate(zip(expected, found))]
    elif expected != found:
        return f"{where}: boto3 {_short(expected)}, staticboto {_short(found)}"
    else:
        return None
    for key, left, right in pairs:
        if said := difference(left, right, f"{where}[{key!r}]"):
            return said
    return None


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:297]}..."
