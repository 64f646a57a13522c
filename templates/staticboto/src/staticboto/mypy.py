"""The mypy plugin: `boto3.client("s3")` costs what an import of the s3 client costs.

    [tool.mypy]
    plugins = ["staticboto.mypy"]

The stubs of `staticboto.boto3` declare an overload of `client` and `resource` for every
service, which makes mypy read the clients of all of them. With this plugin it reads, instead
of the overloads, one signature without services; loads the services whose names a program
has in quotes; and gives each call the type that the overloads would have given it. What a
program means does not depend on it, only what checking it costs.

Owns the choice of that signature, of the services to load, and of the types of calls. Knows
nothing of what clients and resources can do. Is imported by mypy alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from mypy.nodes import MypyFile, TypeInfo
from mypy.options import Options
from mypy.plugin import FunctionContext, MethodContext, Plugin
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    Type,
    TypeOfAny,
    get_proper_type,
    UnionType,
)
from mypy.typeops import make_simplified_union

from staticboto._runtime.catalog import PACKAGES, RESOURCES

FACE = ("staticboto.boto3", "staticboto.boto3.session")

LIGHT = (99, 0)

QUOTED = re.compile(r"""["']([a-z0-9-]+)["']""")

CALLS = {"client": ("client", "Client"), "resource": ("service_resource", "ServiceResource")}


class StaticbotoPlugin(Plugin):
    def __init__(self, options: Options) -> None:
        super().__init__(options)
        for module in FACE:
            options.per_module_options.setdefault(module, {})["python_version"] = LIGHT

    def set_modules(self, modules):
        super().set_modules(modules)
        self.modules = modules
        for module in FACE:
            self.options.clone_for_module(module)

    def get_additional_deps(self, file):
        if file.fullname.startswith("staticboto.") or file.is_typeshed_file(self.options):
            return []
        text = Path(file.path).read_text()
        names = set(QUOTED.findall(text)) & PACKAGES.keys()
        deps = [(10, f"staticboto.{PACKAGES[n]}.client", -1) for n in names]
        deps += [(10, f"staticboto.{PACKAGES[n]}.service_resource", -1) for n in names & RESOURCES.keys()]
        return deps

    def get_function_hook(self, fullname):
        return self._hook(fullname, ("staticboto.boto3.",))

    def get_method_hook(self, fullname):
        return self._hook(fullname, ("staticboto.boto3.session.Session.",))

    def _hook(self, fullname, where):
        head, _, name = fullname.rpartition(".")
        if name in CALLS: print("HOOK?", fullname)
        if f"{head}." in where and name in CALLS:
            return partial(self._type, *CALLS[name])
        return None

    def _type(self, module, suffix, ctx):
        t = get_proper_type(ctx.arg_types[0][0])
        print(ctx.arg_types, ctx.arg_kinds, ctx.arg_names)
        items = t.items if isinstance(t, UnionType) else [t]
        result = []
        for item in map(get_proper_type, items):
            if isinstance(item, AnyType):
                result.append(AnyType(TypeOfAny.special_form)); continue
            if isinstance(item, Instance) and item.last_known_value:
                item = item.last_known_value
            if isinstance(item, LiteralType) and item.value in PACKAGES:
                m = self.modules.get(f"staticboto.{PACKAGES[item.value]}.{module}")
                found = [n.node for n in m.names.values() if isinstance(n.node, TypeInfo) and n.node.module_name == m.fullname and n.node.name.endswith(suffix)] if m else []
                if found:
                    result.append(Instance(found[0], []))
                    continue
                print("NOT LOADED", item.value)
            result.append(ctx.default_return_type)
        return make_simplified_union(result)


def plugin(version: str) -> type[Plugin]:
    return StaticbotoPlugin
