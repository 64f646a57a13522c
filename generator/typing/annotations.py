"""The type of a shape.

The reference is the runtime: an input type is what botocore's parameter validator and
serializers accept, an output type is what its response parsers return. A type depends on
the shape, the direction and the place (the payload of a request may be a stream, another
blob is bytes). How a file spells it is decided in `page`.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..facts import evidence
from ..facts.overrides import Overrides
from ..graph.directions import Directions
from ..model.service import Service
from ..model.shapes import (
    Direction,
    ListShape,
    MapShape,
    Member,
    Scalar,
    ScalarType,
    Shape,
    Structure,
)
from ..naming.names import literal
from ..naming.type_defs import DialectNames
from ..options import Options
from ..python import runtime
from ..python.types import (
    BOOL,
    BYTES,
    DATETIME,
    DICT,
    FLOAT,
    INT,
    LIST,
    STR,
    TYPES,
    Name,
    Type,
    optional,
)
from .promises import Promises

DOCUMENT = Name("Document", runtime.TYPES)
DOCUMENT_INPUT = Name("DocumentInput", runtime.TYPES)
LIST_INPUT = Name("ListInput", runtime.TYPES)
MAP_INPUT = Name("MapInput", runtime.TYPES)
PAYLOAD_INPUT = Name("PayloadInput", runtime.TYPES)
EVENT_STREAM = Name("EventStream", runtime.TYPES)
STREAMING_BODY = Name("StreamingBody", "botocore.response")

_SCALARS: Mapping[Direction, Mapping[ScalarType, Type]] = {
    Direction.INPUT: {
        "string": STR,
        "integer": INT,
        "long": INT,
        "float": Name("FloatInput", runtime.TYPES),
        "double": Name("FloatInput", runtime.TYPES),
        "boolean": BOOL,
        "timestamp": Name("TimestampInput", runtime.TYPES),
        "blob": Name("BlobInput", runtime.TYPES),
    },
    Direction.OUTPUT: {
        "string": STR,
        "integer": INT,
        "long": INT,
        "float": FLOAT,
        "double": FLOAT,
        "boolean": BOOL,
        "timestamp": DATETIME,
        "blob": BYTES,
    },
}


class Annotator:
    """Types of one service's shapes.

    Args:
        service: the service.
        directions: which of its shapes need a type for each direction.
        names: the names of its TypedDicts, for the client or for the dialect of its
            resources.
        overrides: members and shapes whose type is not that of the model.
        options: the user's options.
    """

    def __init__(
        self,
        service: Service,
        directions: Directions,
        names: DialectNames,
        overrides: Overrides,
        options: Options,
    ) -> None:
        self._service = service
        self.names = names
        self._overrides = overrides
        self.promises = Promises(
            service, directions, overrides, evidence.read(service.name)
        )
        self._options = options
        self._known: dict[tuple[str, Direction], Type] = {}
        self._rewritten = dict(overrides.shapes)
        if names.changed and overrides.dialect is not None:
            self._rewritten.update(overrides.dialect.shapes)

    def member(
        self, structure: Structure, member: Member, direction: Direction
    ) -> Type:
        """Return the type of one member if its structure travels in `direction`."""
        override = self._overrides.member(structure.name, member.name)
        if override is not None and (written := override.type(direction)):
            return written
        shape = self._service.shapes[member.shape]
        if member.json_value:
            return _document(direction) if member.location == "header" else STR
        if structure.payload == member.name and isinstance(shape, Scalar):
            if shape.type == "blob":
                return PAYLOAD_INPUT if direction is Direction.INPUT else STREAMING_BODY
        if isinstance(shape, Structure) and shape.event_stream:
            return EVENT_STREAM.of(self.type_def(self.names.output(shape.name)))
        return self.shape(member.shape, direction)

    def shape(self, name: str, direction: Direction) -> Type:
        """Return the type of a shape that travels in `direction`."""
        key = name, direction
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._annotate(
                self._service.shapes[name], direction
            )
        return known

    def rewritten(self, shape: str, direction: Direction) -> Type | None:
        """Return the type of a shape if it is not what the model says, else None."""
        override = self._rewritten.get(shape)
        return None if override is None else override.type(direction)

    def type_def(self, name: str) -> Name:
        """Return the reference to a TypedDict of the service."""
        return Name(name, TYPES)

    def response(self, shape: str) -> Name:
        """Return the type of a structure as the whole output of an operation."""
        return self.type_def(self.names.response(shape))

    def is_required(self, member: Member, structure: Structure) -> bool:
        """Whether a request must have `member`: botocore fills in what it can."""
        override = self._overrides.member(structure.name, member.name)
        if override is not None and override.required is not None:
            return override.required
        return member.required and not member.idempotency_token

    def is_delivered(self, member: Member, structure: Structure, whole: bool) -> bool:
        """Whether a returned structure always has `member`, as `promises` decides.

        Args:
            member: the member.
            structure: its structure.
            whole: whether the structure is a whole response.
        """
        return self.promises.of(structure, member, whole, self._options.outputs).kept

    def _annotate(self, shape: Shape, direction: Direction) -> Type:
        if written := self.rewritten(shape.name, direction):
            return written
        match shape:
            case Structure(document=True):
                return _document(direction)
            case Structure(name=name):
                if direction is Direction.INPUT:
                    return self.names.accepted(name)
                return self.type_def(self.names.output(name))
            case ListShape(member=element, sparse=sparse):
                item = self.shape(element, direction)
                if direction is Direction.INPUT:
                    return LIST_INPUT.of(item)
                return LIST.of(optional(item) if sparse else item)
            case MapShape(key=key, value=value, sparse=sparse):
                keys = self.shape(key, direction)
                values = self.shape(value, direction)
                if direction is Direction.INPUT:
                    return MAP_INPUT.of(keys, values)
                return DICT.of(keys, optional(values) if sparse else values)
            case Scalar(type=type_, enum=enum, name=name):
                if enum:
                    return Name(literal(name), TYPES)
                return _SCALARS[direction][type_]


def _document(direction: Direction) -> Type:
    return DOCUMENT_INPUT if direction is Direction.INPUT else DOCUMENT
