"""The classes of resources: the generated one, one adapted to a program's handlers, or a
new one for a model that was not generated.

Owns the event `creating-resource-class.<service>.<type>` and what is remembered of its
outcome. Deliberately does not know how members work (`resource_member`) or how what
handlers did is put into a class (`seam`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, NamedTuple

from botocore.hooks import HierarchicalEmitter

from staticboto._runtime.catalog import RESOURCES
from staticboto._runtime.packages import counterpart
from staticboto._runtime.resource_definition import Composed, Origin
from staticboto._runtime.resource_member import (
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
from staticboto._runtime.resource_model import Member
from staticboto._runtime.seam import specialise
from staticboto._runtime.versions import matches
from staticboto.boto3.utils import ServiceContext
from staticboto.boto3.resources.base import ResourceMeta, ServiceResource
from staticboto.boto3.resources.collection import CollectionFactory, CollectionManager
from staticboto.boto3.resources.model import ResourceModel

logger = logging.getLogger("boto3.resources.factory")


class _Blueprint(NamedTuple):
    """A class before its event.

    Attributes:
        cls: what is right when no handler changes anything. A generated class has what
            our own handlers add, since that is known beforehand.
        attributes: its members as the event shows them.
        extras: members that boto3 has not, and that the event does not show.
        sources: what it was made of, kept because the key has only their ids.
    """

    cls: type[ServiceResource]
    attributes: Mapping[str, Any]
    extras: Mapping[str, Any]
    sources: tuple[Any, ...]


class ResourceFactory:
    """Gives the classes of resources to one session.

    Handlers may be registered at any time and see every class that is asked for after
    that. An event is spared only when nobody but this package's own handlers would see
    it: their outcome is known, and stays known until somebody registers or unregisters.

    Args:
        emitter: where the events go.
    """

    def __init__(self, emitter: Any) -> None:
        self._collection_factory = CollectionFactory()
        self._emitter = emitter
        self._blueprints: dict[Any, _Blueprint] = {}
        # Replaced as a whole, so that threads see the classes with their registrations.
        self._settled: tuple[Any, dict[Any, type[ServiceResource]]] = (None, {})

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
            ValueError: a member of the model has no name left to go by.
        """
        logger.debug("Loading %s:%s", service_context.service_name, resource_name)
        sources = (
            single_resource_json_definition,
            service_context.resource_json_definitions,
            # Of one loaded model there is one such dict, however many clients use it.
            getattr(service_context.service_model, "metadata", None),
        )
        key = (service_context.service_name, resource_name, *map(id, sources))
        registrations = _registrations(self._emitter)
        settled_for, settled = self._settled
        if registrations is None or settled_for is not registrations:
            settled = {}
        elif key in settled:
            return settled[key]

        blueprint = self._blueprints.get(key)
        if blueprint is None:
            blueprint = self._draw(
                resource_name, single_resource_json_definition, service_context, sources
            )
            self._blueprints[key] = blueprint
        cls, handlers = self._announce(blueprint, service_context)
        if registrations is not None and all(map(_is_ours, handlers)):
            settled[key] = cls
            self._settled = (registrations, settled)
        return cls

    def _announce(
        self, blueprint: _Blueprint, service_context: ServiceContext
    ) -> tuple[type[ServiceResource], list[Any]]:
        """Emit the event; return the class that comes of it and the handlers that saw it."""
        attributes = dict(blueprint.attributes)
        bases: list[type] = [ServiceResource]
        responses = self._emitter.emit(
            f"creating-resource-class.{blueprint.cls.__name__}",
            class_attributes=attributes,
            base_classes=bases,
            service_context=service_context,
        )
        for name, member in blueprint.extras.items():
            attributes.setdefault(name, member)
        cls = specialise(blueprint.cls, blueprint.cls.__name__, bases, attributes)
        if cls.__declaration__ is None:
            cls.__declaration__ = blueprint.cls.__declaration__
        handlers = [handler for handler, _ in responses or ()]
        return cls, handlers

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

        is_service = resource_name == context.service_name
        name = "ServiceResource" if is_service else resource_name
        name = f"{context.service_name}.{name}"
        cls = _generated(name, members, definition, context)
        if cls is not None:
            declared = dict(vars(cls))
            attributes = _in_order(members, declared["meta"], declared)
            extras = {"create": declared["create"]} if is_service else {}
            return _Blueprint(cls, attributes, extras, sources)

        meta = ResourceMeta(
            context.service_name,
            identifiers=[identifier.name for identifier in model.identifiers],
            resource_model=model,
        )
        own = {member.name: self._member(member, model, context) for member in members}
        own["get_available_subresources"] = _subresources(model)
        attributes = _in_order(members, meta, own)
        cls = type(name, (ServiceResource,), dict(attributes))
        cls.__declaration__ = Composed(model, Origin(self, context))
        return _Blueprint(cls, attributes, {}, sources)

    def _member(
        self, member: Member, model: ResourceModel, context: ServiceContext
    ) -> Any:
        """Make one member of a class at run time."""
        name, kind, key = member
        match kind:
            case "identifier":
                return identifier(name, f"Identifies the {model.name}.")
            case "alias":
                return alias(key, f"The same as `{key}`.")
            case "attribute":
                return attribute(key, f"`{key}`, or None. Loaded when first needed.")
            case "reference":
                return reference(key, f"The {key} that the attributes refer to.")
            case "collection":
                return collection(
                    key,
                    partial(self._manager, model.name),
                    f"The {key} that belong to this: a collection.",
                )
            case "load":
                return load
            case "action":
                return method(act, key, name, f"The action {key} of a {model.name}.")
            case "waiter":
                doc = f"Wait with the waiter {model.waiter(key).waiter_name}."
                return method(wait, key, name, doc)
            case _:
                target = model.related(key).resource
                made = key if target is None else target.type
                return method(make, key, made, f"Return a {made}; nothing is called.")

    def _manager(
        self, resource_name: str, *, collection_model: Any, **parts: Any
    ) -> CollectionManager:
        """Return a manager for a collection of a class that was made at run time."""
        cls = self._collection_factory.load_from_definition(
            resource_name=resource_name,
            collection_model=collection_model,
            service_context=parts["service_context"],
            event_emitter=self._emitter,
        )
        return cls(collection_model, **parts)


def load(self: Any, *args: Any, **kwargs: Any) -> None:
    """Load the attributes, or load them again."""
    load_data(self, args, kwargs)


def _subresources(model: ResourceModel) -> Callable[[Any], list[str]]:
    names = sorted(subresource.name for subresource in model.subresources)

    def get_available_subresources(self: Any) -> list[str]:
        """Return the names of the sub-resources."""
        return list(names)

    return get_available_subresources


def _in_order(
    members: Iterable[Member], meta: ResourceMeta, own: Mapping[str, Any]
) -> dict[str, Any]:
    """Put members into the order in which boto3 assigns them."""
    attributes: dict[str, Any] = {"meta": meta}
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
    version = RESOURCES.get(context.service_name)
    if version is None or context.service_model.api_version != version or not matches():
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
    """Return something that stays the same object while nobody (un)registers handlers.

    botocore's emitter drops its cache of look-ups, and makes a new one, whenever that
    happens. None for an emitter of another kind.
    """
    inner = getattr(emitter, "_emitter", emitter)
    if type(inner) is not HierarchicalEmitter:
        return None
    return vars(inner).get("_lookup_cache")


def _is_ours(handler: Any) -> bool:
    """Tell whether a handler is this package's: what it does depends on the class alone."""
    module = getattr(handler, "__module__", None) or ""
    return module.partition(".")[0] == __name__.partition(".")[0]
