"""A service: its operations, paginators and waiters, with its shapes and resources.

Service
├── metadata: Metadata
├── operations: {name: Operation}      input, output, errors → shape names
├── shapes: {name: Structure | ListShape | MapShape | Scalar}
├── paginators: {operation name: Paginator}
├── waiters: {name: Waiter}
├── examples: {operation name: (Recorded, …)}   for the reference only
└── resources: ResourceModel | None
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from .resources import ResourceModel
from .shapes import Shape

Protocol: TypeAlias = Literal[
    "query", "ec2", "json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor"
]

AcceptorState: TypeAlias = Literal["success", "failure", "retry"]
Matcher: TypeAlias = Literal["status", "error", "path", "pathAll", "pathAny"]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the service.

    `deprecated` is the message of the trait of this name, which may be empty; None means
    that the operation does not have the trait.
    """

    name: str
    input: str | None
    output: str | None
    errors: tuple[str, ...] = ()
    documentation: str = ""
    deprecated: str | None = None


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
    """The reaction of a waiter to a response; the first acceptor that matches decides.

    For matchers that look into a response, `argument` is a JMESPath expression. For
    `error`, what is expected is a code, or true or false: any error, or none.
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
class Recorded:
    """An example of a call, an entry of `examples-1.json`.

    `input` is JSON: timestamps and blobs are text.
    """

    title: str
    description: str
    input: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Metadata:
    """The entries of the `metadata` block that generated code depends on."""

    api_version: str
    service_id: str
    protocol: Protocol
    full_name: str
    abbreviation: str | None = None

    @property
    def title(self) -> str:
        """The name of the service for readers."""
        return self.abbreviation or self.full_name


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that the models say about one service.

    `name` is what a user passes to `client()`; mappings keep the models' order. There are
    no examples unless these were read too.
    """

    name: str
    metadata: Metadata
    operations: Mapping[str, Operation]
    shapes: Mapping[str, Shape]
    documentation: str = ""
    paginators: Mapping[str, Paginator] = field(default_factory=dict)
    waiters: Mapping[str, Waiter] = field(default_factory=dict)
    resources: ResourceModel | None = None
    examples: Mapping[str, tuple[Recorded, ...]] = field(default_factory=dict)
