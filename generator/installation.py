"""Where the generator's own parts are, in a checkout and in an installed wheel.

Owns the paths of the templates, of the hand-written runtime and of the licence, and the
digest of everything of ours that the files of every service depend on. Knows nothing of what any of it means.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

CODE = Path(__file__).resolve().parent

# The wheel carries what the output is made of inside the package; in a checkout it stands
# beside it.
_HOME = next(path for path in (CODE, CODE.parent) if (path / "templates").is_dir())

# Laid over each other these two trees are the output: what is rendered, what is copied.
TEMPLATES = _HOME / "templates"
RUNTIME = _HOME / "runtime"

# What a project that somebody installs has to bring along.
LEGAL = tuple(_HOME / name for name in ("LICENSE", "NOTICE"))

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

    Not in it: overrides and evidence that are a service's own, with the functions of the
    runtime that these name, all of which are in the key of that service; the rest of the
    runtime, which is copied as it is; the migration of programs; modification times, since
    a fresh clone is the same generator.
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
