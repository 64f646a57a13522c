"""The modules of the generated package, and the names in them.

Owns finding the package and reading its files, which are parsed and never imported. A
type checker finds the names in the stub, a running program those in the module. Knows
nothing of boto3 or of types-boto3.
"""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from ..errors import UsageError

PACKAGE = "staticboto"
CHECKOUT = Path("output/staticboto/src")
"""Where the generator puts the package by default."""


class Surface:
    """The modules and names of a generated package.

    Args:
        root: the directory that the package is imported from.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def has_module(self, module: str) -> bool:
        """Whether the module exists (`staticboto.s3.client`)."""
        return self._file(module, ".py") is not None

    def has(self, module: str, name: str) -> bool:
        """Whether a type checker finds `name` in `module`."""
        return self.has_module(f"{module}.{name}") or name in self._declared(module)

    def has_at_run_time(self, module: str, name: str) -> bool:
        """Whether a program can import `name` from `module`."""
        if self.has_module(f"{module}.{name}"):
            return True
        there = _names(self._file(module, ".py"))
        # A module with a `__getattr__` has the names in its stub.
        return name in there or ("__getattr__" in there and self.has(module, name))

    def like(self, module: str, name: str) -> str | None:
        """Return the name in `module` that is most similar to `name`, if there is one."""
        close = get_close_matches(name, sorted(self._declared(module)), n=1, cutoff=0.8)
        return close[0] if close else None

    def _declared(self, module: str) -> frozenset[str]:
        return _names(self._file(module, ".pyi") or self._file(module, ".py"))

    def _file(self, module: str, suffix: str) -> Path | None:
        path = self._root.joinpath(*module.split("."))
        candidates = (path / f"__init__{suffix}", path.with_name(path.name + suffix))
        return next((found for found in candidates if found.is_file()), None)


def find(given: Path | None) -> Surface:
    """Return the surface of the package that programs will use.

    Args:
        given: the directory to import it from; None means the installed package, or else
            the one that was generated below the working directory.

    Raises:
        UsageError: there is no package.
    """
    candidates = [given] if given else [*_installed(), CHECKOUT]
    for root in candidates:
        if (root / PACKAGE / "_runtime").is_dir():
            return Surface(root)
    raise UsageError(
        str(given or PACKAGE),
        f"no package {PACKAGE} is here, and what it has decides what can be imported",
        "Generate it (staticboto-generate) and `pip install ./output/staticboto`, or say "
        "with --staticboto which directory it is imported from.",
    )


def _installed() -> Iterator[Path]:
    spec = importlib.util.find_spec(PACKAGE)
    for location in (spec and spec.submodule_search_locations) or ():
        yield Path(location).parent


@cache
def _names(path: Path | None) -> frozenset[str]:
    """Return the names at the top of a file, including those of `import *`."""
    if path is None:
        return frozenset()
    return frozenset(_bound(ast.parse(path.read_text(encoding="utf-8")).body, path))


def _relative(node: ast.ImportFrom, path: Path) -> Path | None:
    """Return the file of the package that `from … import *` in `path` means."""
    if not node.level or not node.module:
        return None
    return path.parents[node.level - 1].joinpath(f"{node.module.replace('.', '/')}.py")


def _bound(body: Iterable[ast.stmt], path: Path) -> Iterator[str]:
    for node in body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (name.id for name in node.targets if isinstance(name, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            yield from _names(_relative(node, path))
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.If):
            yield from _bound([*node.body, *node.orelse], path)
