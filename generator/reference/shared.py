"""The types that all services share, as the runtime defines them.

Source: the runtime's modules of types, whose definitions and docstrings are shown.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .. import installation, projects

FOLDER = "shared-types"
"""Their page, below the root of the site."""

_TYPES = installation.RUNTIME / projects.package("staticboto") / "_runtime" / "types"
_MODULES = ("shared", "transfers", "attribute_values", "prepared", "displays")


@dataclass(frozen=True, slots=True)
class SharedType:
    """A type as the runtime defines it.

    Attributes:
        name: its name.
        text: its docstring, one paragraph; empty if it has none.
        code: its definition, without the docstring.
    """

    name: str
    text: str
    code: str


def sources() -> list[Path]:
    """Return the modules of the runtime that have them."""
    return [_TYPES / f"{name}.py" for name in _MODULES]


@cache
def types() -> dict[str, SharedType]:
    """Return the shared types by name, in alphabetical order."""
    found = {each.name: each for path in sources() for each in _of(path)}
    return {name: found[name] for name in sorted(found, key=str.casefold)}


def _of(path: Path) -> Iterator[SharedType]:
    source = path.read_text(encoding="utf-8")
    body = ast.parse(source).body
    statements = [
        each
        for statement in body
        for each in (
            statement.body if _is_for_checkers(statement) else [statement]  # type: ignore[attr-defined]
        )
    ]
    for statement, following in zip(statements, [*statements[1:], None], strict=True):
        match statement:
            case ast.ClassDef(name=name):
                text = ast.get_docstring(statement) or ""
            case ast.AnnAssign(target=ast.Name(id=name)):
                text = _string(following)
            case _:
                continue
        if not name.startswith("_"):
            yield SharedType(name, _paragraph(text), _code(source, statement))


def _is_for_checkers(statement: ast.stmt) -> bool:
    """Whether it is `if TYPE_CHECKING:`, whose types are the precise ones."""
    return (
        isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING"
    )


def _string(statement: ast.stmt | None) -> str:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return text
    return ""


def _paragraph(text: str) -> str:
    return " ".join(text.split())


def _code(source: str, statement: ast.stmt) -> str:
    """Return the source of a definition without its docstring."""
    lines = source.splitlines()
    first, last = statement.lineno - 1, statement.end_lineno
    kept = lines[first:last]
    if isinstance(statement, ast.ClassDef) and ast.get_docstring(statement):
        said, rest = statement.body[0], statement.body[1:]
        assert said.end_lineno is not None
        head = lines[first : said.lineno - 1]
        body = lines[said.end_lineno : last]
        kept = [*head, *_without_blank_start(body)] if rest else [*head, "    ..."]
    return textwrap.dedent("\n".join(kept))


def _without_blank_start(lines: list[str]) -> list[str]:
    return lines[1:] if lines and not lines[0].strip() else lines
