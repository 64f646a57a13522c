"""Servers of the tests of the engine: on loopback, in threads, with certificates of their own."""

from __future__ import annotations

import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple


class Certificate(NamedTuple):
    """A certificate for `localhost` that stands for itself, and its key."""

    certificate: Path
    key: Path

    @classmethod
    def make(cls, directory: Path, name: str) -> Certificate:
        """Make one in `directory`."""
        made = cls(directory / f"{name}.pem", directory / f"{name}.key")
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-days", "30"]
            + ["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", f"/CN={name}"]
            + ["-addext", "subjectAltName=DNS:localhost"]
            + ["-keyout", str(made.key), "-out", str(made.certificate)],
            check=True,
            stderr=subprocess.DEVNULL,
        )
        return made


class Handler(BaseHTTPRequestHandler):
    """Answers with what it was asked, in headers and a body; `/broken` is cut off."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        names = sorted(name.lower() for name in self.headers)
        answer = f"{self.command} {self.path} {names} ".encode() + body
        if "status" in self.path:
            self.close_connection = True
            self.wfile.write(b"nonsense\r\n\r\n")
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("X-Twice", "one")
        self.send_header("x-twice", "two")
        self.send_header("ETag", '"tag"')
        extra = 10 if "broken" in self.path else 0
        self.send_header("Content-Length", str(len(answer) + extra))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer)
        if extra:
            self.close_connection = True

    do_POST = do_PUT = do_HEAD = do_GET


class Server(ThreadingHTTPServer):
    """Serves in threads; what goes wrong in one is for the client to see."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextmanager
def serving(certificate: Certificate | None = None) -> Iterator[str]:
    """Serve while the context lasts; yield the URL.

    Args:
        certificate: what to speak TLS with, if at all.
    """
    server = Server(("127.0.0.1", 0), Handler)
    scheme = "http"
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.certificate, certificate.key)
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
        scheme = "https"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"{scheme}://localhost:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
