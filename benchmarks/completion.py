"""A language server's first completion, as an editor asks for it.

    python -m benchmarks.completion DIRECTORY FILE LINE COLUMN

Starts pyright's language server in a directory, opens a file of it, asks once for what fits
at a place (counted from 0), prints the completions, and ends the server. It is a program of
its own so that it can be measured like any other.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.editor.server import running

SERVER = (sys.executable, "-m", "pyright.langserver", "--stdio")


def complete(directory: Path, file: Path, line: int, column: int) -> list[str]:
    """Return the first completions in a file.

    Args:
        directory: the workspace.
        file: the file, in the workspace.
        line: where the cursor is, counted from 0.
        column: likewise.
    """
    file = file.resolve()
    with running(SERVER, directory.resolve()) as server:
        server.write(file, file.read_text())
        found = server.complete(file, line, column)
    return [item["label"] for item in found]


if __name__ == "__main__":
    where, name, *place = sys.argv[1:]
    print(*complete(Path(where), Path(where, name), *map(int, place)))
