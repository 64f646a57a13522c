"""The projects of an output: packages, which are installed, and a site, which is served.

Owns their names, their versions, the place of each, and which projects a user selects. The
table of `targets` lists the files in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import PurePosixPath

from .errors import UsageError

PACKAGES = ("staticboto", "boto3-stubs")
"""The projects with Python packages, which are made if a user selects none."""

SITE = "reference"
"""The project with a page for everything that a program can use."""

PROJECTS = (*PACKAGES, SITE)
"""In the order in which they are made: a project comes after those that it refers to."""


def package(project: str) -> PurePosixPath:
    """Return the directory of a project's package, relative to the output directory."""
    return PurePosixPath(project, "src", project)


def root(project: str) -> PurePosixPath:
    """Return the directory that has the folders of services, relative to the output.

    That of a package is the package. The addresses of a site begin with the service.
    """
    return package(project) if project in PACKAGES else PurePosixPath(project)


def version(boto3: str, services: int, digest: str) -> str:
    """Return the version of a generated project: `1.44.5+services.6.g1f0a9c35d2`.

    The public part is boto3's version. The rest is a local label as PEP 440 defines it, by
    which installers and caches distinguish packages made from the same boto3; any of them
    meets a requirement without a label (`staticboto==1.44.5`).

    Args:
        boto3: the version of boto3.
        services: how many services the project has; 0 if it has no packages of services.
        digest: the digest of everything that the project is made from, in hexadecimal.
    """
    # Without the letter, a label of digits alone would be read as a number.
    label = f"g{digest[:10]}"
    return f"{boto3}+services.{services}.{label}" if services else f"{boto3}+{label}"


def select(names: Sequence[str]) -> tuple[str, ...]:
    """Return the projects with these names, in the order of `PROJECTS`; without names, `PACKAGES`.

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
                f"Choose from {', '.join(PROJECTS)}, or leave the option out for "
                + f"{' and '.join(PACKAGES)}.",
            )
    return tuple(name for name in PROJECTS if name in (names or PACKAGES))
