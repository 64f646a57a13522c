"""A language server, and the files that are open in it: the editor's side of the protocol.

Owns how messages travel and how a server is started and ended. Which servers there are,
and what is expected of their answers, others know.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO, Any

# How long a server may think, in seconds; then it is killed, and the request fails.
_PATIENCE = 300

_TEXT = ["markdown", "plaintext"]
_CAPABILITIES = {
    "hover": {"contentFormat": _TEXT},
    "completion": {
        "completionItem": {
            "documentationFormat": _TEXT,
            "resolveSupport": {"properties": ["documentation"]},
        }
    },
    "signatureHelp": {
        "signatureInformation": {
            "documentationFormat": _TEXT,
            "parameterInformation": {"labelOffsetSupport": True},
        }
    },
}


class Server:
    """A running language server.

    Args:
        process: it, with pipes to and from it.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and process.stdout
        self._process = process
        self._to: IO[bytes] = process.stdin
        self._from: IO[bytes] = process.stdout
        self._last = 0
        self._versions: dict[Path, int] = {}

    def write(self, file: Path, text: str) -> None:
        """Make a text what an editor shows of a file, whatever the disk has."""
        version = self._versions[file] = self._versions.get(file, 0) + 1
        document: dict[str, object] = {"uri": file.as_uri(), "version": version}
        if version == 1:
            document |= {"languageId": "python", "text": text}
            self.notify("textDocument/didOpen", {"textDocument": document})
        else:
            changed = {"textDocument": document, "contentChanges": [{"text": text}]}
            self.notify("textDocument/didChange", changed)

    def ask(self, question: str, file: Path, line: int, column: int) -> Any:
        """Ask about a place in an open file.

        Args:
            question: what the protocol calls it, without `textDocument/`.
            file: the file.
            line: where the cursor is, counted from 0.
            column: likewise.
        """
        place = {"line": line, "character": column}
        asked = {"textDocument": {"uri": file.as_uri()}, "position": place}
        return self.request(f"textDocument/{question}", asked)

    def complete(self, file: Path, line: int, column: int) -> list[dict[str, Any]]:
        """Return what fits at a place in an open file: the protocol's completion items.

        Args: as of `ask`.
        """
        found = self.ask("completion", file, line, column)
        items: list[dict[str, Any]]
        items = found["items"] if isinstance(found, dict) else found or []
        return items

    def request(self, method: str, parameters: object) -> Any:
        """Send a request and return its result; the server's own requests get null.

        Raises:
            RuntimeError: the server answers with an error, or does not answer.
        """
        self._last += 1
        timer = Timer(_PATIENCE, self._process.kill)
        timer.start()
        try:
            self._send({"id": self._last, "method": method, "params": parameters})
            for message in self._messages():
                if "method" not in message and message.get("id") == self._last:
                    if "error" in message:
                        raise RuntimeError(f"{method}: {message['error']}")
                    return message["result"]
                if "method" in message and "id" in message:
                    self._send({"id": message["id"], "result": None})
        finally:
            timer.cancel()
        raise RuntimeError(f"{method}: the server has ended")

    def notify(self, method: str, parameters: object) -> None:
        """Send a notification to the server."""
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


@contextmanager
def running(
    command: Sequence[str],
    directory: Path,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Server]:
    """Start a language server; end it afterwards.

    Args:
        command: its command line.
        directory: the workspace, an absolute path.
        environment: the environment variables; those of this process when None.
    """
    root = directory.as_uri()
    workspace = {
        "rootUri": root,
        "workspaceFolders": [{"uri": root, "name": directory.name}],
        "capabilities": {"textDocument": _CAPABILITIES},
    }
    with subprocess.Popen(
        command,
        cwd=directory,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        try:
            server = Server(process)
            server.request("initialize", {"processId": None, **workspace})
            server.notify("initialized", {})
            yield server
            server.request("shutdown", None)
            server.notify("exit", None)
        except BaseException:
            process.kill()
            raise
