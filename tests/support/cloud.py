"""AWS on this machine: moto's server in another process, on a free loopback port."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import boto3

# It ends at the end of its input, so that it never survives the tests.
_SERVER = """
import logging, sys
from moto.server import ThreadedMotoServer

logging.getLogger("werkzeug").setLevel("ERROR")
server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
print("http://{}:{}".format(*server.get_host_and_port()), flush=True)
sys.stdin.read()
"""


@contextmanager
def serving(directory: Path) -> Iterator[str]:
    """Start a server whose files are in `directory`; yield the URL of its endpoint."""
    with subprocess.Popen(
        [sys.executable, "-c", _SERVER],
        cwd=directory,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin and process.stdout
        endpoint = process.stdout.readline().strip()
        assert endpoint, "moto's server did not start"
        yield endpoint
        process.stdin.close()


class Cloud:
    """The state of the server, which tests prepare and inspect.

    Args:
        endpoint: the URL of the server.
    """

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.tell("reset")

    def client(self, service: str) -> Any:
        """Return a client of boto3's, so that what ours do has another witness."""
        session: Any = boto3.Session()
        return session.client(service)

    def tell(self, command: str, **details: object) -> str:
        """Send a command to moto itself; return the response."""
        request = Request(
            f"{self.endpoint}/moto-api/{command}",
            data=json.dumps(details).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urlopen(request) as response:
            answer: bytes = response.read()
        return answer.decode()

    def requests(self) -> str:
        """Return the requests that were recorded, which `tell` starts, one a line."""
        with urlopen(f"{self.endpoint}/moto-api/recorder/download-recording") as answer:
            recording: bytes = answer.read()
        return recording.decode()
