"""A botocore session whose clients have the classes that were made from packs.

botocore builds a class from the model of every client that it makes: for EC2, it reads all
operations and makes 830 functions with a docstring each. Here the class exists already, and
only the changes of event handlers are applied to it.

`Session.create_client` uses the class `ClientCreator` by its name. The function of the
installed botocore runs unchanged, but finds another class by that name. Source:
`botocore.session.Session` and `botocore.client.ClientCreator`.
"""

from __future__ import annotations

import inspect
from types import FunctionType
from typing import TYPE_CHECKING, Any

import botocore.client
import botocore.session
from botocore.client import BaseClient, ClientCreator
from botocore.context import start_as_current_context
from botocore.model import ServiceModel

from ..engine.calls import handlers
from ..engine.packs import models, rules
from ..engine.packs.loader import PackLoader
from ..engine.packs.pack import Pack
from ..engine.pieces.inventory import CLASSES, HANDLERS, RULES
from ..engine.pieces.verdict import usable
from ..seam import specialise
from .classes import find
from .client import Client
from .creation import ModelledClient

_STOCK = botocore.session.Session
_GET_SESSION = botocore.session.get_session

if TYPE_CHECKING:  # botocore's stubs have no private methods

    class _ClientCreator(ClientCreator):
        _event_emitter: Any

        _loader: Any

        def _load_service_model(self, *args: Any, **kwargs: Any) -> Any: ...
        def _load_service_endpoints_ruleset(
            self, service_name: str, api_version: str | None = None
        ) -> Any: ...
        def _get_client_args(self, *args: Any, **kwargs: Any) -> Any: ...
        def _create_client_class(
            self, service_name: str, service_model: ServiceModel
        ) -> Any: ...

else:
    _ClientCreator = ClientCreator


def new_session() -> botocore.session.Session:
    """Make a session as `botocore.session.get_session` does.

    If a program has replaced that function or the class of sessions, the replacement is used.
    """
    if botocore.session.Session is not _STOCK or (
        botocore.session.get_session is not _GET_SESSION
    ):
        return botocore.session.get_session()
    return PackedSession() if _creates_clients(_STOCK.create_client) else _STOCK()


def adopt(session: Any) -> bool:
    """Let a session make clients from packs; return whether it does.

    A session of another class than botocore's own is not changed.
    """
    if type(session) is _STOCK and _creates_clients(_STOCK.create_client):
        session.__class__ = PackedSession
    return isinstance(session, PackedSession)


def _creates_clients(function: Any) -> bool:
    """Return whether a function is botocore's `create_client`, and uses `ClientCreator`."""
    inner = inspect.unwrap(function)
    return (
        type(inner) is FunctionType
        and inner.__module__ == botocore.session.__name__
        and "ClientCreator" in inner.__code__.co_names
    )


class PackedSession(_STOCK):
    """A botocore session whose clients have the generated classes."""

    _original_handler: Any

    def _register_builtin_handlers(self, events: Any) -> None:
        register: Any = getattr(super(), "_register_builtin_handlers")
        if usable(HANDLERS):
            handlers.register(events, self._original_handler, register)
        else:
            register(events)

    def create_client(self, *args: Any, **kwargs: Any) -> BaseClient:
        """Make a client, with the arguments and errors of botocore's method."""
        create: Any = _STOCK.create_client
        if botocore.client.ClientCreator is ClientCreator:
            create = _with_creator(inspect.unwrap(create))
        with start_as_current_context():
            made: BaseClient = create(self, *args, **kwargs)
        return made


class PackedClientCreator(_ClientCreator):
    """Makes clients with classes from packs, for services that have a pack."""

    # The pack with the endpoint rules for the client that is being made.
    _rules: Pack | None = None

    def _load_service_model(self, *args: Any, **kwargs: Any) -> Any:
        model = super()._load_service_model(*args, **kwargs)
        models.attach(model)
        return model

    def _load_service_endpoints_ruleset(
        self, service_name: str, api_version: str | None = None
    ) -> Any:
        if type(self._loader) is PackLoader and usable(RULES):
            self._rules = self._loader.pack(service_name, rules.DOCUMENT, api_version)
            if self._rules is not None:
                return rules.without_rules(self._rules)
        return super()._load_service_endpoints_ruleset(service_name, api_version)

    def _get_client_args(self, *args: Any, **kwargs: Any) -> Any:
        arguments = super()._get_client_args(*args, **kwargs)
        if self._rules is not None:
            rules.attach(arguments["endpoint_ruleset_resolver"], self._rules)
        return arguments

    def _create_client_class(
        self, service_name: str, service_model: ServiceModel
    ) -> Any:
        packed = usable(CLASSES) and models.pack_of(service_model) is not None
        made = find(service_name) if packed else None
        if made is None:
            return super()._create_client_class(service_name, service_model)
        own = vars(made.client_class)
        attributes = {name: own[name] for name in made.operations if name in own}
        attributes["_PY_TO_OP_NAME"] = made.operations
        bases = [BaseClient]
        self._event_emitter.emit(
            f"creating-client-class.{service_model.service_id.hyphenize()}",
            class_attributes=attributes,
            base_classes=bases,
        )
        return specialise(
            made.client_class,
            made.client_class.__name__,
            [
                Client if base in (BaseClient, ModelledClient) else base
                for base in bases
            ],
            attributes,
        )


class _Overlay:
    """Stands for a module, with other values for some of its names."""

    def __init__(self, module: Any, **names: Any) -> None:
        vars(self).update(names)
        self._module = module

    def __getattr__(self, name: str) -> Any:
        return getattr(self._module, name)


_CLIENT = _Overlay(botocore.client, ClientCreator=PackedClientCreator)


def _with_creator(function: FunctionType) -> Any:
    """Return `create_client` with our `ClientCreator`, and its other globals unchanged."""
    names = {**function.__globals__, "botocore": _Overlay(botocore, client=_CLIENT)}
    return FunctionType(
        function.__code__,
        names,
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
