"""Resource models: the classes that boto3 builds on a service's operations.

Names are those of boto3's schema of `resources-1.json`; operations and shapes of the
service are referred to by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameter:
    """A preset parameter of a resource's request (`PARAM` in the resource model)."""

    target: str
    source: str
    name: str | None = None
    path: str | None = None
    value: str | int | bool | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """The operation behind an action or a collection, and what it presets."""

    operation: str
    params: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class ResponseIdentifier:
    """The source of an identifier of a resource that is made from a response."""

    target: str
    source: str
    name: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class ResourceReference:
    """A resource type, with the sources of its identifiers (`RES`)."""

    type: str
    identifiers: tuple[ResponseIdentifier, ...] = ()
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """An action, a batch action or `load`."""

    name: str
    request: Request
    resource: ResourceReference | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class HasOne:
    """A `has` entry: a sub-resource, or a reference if an identifier comes from data."""

    name: str
    resource: ResourceReference


@dataclass(frozen=True, slots=True)
class HasMany:
    """A `hasMany` entry: a collection."""

    name: str
    request: Request
    resource: ResourceReference


@dataclass(frozen=True, slots=True)
class ResourceWaiter:
    """A waiter that a resource offers as `wait_until_…`."""

    name: str
    waiter: str
    params: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier; `member` is the shape member that holds the same value, if any."""

    name: str
    member: str | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource type, or the service resource."""

    name: str
    identifiers: tuple[Identifier, ...] = ()
    shape: str | None = None
    load: Action | None = None
    actions: tuple[Action, ...] = ()
    batch_actions: tuple[Action, ...] = ()
    has: tuple[HasOne, ...] = ()
    has_many: tuple[HasMany, ...] = ()
    waiters: tuple[ResourceWaiter, ...] = ()


@dataclass(frozen=True, slots=True)
class ResourceModel:
    """A `resources-1.json` file."""

    api_version: str
    service: Resource
    types: Mapping[str, Resource]

    def classes(self) -> Iterator[tuple[str, Resource]]:
        """Yield the resources with the names of their classes, the service resource first."""
        yield "ServiceResource", self.service
        yield from self.types.items()
