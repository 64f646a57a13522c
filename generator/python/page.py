"""A Python file while it is written: it spells types and collects their imports.

Owns how a name is referred to (as it is, by an import of the name, through its module) and
the resulting import statements. Knows nothing of AWS.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from . import layout
from .expressions import Alternatives, Expression, Subscript
from .types import (
    LITERAL,
    SIBLINGS,
    Alias,
    Forward,
    Generic,
    Literal,
    Name,
    Type,
    Union,
    parts,
)

_ALIASES = {module: alias for alias, module in SIBLINGS.items()}


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """One name that a file imports; `module` is absolute, or relative with its dots."""

    module: str
    name: str


@dataclass(slots=True)
class Page:
    """One file.

    Attributes:
        here: the module whose names the file defines, and so needs no import for.
        at_hand: modules whose names it has already, for example by `import *`.
        by_name: siblings from which it imports names, instead of the modules.
        via: for names of some modules, the other module to import them from.
        depth: how many folders it is below the service's package.
        imports: the collected imports, relative to the service's package.
    """

    here: str = ""
    at_hand: frozenset[str] = frozenset()
    by_name: frozenset[str] = frozenset()
    via: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0
    imports: set[Import] = field(default_factory=set)

    def spell(self, type_: Type) -> Expression:
        """Return a type as this file spells it."""
        match type_:
            case Name():
                return self._name(type_)
            case Generic(origin, arguments):
                return Subscript(self._name(origin), tuple(map(self.spell, arguments)))
            case Union(members):
                return Alternatives(tuple(map(self.spell, members)))
            case Literal(values):
                return Subscript(self._name(LITERAL), tuple(map(layout.quote, values)))
            case Alias(name, means):
                return self.spell(means if name.module == self.here else name)
            case Forward(inner):
                return f'"{self.spell(inner)}"'

    def words(self, type_: Type) -> set[str]:
        """Return the names in the spelling of a type, including those of modules."""
        match type_:
            case Name():
                return set(self._name(type_).split("."))
            case Alias(name, means):
                return self.words(means if name.module == self.here else name)
            case Forward(inner):
                return self.words(inner)
            case Generic() | Union() | Literal():
                return {word for each in parts(type_) for word in self.words(each)}

    def needs(self, *names: Name | Import) -> None:
        """Add imports that the file needs besides those for types."""
        for name in names:
            if isinstance(name, Name):
                self._name(name)
            else:
                self.imports.add(name)

    def statements(self) -> str:
        """Return the import statements."""
        return statements(self._from_here(each) for each in self.imports)

    def _from_here(self, wanted: Import) -> Import:
        if not wanted.module.startswith("."):
            return wanted
        return Import("." * self.depth + wanted.module, wanted.name)

    def _name(self, name: Name) -> str:
        module = name.module
        if not module or module == self.here or module in self.at_hand:
            return name.name
        if name.qualified or (module in _ALIASES and module not in self.by_name):
            package, _, last = module.rpartition(".")
            self.imports.add(Import(package or ".", last))
            return f"{_ALIASES.get(module, last)}.{name.name}"
        self.imports.add(Import(self.via.get(module, module), name.name))
        return name.name


class Everywhere(Page):
    """Where every name is known as it is: in text for readers, which imports nothing."""

    __slots__ = ()

    def _name(self, name: Name) -> str:
        return name.name


def statements(wanted: Iterable[Import]) -> str:
    """Return import statements: standard library, other packages, this package."""
    modules: dict[str, set[str]] = {}
    for each in wanted:
        modules.setdefault(each.module, set()).add(each.name)
    groups: list[list[str]] = [[], [], []]
    for module in sorted(modules, key=_module_order):
        groups[_group(module)].extend(_statement(module, modules[module]))
    return "\n\n".join("\n".join(group) for group in groups if group)


def _statement(module: str, imported: set[str]) -> list[str]:
    items = sorted(imported, key=lambda name: (name.upper() != name, name))
    if not module.strip("."):
        aliases = {name: _ALIASES.get(f".{name}") for name in items}
        items = [f"{name} as {a}" if (a := aliases[name]) else name for name in items]
    line = f"from {module} import {', '.join(items)}"
    if layout.fits(line):
        return [line]
    # black puts a comma after the last name, even after a single one.
    rows = "".join(f"    {item},\n" for item in items)
    return [f"from {module} import (\n{rows})"]


def _group(module: str) -> int:
    if module.startswith("."):
        return 2
    return 0 if module.partition(".")[0] in sys.stdlib_module_names else 1


def _module_order(module: str) -> tuple[int, str]:
    dots = len(module) - len(module.lstrip("."))
    return -dots, module
