"""The definitions by which members of a resource class find their models and classes.

Owns the definitions of generated classes (`ServiceDefinition`), the `__declaration__` of
a class (`Generated` and `Composed`), and the link from a client to the factory of the
session that made it (`bind`): a generated class belongs to no session, but its objects
do, and resources that they make have to pass through that session's events.

Deliberately does not know what a member does, nor how a class is made at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple, cast
from weakref import WeakKeyDictionary

from botocore.model import ServiceModel

from ..clients.docstring import documenting, service_model
from ..engine.packs import installed
from ..packages import counterpart, rename
from .base import ResourceMeta, ServiceResource
from .context import LazyLoadedWaiterModel, ServiceContext
from .docstring import document
from .member import identifier
from .model import ResourceModel


class Origin(NamedTuple):
    """How a resource makes other resources.

    Attributes:
        factory: gives a class by `load_from_definition`: a `ResourceFactory`, or the
            `ServiceDefinition` for objects that no session has made.
        context: the context to hand to it.
    """

    factory: Any
    context: ServiceContext


_origins: WeakKeyDictionary[Any, Origin] = WeakKeyDictionary()


def bind(client: Any, factory: Any, context: ServiceContext) -> None:
    """Make all resources that use `client` make others through `factory`."""
    _origins[client] = Origin(factory, context)


class ServiceDefinition:
    """The resource model of one service in the version that its package was generated from.

    Args:
        name: the service's name, as in `session.resource(…)`.
        api_version: the version of the model.
    """

    def __init__(self, name: str, api_version: str) -> None:
        self.name = name
        self.api_version = api_version

    @cached_property
    def document(self) -> Mapping[str, Any]:
        """The content of the service's `resources-1.json`."""
        document: Mapping[str, Any] = installed.document(
            self.name, installed.RESOURCE_MODEL, self.api_version
        )
        return document

    def shapes(self, client: Any) -> ServiceModel:
        """Return botocore's model of the service: the client's, or a new one for None."""
        if client is not None and isinstance(client.meta.service_model, ServiceModel):
            return client.meta.service_model
        return service_model(self.name, self.api_version)

    def declare(self, cls: type[ServiceResource], resource: str | None) -> None:
        """Make `cls` the class of a type, or of the service itself for None."""
        rename(cls, f"{self.name}.{resource or 'ServiceResource'}")
        cls.__declaration__ = declaration = Generated(self, resource)
        identifiers = [
            name for name, member in vars(cls).items() if isinstance(member, identifier)
        ]
        type.__setattr__(
            cls, "meta", GeneratedMeta(self.name, identifiers, declaration)
        )
        document(cls, declaration)

    def load_from_definition(
        self,
        resource_name: str,
        single_resource_json_definition: Mapping[str, Any],
        service_context: ServiceContext,
    ) -> type[ServiceResource]:
        """Return the generated class of a type, like a factory without events."""
        name = f"{self.name}.{resource_name}"
        return cast(
            type[ServiceResource], counterpart(self.name, "service_resource", name)
        )

    def origin(self, client: Any) -> Origin:
        """Return how resources that use `client` make others."""
        try:
            bound = _origins.get(client)
        except TypeError:  # A substitute for a client that is not hashable.
            bound = None
        return bound or Origin(
            self,
            ServiceContext(
                service_name=self.name,
                service_model=client.meta.service_model,
                # For event handlers, which do not exist here.
                service_waiter_model=cast(LazyLoadedWaiterModel, None),
                resource_json_definitions=self.document["resources"],
            ),
        )


class Generated:
    """The declaration of a generated class: its definition, and its type or None."""

    def __init__(self, service: ServiceDefinition, resource: str | None) -> None:
        self.service = service
        self.resource = resource
        self._full_model: ResourceModel | None = None

    @property
    def definition(self) -> Mapping[str, Any]:
        """The entry of the type in the resource model."""
        document = self.service.document
        if self.resource is None:
            return cast(Mapping[str, Any], document["service"])
        return cast(Mapping[str, Any], document["resources"][self.resource])

    @cached_property
    def model(self) -> ResourceModel:
        """The model without the names of attributes, which members do not need."""
        model = ResourceModel(
            self.resource or self.service.name,
            self.definition,
            self.service.document["resources"],
        )
        model.load_rename_map()
        return model

    def full_model(self, client: Any = None) -> ResourceModel:
        """Return the model with the names of attributes.

        Args:
            client: a client of the service, which has its shapes at hand, or None.
        """
        if self._full_model is None:
            model = ResourceModel(
                self.model.name, self.definition, self.service.document["resources"]
            )
            shape = None
            if model.shape:
                shape = self.service.shapes(client).shape_for(model.shape)
            model.load_rename_map(shape)
            self._full_model = model
        return self._full_model

    def origin(self, resource: ServiceResource) -> Origin:
        """Return how `resource` makes other resources."""
        return self.service.origin(resource.meta.client)

    def shapes(self) -> ServiceModel:
        """Return botocore's model of the service."""
        return self.service.shapes(None)

    def waiter(self, name: str) -> Any:
        """Return botocore's model of a waiter."""
        service = self.service
        waiters = documenting().get_waiter_model(service.name, service.api_version)
        return waiters.get_waiter(name)


class GeneratedMeta(ResourceMeta):
    """The `meta` of a generated class, whose model is read on first use."""

    def __init__(
        self, service_name: str, identifiers: list[str], declaration: Generated
    ) -> None:
        super().__init__(service_name, identifiers)
        del self.resource_model
        self._declaration = declaration

    def __getattr__(self, name: str) -> Any:
        if name == "resource_model":
            return self._declaration.full_model(self.client)
        raise AttributeError(
            f"{type(self).__name__!r} object has no attribute {name!r}"
        )


class Composed:
    """The declaration of a class that was made at run time."""

    def __init__(self, model: ResourceModel, origin: Origin) -> None:
        self.model = model
        self._origin = origin

    def origin(self, resource: ServiceResource) -> Origin:
        """Return how `resource` makes other resources."""
        return self._origin

    def full_model(self, client: Any = None) -> ResourceModel:
        """Return the model with the names of attributes."""
        return self.model

    def shapes(self) -> ServiceModel:
        """Return botocore's model of the service."""
        return self._origin.context.service_model

    def waiter(self, name: str) -> Any:
        """Return botocore's model of a waiter."""
        return self._origin.context.service_waiter_model.get_waiter(name)
