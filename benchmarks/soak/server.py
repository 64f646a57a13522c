"""The server that goes wrong: `python -m benchmarks.soak.server SEED SHARE`.

Prints its port and serves until its standard input ends, as it does with who started it. Which
call a request belongs to is said in the request itself, as `soak-<number>` in its path or body,
so that clients stay as they are. The id of a request, which an outcome shows, is a digest of
what arrived: two outcomes are equal only if the requests were. Owns how faults are carried out.
"""

from __future__ import annotations

import hashlib
import os
import re
import socket
import struct
import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from .answers import REFUSALS, THROTTLES, XML, Answer, Request, crc32, error, ordinary
from .faults import Fault, Schedule

TIMEOUT = 3.0
"""The read timeout of clients, in seconds."""
_NUMBER = re.compile(rb"soak-(\d+)")
# What differs from run to run, or says which side it is.
_OWN = {
    "authorization",
    "host",
    "user-agent",
    "x-amz-date",
    "amz-sdk-request",
    "amz-sdk-invocation-id",
}
_KEPT = 20_000


class Progress:
    """How many requests of each call have arrived; of the latest calls, for memory's sake."""

    def __init__(self) -> None:
        self._arrived: OrderedDict[int, int] = OrderedDict()
        self._lock = threading.Lock()

    def count(self, call: int) -> int:
        """Count a request of a call; return how many there were before it."""
        with self._lock:
            before = self._arrived.get(call, 0)
            self._arrived[call] = before + 1
            if len(self._arrived) > _KEPT:
                self._arrived.popitem(last=False)
            return before


class Handler(BaseHTTPRequestHandler):
    """Answers one connection, request after request, until something goes wrong."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    schedule: Schedule
    progress: Progress

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer as the schedule says."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        target = self.headers.get("X-Amz-Target", "")
        request = Request(self.command, self.path, target, body)
        found = _NUMBER.search(self.path.encode()) or _NUMBER.search(body)
        call = int(found[1]) if found else -1
        before = self.progress.count(call)
        plan = self.schedule.of_call(call)
        fault = plan[before] if before < len(plan) else None
        self._send(*self._prepare(request, fault), fault)

    do_POST = do_PUT = do_HEAD = do_DELETE = do_GET

    def _prepare(self, request: Request, fault: Fault | None) -> tuple[Answer, bytes]:
        """Return the answer with a fault in it, and the answer's head and body as bytes."""
        answer = _answer(request, fault)
        digest = hashlib.sha256(repr(request).encode())
        for name, value in sorted(self.headers.items()):
            if name.lower() not in _OWN:
                digest.update(f"{name.lower()}: {value}\n".encode())
        headers = [
            ("Content-Type", answer.content_type),
            ("Content-Length", str(len(answer.body))),
            ("x-amzn-RequestId", digest.hexdigest()[:32]),
            *answer.headers,
        ]
        return answer, _head(answer.status, headers)

    def _send(self, answer: Answer, head: bytes, fault: Fault | None) -> None:
        body = b"" if self.command == "HEAD" else answer.body
        if fault is Fault.RESET or (fault is Fault.RESET_BODY and not body):
            self._reset()
        elif fault is Fault.SLOW:
            time.sleep(TIMEOUT * 1.5)
            self._reset()
        elif fault is Fault.CUT_HEAD:
            self._close(head[: len(head) // 2])
        elif fault is Fault.TRUNCATED:
            self._close(head + body[: len(body) // 2])
        elif fault is Fault.RESET_BODY:
            self.wfile.write(head + body[: len(body) // 2])
            # What was written must have been read, or the reset overtakes it.
            time.sleep(0.05)
            self._reset()
        elif fault is Fault.CLOSED:
            self._close(head + body)
        else:
            self.wfile.write(head + body)

    def _close(self, last: bytes) -> None:
        # The end goes out with the data. Were it later, the client might send its next request
        # before it comes, and need a retry that depends on who was faster.
        self.connection.sendall(last, socket.MSG_MORE)
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True

    def _reset(self) -> None:
        linger = struct.pack("ii", 1, 0)  # no time to linger: RST instead of FIN
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True
        os.close(self.connection.detach())


def _answer(request: Request, fault: Fault | None) -> Answer:
    protocol = request.protocol
    if fault is Fault.INTERNAL:
        return error(request, 500, "InternalError")
    if fault is Fault.UNAVAILABLE:
        return Answer(503, "text/html", b"<html><body>busy<br></body></html>")
    if fault is Fault.BLANK:
        return Answer(500, XML, b"")
    if fault is Fault.THROTTLED:
        status = 503 if protocol == "rest-xml" else 400
        return error(request, status, THROTTLES[protocol])
    if fault is Fault.REFUSED:
        status = 404 if protocol == "rest-xml" else 400
        return error(request, status, REFUSALS[protocol])
    if fault is Fault.UNKNOWN:
        return error(request, 418, "TeapotException")
    answer = ordinary(request)
    if fault is Fault.MALFORMED:
        half = answer.body[: len(answer.body) // 2]
        return Answer(200, answer.content_type, half)
    if fault is Fault.GARBAGE:
        return Answer(200, answer.content_type, b"\x00\xff<{[")
    if fault is Fault.CHECKSUM:
        wrong = dict(answer.headers)
        if "x-amz-checksum-crc32" in wrong:
            wrong["x-amz-checksum-crc32"] = crc32(b"another body")
        if "x-amz-crc32" in wrong:
            wrong["x-amz-crc32"] = "1"
        return Answer(200, answer.content_type, answer.body, tuple(wrong.items()))
    return answer


def _head(status: int, headers: Iterable[tuple[str, str]]) -> bytes:
    lines = [
        f"HTTP/1.1 {status} Said",
        *(f"{name}: {value}" for name, value in headers),
    ]
    return "\r\n".join([*lines, "", ""]).encode()


class Server(ThreadingHTTPServer):
    """Serves each connection in a thread."""

    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients hang up, too."""


def serve(seed: int, share: float) -> None:
    """Serve on a free port of the loopback interface until standard input ends."""
    Handler.schedule = Schedule(seed, share)
    Handler.progress = Progress()
    server = Server(("127.0.0.1", 0), Handler)
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    serve(int(sys.argv[1]), float(sys.argv[2]))
