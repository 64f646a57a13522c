"""How botocore comes to make a generated client, without botocore being patched.

botocore builds a class from the model of every client, announces it as
`creating-client-class.<service id>`, and instantiates it. A handler that runs after all
others exchanges the base class; instantiating a class with that base gives the generated
client, or one derived from it when the model or handlers made the class differ.

Owns this hand-over. The comparison is in `seam`, what a client is in `client`.
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
# What `type()` puts into a body by itself, and what belongs to the model.
_NO_MEMBERS = {"__module__", "__dict__", "__weakref__", _OPERATIONS}


def register(session: Session) -> None:
    """Let clients that are made with `session` be generated ones.

    The handler comes after all others. A stand-in for a botocore session may have nothing
    but `register`, which is all that boto3 asks for; then it comes when it comes.
    """
    events = session.get_component("event_emitter")
    register: Any = getattr(events, "register_last", session.register)
    register("creating-client-class", _exchange_base, unique_id="staticboto-client")


class ModelledClient(BaseClient):
    """The base of the classes that botocore builds from models.

    Stays a client's class where nothing was generated for its service.
    """

    def __new__(cls, *args: Any, **arguments: Any) -> Any:
        model = arguments.get("service_model")
        made = find(model.service_name) if model is not None else None
        if made is None or made.client_class.__name__ != cls.__name__:
            return super().__new__(cls)
        generated = made.client_class
        own = vars(cls)
        # The names of a model that is a user's own are botocore's to give.
        operations = own[_OPERATIONS] if pack_of(model) is None else made.operations
        client_class: Any = specialise(
            generated,
            cls.__name__,
            [Client if base is ModelledClient else base for base in cls.__bases__],
            _members(own, generated, operations),
        )
        return client_class(*args, operations=operations, **arguments)

    # On any botocore: `except NoSuchKey` must not depend on how the client was made.
    _load_exceptions = load_exceptions


def _exchange_base(base_classes: list[type], **event: Any) -> None:
    if BaseClient in base_classes:
        base_classes[base_classes.index(BaseClient)] = ModelledClient
    elif ModelledClient not in base_classes:
        base_classes.append(ModelledClient)


def _members(
    made: Mapping[str, Any], generated: type, operations: Mapping[str, str]
) -> dict[str, Any]:
    """Return the members of botocore's class, with generated methods for its plain ones.

    Args:
        made: what botocore made. It may have names of its own for operations, if it is
            another botocore than the one that was there when methods got theirs.
        generated: the generated class.
        operations: the names of operations by the names that their methods are to have.
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
    """Tell whether `value` is botocore's own method for an operation, unchanged.

    A wrapper around it, as tracing tools put on it, is not.
    """
    return (
        type(value) is FunctionType
        and value.__globals__ is botocore.client.__dict__
        and value.__code__.co_name == "_api_call"
        and value.__name__ == name
    )
