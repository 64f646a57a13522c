"""A language server's first completion, as an editor asks for it.

    python -m benchmarks.completion DIRECTORY FILE LINE COLUMN

Starts pyright's language server in a directory, opens a file of it, asks once for what fits
at a place (counted from 0), prints the completions, and ends the server. It is a program of
its own so that it can be measured like any other.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

SERVER = (sys.executable, "-m", "pyright.langserver", "--stdio")


class Server:
    """A running language server.

    Args:
        process: it, with pipes to and from it.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and process.stdout
        self._to: IO[bytes] = process.stdin
        self._from: IO[bytes] = process.stdout
        self._last = 0

    def request(self, method: str, parameters: object) -> Any:
        """Send a request and return its result; the server's own requests get null."""
        self._last += 1
        self._send({"id": self._last, "method": method, "params": parameters})
        for message in self._messages():
            if "method" not in message and message.get("id") == self._last:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
        raise RuntimeError(f"{method}: the server has ended")

    def notify(self, method: str, parameters: object) -> None:
        """Tell the server of something."""
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def _messages(self) -> Iterator[dict[str, Any]]:
        length = 0
        for line in iter(self._from.readline, b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not line.strip():
                yield json.loads(self._from.read(length))


def complete(directory: Path, file: Path, line: int, column: int) -> list[str]:
    """Return the first completions in a file.

    Args:
        directory: the workspace.
        file: the file, in the workspace.
        line: where the cursor is, counted from 0.
        column: likewise.
    """
    uri = file.resolve().as_uri()
    root = directory.resolve().as_uri()
    pipe = subprocess.PIPE
    with subprocess.Popen(SERVER, stdin=pipe, stdout=pipe) as process:
        server = Server(process)
        folders = [{"uri": root, "name": directory.name}]
        workspace = {"rootUri": root, "workspaceFolders": folders}
        server.request(
            "initialize", {"processId": None, "capabilities": {}, **workspace}
        )
        server.notify("initialized", {})
        opened = {"uri": uri, "languageId": "python", "version": 1}
        document = {**opened, "text": file.read_text()}
        server.notify("textDocument/didOpen", {"textDocument": document})
        place = {"line": line, "character": column}
        asked = {"textDocument": {"uri": uri}, "position": place}
        found = server.request("textDocument/completion", asked)
        server.request("shutdown", None)
        server.notify("exit", None)
    items = found["items"] if isinstance(found, dict) else found or []
    return [item["label"] for item in items]


if __name__ == "__main__":
    where, name, *place = sys.argv[1:]
    print(*complete(Path(where), Path(where, name), *map(int, place)))
