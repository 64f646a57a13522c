"""Finding, reading and writing files.

Owns keeping encoding, permissions and line ends, and writing a file completely or not at
all.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
import tokenize
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..errors import GenerationError

PYTHON = {".py", ".pyi"}
# Directories of third-party and generated code; hidden directories are skipped as well.
FOREIGN = {"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}


@dataclass(frozen=True)
class Source:
    """A file's text.

    Attributes:
        encoding: as declared in its first lines; `utf-8-sig` if it begins with a byte
            order mark.
    """

    path: Path
    text: str
    encoding: str


def find(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield every file at or below `paths` once; files given by name are always included."""
    seen: set[Path] = set()
    for path in paths:
        for found in _below(path) if path.is_dir() else [path]:
            if found.resolve() not in seen:
                seen.add(found.resolve())
                yield found


def _below(directory: Path) -> Iterator[Path]:
    for root, directories, names in os.walk(directory):
        here = Path(root)
        directories[:] = sorted(
            name for name in directories if not _is_foreign(here / name)
        )
        yield from (here / name for name in sorted(names))


def _is_foreign(directory: Path) -> bool:
    name = directory.name
    if name in FOREIGN or name.startswith(".") or name.endswith(".egg-info"):
        return True
    return (directory / "pyvenv.cfg").exists()


def read(path: Path) -> Source:
    """Return the text of a file.

    Raises:
        GenerationError: it cannot be read, or is not in its declared encoding.
    """
    with _explained(path):
        content = path.read_bytes()
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        return Source(path, content.decode(encoding), encoding)
    except (SyntaxError, UnicodeDecodeError) as error:
        raise GenerationError(
            str(path),
            f"this is not text in the encoding that it declares: {error}",
            "Declare the encoding in its first line, or migrate it by hand.",
        ) from error


def write(source: Source, text: str) -> None:
    """Replace a file's text.

    Raises:
        GenerationError: it cannot be written; the file is unchanged.
    """
    # A symbolic link is kept.
    path = source.path.resolve()
    with _explained(source.path):
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(text.encode(source.encoding))
            shutil.copymode(path, name)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise GenerationError(
            str(path),
            f"the system refused: {error.strerror or error}",
            "Give yourself permission, or leave the file out.",
        ) from error
