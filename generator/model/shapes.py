"""The shapes of a service: what is sent and returned, before it is a type of Python.

They refer to each other by name, which lets recursive shapes exist without cycles of
objects; `Service.shapes` has them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeAlias

ScalarType: TypeAlias = Literal[
    "string", "integer", "long", "float", "double", "boolean", "timestamp", "blob"
]


class Direction(Enum):
    """The way a value travels, seen from the program that calls the service."""

    INPUT = "input"
    OUTPUT = "output"


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
