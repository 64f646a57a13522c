"""The classes of clients, made from packs.

A client's module shows its methods, with their documentation, to editors and readers. Most
programs never import it: the class is made of what the pack says, with the same methods, in
less time than it takes to read that text, and once a process.

Owns what a client's method does and is called.
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

# Reentrant, since a method that is added may come from a module that imports a client.
_lock = threading.RLock()
_made: dict[str, Made] = {}


class Made(NamedTuple):
    """A client's class.

    Attributes:
        client_class: the class.
        operations: the names of the model's operations by the names of their methods.
            An operation that takes a stream of events has a name, and no method.
    """

    client_class: type[Client]
    operations: Mapping[str, str]


def made_of_pack(service: str) -> Callable[[type], type[Client]]:
    """Return a decorator that exchanges the class that is shown for the one that is made.

    Args:
        service: the service's name; it has been generated.

    Raises:
        ImportError: its pack was left out of a frozen program.
    """

    def exchange(shown: type) -> type[Client]:
        made = find(service)
        if made is None:
            raise ImportError(f"{shown.__module__} needs the pack of {service!r}")
        return made.client_class

    return exchange


def find(service: str) -> Made | None:
    """Return the class of a service's clients; None where there is no pack for it.

    Raises:
        DamagedPackError: the file is not what was generated.
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
        told: what its pack says of the class; `generator/files/packs` says what that is.
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

    # As in botocore, where a signature has no types.
    call.__annotations__ = {}
    call.__name__ = name
    call.__qualname__ = f"{owner}.{name}"
    call.__module__ = module
    call.__doc__ = LazyDocstring(None, write_operation, service, name)
    return call


def _imported(path: str) -> Any:
    """Return a function that botocore or the face adds to a client, such as signing URLs."""
    module, _, name = path.rpartition(".")
    if module.startswith(".."):
        return getattr(import_module(_ROOT + module[1:]), name)
    return getattr(import_module(module), name)
