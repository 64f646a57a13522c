"""The record of what the last run wrote, and from what.

Owns the manifest, `<output>/.staticboto/manifest.json`. For every service in every
project it has the digest of everything that the files depend on, the digest of each
file, and the card that the index files are made from. So a run knows what is out of
date, what somebody edited and what has to be removed. Knows nothing of how files are
made or written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ..errors import GenerationError

# To be increased when the format of the manifest changes; another format is ignored.
FORMAT = 2

# The names of the two groups of a project's files that belong to no service.
COPIED = "_copied"
INDEX = "_index"


@dataclass(frozen=True, slots=True)
class Written:
    """A file as the generator wrote it."""

    digest: str
    size: int
    lines: int

    @classmethod
    def of(cls, content: bytes) -> Written:
        """Return the record of a file with this content."""
        return cls(digest(content), len(content), content.count(b"\n"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A service, or the files that belong to no service.

    Attributes:
        key: the digest of everything that the files depend on.
        black: the version of black that formatted the files; empty if none did.
        files: path, relative to the output directory → what was written there.
        card: what the index files need to know about the service, as JSON.
    """

    key: str = ""
    black: str = ""
    files: Mapping[str, Written] = field(default_factory=dict)
    card: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, read: Mapping[str, Any]) -> Entry:
        """Return the entry for `read`, a result of `dataclasses.asdict`."""
        files = {path: Written(**written) for path, written in read["files"].items()}
        return cls(read["key"], read["black"], files, read["card"])


@dataclass(frozen=True, slots=True)
class Project:
    """The record of the files that a run wrote for one project.

    Attributes:
        services: the entry of each service.
        copied: the hand-written files, which are copied.
        index: the files about all services.
    """

    services: Mapping[str, Entry] = field(default_factory=dict)
    copied: Entry = Entry()
    index: Entry = Entry()

    def entries(self) -> dict[str, Entry]:
        """Return all entries by name, in the order in which a commit writes them.

        Modules come before those that import them: runtime, services, index.
        """
        return {COPIED: self.copied, **self.services, INDEX: self.index}

    @classmethod
    def from_json(cls, read: Mapping[str, Any]) -> Project:
        """Return the project for `read`, a result of `dataclasses.asdict`."""
        return cls(
            {name: Entry.from_json(entry) for name, entry in read["services"].items()},
            Entry.from_json(read["copied"]),
            Entry.from_json(read["index"]),
        )


@dataclass(frozen=True, slots=True)
class Manifest:
    """The record of the files that the last run wrote into an output directory.

    Attributes:
        projects: by name, in the order in which a commit writes them.
    """

    projects: Mapping[str, Project] = field(default_factory=dict)

    @property
    def services(self) -> list[str]:
        """The services of all projects."""
        return sorted(
            {name for each in self.projects.values() for name in each.services}
        )

    def entries(self) -> dict[str, Entry]:
        """Return the entries of all projects by `group`."""
        return {
            group(project, name): entry
            for project, each in self.projects.items()
            for name, entry in each.entries().items()
        }

    def files(self) -> dict[str, Written]:
        """Return every file of the output."""
        return {
            path: written
            for entry in self.entries().values()
            for path, written in entry.files.items()
        }

    def to_json(self) -> bytes:
        """Return the manifest as text: sorted, so that it is reproducible."""
        return json.dumps(
            {"format": FORMAT, **asdict(self)}, sort_keys=True, indent=1
        ).encode()


def load(path: Path) -> Manifest | None:
    """Return the manifest at `path`; None if there is none in this format.

    Raises:
        GenerationError: the file is not a manifest.
    """
    try:
        read = json.loads(path.read_bytes())
        if read["format"] != FORMAT:
            return None
        stored = read["projects"].items()
        return Manifest({name: Project.from_json(each) for name, each in stored})
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GenerationError(
            str(path),
            f"this is not a manifest of the generator: {error!r}",
            "Delete that file; the next run makes it anew and keeps copies of files "
            "that differ from what it writes.",
        ) from error


def group(project: str, name: str) -> str:
    """Return the name of a project's group of files that is unique in an output."""
    return f"{project}/{name}"


def digest(content: bytes) -> str:
    """Return the digest of the content of a file."""
    return hashlib.sha256(content).hexdigest()


def key(*parts: object) -> str:
    """Return the digest of values that can be written as JSON."""
    return digest(json.dumps(parts, sort_keys=True).encode())
