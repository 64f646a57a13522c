"""The classes of resources: generated, adapted to handlers, or made at run time.

Owns the event `creating-resource-class.<service>.<type>` and the cache of its results.
Deliberately does not know how members work (`_runtime.resources.member`) or how the
changes by handlers are put into a class (`seam`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from types import FunctionType
from typing import Any

from botocore.hooks import HierarchicalEmitter

from staticboto._index.catalog import RESOURCES
from staticboto._runtime.clients.docstring import LazyDocstring
from staticboto._runtime.packages import counterpart
from staticboto._runtime.resources.definition import Composed, Origin
from staticboto._runtime.resources.docstring import write_member
from staticboto._runtime.resources.member import (
    act,
    alias,
    attribute,
    collection,
    identifier,
    load_data,
    make,
    method,
    reference,
    wait,
)
from staticboto._runtime.resources.names import Member
from staticboto._runtime.seam import specialise
from staticboto.boto3.exceptions import ResourceLoadException
from staticboto.boto3.utils import ServiceContext
from staticboto.boto3.resources.action import ServiceAction, WaiterAction
from staticboto.boto3.resources.base import ResourceMeta, ServiceResource
from staticboto.boto3.resources.collection import CollectionFactory, CollectionManager
from staticboto.boto3.resources.model import ResourceModel
from staticboto.boto3.resources.response import ResourceHandler, build_identifiers

__all__ = [
    "ResourceFactory",
    "ResourceLoadException",
    # What members look up here:
    "ResourceHandler",
    "ServiceAction",
    "WaiterAction",
    "build_identifiers",
]

logger = logging.getLogger("boto3.resources.factory")

# Many more than there are types in all services. It bounds the memory of programs that
# make new definitions again and again.
_REMEMBERED = 1000


@dataclass
class _Blueprint:
    """A class before its event is emitted.

    Attributes:
        name: its `__name__`.
        attributes: its members as handlers of the event see them.
        declaration: the declaration that its members use.
        generated: the generated class, if there is one for exactly this model. It
            includes the additions of this package's own handlers, which are known in
            advance.
        sources: the objects it was made from, referred to since keys have only their
            ids.
        settled: the class, with the state of registrations for which it is valid.
    """

    name: str
    attributes: Mapping[str, Any]
    declaration: Any
    generated: type[ServiceResource] | None
    sources: tuple[Any, ...]
    settled: tuple[object, type[ServiceResource]] | None = None
    _latest: tuple[list[type], Mapping[str, Any], type[ServiceResource]] | None = None

    def build(
        self, bases: list[type], attributes: dict[str, Any]
    ) -> type[ServiceResource]:
        """Return the class with the bases and members that handlers of the event left."""
        if self.generated is not None:
            create = vars(self.generated).get("create")
            if isinstance(create, classmethod):
                # Internal, so handlers of the event do not see it.
                attributes.setdefault("create", create)
            cls = specialise(self.generated, self.name, bases, attributes)
        else:
            cls = self._compose(bases, attributes)
        if cls.__declaration__ is None:
            cls.__declaration__ = self.declaration
        return cls

    def _compose(
        self, bases: list[type], attributes: dict[str, Any]
    ) -> type[ServiceResource]:
        """Make a class at run time, or return the last one if it is the same."""
        if self._latest is not None and self._latest[:2] == (bases, attributes):
            return self._latest[2]
        composed: Any = type(self.name, tuple(bases), dict(attributes))
        cls: type[ServiceResource] = composed
        self._latest = (list(bases), attributes, cls)
        return cls


class ResourceFactory:
    """Provides the classes of resources for one session.

    Handlers may be registered at any time and see every class that is requested
    afterwards. The event is skipped only if no handlers except this package's own would
    see it: their result is known until the registrations change.

    Args:
        emitter: where the events go; None is nowhere.
    """

    def __init__(self, emitter: Any) -> None:
        self._collection_factory = CollectionFactory()
        self._emitter = emitter
        self._blueprints: dict[Any, _Blueprint] = {}

    def load_from_definition(
        self,
        resource_name: str,
        single_resource_json_definition: Mapping[str, Any],
        service_context: ServiceContext,
    ) -> type[ServiceResource]:
        """Return the class of a resource.

        Args:
            resource_name: the type, or the service's name for the service itself.
            single_resource_json_definition: what the resource model says about it.
            service_context: the service, its model and the definitions of all types.

        Raises:
            ValueError: all possible names of a member are taken.
        """
        logger.debug("Loading %s:%s", service_context.service_name, resource_name)
        sources = (
            single_resource_json_definition,
            service_context.resource_json_definitions,
            # A loaded model has one such dict, whatever the number of clients that use
            # it.
            getattr(service_context.service_model, "metadata", None),
        )
        key = (service_context.service_name, resource_name, *map(id, sources))
        blueprint = self._blueprints.get(key)
        if blueprint is None:
            blueprint = self._draw(
                resource_name, single_resource_json_definition, service_context, sources
            )
            if len(self._blueprints) >= _REMEMBERED:
                self._blueprints.clear()
            self._blueprints[key] = blueprint
        return self._announce(blueprint, service_context)

    def _announce(
        self, blueprint: _Blueprint, service_context: ServiceContext
    ) -> type[ServiceResource]:
        """Emit the event, unless its result is known, and return the class."""
        registrations = _registrations(self._emitter)
        settled = blueprint.settled
        if settled is not None and settled[0] is registrations:
            return settled[1]
        attributes = dict(blueprint.attributes)
        bases: list[type] = [ServiceResource]
        responses: list[Any] = []
        if self._emitter is not None:
            responses = self._emitter.emit(
                f"creating-resource-class.{blueprint.name}",
                class_attributes=attributes,
                base_classes=bases,
                service_context=service_context,
            )
        cls = blueprint.build(bases, attributes)
        if registrations is not None and all(_is_ours(each[0]) for each in responses):
            blueprint.settled = (registrations, cls)
        return cls

    def _draw(
        self,
        resource_name: str,
        definition: Mapping[str, Any],
        context: ServiceContext,
        sources: tuple[Any, ...],
    ) -> _Blueprint:
        model = ResourceModel(
            resource_name, definition, context.resource_json_definitions
        )
        shape = None
        if model.shape:
            shape = context.service_model.shape_for(model.shape)
        model.load_rename_map(shape)
        members = list(model.members(shape))

        type_name = resource_name
        if resource_name == context.service_name:
            type_name = "ServiceResource"
        name = f"{context.service_name}.{type_name}"
        generated = _generated(name, members, definition, context)
        if generated is not None:
            own = dict(vars(generated))
            for member in members:
                function = own[member.name]
                if (
                    isinstance(function, FunctionType)
                    and function.__module__ != generated.__module__
                ):
                    # One of the package's own handlers replaces the modelled member by
                    # it.
                    composed = Composed(model, Origin(self, context))
                    own[member.name] = self._member(member, composed)
            attributes = _in_order(members, own)
            declaration = generated.__declaration__
        else:
            declaration = Composed(model, Origin(self, context))
            own = {m.name: self._member(m, declaration) for m in members}
            if {member.name: member.kind for member in members}.get("reload") == "load":
                own["reload"] = own["load"]
            own["meta"] = ResourceMeta(
                context.service_name,
                identifiers=[identifier.name for identifier in model.identifiers],
                resource_model=model,
            )
            own["get_available_subresources"] = _subresources(model)
            attributes = _in_order(members, own)
        return _Blueprint(name, attributes, declaration, generated, sources)

    def _member(self, member: Member, declaration: Composed) -> Any:
        """Make one member of a class at run time."""
        name, kind, key = member
        model = declaration.model
        doc = LazyDocstring(None, write_member, declaration, name)
        match kind:
            case "identifier":
                return identifier(name, doc)
            case "alias":
                return alias(key, doc)
            case "attribute":
                return attribute(key, doc)
            case "reference":
                return reference(key, doc)
            case "collection":
                return collection(key, partial(self._manager, model.name), doc)
            case "load":
                return method(_load, key, "load", doc)
            case "action":
                return method(act, key, name, doc)
            case "waiter":
                return method(wait, key, name, doc)
            case "subresource":
                target = model.related(key).resource
                return method(make, key, key if target is None else target.type, doc)
            case _:
                raise NotImplementedError(f"A resource cannot have a {kind}.")

    def _manager(
        self, resource_name: str, *, collection_model: Any, **parts: Any
    ) -> CollectionManager[Any, Any]:
        """Return a manager for a collection of a class that was made at run time."""
        cls: Any = self._collection_factory.load_from_definition(
            resource_name=resource_name,
            collection_model=collection_model,
            service_context=parts["service_context"],
            event_emitter=self._emitter,
        )
        manager: CollectionManager[Any, Any] = cls(collection_model, **parts)
        return manager


def _load(resource: Any, key: str, args: Any, kwargs: Any) -> None:
    load_data(resource, args, kwargs)


def _subresources(model: ResourceModel) -> Callable[[Any], list[str]]:
    names = sorted(subresource.name for subresource in model.subresources)

    def get_available_subresources(self: Any) -> list[str]:
        """Return the names of the sub-resources."""
        return list(names)

    return get_available_subresources


def _in_order(members: Iterable[Member], own: Mapping[str, Any]) -> dict[str, Any]:
    """Put the members of a class into the order in which boto3 assigns them."""
    attributes: dict[str, Any] = {"meta": own["meta"]}
    waiters: dict[str, Any] = {}
    for member in members:
        target = waiters if member.kind == "waiter" else attributes
        target[member.name] = own[member.name]
    subresources = own["get_available_subresources"]
    return {**attributes, "get_available_subresources": subresources, **waiters}


def _generated(
    name: str,
    members: Iterable[Member],
    definition: Mapping[str, Any],
    context: ServiceContext,
) -> type[ServiceResource] | None:
    """Return the generated class called `name` if it was generated from this very model.

    A user's own model of the service, or another version of it, has other definitions, or
    shapes with other members.
    """
    metadata = getattr(context.service_model, "metadata", {})
    version = RESOURCES.get(context.service_name)
    if version is None or metadata.get("apiVersion") != version:
        return None
    cls = counterpart(context.service_name, "service_resource", name)
    if cls is None or not issubclass(cls, ServiceResource):
        return None
    declared = cls.__declaration__
    if (
        declared.definition != definition
        or declared.service.document["resources"] != context.resource_json_definitions
        or not all(member.name in vars(cls) for member in members)
    ):
        return None
    return cls


def _registrations(emitter: Any) -> object | None:
    """Return an object that stays the same as long as registrations do not change.

    botocore's emitter replaces its lookup cache whenever they change. None for other
    kinds of emitters.
    """
    inner = getattr(emitter, "_emitter", emitter)
    if type(inner) is not HierarchicalEmitter:
        return None
    return vars(inner).get("_lookup_cache")


def _is_ours(handler: Any) -> bool:
    """Whether a handler is one of this package, whose effect depends only on the class."""
    module = getattr(handler, "__module__", None) or ""
    return module.partition(".")[0] == __name__.partition(".")[0]
