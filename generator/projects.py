"""The projects of an output: directories that are installed apart from each other.

Owns what they are called, where each has its package, and which of them a user asks for.
What is in them is the table of `targets`.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import PurePosixPath

from .errors import UsageError

PROJECTS = ("staticboto", "boto3-stubs")
"""In the order in which they are made and written: what a project refers to comes first."""


def package(project: str) -> PurePosixPath:
    """Return the directory of a project's package, relative to the output directory."""
    return PurePosixPath(project, "src", project)


def select(names: Sequence[str]) -> tuple[str, ...]:
    """Return the projects with these names, in the order of `PROJECTS`; all for no names.

    Raises:
        UsageError: there is no such project.
    """
    for name in names:
        if name not in PROJECTS:
            close = get_close_matches(name, PROJECTS, n=1)
            raise UsageError(
                "--project",
                f"there is no project {name!r}"
                + (f"; did you mean {close[0]}?" if close else ""),
                f"Choose of {', '.join(PROJECTS)}, or leave the option out for all.",
            )
    return tuple(name for name in PROJECTS if name in names or not names)
