"""Finished files that are not yet part of the output: on disk, or in memory for `diff`.

Owns `<output>/.staticboto/staging`: a directory for each finished group of files (a
service of a project, its copied files, its index), and beside it the entry of the group,
written last. It is on the file system of the output, so that a commit only renames
files. It survives an interrupted run, so that the next run need not make a finished
service again.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Protocol

from . import manifest
from .disk import explained, write_whole
from .manifest import Entry


class Stage(Protocol):
    """The place where a run keeps finished files."""

    def keep(self, name: str, entry: Entry, contents: Mapping[str, bytes]) -> None:
        """Keep the group `name`.

        Args:
            contents: all of its files: path, relative to the output → content.
        """

    def find(self, name: str, key: str) -> Entry | None:
        """Return the entry that an interrupted run kept for `key`, if it is complete."""

    def read(self, name: str, path: str) -> bytes | None:
        """Return a file of the group `name`; None if the output has it already."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Keeps in memory what differs from the output."""

    digest: Callable[[str], str | None]
    files: dict[str, bytes] = field(default_factory=dict)

    def keep(self, name: str, entry: Entry, contents: Mapping[str, bytes]) -> None:
        """Keep the group `name`."""
        for path, content in contents.items():
            if self.digest(path) != entry.files[path].digest:
                self.files[path] = content

    def find(self, name: str, key: str) -> Entry | None:
        """Return None, since all content is needed."""
        return None

    def read(self, name: str, path: str) -> bytes | None:
        """Return a file of the group `name`; None if the output has it already."""
        return self.files.get(path)


@dataclass(frozen=True, slots=True)
class Staging:
    """A staging area.

    Attributes:
        root: its directory.
        digest: returns the current digest of a file of the output. A file that is
            already up to date is not staged.
    """

    root: Path
    digest: Callable[[str], str | None]

    def keep(self, name: str, entry: Entry, contents: Mapping[str, bytes]) -> None:
        """Keep the group `name`; its entry is written last."""
        with explained(self.root):
            for path, content in contents.items():
                if self.digest(path) != entry.files[path].digest:
                    staged = self.root / name / path
                    staged.parent.mkdir(parents=True, exist_ok=True)
                    staged.write_bytes(content)
            write_whole(self._record(name), json.dumps(asdict(entry)).encode())

    def find(self, name: str, key: str) -> Entry | None:
        """Return the entry that an interrupted run kept for `key`, if it is complete."""
        try:
            entry = Entry.from_json(json.loads(self._record(name).read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        whole = entry.key == key and all(
            file.digest in (self.digest(path), self._digest(name, path))
            for path, file in entry.files.items()
        )
        return entry if whole else None

    def read(self, name: str, path: str) -> bytes | None:
        """Return a file of the group `name`; None if the output has it already."""
        with explained(self.root), suppress(FileNotFoundError):
            return (self.root / name / path).read_bytes()
        return None

    def clear(self) -> None:
        """Remove everything."""
        if self.root.exists():
            shutil.rmtree(self.root)

    def _record(self, name: str) -> Path:
        return self.root / f"{name}.json"

    def _digest(self, name: str, path: str) -> str | None:
        try:
            return manifest.digest((self.root / name / path).read_bytes())
        except OSError:
            return None
