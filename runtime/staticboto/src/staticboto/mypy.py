"""The mypy plugin: `boto3.client("s3")` costs no more than an import of the s3 client.

    [tool.mypy]
    plugins = ["staticboto.mypy"]

`staticboto.boto3` declares an overload of `client` and `resource` for each service, so
that mypy reads the clients of all services to check a call for one. With the plugin mypy
reads one signature instead, in `_index/factory.pyi`, and the services whose names are in
quotes in the program. A call has the same type as by the overloads. This also holds for
`boto3` if staticboto's stubs of it are installed, since they refer to the same
declarations.

Owns which signature and which services mypy reads, and the types of calls. The check of
presigned URLs is in `_presigned_calls`. Only mypy imports it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

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
from mypy.plugin import AttributeContext, MethodContext, Plugin
from mypy.typeops import make_simplified_union
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    Type,
    TypeOfAny,
    UnionType,
    get_proper_type,
)

from . import _presigned_calls as presigned_calls
from ._index.catalog import PACKAGES, RESOURCES

ROOT = "staticboto"
FACTORY = f"{ROOT}._index.factory"

SIGNATURE = (99, 0)
"""The version of Python for which `factory` has one signature for all services."""


class Kind(NamedTuple):
    """The kind of object that a call makes: a client, or a resource.

    Attributes:
        module: the module of a service's package that has its class.
        suffix: the suffix of the name of the class.
        services: the services that have one.
    """

    module: str
    suffix: str
    services: Mapping[str, str]


CLIENT = Kind("client", "Client", PACKAGES)
RESOURCE = Kind("service_resource", "ServiceResource", RESOURCES)
CALLS = {
    f"{FACTORY}.MakeClient.__call__": CLIENT,
    f"{FACTORY}.MakeResource.__call__": RESOURCE,
}

# The packages that make clients. Other stubs of boto3 name every service, so these
# packages are not searched for names.
FACES = {ROOT, "boto3"}
IMPORTED = re.compile(rb"^\s*(?:import|from)\b.*\b(?:staticboto|boto3)\b", re.MULTILINE)

# To the expression, a quote that ends one string may begin the next.
QUOTED = re.compile(rb"""["']([a-z0-9-]+)(?=["'])""")
INSTALLED = {"site-packages", "dist-packages"}

# mypy's rank for a module that the file itself does not import.
PRIORITY = 10
NO_LINE = -1


class ServicePlugin(Plugin):
    """Makes mypy read the services that a program names, and no others."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        sections = options.per_module_options
        own = {**sections.get(FACTORY, {}), "python_version": SIGNATURE}
        # A new dictionary, since dmypy restarts whenever the old one has changed.
        options.per_module_options = {**sections, FACTORY: own}

    def set_modules(self, modules: dict[str, MypyFile]) -> None:
        """Keep mypy's modules, to which it adds later."""
        super().set_modules(modules)
        self._read = modules
        # mypy warns about a section that no module uses.
        self.options.clone_for_module(FACTORY)

    def get_additional_deps(self, file: MypyFile) -> list[tuple[int, str, int]]:
        """Return the modules to read for what a file names, as (rank, module, line)."""
        if file.fullname.partition(".")[0] in FACES:
            return []
        return [
            (PRIORITY, _module(service, kind), NO_LINE)
            for service in sorted(self._services(file))
            for kind in (CLIENT, RESOURCE)
            if service in kind.services
        ]

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """Return the hook for calls of `client` and `resource`, under any name."""
        if fullname == presigned_calls.CALL:
            return presigned_calls.check
        kind = CALLS.get(fullname)
        return partial(self._type, kind) if kind else None

    def get_attribute_hook(
        self, fullname: str
    ) -> Callable[[AttributeContext], Type] | None:
        """Return the hook for `generate_presigned_url` of a client."""
        owner, _, name = fullname.rpartition(".")
        if name != presigned_calls.ATTRIBUTE or owner.partition(".")[0] != ROOT:
            return None
        client = self._declared(owner)
        shared = self._declared(f"{presigned_calls.MODULE}.{presigned_calls.CLASS}")
        if client is None or shared is None:
            return None
        return partial(presigned_calls.of_client, client, shared)

    def _services(self, file: MypyFile) -> Iterable[str]:
        """Return the services whose names are in quotes anywhere in a file.

        Anywhere, since a call may be in one file and a constant with the name in
        another. This reads the text, since mypy may not have parsed it yet.
        """
        path = Path(dict(self.options.shadow_file or ()).get(file.path, file.path))
        if path.is_dir():  # A namespace package.
            return ()
        try:
            text = path.read_bytes()
        except OSError:  # `mypy -c`: there is no file, and it may name every service.
            return PACKAGES if FACES.intersection(_imports(file)) else ()
        if INSTALLED.intersection(path.parts) and not IMPORTED.search(text):
            # Many libraries have "config" and "events" in quotes, which are services
            # too.
            return ()
        return PACKAGES.keys() & {name.decode() for name in QUOTED.findall(text)}

    def _type(self, kind: Kind, call: MethodContext) -> Type:
        """Return the type of a call."""
        if call.arg_kinds[0] not in ([ARG_POS], [ARG_NAMED]):
            return AnyType(TypeOfAny.special_form)  # `**options`, say.
        names = get_proper_type(call.arg_types[0][0])
        items = names.items if isinstance(names, UnionType) else [names]
        return make_simplified_union([self._made(kind, call, each) for each in items])

    def _made(self, kind: Kind, call: MethodContext, given: Type) -> Type:
        """Return the type of a call with one name; `Any` if it is unknown."""
        name = get_proper_type(given)
        if isinstance(name, Instance) and name.last_known_value:
            name = name.last_known_value
        if not isinstance(name, LiteralType) or name.value not in kind.services:
            return call.default_return_type
        service = str(name.value)
        found = self._class(_module(service, kind), kind.suffix)
        if found is None:
            unread = (
                f'mypy has not read "{service}", since no file has that name in quotes; '
                f'fix: write "{service}", or import {ROOT}.{PACKAGES[service]}'
            )
            call.api.fail(unread, call.context)
            return AnyType(TypeOfAny.from_error)
        return Instance(found, [])

    def _declared(self, fullname: str) -> TypeInfo | None:
        """Return a class by its name; None if it was not read."""
        module, _, name = fullname.rpartition(".")
        symbol = self._read[module].names.get(name) if module in self._read else None
        return symbol.node if symbol and isinstance(symbol.node, TypeInfo) else None

    def _class(self, module: str, suffix: str) -> TypeInfo | None:
        """Return the class of a module by the suffix of its name; None if it was not read."""
        for symbol in self._read[module].names.values() if module in self._read else ():
            found = symbol.node
            if isinstance(found, TypeInfo) and found.module_name == module:
                if found.name.endswith(suffix):
                    return found
        return None


def _module(service: str, kind: Kind) -> str:
    return f"{ROOT}.{PACKAGES[service]}.{kind.module}"


def _imports(file: MypyFile) -> Iterator[str]:
    """Yield the top-level packages that a file imports from."""
    for statement in file.imports:
        if isinstance(statement, Import):
            names = [name for name, _ in statement.ids]
        elif isinstance(statement, (ImportFrom, ImportAll)):
            names = [statement.id]
        else:
            names = []
        yield from (name.partition(".")[0] for name in names)


def plugin(version: str) -> type[Plugin]:
    """Return the plugin; mypy calls this with its own version."""
    return ServicePlugin
