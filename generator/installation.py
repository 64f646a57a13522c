"""Where the generator's own parts are, in a checkout and in an installed wheel.

Owns the paths of the template tree and of the licence, and the digest of everything of ours that the files of
every service depend on. Knows nothing of what any of it means.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

CODE = Path(__file__).resolve().parent

# The wheel carries the templates inside the package; in a checkout they stand beside it.
TEMPLATES = next(
    path for path in (CODE / "templates", CODE.parent / "templates") if path.is_dir()
)

# What a project that somebody installs has to bring along; beside the templates in both.
LEGAL = tuple(TEMPLATES.parent / name for name in ("LICENSE", "NOTICE"))

# Whose release can change a byte of output, besides the models (which have digests).
TOOLS = ("black", "botocore", "jinja2")


def black() -> str:
    """Return the version of black."""
    return version("black")


def files(root: Path) -> list[Path]:
    """Return every file below `root`, in an order that no file system decides."""
    return sorted(
        path
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


@cache
def digest() -> str:
    """Return a digest of the generator's code, the templates and the tools.

    Not in it: overrides and evidence that are a service's own; what is copied from the template tree as
    it is; the migration of programs; modification times, since a fresh clone is the same
    generator.
    """
    found = hashlib.sha256()
    for tool in TOOLS:
        found.update(f"{tool}=={version(tool)}\n".encode())
    for root, suffix in ((CODE, ".py"), (TEMPLATES, ".jinja")):
        for path in files(root):
            if path.suffix != suffix and path.name != "every_service.toml":
                continue
            if path.is_relative_to(CODE / "migrate"):
                continue
            found.update(f"{path.relative_to(root).as_posix()}\n".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
