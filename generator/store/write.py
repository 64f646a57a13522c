"""Replacing the output, all or nothing.

Owns the output directory on disk. The previous output is not changed before everything
is staged, so a full disk or a killed process does no harm. A commit then renames files:
modules before those that import them, the index after the services; removals come last.
A journal, written before the first rename, lets the next run finish a commit that was
killed.

Also owns the copies of files that somebody edited. Knows nothing of models, nor of how
files are made.

    <output>/.staticboto/
        manifest.json      what the last run wrote (`manifest`)
        lock               held while a run lasts (`lock`)
        staging/           finished files that are not yet committed (`staging`)
        journal.json       exists during a commit
        edited/            copies of edited files that were replaced
        mypy/              mypy's configuration, cache and last result (`check`)
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from ..projects import PACKAGES, PROJECTS, package
from . import manifest
from .disk import explained, write_whole
from .interrupts import deferred
from .manifest import Entry, Manifest, Written
from .staging import Staging

STATE = ".staticboto"

# A path of the output, and the copy that was kept of the file.
Kept: TypeAlias = list[tuple[str, Path]]


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the output that a commit adds, replaces or removes.

    Attributes:
        path: relative to the output directory.
        edited: whether the file has been edited since the generator wrote it.
    """

    path: str
    kind: Literal["add", "change", "remove"]
    edited: bool = False


class Output:
    """An output directory.

    Args:
        root: the directory, which may not exist yet.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.state = root / STATE
        self.staging = Staging(self.state / "staging", self.digest)
        self._journal = self.state / "journal.json"
        self._digests: dict[str, str | None] = {}

    def manifest(self) -> Manifest:
        """Return what the last run wrote; an empty manifest if there was none."""
        return manifest.load(self.state / "manifest.json") or Manifest()

    def digest(self, path: str) -> str | None:
        """Return the current digest of a file of the output; None if it does not exist.

        A file is read only once between two commits.
        """
        if path not in self._digests:
            with explained(self.root / path):
                try:
                    content = (self.root / path).read_bytes()
                    self._digests[path] = manifest.digest(content)
                except FileNotFoundError:
                    self._digests[path] = None
        return self._digests[path]

    def read(self, path: str) -> bytes:
        """Return the content of a file of the output."""
        with explained(self.root / path):
            return (self.root / path).read_bytes()

    def holds(self, entry: Entry) -> bool:
        """Whether every file of `entry` exists and is unchanged."""
        return all(
            self.digest(path) == file.digest for path, file in entry.files.items()
        )

    def changes(
        self, old: Manifest, new: Manifest, leave: Collection[str] = ()
    ) -> list[Change]:
        """Return the changes from the current output to `new`, in commit order.

        Args:
            leave: groups of `new` whose files are not changed.
        """
        entries = new.entries()
        left = {path for group in leave for path in entries[group].files}
        before, after = old.files(), new.files()
        found = []
        for path, file in after.items():
            now = self.digest(path)
            if path in left:
                continue
            if now is None:
                found.append(Change(path, "add"))
            elif now != file.digest:
                found.append(Change(path, "change", self._edited(path, before)))
        for path in before:
            if path not in after and self.digest(path) is not None:
                found.append(Change(path, "remove", self._edited(path, before)))
        return found

    def foreign(self) -> list[str]:
        """Return Python files that are among the generated ones but not generated.

        Without a record of what was generated, there are none.
        """
        ours = self.manifest().files()
        if not ours:
            return []
        with explained(self.root):
            return sorted(
                path
                for project in PACKAGES
                for found in (self.root / package(project)).rglob("*.py*")
                if found.suffix in (".py", ".pyi")
                and (path := found.relative_to(self.root).as_posix()) not in ours
            )

    def commit(self, old: Manifest, new: Manifest, changes: Sequence[Change]) -> Kept:
        """Replace the output by `new`; the files of `changes` are staged.

        Returns:
            The files that had been edited, each with the copy that was kept.
        """
        kept = [(each.path, self._keep(each.path)) for each in changes if each.edited]
        if changes or new != old:
            self._perform(changes, new)
        with explained(self.state):
            self.staging.clear()
        return kept

    def prepare(self) -> None:
        """Finish a commit that was killed, and make git ignore the state directory."""
        with explained(self.state):
            write_whole(self.state / ".gitignore", b"*\n")
        self.recover()

    def recover(self) -> bool:
        """Finish a commit that was killed; return whether there was one.

        Every step can be repeated, so it does not matter where the commit was killed.
        """
        with explained(self.root):
            try:
                journal = json.loads(self._journal.read_bytes())
            except FileNotFoundError:
                return False
            for staged, path in journal["moves"]:
                # A staged file that is missing was moved before the commit was killed.
                with suppress(FileNotFoundError):
                    os.replace(self.staging.root / staged, self.root / path)
            for path in journal["removals"]:
                self._remove(path)
            self._journal.unlink()
            self._digests.clear()
        return True

    def clean(self, projects: Collection[str] = PROJECTS) -> tuple[int, Kept]:
        """Remove the files that the generator wrote for `projects`, and nothing else.

        Returns:
            The number of removed files, and the copies that were kept of edited ones.
        """
        old = self.manifest()
        others = old.projects.keys() - set(projects)
        new = Manifest({name: old.projects[name] for name in sorted(others)})
        changes = self.changes(old, new, new.entries())
        kept = self.commit(old, new, changes)
        if not others:
            with explained(self.state):
                (self.state / "manifest.json").unlink(missing_ok=True)
            self._forget()
        return len(changes), kept

    def _forget(self) -> None:
        """Remove the state directory except for the copies of edited files."""
        shutil.rmtree(self.state / "mypy", ignore_errors=True)
        if not (self.state / "edited").exists():
            shutil.rmtree(self.state, ignore_errors=True)
            with suppress(OSError):  # The directory has other files too.
                self.root.rmdir()

    def _perform(self, changes: Sequence[Change], new: Manifest) -> None:
        """Write the journal and carry it out."""
        owner = {
            path: group
            for group, entry in new.entries().items()
            for path in entry.files
        }
        state = f"{STATE}/manifest.json"
        writes = [each.path for each in changes if each.kind != "remove"]
        moves = [(f"{owner[path]}/{path}", path) for path in writes]
        moves.append(("manifest.json", state))
        removals = [each.path for each in changes if each.kind == "remove"]
        journal = {"moves": moves, "removals": removals}
        with explained(self.state):
            # Everything that needs space is done before the first rename.
            write_whole(self.staging.root / "manifest.json", new.to_json())
            for path in writes:
                (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            with deferred():
                write_whole(self._journal, json.dumps(journal).encode())
                self.recover()

    def _edited(self, path: str, before: Mapping[str, Written]) -> bool:
        return path not in before or self.digest(path) != before[path].digest

    def _keep(self, path: str) -> Path:
        """Keep a copy of an edited file; the same edit is kept once."""
        copy = self.state / "edited" / f"{path}.{(self.digest(path) or '')[:8]}"
        with explained(copy):
            write_whole(copy, (self.root / path).read_bytes())
        return copy

    def _remove(self, path: str) -> None:
        """Remove a file, and directories that then have only bytecode."""
        (self.root / path).unlink(missing_ok=True)
        folder = (self.root / path).parent
        while folder != self.root and folder.is_dir():
            if any(child.name != "__pycache__" for child in folder.iterdir()):
                break
            shutil.rmtree(folder)
            folder = folder.parent
