"""The mypy plugin: `boto3.client("s3")` costs no more than an import of the s3 client.

    [tool.mypy]
    plugins = ["staticboto.mypy"]

`staticboto.boto3` declares an overload of `client` and `resource` for each service, so that
mypy reads the clients of all services to check a call of one. With the plugin mypy reads one
signature instead (see `boto3/_factory.pyi`) and the services whose names stand in quotes in
the program, and a call has the type that the overloads would have given it. So the plugin
changes what checking costs, and no verdict.

Owns which signature and which services mypy reads, and the types of calls. Knows nothing of
what clients and resources can do. Nothing but mypy imports it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from mypy.nodes import (
    ARG_NAMED,
    ARG_POS,
    Import,
    ImportAll,
    ImportFrom,
    MypyFile,
    TypeInfo,
)
from mypy.options import Options
from mypy.plugin import FunctionContext, MethodContext, Plugin
from mypy.typeops import make_simplified_union
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    ProperType,
    Type,
    TypeOfAny,
    UnionType,
    get_proper_type,
)

from staticboto._runtime.catalog import PACKAGES, RESOURCES

ROOT = "staticboto"
FACTORY = f"{ROOT}.boto3._factory"
"""The module that has the signature and, for those without the plugin, the overloads."""

SIGNATURE = (99, 0)
"""The version of Python from which on that module has the signature."""

CALLS = {
    f"{FACTORY}.MakeClient.__call__": ("client", "Client"),
    f"{FACTORY}.MakeResource.__call__": ("service_resource", "ServiceResource"),
}
"""Where in a service's package the class is that a call returns, and how its name ends."""

QUOTED = re.compile(rb"""["']([a-z0-9-]+)(?=["'])""")
INSTALLED = {"site-packages", "dist-packages"}

UNREAD = (
    'mypy has not read the classes of "{0}": no file has that name in quotes, as a whole; '
    'fix: write "{0}" where it comes from, or import {1}.{2} there'
)

# Where mypy's own imports stand among the reasons to read a module, and no line.
PRIORITY = 10
NO_LINE = -1


class ServicePlugin(Plugin):
    """Has mypy read the services that a program names, and no others."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        sections = options.per_module_options
        own = {**sections.get(FACTORY, {}), "python_version": SIGNATURE}
        # In a new dictionary: dmypy starts again when it sees that the old one has changed.
        options.per_module_options = {**sections, FACTORY: own}

    def set_modules(self, modules: dict[str, MypyFile]) -> None:
        """Take what mypy has read, which grows as it reads on."""
        super().set_modules(modules)
        self._read = modules
        # Otherwise mypy warns of an unused section in programs without clients.
        self.options.clone_for_module(FACTORY)

    def get_additional_deps(self, file: MypyFile) -> list[tuple[int, str, int]]:
        """Return the modules that the calls in a file, or its constants, may need."""
        return [(PRIORITY, module, NO_LINE) for module in self._needed(file)]

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """Return what types a call of `client` or `resource`, wherever they come from."""
        if fullname in CALLS:
            return partial(self._type, *CALLS[fullname])
        return None

    def _needed(self, file: MypyFile) -> Iterator[str]:
        if file.fullname.partition(".")[0] == ROOT:
            return
        for service in self._services(file):
            package = f"{ROOT}.{PACKAGES[service]}"
            yield f"{package}.client"
            if service in RESOURCES:
                yield f"{package}.service_resource"

    def _services(self, file: MypyFile) -> Iterable[str]:
        """Return the services whose names stand in quotes in a file, wherever that is.

        Not only in calls: the call may be in one file, and a constant with the name in
        another. The text is asked, since mypy may not have made a tree of it yet.
        """
        path = Path(dict(self.options.shadow_file or ()).get(file.path, file.path))
        if path.is_dir():  # A namespace package.
            return ()
        try:
            text = path.read_bytes()
        except OSError:
            # A program without a file (`mypy -c`): who knows what it names.
            return PACKAGES if _imports_us(file) else ()
        if ROOT.encode() not in text and INSTALLED.intersection(path.parts):
            # Of what others have written, only that which makes clients; libraries are
            # full of words like "config" and "events", which are services, too.
            return ()
        return PACKAGES.keys() & {name.decode() for name in QUOTED.findall(text)}

    def _type(self, module: str, suffix: str, call: MethodContext) -> Type:
        """Return the type of a call, as the overloads have it."""
        (names, *_), (kinds, *_) = call.arg_types, call.arg_kinds
        if kinds not in ([ARG_POS], [ARG_NAMED]):
            # Of `**options`, say, which nobody can look into.
            return AnyType(TypeOfAny.special_form)
        name = get_proper_type(names[0])
        if isinstance(name, AnyType):
            return AnyType(TypeOfAny.from_another_any, source_any=name)
        if isinstance(name, Instance) and name.last_known_value:
            name = name.last_known_value
        package = PACKAGES.get(name.value) if isinstance(name, LiteralType) else None
        if package is None:
            return call.default_return_type
        ...

def _imports_us(file: MypyFile) -> bool:
    for statement in file.imports:
        if isinstance(statement, Import):
            modules = [module for module, _ in statement.ids]
        else:
            assert isinstance(statement, ImportFrom | ImportAll)
            modules = [statement.id]
        if any(module.partition(".")[0] == ROOT for module in modules):
            return True
    return False


def plugin(version: str) -> type[Plugin]:
    """Return the plugin; mypy calls this, with its version."""
    return ServicePlugin
