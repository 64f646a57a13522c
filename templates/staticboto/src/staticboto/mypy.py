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
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from mypy.nodes import ARG_NAMED, ARG_POS, MypyFile, TypeInfo
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

FACTORY = "staticboto.boto3._factory"
"""The module that has the signature and, for those without the plugin, the overloads."""

SIGNATURE = (99, 0)
"""The version of Python from which on that module has the signature."""

FUNCTIONS = {f"{FACTORY}.client": "client", f"{FACTORY}.resource": "service_resource"}
METHODS = {
    f"{FACTORY}.Factory.client": "client",
    f"{FACTORY}.Factory.resource": "service_resource",
}
"""The module of a service's package that has the class of what a call returns."""

SUFFIXES = {"client": "Client", "service_resource": "ServiceResource"}
"""How the name of that class ends."""

QUOTED = re.compile(rb"""["']([a-z0-9-]+)(?=["'])""")
INSTALLED = {"site-packages", "dist-packages"}

# Where mypy's own imports stand among the reasons to read a module, and no line.
PRIORITY = 10
NO_LINE = -1


class ServicePlugin(Plugin):
    """Has mypy read the services that a program names, and no others."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        own = options.per_module_options.setdefault(FACTORY, {})
        own["python_version"] = SIGNATURE

    def set_modules(self, modules: dict[str, MypyFile]) -> None:
        """Take what mypy has read, which grows as it reads on."""
        super().set_modules(modules)
        self._read = modules
        # Otherwise mypy warns of an unused section in programs without clients.
        self.options.clone_for_module(FACTORY)

    def get_additional_deps(self, file: MypyFile) -> list[tuple[int, str, int]]:
        """Return the modules that the calls in a file, or its constants, may need."""
        return [(PRIORITY, module, NO_LINE) for module in self._needed(file)]

    def get_function_hook(
        self, fullname: str
    ) -> Callable[[FunctionContext], Type] | None:
        """Return what types the calls of `client` and `resource`."""
        module = FUNCTIONS.get(fullname)
        return module and partial(self._type, module)

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """Return what types the calls of `Session.client` and `Session.resource`."""
        module = METHODS.get(fullname)
        return module and partial(self._type, module)


def plugin(version: str) -> type[Plugin]:
    """Return the plugin; mypy calls this, with its version."""
    return ServicePlugin
