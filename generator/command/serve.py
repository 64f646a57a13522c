"""The generated reference on a port of this machine.

Browsers open its pages from the disk as well, but search only where a server answers. Owns
the server and its failures. Knows nothing of what the pages say.
"""

from __future__ import annotations

import errno
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from ..errors import GenerationError, UsageError
from ..projects import SITE

HOST = "127.0.0.1"
"""This machine alone: what is served is for its user."""


class Site(SimpleHTTPRequestHandler):
    """Answers with the files of a directory, and prints nothing."""

    protocol_version = "HTTP/1.1"
    extensions_map = {
        **SimpleHTTPRequestHandler.extensions_map,
        "": "text/plain; charset=utf-8",  # LICENSE and NOTICE
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".md": "text/markdown; charset=utf-8",
        ".svg": "image/svg+xml",
    }

    def log_message(self, format: str, *args: object) -> None:
        """Leave out the line for each request."""


def server(output: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of the reference that listens, and answers once it is run.

    Args:
        output: the output directory.
        port: the port; 0 for any that is free.

    Raises:
        GenerationError: the output has no reference.
        UsageError: the port cannot be used.
    """
    site = output / SITE
    if not (site / "index.html").is_file():
        raise GenerationError(
            str(site),
            "there is no reference here to serve",
            f"Generate it: staticboto-generate --project {SITE} --output {output}",
        )
    try:
        return ThreadingHTTPServer((HOST, port), partial(Site, directory=str(site)))
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        taken = error.errno == errno.EADDRINUSE
        why = "another program listens there" if taken else "only root may use it"
        raise UsageError(
            "--port",
            f"port {port} cannot be used: {why}",
            "Choose another, such as --port 8080; --port 0 takes any that is free.",
        ) from error
