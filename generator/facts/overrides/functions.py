"""Methods that boto3 injects, read from the functions that replace them in the runtime.

Owns how such a function is found and how its annotations become types. Both come from
syntax trees, with the imports of the module, since the generator does not import the
runtime. The files that were read are part of the key of their service.
"""

from __future__ import annotations

import ast
import builtins
from functools import cached_property
from pathlib import Path

from ... import installation
from ...python import runtime
from ...python.types import Name, Type
from .facts import GIVEN, MethodOverride
from .written import Spelling, parameters, type_in

PACKAGE = "staticboto"
ROOT = installation.RUNTIME / PACKAGE / "src"


class Functions:
    """The functions that a file of overrides names.

    Args:
        root: the directory of the runtime's package.
    """

    def __init__(self, root: Path = ROOT) -> None:
        self._root = root
        self._modules: dict[str, Module] = {}

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read, in order."""
        return tuple(sorted(module.path for module in self._modules.values()))

    def method(self, name: str, function: str) -> MethodOverride:
        """Return the method that a function implements.

        Args:
            name: the method.
            function: the function, by its path in boto3; the path in the package is the
                same.

        Raises:
            ValueError: there is no such function, or it has an annotation that is no type.
        """
        path, _, last = function.rpartition(".")
        module, node = self._definition(self.module(f"{PACKAGE}.{path}"), last)
        if node.returns is None:
            raise ValueError(f"{function} does not say what it returns")
        documentation = ast.get_docstring(node) or ""
        return MethodOverride(
            name,
            upstream=function,
            function=f"..{function}",
            parameters=parameters(node, module, skip=1),
            returns=type_in(node.returns, module),
            summary=" ".join(documentation.partition("\n\n")[0].split()),
        )

    def module(self, name: str) -> Module:
        """Return a module of the runtime by its whole name.

        Raises:
            ValueError: there is no such module.
        """
        if name not in self._modules:
            self._modules[name] = Module(self, name, self._root)
        return self._modules[name]

    def _definition(self, module: Module, name: str) -> tuple[Module, ast.FunctionDef]:
        """Return the syntax of a function and its module, following imports."""
        found = module.names.get(name)
        if isinstance(found, ast.FunctionDef):
            return module, found
        if isinstance(found, tuple):
            return self._definition(self.module(found[0]), found[1])
        raise ValueError(f"{module.name} has no function {name!r}")


class Module(Spelling):
    """A module of the runtime, which gives meaning to the names in its annotations.

    Args:
        functions: gives the other modules.
        name: its whole name.
        root: the directory of the package.

    Raises:
        ValueError: there is no such module.
    """

    def __init__(self, functions: Functions, name: str, root: Path) -> None:
        self._functions = functions
        self.name = name
        place = root.joinpath(*name.split("."))
        self._is_package = place.is_dir()
        self.path = place / "__init__.py" if self._is_package else Path(f"{place}.py")
        if not self.path.is_file():
            raise ValueError(f"there is no module {name}")

    @cached_property
    def names(self) -> dict[str, ast.stmt | tuple[str, str]]:
        """The names of the module: each is a definition, or the source of an import."""
        found: dict[str, ast.stmt | tuple[str, str]] = {}
        pending = ast.parse(self.path.read_text(encoding="utf-8")).body
        while pending:
            node = pending.pop(0)
            match node:
                case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=body):
                    pending = [*body, *pending]
                case ast.ImportFrom(names=aliases, level=level):
                    source = ".".join(
                        [*self._start(level), *filter(None, [node.module])]
                    )
                    for each in aliases:
                        found[each.asname or each.name] = source, each.name
                case ast.AnnAssign(target=ast.Name(id=name)):
                    found[name] = node
                case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                    found[name] = node
        return found

    def _start(self, level: int) -> list[str]:
        """Return the package that an import with this many dots starts from."""
        if level == 0:
            return []
        parts = self.name.split(".")
        return parts[: len(parts) - level + self._is_package]

    def name_of(self, name: str) -> Type:
        """Return the type that a name stands for in an annotation.

        An alias that accepts dictionaries made before the call is expanded, since stubs
        declare it in another way than code does.
        """
        found = self.names.get(name)
        if found is None:
            if hasattr(builtins, name):
                return Name(name)
            raise ValueError(f"{self.name} has no type {name!r}")
        if not isinstance(found, tuple):
            return self._defined(name)
        module, original = found
        if module.startswith(f"{PACKAGE}."):
            return self._functions.module(module)._defined(original)
        return Name(original, module)

    def _defined(self, name: str) -> Type:
        """Return the type that other modules import from this one by a name."""
        match self.names.get(name):
            case ast.AnnAssign(
                value=ast.Subscript(ast.Name(id="Union"), ast.Tuple(elements)) as means
            ):
                named = [each.id for each in elements if isinstance(each, ast.Name)]
                if GIVEN in map(self.name_of, named):
                    return type_in(means, self)
        path = f"..{self.name.removeprefix(f'{PACKAGE}.')}"
        return Name(name, path, qualified=path != runtime.TYPES)

    def attribute_of(self, module: str, name: str) -> Type:
        """Refuse a dotted name, which the runtime's functions do not use."""
        raise ValueError(f"{module}.{name} is no type that {self.name} imports")
