"""The classes of clients, made from packs.

The module of a client has its methods with their documentation, for editors and readers. Most
programs never import it. Instead the class is made from the pack of the service, with the
same methods, once in each process; that takes less time than importing the module.

Owns the names and the behaviour of a client's methods.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from ..engine.packs import installed
from .client import Client
from .docstring import LazyDocstring, write_operation

_ROOT = __name__.partition("._runtime")[0]

# Reentrant, since an added method may come from a module that imports a client.
_lock = threading.RLock()
_made: dict[str, Made] = {}


class Made(NamedTuple):
    """A client's class.

    Attributes:
        client_class: the class.
        operations: name of the method → name of the operation in the model. An operation
            that takes a stream of events has an entry, but no method.
    """

    client_class: type[Client]
    operations: Mapping[str, str]


def made_of_pack(service: str) -> Callable[[type], type[Client]]:
    """Return a decorator that replaces a class by the one that is made from the pack.

    The modules of clients use it, so that their class is the one that sessions use.

    Args:
        service: the name of a service that has been generated.

    Raises:
        ImportError: there is no pack of the service; a frozen program may lack it.
    """

    def exchange(shown: type) -> type[Client]:
        made = find(service)
        if made is None:
            raise ImportError(f"{shown.__module__} needs the pack of {service!r}")
        return made.client_class

    return exchange


def find(service: str) -> Made | None:
    """Return the class of a service's clients; None if there is no pack for it.

    Raises:
        DamagedPackError: the file differs from the generated one.
    """
    made = _made.get(service)
    if made is None and (pack := installed.of_service(service)) is not None:
        with _lock:
            made = _made.get(service) or _make(service, pack.read("client"))
            _made[service] = made
    return made


def _make(service: str, told: Mapping[str, Any]) -> Made:
    """Make a class.

    Args:
        service: the service's name.
        told: the description of the class in the pack; `generator/files/packs` writes it.
    """
    module = f"{_ROOT}.{told['package']}.client"
    operations = told["operations"]
    methods = {
        method: _method(service, module, told["class"], method, operation)
        for method, operation in operations.items()
        if method not in told["absent"]
    }
    added = {name: _imported(path) for name, path in told["added"].items()}
    client_class = type(
        told["class"],
        (Client,),
        {
            "__module__": module,
            "__doc__": told["summary"],
            "_PY_TO_OP_NAME": operations,
            **added,
            **methods,
        },
        service=service,
        name=told["name"],
    )
    return Made(client_class, operations)


def _method(
    service: str, module: str, owner: str, name: str, operation: str
) -> Callable[..., Any]:
    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        if args:
            raise TypeError(f"{name}() only accepts keyword arguments.")
        return self._make_api_call(operation, kwargs)

    # As in botocore, whose methods have no annotations.
    call.__annotations__ = {}
    call.__name__ = name
    call.__qualname__ = f"{owner}.{name}"
    call.__module__ = module
    call.__doc__ = LazyDocstring(None, write_operation, service, name)
    return call


def _imported(path: str) -> Any:
    """Return a function that becomes a method, such as `generate_presigned_url`.

    Args:
        path: its module, a dot and its name; two leading dots stand for this package.
    """
    module, _, name = path.rpartition(".")
    if module.startswith(".."):
        return getattr(import_module(_ROOT + module[1:]), name)
    return getattr(import_module(module), name)
