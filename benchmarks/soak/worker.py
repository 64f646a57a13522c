"""The process of one side: `python -m benchmarks.soak.worker FACE ENDPOINT SEED THREADS`.

FACE is `boto3` or `staticboto.boto3`. Reads lines `FIRST END` from standard input, makes the
calls from FIRST up to END, and writes their outcomes as a line of JSON: number, outcome. Owns
what an outcome is: what is returned or raised, without what differs from run to run.
"""

from __future__ import annotations

import json
import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any

import botocore.config

from .calls import MADE, OWN_CLIENTS, SERVICES, Client, name_of, tag_of
from .server import TIMEOUT

Config: Any = botocore.config.Config
SHORTEST = 0.002
"""How long the pauses between retries are, in seconds: what they add is only time."""
RENEWED = 500
"""Of so many calls, one is made with a session and a client of its own."""
# Where the server is, and where an object is in memory.
_ACCIDENTAL = re.compile(r"127\.0\.0\.1:\d+|port=\d+|0x[0-9a-f]+")


class Side:
    """The sessions and clients of a side.

    Args:
        face: the module that programs import.
        endpoint: where the server is.
        seed: what the calls follow from.
        threads: how many there are.
    """

    def __init__(self, face: str, endpoint: str, seed: int, threads: int) -> None:
        self._boto3 = import_module(face)
        self._endpoint = endpoint
        self._seed = seed
        self._threads = threads
        session = self._boto3.Session()
        self._shared = {
            service: self._client(session, service, "legacy") for service in SERVICES
        }
        self._own = [
            {
                service: self._client(session, service, "standard")
                for service in ("dynamodb", "s3")
            }
            for _ in range(threads)
        ]

    def _client(self, session: Any, service: str, mode: str) -> Any:
        config = Config(
            read_timeout=TIMEOUT,
            connect_timeout=10,
            max_pool_connections=self._threads,
            retries={"mode": mode, "max_attempts": 3},
        )
        return session.client(
            service,
            region_name="eu-west-1",
            endpoint_url=self._endpoint,
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            config=config,
        )

    def outcomes(self, first: int, end: int) -> list[tuple[int, str]]:
        """Make calls and return their outcomes.

        A thread always makes the same of the calls, in their order.
        """

        def share(thread: int) -> list[tuple[int, str]]:
            start = first + (thread - first) % self._threads
            calls = range(start, end, self._threads)
            return [(call, self._outcome(call, thread)) for call in calls]

        with ThreadPoolExecutor(self._threads) as pool:
            return sorted(sum(pool.map(share, range(self._threads)), []))

    def _outcome(self, call: int, thread: int) -> str:
        name = name_of(self._seed, call)
        try:
            told = MADE[name](self._clients(name, call, thread), tag_of(call))
        except Exception as error:
            told = _error(error)
        text = json.dumps(told, default=repr)
        return _ACCIDENTAL.sub("…", f"{name}: {text}")

    def _clients(self, name: str, call: int, thread: int) -> Client:
        if call % RENEWED == 0:
            session = self._boto3.Session()
            return lambda service: self._client(session, service, "legacy")
        if name in OWN_CLIENTS and call // self._threads % 2:
            return self._own[thread].__getitem__
        return self._shared.__getitem__


def _error(error: Exception) -> object:
    """Return what a program can see of an error, and what it came from."""
    causes: list[str] = []
    cause = error.__cause__ or error.__context__
    while cause is not None and len(causes) < 5:
        causes.append(type(cause).__qualname__)
        cause = cause.__cause__ or cause.__context__
    return {
        "classes": [
            each.__name__ for each in type(error).__mro__ if each is not object
        ],
        "text": str(error),
        "response": getattr(error, "response", None),
        "causes": causes,
    }


def work(face: str, endpoint: str, seed: int, threads: int) -> None:
    """Make the calls that standard input asks for, until it ends."""
    sleep = time.sleep
    setattr(time, "sleep", lambda seconds: sleep(min(seconds, SHORTEST)))
    side = Side(face, endpoint, seed, threads)
    for line in sys.stdin:
        first, end = map(int, line.split())
        print(json.dumps(side.outcomes(first, end)), flush=True)


if __name__ == "__main__":
    work(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
