"""The places of the generator's own parts, in a checkout and in an installed wheel.

Owns the paths of the templates, of the hand-written runtime, of the documents and of the
licence, and the digest of those parts of the generator that every generated file depends on.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

CODE = Path(__file__).resolve().parent
CODE_IN_REPOSITORY = "generator"

# In a wheel, templates and runtime are inside the package; in a checkout they are beside it.
_HOME = next(path for path in (CODE, CODE.parent) if (path / "templates").is_dir())

# These two trees, laid over each other, are the output: one is rendered, the other copied.
TEMPLATES = _HOME / "templates"
RUNTIME = _HOME / "runtime"

# The documents of the repository, which are pages of the reference. A wheel has them in a
# folder of their own, since `examples` is also a part of the generator.
_INSTALLED = CODE / "documents"
DOCUMENTS = _INSTALLED if _INSTALLED.is_dir() else _HOME

# What every installed project has to include.
LEGAL = tuple(_HOME / name for name in ("LICENSE", "NOTICE"))

# The tools whose releases can change the output; the models have digests of their own.
TOOLS = ("black", "botocore", "jinja2", "markdown-it-py", "pygments")


def document(path: str) -> Path:
    """Return where a document is, or a folder of them, by its path in the repository."""
    inside = path.removeprefix(f"{CODE_IN_REPOSITORY}/")
    return DOCUMENTS / path if inside == path else CODE / inside


def black() -> str:
    """Return the version of black."""
    return version("black")


def files(root: Path) -> list[Path]:
    """Return every file below `root`, sorted, so that no file system decides the order."""
    return sorted(
        path
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


@cache
def digest() -> str:
    """Return a digest of the generator's code, the templates and the tools.

    Left out are the overrides and evidence of a single service and the runtime functions
    that the overrides name, which are in the key of that service; the rest of the runtime,
    which is copied unchanged; the migration of programs; and modification times, since a
    fresh clone is the same generator.
    """
    found = hashlib.sha256()
    for tool in TOOLS:
        found.update(f"{tool}=={version(tool)}\n".encode())
    for root, suffix in ((CODE, ".py"), (TEMPLATES, ".jinja")):
        for path in files(root):
            if path.suffix != suffix and path.name != "every_service.toml":
                continue
            if any(map(path.is_relative_to, (CODE / "migrate", RUNTIME))):
                continue
            found.update(f"{path.relative_to(root).as_posix()}\n".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
