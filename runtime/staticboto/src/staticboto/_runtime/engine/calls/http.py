"""The way from a prepared request to urllib3 and back.

Between the two botocore parses the URL three times and copies the headers of the response
into a slow dictionary. Owns that way. The pools, the connections and all that goes over them
are urllib3's; which error a failure becomes is asked of botocore.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from copy import copy
from functools import lru_cache
from typing import Any

from botocore.awsrequest import AWSResponse
from botocore.httpsession import URLLib3Session
from urllib3.exceptions import LocationParseError
from urllib3.util.retry import Retry
from urllib3.util.url import parse_url

from . import tls
from .headers import QuickHeaders
from ..pieces.inventory import HTTP, SENDING, TLS
from ..pieces.verdict import guard, usable

_intact = guard(HTTP)
_botocore: Any = URLLib3Session

_NO_RETRIES = Retry(False)
# botocore got both at the same time: another timeout for one request, and bodies that may be
# shorter than they say.
_OPTIONS = (
    {"enforce_content_length": False}
    if hasattr(URLLib3Session, "_get_request_timeout")
    else {}
)
_EXPERIMENT = "BOTO_EXPERIMENTAL__ADD_PROXY_HOST_HEADER"


_Address = tuple["str | None", "str | None", "int | None"]
_MORE = set("?#;\\@")


class QuickResponse(AWSResponse):
    """botocore's response, with headers that are found at once."""

    def __init__(self, url: str, status_code: int, headers: Any, raw: Any) -> None:
        self.url = url
        self.status_code = status_code
        self.headers: Any = QuickHeaders.of(headers.itermerged())
        self.raw = raw
        self._content = None


class QuickSession(URLLib3Session):
    """botocore's HTTP session."""

    _manager: Any
    _proxy_config: Any
    _verify: Any
    _join: Callable[[Any], None] | None = None

    def send(self, request: Any) -> Any:
        """Send a request and return the response, as botocore's `send` does."""
        url = request.url
        start = url.find("/", 8)
        address = _address(url[:start]) if start > 0 else None
        if (
            address is None
            or not _intact()
            or self._proxy_config._proxies
            or _EXPERIMENT in os.environ
        ):
            return super().send(request)
        try:
            return self._exchange(request, url, address, url[start:])
        except Exception as error:
            self._fail(request, error)

    def _exchange(self, request: Any, url: str, address: _Address, target: str) -> Any:
        scheme, host, port = address
        pool = self._manager.connection_from_host(host, port, scheme)
        own: Any = self
        own._setup_ssl_cert(pool, url, self._verify)
        if self._join is not None:
            self._join(pool)
        # What a URL may have that is not sent, or not as it is.
        if ";" in target or "#" in target or target[-1] == "?" or not _clean(target):
            target = own._path_url(url)
        headers = request.headers
        options: dict[str, Any] = _OPTIONS
        if options and (timeout := own._get_request_timeout(request)) is not None:
            options = {**options, "timeout": timeout}
        raw = pool.urlopen(
            method=request.method,
            url=target,
            body=request.body,
            headers=headers,
            retries=_NO_RETRIES,
            assert_same_host=False,
            preload_content=False,
            decode_content=False,
            chunked="Transfer-Encoding" in headers and own._chunked(headers),
            **options,
        )
        made = QuickResponse if hasattr(raw.headers, "itermerged") else AWSResponse
        response = made(url, raw.status, raw.headers, raw)
        if not request.stream_output:
            response.content  # reads all of it
        return response

    def _fail(self, request: Any, error: Exception) -> Any:
        """Raise what botocore makes of an error of urllib3's."""
        failing = copy(self)
        failing._manager = _Failing(error)
        return _botocore.send(failing, request)

    def _get_ssl_context(self) -> Any:
        context: Any = _botocore._get_ssl_context(self)
        if usable(TLS):
            tls.share(context)
        return context


class _Failing:
    """In the place of the pools: has the error that they had."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def connection_from_url(self, url: str) -> Any:
        raise self._error


@lru_cache(maxsize=256)
def _address(origin: str) -> _Address | None:
    """Return scheme, host and port as urllib3 reads them; None if there is more to it.

    Args:
        origin: what is before the path of a URL.
    """
    plain = origin.startswith(("http://", "https://")) and not set(origin) & _MORE
    try:
        url = parse_url(origin)
    except LocationParseError:
        return None
    return (url.scheme, url.host, url.port) if plain else None


def _clean(text: str) -> bool:
    return text.isascii() and text.isprintable()


def improve(session: Any) -> None:
    """Let a client's HTTP session go the short way and share what it trusts, if it may."""
    if type(session) is not URLLib3Session:
        return
    sharing = usable(TLS)
    if sharing or usable(HTTP):
        session.__class__ = QuickSession
    if usable(HTTP) and usable(SENDING):
        from . import sending

        vars(session)["_join"] = sending.join
    if sharing:
        tls.share(vars(session)["_manager"].connection_pool_kw["ssl_context"])
