"""What a fact of the overrides says, of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...model.shapes import Direction
from ...python import runtime
from ...python.types import Name, Parameter, Type

GIVEN = Name("GivenDict", runtime.module("prepared"), qualified=True)
"""What a parameter accepts beside its TypedDict: a dictionary made before the call."""


@dataclass(frozen=True, slots=True)
class MemberOverride:
    """What the runtime does with one member of a structure that its model does not say.

    Attributes:
        upstream: the function of botocore or boto3 that does it.
        input: the type of what is accepted, when it is not the model's.
        output: the type of what is delivered, when it is not the model's.
        required: whether a caller has to give it, when that is not the model's.
        delivered: whether it is always there in a response, when that is not the model's.
        alias: a further name that a parameter can be given by.
    """

    upstream: str
    input: Type | None = None
    output: Type | None = None
    required: bool | None = None
    delivered: bool | None = None
    alias: str | None = None

    def type(self, direction: Direction) -> Type | None:
        """Return the type for `direction`, None where the model's type holds."""
        return self.input if direction is Direction.INPUT else self.output


@dataclass(frozen=True, slots=True)
class AddedMember:
    """A key that is in what comes back and not in the model, where there is cause for it.

    Attributes:
        name: the key.
        upstream: the function of botocore or boto3 that adds it.
        output: its type.
    """

    name: str
    upstream: str
    output: Type


@dataclass(frozen=True, slots=True)
class ShapeOverride:
    """What the runtime does with every value of one shape.

    Attributes:
        upstream: the function of botocore or boto3 that does it.
        input: the type of what is accepted, when it is not the model's.
        output: the type of what is delivered, when it is not the model's.
    """

    upstream: str
    input: Type | None = None
    output: Type | None = None

    def type(self, direction: Direction) -> Type | None:
        """Return the type for `direction`, None where the model's type holds."""
        return self.input if direction is Direction.INPUT else self.output


@dataclass(frozen=True, slots=True)
class EnumOverride:
    """Values of an enum that AWS sends and the model lacks.

    They are in the one alias of the enum, since what is received is often sent back.

    Attributes:
        values: the values.
        source: where that is said.
    """

    values: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """Other values that a service's resources speak.

    Attributes:
        suffix: tells the TypedDicts of the dialect from the client's.
        shapes: what values of these shapes are for a resource.
    """

    suffix: str
    shapes: Mapping[str, ShapeOverride]


@dataclass(frozen=True, slots=True)
class MethodOverride:
    """A method that boto3 or botocore adds to a client or a resource.

    Attributes:
        name: the method.
        upstream: the function that is injected, in boto3 or botocore.
        function: the same in the generated package; empty for what botocore's handlers add.
        parameters: what it takes, without `self`.
        returns: the type of the result.
        summary: one sentence on what it does.
        per_operation: whether the first parameter is the method of an operation and the
            second what that operation takes; `views/presigning` has an overload for each.
    """

    name: str
    upstream: str
    function: str
    parameters: tuple[Parameter, ...]
    returns: Type
    summary: str
    per_operation: bool = False


@dataclass(frozen=True, slots=True)
class LoadOverride:
    """What a `load` that boto3 injects into a resource makes the resource's data.

    Attributes:
        upstream: the function of boto3 that is injected.
        shape: the structure that the data is.
        renamed: attributes' members whose values are other members of that structure.
        empty: when the data is an empty dictionary instead; nothing if it never is.
    """

    upstream: str
    shape: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    empty: str = ""


@dataclass(frozen=True, slots=True)
class ClassOverride:
    """What is added to one class.

    Attributes:
        methods: the methods.
        bases: the bases, in order, in the generated package.
        presigned: of a client: whether URLs are signed with it so often that mypy is to
            read what each operation takes, which costs it time.
        load: of a resource: what a `load` among the methods finds.
    """

    methods: tuple[MethodOverride, ...] = ()
    bases: tuple[str, ...] = ()
    presigned: bool = False
    load: LoadOverride | None = None


@dataclass(frozen=True, slots=True)
class Overrides:
    """All facts about one service; `*` for a structure stands for all of them.

    What the documentation of a member says is among `members`, without an upstream object.
    `literals` are enums of the values of several shapes; `one_name` has structures whose
    ways types-boto3 does not tell apart although it does elsewhere; `type_defs` are names
    that users of types-boto3 know for what stands in the other facts. `read` are the files
    of the runtime that methods were read from.
    """

    members: Mapping[tuple[str, str], MemberOverride] = field(default_factory=dict)
    added: Mapping[str, tuple[AddedMember, ...]] = field(default_factory=dict)
    shapes: Mapping[str, ShapeOverride] = field(default_factory=dict)
    enums: Mapping[str, EnumOverride] = field(default_factory=dict)
    dialect: Dialect | None = None
    client: ClassOverride = ClassOverride()
    resources: Mapping[str, ClassOverride] = field(default_factory=dict)
    literals: Mapping[str, list[str]] = field(default_factory=dict)
    one_name: frozenset[str] = frozenset()
    type_defs: Mapping[str, Type] = field(default_factory=dict)
    read: tuple[Path, ...] = ()

    def member(self, structure: str, member: str) -> MemberOverride | None:
        """Return the fact about one member, if there is any."""
        fact = self.members.get((structure, member))
        return fact or self.members.get(("*", member))
