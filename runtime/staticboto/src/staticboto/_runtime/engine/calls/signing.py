"""Signature Version 4 in headers, with the signing key kept and each header read once.

The key to sign with is derived in four steps from the secret key, the date, the region and
the service; botocore derives it for every request, and goes through the headers seven times.
Owns the signatures of requests in headers, S3's included. Other ways to sign (presigned URLs,
awscrt, event streams, a signer of someone's own) stay botocore's.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from typing import Any
from urllib.parse import SplitResult, urlsplit

import botocore.auth
from botocore.auth import S3SigV4Auth, SigV4Auth
from botocore.signers import RequestSigner

from ..pieces.inventory import SIGNING
from ..pieces.verdict import guard

LIMIT = 16
"""How many signing keys a client keeps: it may sign for several regions, and roll over."""

Keys = dict[tuple[str, str, str, str], bytes]
"""Signing keys by secret key, date, region and service."""

auth: Any = botocore.auth

_intact = guard(SIGNING)

_DATED = {"authorization", "date", "x-amz-date", "x-amz-security-token"}
_HASH = "x-amz-content-sha256"


class CachingSigner(RequestSigner):
    """botocore's signer of a client, which keeps the client's signing keys.

    The keys are the client's own and go with it, as its credentials do.
    """

    _keys: Keys

    def get_auth_instance(self, *args: Any, **kwargs: Any) -> Any:
        """Return what signs one request, as botocore's `get_auth_instance` does."""
        made: Any = super().get_auth_instance(*args, **kwargs)
        quick = _QUICK.get(made.__class__)
        if quick is not None and _intact():
            made.__class__ = quick
            made._keys = self._keys
        return made


class QuickAuth(SigV4Auth):
    """Signs a request in its headers; the result is botocore's to the byte."""

    _keys: Keys
    # What botocore-stubs leave out.
    _region_name: str
    _service_name: str
    _modify_request_before_signing: Callable[[Any], None]
    _normalize_url_path: Callable[[str], str]

    def add_auth(self, request: Any) -> None:
        """Sign `request`; whatever is out of the ordinary is signed by botocore."""
        try:
            headers = self._dated(request)
            authorization = self._authorization(request, headers)
        except (AttributeError, KeyError, TypeError, ValueError):
            # An error has to be botocore's, and it begins by taking away what is there.
            super().add_auth(request)
        else:
            request.headers["Authorization"] = authorization

    def _dated(self, request: Any) -> list[tuple[str, str]]:
        """Add the headers that have to be signed; return all, their names in lower case.

        Names of modules are looked up when they are used: tests freeze `auth`'s clock.
        """
        credentials: Any = self.credentials
        timestamp = _now().strftime(auth.SIGV4_TIMESTAMP)
        request.context["timestamp"] = timestamp
        headers = _lowered(request)
        names = {name for name, _ in headers}
        plain = request.context.get("payload_signing_enabled", True)
        if not plain or names & _DATED or _HASH in names:
            self._modify_request_before_signing(request)
            return _lowered(request)
        added = [("X-Amz-Date", timestamp)]
        if credentials.token:
            added.append(("X-Amz-Security-Token", credentials.token))
        if isinstance(self, S3SigV4Auth):
            added.append(("X-Amz-Content-SHA256", self.payload(request)))
        for name, value in added:
            request.headers[name] = value
            headers.append((name.lower(), value))
        return headers

    def _authorization(self, request: Any, headers: list[tuple[str, str]]) -> str:
        """Return the value of the header that carries the signature."""
        credentials: Any = self.credentials
        region, service = self._region_name, self._service_name
        url: SplitResult = urlsplit(str(request.url))
        left_out = frozenset(auth.SIGNED_HEADERS_BLACKLIST)
        signed: dict[str, str] = {}
        body = None
        for name, value in headers:
            if name == _HASH and body is None:
                body = value
            if name not in left_out:
                value = " ".join(value.split())
                signed[name] = f"{signed[name]},{value}" if name in signed else value
        if "host" not in signed:
            signed["host"] = _host(request.url, url.scheme, url.netloc)
        names = sorted(signed)
        listed = ";".join(names)
        if " " in listed:
            raise ValueError(listed)
        path = url.path
        query = ""
        if request.params or url.query:
            query = self.canonical_query_string(request)
        canonical = "\n".join(
            [
                request.method.upper(),
                path if path == "/" else self._normalize_url_path(path),
                query,
                *[f"{name}:{signed[name]}" for name in names],
                "",
                listed,
                self.payload(request) if body is None else body,
            ]
        )
        timestamp = request.context["timestamp"]
        date = timestamp[:8]
        scope = f"{date}/{region}/{service}/aws4_request"
        digest = sha256(canonical.encode()).hexdigest()
        to_sign = f"AWS4-HMAC-SHA256\n{timestamp}\n{scope}\n{digest}"
        key = self._key(credentials.secret_key, date, region, service)
        signature = hmac.digest(key, to_sign.encode(), "sha256").hex()
        return (
            f"AWS4-HMAC-SHA256 Credential={credentials.access_key}/{scope}, "
            f"SignedHeaders={listed}, Signature={signature}"
        )

    def _key(self, secret: str, date: str, region: str, service: str) -> bytes:
        inputs = (secret, date, region, service)
        key = self._keys.get(inputs)
        if key is None:
            key = f"AWS4{secret}".encode()
            for part in (date, region, service, "aws4_request"):
                key = hmac.digest(key, part.encode(), "sha256")
            if len(self._keys) >= LIMIT:
                self._keys.clear()
            self._keys[inputs] = key
        return key


class QuickS3Auth(QuickAuth, S3SigV4Auth):
    """The same for S3, which hashes bodies, or not, and takes paths as they are."""


_QUICK: dict[type, type] = {SigV4Auth: QuickAuth, S3SigV4Auth: QuickS3Auth}


def _now() -> Any:
    """Return the time in UTC, of the clock that the installed botocore looks at."""
    if hasattr(auth, "get_current_datetime"):
        return auth.get_current_datetime()
    return auth.datetime.datetime.utcnow()


def _lowered(request: Any) -> list[tuple[str, str]]:
    """Return the headers with names in lower case, which `raw_items` has as they were set."""
    return [(name.lower(), value) for name, value in request.headers.raw_items()]


def _host(url: str, scheme: str, netloc: str) -> str:
    if "[" in netloc:
        made: str = auth._host_from_url(url)
        return made
    return _named_host(scheme, netloc)


@lru_cache(maxsize=256)
def _named_host(scheme: str, netloc: str) -> str:
    host: str = auth._host_from_url(f"{scheme}://{netloc}")
    return host


def improve(signer: Any) -> None:
    """Let a client's signer keep its keys, if it is botocore's own."""
    if type(signer) is RequestSigner:
        vars(signer)["_keys"] = {}
        signer.__class__ = CachingSigner
