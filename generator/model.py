"""The intermediate representation: what a service is, in AWS's own words.

Every value is immutable, hashable by identity of content and picklable, so that a service
can be parsed once and handed to any backend in any process. Shapes refer to each other by
name through `Service.shapes`, which lets recursive shapes exist without cycles of objects.

Owns the vocabulary (shape, member, operation, paginator, waiter, resource). Deliberately
knows nothing of Python names, of types, of Jinja or of the JSON that it was read from:
`parse` fills it, `names` and `annotations` read it.

    Service
    ├── metadata: Metadata
    ├── operations: {name: Operation}      input, output, errors → shape names
    ├── shapes: {name: Structure | ListShape | MapShape | Scalar}
    ├── paginators: {operation name: Paginator}
    ├── waiters: {name: Waiter}
    └── resources: ResourceModel | None
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, TypeAlias

ScalarType: TypeAlias = Literal[
    "string", "integer", "long", "float", "double", "boolean", "timestamp", "blob"
]
Protocol: TypeAlias = Literal[
    "query", "ec2", "json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor"
]

AcceptorState: TypeAlias = Literal["success", "failure", "retry"]
Matcher: TypeAlias = Literal["status", "error", "path", "pathAll", "pathAny"]


class Direction(Enum):
    """The way a value travels, seen from the program that calls the service."""

    INPUT = "input"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class Deprecation:
    """The `deprecated` trait: something that still works and should not be used."""

    message: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a structure."""

    name: str
    shape: str
    required: bool = False
    documentation: str = ""
    location: str | None = None
    idempotency_token: bool = False
    json_value: bool = False
    flattened: bool = False


@dataclass(frozen=True, slots=True)
class Structure:
    """A shape with named members; also unions, documents, event streams and exceptions."""

    name: str
    members: tuple[Member, ...]
    documentation: str = ""
    payload: str | None = None
    union: bool = False
    document: bool = False
    event_stream: bool = False
    exception: bool = False

    def member(self, name: str) -> Member:
        """Return the member called `name`; `KeyError` when there is none."""
        for member in self.members:
            if member.name == name:
                return member
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list; `member` names the shape of its elements.

    A `flattened` one has nothing around its elements on the wire, so that an empty one is
    not there at all.
    """

    name: str
    member: str
    documentation: str = ""
    sparse: bool = False
    flattened: bool = False


@dataclass(frozen=True, slots=True)
class MapShape:
    """A map; keys are strings on the wire, often with an enum."""

    name: str
    key: str
    value: str
    documentation: str = ""
    sparse: bool = False
    flattened: bool = False


@dataclass(frozen=True, slots=True)
class Scalar:
    """A leaf: strings (with their enum values), numbers, booleans, timestamps, blobs."""

    name: str
    type: ScalarType
    documentation: str = ""
    enum: tuple[str, ...] = ()


Shape: TypeAlias = Structure | ListShape | MapShape | Scalar


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the service."""

    name: str
    input: str | None
    output: str | None
    errors: tuple[str, ...] = ()
    documentation: str = ""
    deprecated: Deprecation | None = None


@dataclass(frozen=True, slots=True)
class Paginator:
    """An entry of `paginators-1.json`. Every expression is JMESPath over a response."""

    operation: str
    input_tokens: tuple[str, ...]
    output_tokens: tuple[str, ...]
    result_keys: tuple[str, ...]
    limit_key: str | None = None
    non_aggregate_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acceptor:
    """What a waiter makes of an answer; of several the first that fits counts.

    `argument`, of the matchers that look into a response, is JMESPath over it. An `error`
    is expected by its code, or as true or false.
    """

    state: AcceptorState
    matcher: Matcher
    expected: str | int | bool
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Waiter:
    """An entry of `waiters-2.json`. `delay` is in seconds."""

    name: str
    operation: str
    delay: int
    max_attempts: int
    acceptors: tuple[Acceptor, ...] = ()
    description: str = ""


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
    """Where one identifier of a resource that is made from a response comes from."""

    target: str
    source: str
    name: str | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class ResourceReference:
    """A resource type together with how its identifiers are found (`RES`)."""

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
    """A `has` entry: a sub-resource, or a reference when an identifier comes from data."""

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


@dataclass(frozen=True, slots=True)
class Metadata:
    """The `metadata` block, as far as anything generated depends on it."""

    api_version: str
    service_id: str
    protocol: Protocol
    full_name: str
    abbreviation: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that the models say about one service.

    `name` is what a user passes to `client()`; mappings keep the models' order.
    """

    name: str
    metadata: Metadata
    operations: Mapping[str, Operation]
    shapes: Mapping[str, Shape]
    paginators: Mapping[str, Paginator] = field(default_factory=dict)
    waiters: Mapping[str, Waiter] = field(default_factory=dict)
    resources: ResourceModel | None = None
