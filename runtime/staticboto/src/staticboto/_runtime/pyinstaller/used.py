"""Finds the services that a program uses, by reading its modules.

A program has the name of a service in a string (`boto3.client("s3")`, a constant in its
settings), or imports the package of the service. Strings are searched in all modules of the
program, and in installed modules that mention this package. Source of the modules:
PyInstaller's graph.
"""

from __future__ import annotations

import ast
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..._index.catalog import PACKAGES

_ROOT = Path(__file__).resolve().parents[2]
_MAKERS = {"client", "create_client", "resource"}
# Installed packages that mention botocore, but choose no services by themselves.
_ENGINE = {"botocore", "s3transfer", _ROOT.name}


class Used(NamedTuple):
    """What a program uses.

    Attributes:
        services: the services; all if the program names none.
        certain: whether the program can use no others. It can if it makes a client or a
            resource with a name that is no constant, or if an installed package uses botocore.
    """

    services: frozenset[str]
    certain: bool


def used(graph: Any) -> Used:
    """Return what the modules of PyInstaller's `graph` use."""
    services = {
        service
        for service, package in PACKAGES.items()
        if graph.find_node(f"{_ROOT.name}.{package}") is not None
    }
    certain = True
    for content, installed in _modules(graph):
        if not installed or _ROOT.name.encode() in content:
            found, told = _named(content)
            services |= found
            certain = certain and told
        elif b"boto" in content and _imports_engine(content):
            certain = False
    if not services:
        return Used(frozenset(PACKAGES), False)
    return Used(frozenset(services), certain)


def _modules(graph: Any) -> Iterator[tuple[bytes, bool]]:
    """Yield the source of each module, and whether it is installed.

    Modules of the standard library, of this package and of `_ENGINE` are left out.
    """
    paths = {key: Path(path).resolve() for key, path in sysconfig.get_paths().items()}
    names = (getattr(node, "filename", None) for node in graph.nodes())
    for path in {Path(name).resolve() for name in names if name}:
        if path.suffix not in (".py", ".pyw") or not path.is_file():
            continue
        site = next(
            (
                paths[key]
                for key in ("purelib", "platlib")
                if path.is_relative_to(paths[key])
            ),
            None,
        )
        if site is None and path.is_relative_to(paths["stdlib"]):
            continue
        if path.is_relative_to(_ROOT) or (
            site is not None and path.relative_to(site).parts[0] in _ENGINE
        ):
            continue
        yield path.read_bytes(), site is not None


def _named(content: bytes) -> tuple[set[str], bool]:
    """Return the services that a module has in strings, and whether it can use no others."""
    try:
        nodes = list(ast.walk(ast.parse(content)))
    except (SyntaxError, ValueError):
        return set(), False
    found = {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value in PACKAGES
    }
    return found, not any(map(_makes_anything, nodes))


def _imports_engine(content: bytes) -> bool:
    """Return whether a module imports botocore or boto3, or cannot be parsed."""
    try:
        nodes = list(ast.walk(ast.parse(content)))
    except (SyntaxError, ValueError):
        return True
    imported = [
        alias.name for n in nodes if isinstance(n, ast.Import) for alias in n.names
    ]
    imported += [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)]
    return any(name.partition(".")[0] in ("boto3", "botocore") for name in imported)


def _makes_anything(node: ast.AST) -> bool:
    """Return whether a node makes a client or a resource with a name that is no constant."""
    if not isinstance(node, ast.Call):
        return False
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    given = [*node.args[:1]]
    given += [word.value for word in node.keywords if word.arg == "service_name"]
    return name in _MAKERS and not all(isinstance(each, ast.Constant) for each in given)
