"""Lets any botocore session make generated clients, without a patch of botocore.

botocore builds a class from the model of every client, emits
`creating-client-class.<service id>`, and instantiates the class. A handler that runs after all
others replaces the base class. Instantiating a class with the new base gives a generated
client, or a client of a derived class if the model or a handler made the class differ.

Owns this replacement. The comparison of classes is in `seam`, the base class of generated
clients in `client`. A session that this package makes itself (`session`) does not build the
class first.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import TYPE_CHECKING, Any

import botocore.client
from botocore.client import BaseClient

from .classes import find
from .client import Client
from .error_classes import load_exceptions
from ..engine.packs.models import pack_of
from ..seam import specialise

if TYPE_CHECKING:
    from botocore.session import Session

_OPERATIONS = "_PY_TO_OP_NAME"
# The attributes that `type()` adds by itself, and the one that belongs to the model.
_NO_MEMBERS = {"__module__", "__dict__", "__weakref__", _OPERATIONS}


def register(session: Session) -> None:
    """Make the clients of a session generated clients.

    The handler runs after all others. An object that replaces a botocore session may have no
    more than `register`, which is all that boto3 needs; then the handler runs in the order of
    registration.
    """
    events = session.get_component("event_emitter")
    register: Any = getattr(events, "register_last", session.register)
    register("creating-client-class", _exchange_base, unique_id="staticboto-client")


class ModelledClient(BaseClient):
    """The base of the classes that botocore builds from models.

    If the service was not generated, an instance keeps the class that botocore built.
    """

    def __new__(cls, *args: Any, **arguments: Any) -> Any:
        model = arguments.get("service_model")
        made = find(model.service_name) if model is not None else None
        if made is None or made.client_class.__name__ != cls.__name__:
            return super().__new__(cls)
        generated = made.client_class
        own = vars(cls)
        # A model that does not come from a pack, such as a user's own, has botocore's names.
        operations = own[_OPERATIONS] if pack_of(model) is None else made.operations
        client_class: Any = specialise(
            generated,
            cls.__name__,
            [Client if base is ModelledClient else base for base in cls.__bases__],
            _members(own, generated, operations),
        )
        return client_class(*args, operations=operations, **arguments)

    # So that `except NoSuchKey` works for a class that botocore built as well.
    _load_exceptions = load_exceptions


def _exchange_base(base_classes: list[type], **event: Any) -> None:
    if BaseClient in base_classes:
        base_classes[base_classes.index(BaseClient)] = ModelledClient
    elif ModelledClient not in base_classes:
        base_classes.append(ModelledClient)


def _members(
    made: Mapping[str, Any], generated: type, operations: Mapping[str, str]
) -> dict[str, Any]:
    """Return the members of botocore's class, with generated methods instead of plain ones.

    Args:
        made: the members of botocore's class. The names of its methods may differ from the
            generated ones if this is another version of botocore than the generator used.
        generated: the generated class.
        operations: name that the method has to have → name of the operation.
    """
    own = vars(generated)
    methods = {operation: method for method, operation in operations.items()}
    members: dict[str, Any] = {}
    for key, value in made.items():
        if key in _NO_MEMBERS or (key == "__doc__" and value is None):
            continue
        name = methods.get(made[_OPERATIONS].get(key), key)
        if not _is_plain(key, value):
            members[name] = value
        elif name in own or name not in own[_OPERATIONS]:
            members[name] = own.get(name, value)
    return members


def _is_plain(name: str, value: object) -> bool:
    """Return whether `value` is botocore's own method for an operation, unchanged.

    A wrapper around the method, such as those of tracing tools, is not plain.
    """
    return (
        type(value) is FunctionType
        and value.__globals__ is botocore.client.__dict__
        and value.__code__.co_name == "_api_call"
        and value.__name__ == name
    )
