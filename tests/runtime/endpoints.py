"""Servers of a test's own, on free loopback ports, and what was asked of them.

Owns how they are started and what AWS's simplest endpoints answer: services of which only
the request matters, the metadata of instances and containers. STS is moto's.
"""

from __future__ import annotations

import json
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import NamedTuple, TypeAlias

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec


class Request(NamedTuple):
    """A request that an endpoint got; names of headers are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Reply(NamedTuple):
    """What an endpoint answers."""

    body: bytes = b""
    status: int = 200


Answer: TypeAlias = Callable[[Request], Reply]


@dataclass
class Endpoint:
    """A running server: its URL, and the requests that it got."""

    url: str
    requests: list[Request] = field(default_factory=list)


@contextmanager
def serving(answer: Answer, certificate: Path | None = None) -> Iterator[Endpoint]:
    """Start a server; with a certificate, a file that has its key too, it speaks TLS."""

    class Handler(BaseHTTPRequestHandler):
        def handle_request(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            body = self.rfile.read(length)
            request = Request(self.command, self.path, headers, body)
            endpoint.requests.append(request)
            reply = answer(request)
            self.send_response(reply.status)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        do_GET = do_HEAD = do_POST = do_PUT = handle_request

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_port}")
    if certificate:
        endpoint.url = endpoint.url.replace("http", "https")
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    with server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield endpoint
        finally:
            server.shutdown()
            thread.join()


def silent(request: Request) -> Reply:
    """Answer nothing, which is a valid answer of services that speak JSON."""
    return Reply()


def after(**distance: float) -> datetime:
    """Return the time at a distance from now, such as `minutes=-5`."""
    return datetime.now(timezone.utc) + timedelta(**distance)


def timestamp(time: datetime) -> str:
    """Return a time as AWS's metadata services write it."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def temporary(key: str, minutes: float = 60) -> dict[str, str]:
    """Return temporary credentials as AWS's metadata services write them."""
    return {
        "AccessKeyId": key,
        "SecretAccessKey": "secret",
        "Token": f"{key}-token",
        "Expiration": timestamp(after(minutes=minutes)),
    }


def container(*keys: str, minutes: float = 60, token: str = "") -> Answer:
    """Return a container's metadata service.

    Args:
        keys: the access keys it gives, one after the other; the last one is repeated.
        minutes: how long the credentials are valid.
        token: the authorization that it demands.
    """
    left = list(keys)

    def answer(request: Request) -> Reply:
        if request.headers.get("authorization", "") != token:
            return Reply(status=403)
        key = left.pop(0) if len(left) > 1 else left[0]
        return Reply(json.dumps(temporary(key, minutes)).encode())

    return answer


def instance(key: str, minutes: float = 60, tokens: bool = True) -> Answer:
    """Return an instance's metadata service, whose role is called `machine`.

    Args:
        key: the access key of the role.
        minutes: how long the credentials are valid.
        tokens: whether it gives and demands tokens, as version 2 does.
    """
    role = "/latest/meta-data/iam/security-credentials/"

    def answer(request: Request) -> Reply:
        asked = request.method, request.path
        if tokens and asked == ("PUT", "/latest/api/token"):
            ttl = request.headers.get("x-aws-ec2-metadata-token-ttl-seconds")
            return Reply(b"pass") if ttl else Reply(status=400)
        if tokens and request.headers.get("x-aws-ec2-metadata-token") != "pass":
            return Reply(status=401)
        if asked == ("GET", role):
            return Reply(b"machine")
        if asked == ("GET", f"{role}machine"):
            return Reply(json.dumps(temporary(key, minutes)).encode())
        return Reply(status=404)

    return answer


def portal(key: str, badge: str = "badge") -> Answer:
    """Return the portal of single sign-on, which gives roles to who shows the badge."""
    given = {
        "accessKeyId": key,
        "secretAccessKey": "secret",
        "sessionToken": f"{key}-token",
        "expiration": int(after(hours=1).timestamp() * 1000),
    }

    def answer(request: Request) -> Reply:
        if request.headers.get("x-amz-sso_bearer_token") != badge:
            return Reply(b'{"__type": "UnauthorizedException"}', status=401)
        return Reply(json.dumps({"roleCredentials": given}).encode())

    return answer


def certify(path: Path) -> None:
    """Write a certificate of its own authority for 127.0.0.1, and its key, to a file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "loopback")])
    alternatives = x509.SubjectAlternativeName(
        [x509.IPAddress(ip_address("127.0.0.1"))]
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(after(days=-1))
        .not_valid_after(after(days=1))
        .add_extension(alternatives, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    written = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(written + certificate.public_bytes(serialization.Encoding.PEM))
