"""What type a shape has, as the text of an annotation.

The reference is the runtime: an input type is what botocore's parameter validator and
serializers accept, an output type is what its response parsers deliver. A type depends on
the shape, on the direction and on the place (the payload of a request is a stream where
another blob is bytes); the imports it needs are a by-product. Knows nothing of templates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from . import evidence, names
from .directions import Directions, closure
from .model import (
    Direction,
    ListShape,
    MapShape,
    Member,
    Scalar,
    ScalarType,
    Service,
    Shape,
    Structure,
)
from .options import Options
from .overrides import Overrides
from .promises import Promises

RUNTIME = ".._runtime"
TYPES = f"{RUNTIME}.types"
SIBLINGS = {
    "errors": "exceptions",
    "q": "requests",
    "r": "service_resource",
    "t": "types",
}
"""How the modules of a service call their siblings: short, since every line does."""


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """One name that an annotation needs; `module` is absolute, or `.` for a sibling."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """The text of a type and what it refers to.

    Attributes:
        text: the expression, on one line.
        imports: what a module that contains the text has to import.
        type_defs: the names of TypedDicts in it, which the service's `types` module defines.
    """

    text: str
    imports: frozenset[Import] = frozenset()
    type_defs: frozenset[str] = frozenset()

    def inside(self, generic: Annotation, *before: Annotation) -> Annotation:
        """Return `generic[before…, self]`."""
        parts = (*before, self)
        text = f"{generic.text}[{', '.join(part.text for part in parts)}]"
        return Annotation(
            text,
            generic.imports.union(*(part.imports for part in parts)),
            generic.type_defs.union(*(part.type_defs for part in parts)),
        )

    def optional(self) -> Annotation:
        """Return the type or `None`."""
        return Annotation(f"{self.text} | None", self.imports, self.type_defs)

    def or_maybe_none(self) -> Annotation:
        """Return the type, or `None` if that is what it is: nobody knows."""
        imports = self.imports | MAYBE_NONE.imports
        return Annotation(f"{self.text} | {MAYBE_NONE.text}", imports, self.type_defs)


HOME = Import(".", SIBLINGS["t"])
"""What defines a service's types."""


def builtin(text: str) -> Annotation:
    """Return a type that needs no import."""
    return Annotation(text)


def imported(module: str, name: str) -> Annotation:
    """Return a type that is imported by its name."""
    return Annotation(name, frozenset({Import(module, name)}))


STR = builtin("str")
BYTES = builtin("bytes")
INT = builtin("int")
BOOL = builtin("bool")
LIST = builtin("list")
DICT = builtin("dict")
DATETIME = imported("datetime", "datetime")
UNION = Import("typing", "Union")
ABSENT = imported(TYPES, "Absent")
DOCUMENT = imported(TYPES, "Document")
DOCUMENT_INPUT = imported(TYPES, "DocumentInput")
LIST_INPUT = imported(TYPES, "ListInput")
MAP_INPUT = imported(TYPES, "MapInput")
MAYBE_NONE = imported(TYPES, "MaybeNone")
PAYLOAD_INPUT = imported(TYPES, "PayloadInput")
EVENT_STREAM = imported(TYPES, "EventStream")
STREAMING_BODY = imported("botocore.response", "StreamingBody")
ERROR = imported(TYPES, "ErrorInfo")
EMPTY_RESPONSE = imported(TYPES, "EmptyResponse")
NO_OUTPUT = imported(TYPES, "EmptyResponseMetadataTypeDef")
RESPONSE_METADATA = imported(TYPES, "ResponseMetadataTypeDef")
ERROR_METADATA = imported(TYPES, "ErrorResponseMetadataTypeDef")

_SCALARS: Mapping[Direction, Mapping[ScalarType, Annotation]] = {
    Direction.INPUT: {
        "string": STR,
        "integer": INT,
        "long": INT,
        "float": imported(TYPES, "FloatInput"),
        "double": imported(TYPES, "FloatInput"),
        "boolean": BOOL,
        "timestamp": imported(TYPES, "TimestampInput"),
        "blob": imported(TYPES, "BlobInput"),
    },
    Direction.OUTPUT: {
        "string": STR,
        "integer": INT,
        "long": INT,
        "float": builtin("float"),
        "double": builtin("float"),
        "boolean": BOOL,
        "timestamp": DATETIME,
        "blob": BYTES,
    },
}


class Annotator:
    """Types of one service's shapes, as one of its modules has to spell them.

    Args:
        service: the service.
        directions: which of its shapes need a type for each direction.
        type_defs: the names of its TypedDicts.
        overrides: members and shapes whose type is not in the model.
        options: what the user chose.
        prefix: what stands before the name of a type: nothing in the module that
            defines them, `t.` elsewhere.
        dialect: whether the types are those of the service's resources, which may speak
            other values than its client.
    """

    def __init__(
        self,
        service: Service,
        directions: Directions,
        type_defs: names.TypeDefNames,
        overrides: Overrides,
        options: Options,
        prefix: str = "",
        dialect: bool = False,
    ) -> None:
        self._service = service
        self._type_defs = type_defs
        self._overrides = overrides
        self.promises = Promises(
            service, directions, overrides, evidence.read(service.name)
        )
        self._options = options
        self._prefix = prefix
        self._home = frozenset({HOME} if prefix else ())
        self._known: dict[tuple[str, Direction], Annotation] = {}
        self._rewritten = dict(overrides.shapes)
        self._suffix = ""
        self.changed: frozenset[str] = frozenset()
        if dialect and overrides.dialect is not None:
            self._rewritten.update(overrides.dialect.shapes)
            self._suffix = overrides.dialect.suffix
            self.changed = closure(service, overrides.dialect.shapes)

    def plain(self, shape: str) -> str:
        """Return the name of a nested structure, and of its input where two differ."""
        return self.in_dialect(shape, self._type_defs.plain(shape))

    def output(self, shape: str) -> str:
        """Return the name of a nested structure that comes back from the service."""
        return self.in_dialect(shape, self._type_defs.output(shape))

    def union(self, shape: str) -> str:
        """Return the alias for what is accepted where a structure goes to the service."""
        return self.in_dialect(shape, self._type_defs.union(shape))

    def accepted(self, shape: str) -> Annotation:
        """Return the type of what is accepted where a structure goes to the service.

        Where the TypedDicts are defined it is spelled out: an alias for each structure is
        dear, since mypy expands it and what it contains wherever it is mentioned, and
        walks through all of them where structures are recursive.
        """
        plain, output = self.plain(shape), self.output(shape)
        if self._prefix or plain == output:
            return self.type_def(self.union(shape))
        return Annotation(
            f"Union[{plain}, {output}]", frozenset({UNION}), frozenset({plain, output})
        )

    def whole(self, shape: str) -> str:
        """Return the name of a structure as the whole output of an operation."""
        return self.in_dialect(shape, self._type_defs.response(shape))

    def in_dialect(self, shape: str, name: str) -> str:
        """Return the name for what is made of `shape`, which `name` is for the client."""
        if shape not in self.changed:
            return name
        return self._type_defs.in_dialect(shape, name, self._suffix)

    def member(
        self, structure: Structure, member: Member, direction: Direction
    ) -> Annotation:
        """Return the type of one member where its structure travels in `direction`."""
        override = self._overrides.member(structure.name, member.name)
        if override is not None and (text := override.annotation(direction)):
            return self._written(text)
        shape = self._service.shapes[member.shape]
        if member.json_value:
            return _document(direction) if member.location == "header" else STR
        if structure.payload == member.name and isinstance(shape, Scalar):
            if shape.type == "blob":
                return PAYLOAD_INPUT if direction is Direction.INPUT else STREAMING_BODY
        if isinstance(shape, Structure) and shape.event_stream:
            return self.type_def(self.output(shape.name)).inside(EVENT_STREAM)
        return self.shape(member.shape, direction)

    def shape(self, name: str, direction: Direction) -> Annotation:
        """Return the type of a shape that travels in `direction`."""
        key = name, direction
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._annotate(
                self._service.shapes[name], direction
            )
        return known

    def type_def(self, name: str) -> Annotation:
        """Return the reference to a TypedDict of the service."""
        return Annotation(self._prefix + name, self._home, frozenset({name}))

    def response(self, shape: str) -> Annotation:
        """Return the type of a structure as the whole output of an operation."""
        return self.type_def(self.whole(shape))

    def literal(self, name: str) -> Annotation:
        """Return the reference to the alias of an enum of the service."""
        return Annotation(self._prefix + name, self._home)

    def is_required(self, member: Member, structure: Structure) -> bool:
        """Whether a request must have `member`: botocore fills in what it can."""
        override = self._overrides.member(structure.name, member.name)
        if override is not None and override.required is not None:
            return override.required
        return member.required and not member.idempotency_token

    def is_delivered(self, member: Member, structure: Structure, whole: bool) -> bool:
        """Whether `member` is promised in what comes back, as `promises` decides.

        Args:
            member: the member.
            structure: its structure.
            whole: whether the structure is a whole response.
        """
        return self.promises.of(structure, member, whole, self._options.outputs).kept

    def _written(self, text: str) -> Annotation:
        """Return what an override spells out, as the annotator's module has to spell it."""
        spelled = written(text)
        if self._prefix:
            return spelled
        return Annotation(re.sub(r"\bt\.", "", text), spelled.imports - {HOME})

    def _annotate(self, shape: Shape, direction: Direction) -> Annotation:
        override = self._rewritten.get(shape.name)
        if override is not None and (text := override.annotation(direction)):
            return self._written(text)
        match shape:
            case Structure(document=True):
                return _document(direction)
            case Structure(name=name):
                if direction is Direction.INPUT:
                    return self.accepted(name)
                return self.type_def(self.output(name))
            case ListShape(member=element, sparse=sparse):
                item = self.shape(element, direction)
                if direction is Direction.INPUT:
                    return item.inside(LIST_INPUT)
                return (item.optional() if sparse else item).inside(LIST)
            case MapShape(key=key, value=value, sparse=sparse):
                keys = self.shape(key, direction)
                values = self.shape(value, direction)
                if direction is Direction.INPUT:
                    return values.inside(MAP_INPUT, keys)
                return (values.optional() if sparse else values).inside(DICT, keys)
            case Scalar(type=type_, enum=enum, name=name):
                if enum:
                    return self.literal(names.literal(name))
                return _SCALARS[direction][type_]


def _document(direction: Direction) -> Annotation:
    return DOCUMENT_INPUT if direction is Direction.INPUT else DOCUMENT


def written(text: str) -> Annotation:
    """Return the annotation that an override spells out.

    Capitalised names are those of the shared types, `datetime` is the class; dotted names
    are in modules beside the service's or in the runtime.
    """
    bare = re.sub(r'"[^"]*"', "", text)
    words = set(re.findall(r"(?<![\w.])[A-Za-z_]\w*", bare)) - {"None", "True", "False"}
    imports = {Import(TYPES, word) for word in words if word[0].isupper()}
    if "datetime" in words:
        imports |= DATETIME.imports
    for module in re.findall(r"(?<![\w.])([a-z]\w*)\.[A-Z]", bare):
        sibling = SIBLINGS.get(module)
        imports.add(Import(".", sibling) if sibling else Import(RUNTIME, module))
    return Annotation(text, frozenset(imports))
