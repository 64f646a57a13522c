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
    """One member of a structure.

    `deprecated` is the message of the trait of this name, which may be empty; None means
    that the member does not have the trait.
    """

    name: str
    shape: str
    required: bool = False
    documentation: str = ""
    location: str | None = None
    idempotency_token: bool = False
    json_value: bool = False
    flattened: bool = False
    deprecated: str | None = None


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
    is not sent at all. `minimum` and `maximum` are of the number of elements.
    """

    name: str
    member: str
    documentation: str = ""
    sparse: bool = False
    flattened: bool = False
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class MapShape:
    """A map; keys are strings on the wire, often with an enum.

    `minimum` and `maximum` are of the number of keys.
    """

    name: str
    key: str
    value: str
    documentation: str = ""
    sparse: bool = False
    flattened: bool = False
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class Scalar:
    """A leaf: strings (with their enum values), numbers, booleans, timestamps, blobs.

    `minimum` and `maximum` are of the value of a number, and of the length of a string or
    a blob. `pattern` is a regular expression in the notation of Java, or empty. The value
    of a `sensitive` shape is not shown in logs: it is a secret, or personal.
    """

    name: str
    type: ScalarType
    documentation: str = ""
    enum: tuple[str, ...] = ()
    minimum: int | float | None = None
    maximum: int | float | None = None
    pattern: str = ""
    sensitive: bool = False


Shape: TypeAlias = Structure | ListShape | MapShape | Scalar
