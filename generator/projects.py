"""The projects of an output: directories that are installed apart from each other.

Owns what they are called, their versions, where each has its package, and which of them a user asks for.
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


def version(boto3: str, services: int, digest: str) -> str:
    """Return the version of a generated project: `1.44.5+services.6.g1f0a9c35d2`.

    Its public part is that of boto3. The rest, a local label of PEP 440, tells apart what is
    made of the same boto3, so that installers and caches do: a requirement without a label
    (`staticboto==1.44.5`) is met by any.

    Args:
        boto3: the version of boto3.
        services: how many services the project has; 0 where it has no packages of services.
        digest: in hexadecimal, of all that the project is made of.
    """
    # The letter keeps digits alone from being read as a number.
    label = f"g{digest[:10]}"
    return f"{boto3}+services.{services}.{label}" if services else f"{boto3}+{label}"


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
