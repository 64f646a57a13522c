"""The shapes of a service: AWS's own descriptions of what is sent and returned.

They refer to each other by name, so that a recursive shape is no cycle of objects;
`Service.shapes` has all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeAlias

ScalarType: TypeAlias = Literal[
    "string", "integer", "long", "float", "double", "boolean", "timestamp", "blob"
]


class Direction(Enum):
    """The direction in which a value travels, seen from the calling program."""

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

    In a `flattened` list, nothing on the wire encloses the elements, so that an empty list
    is not sent at all.
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
