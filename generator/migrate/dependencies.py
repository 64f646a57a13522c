"""The declared dependencies of a project.

Owns finding them in the files that declare them. They are reported and never changed: a
library that the project uses may need boto3 itself, and lock files have their own tools.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from .edits import Note

FILES = (
    "*requirements*.txt",
    "*requirements*.in",
    "pyproject.toml",
    "setup.cfg",
    "setup.py",
    "Pipfile",
    "environment.y*ml",
)

_DEPENDENCY = re.compile(
    r"""^[^#]*?(?<![\w./-])
    (?P<name>boto3-stubs(?:-lite|-full)?|types-boto3(?:-[\w-]+)?|mypy-boto3(?:-[\w-]+)?|boto3)
    (?=\s*(?:[\[<>=!~;,"'\s]|$))""",
    re.VERBOSE | re.IGNORECASE,
)


def declares(path: Path) -> bool:
    """Whether files with a name like `path` declare dependencies."""
    return any(fnmatch(path.name, pattern) for pattern in FILES)


def notes(text: str) -> Iterator[Note]:
    """Yield a note for every dependency in `text` that staticboto replaces."""
    for number, line in enumerate(text.splitlines(), start=1):
        match = _DEPENDENCY.match(line)
        if match:
            name = match["name"]
            advice = (
                "replace it by staticboto, unless something else needs it"
                if name.lower() == "boto3"
                else "no longer needed, staticboto is typed"
            )
            yield Note(number, f"{name}, if it is a dependency: {advice}")
