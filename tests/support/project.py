"""A program in a directory, and mypy as its author runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support import mypy_cache

REVEALED = re.compile(
    r'^(?P<file>[\w.<>]+):(?P<line>\d+): note: Revealed type is "(?P<type>.+)"$'
)
READ = re.compile(r"^LOG:  Parsing .* \((?P<module>[\w.]+)\)$")
CLIENT = re.compile(r"^staticboto\.(?P<package>\w+)\.client$")
PACKAGE = re.compile(r"(?:\w+\.)+")


@dataclass(frozen=True, slots=True)
class Result:
    """The output of mypy.

    Attributes:
        lines: its messages, without the lists of overloads that belong to some.
        read: the modules whose source it read, since its cache did not have them.
    """

    lines: Sequence[str]
    read: frozenset[str]

    @property
    def types(self) -> dict[tuple[str, int], str]:
        """The revealed types, without their modules, by file and line."""
        matches = filter(None, map(REVEALED.match, self.lines))
        return {
            (each["file"], int(each["line"])): PACKAGE.sub("", each["type"])
            for each in matches
        }

    @property
    def errors(self) -> list[str]:
        """The errors."""
        return [line for line in self.lines if ": error: " in line]

    @property
    def services(self) -> set[str]:
        """The packages of the services that were read."""
        clients = filter(None, map(CLIENT.match, self.read))
        return {each["package"] for each in clients}


class Project:
    """A directory with a program and a configuration of mypy.

    Args:
        directory: where it is, empty.
        sources: the directories to import `staticboto` and stubs of boto3 from.
    """

    def __init__(self, directory: Path, *sources: Path) -> None:
        self.directory = directory
        path = os.pathsep.join(map(str, sources))
        paths = {"PYTHONPATH": path, "MYPYPATH": path}
        self.environment = {**os.environ, **paths}
        self.configure("staticboto.mypy")

    def configure(self, plugins: str) -> None:
        """Write the configuration."""
        self.configuration = f"[mypy]\nstrict = true\nplugins = {plugins}\n"
        self.write("mypy.ini", self.configuration)

    def write(self, name: str, *lines: str) -> None:
        """Write a file.

        One that is written again is a second younger than before, since mypy compares whole
        seconds, and may need less than one for a program.
        """
        path = self.directory / name
        before = path.stat().st_mtime if path.exists() else 0.0
        path.write_text("\n".join([*lines, ""]))
        if before:
            later = max(path.stat().st_mtime, before + 1)
            os.utime(path, (later, later))

    def mypy(self, *arguments: str) -> Result:
        """Run mypy, verbosely."""
        cache = self.directory / ".mypy_cache"
        mypy_cache.begin(cache, (), self.configuration, self.environment)
        ran = self._run("mypy", "--verbose", "--no-error-summary", *arguments)
        assert ran.returncode in (0, 1), ran.stdout + ran.stderr
        read = filter(None, map(READ.match, ran.stderr.splitlines()))
        return Result(_messages(ran.stdout), frozenset(each["module"] for each in read))

    def dmypy(self, *arguments: str) -> Result:
        """Give mypy's daemon a command; it does not tell what it reads."""
        ran = self._run("mypy.dmypy", *arguments)
        assert ran.returncode in (0, 1), ran.stdout + ran.stderr
        return Result(_messages(ran.stdout), frozenset())

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.directory,
            env=self.environment,
            capture_output=True,
            text=True,
        )


def _messages(text: str) -> list[str]:
    listed = re.compile(r": note: +(def |Possible overload|Overload)")
    return [line for line in text.splitlines() if not listed.search(line)]
