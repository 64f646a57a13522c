"""The kinds of facts in the overrides."""

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
    """A change that the runtime makes to one member of a structure.

    Attributes:
        upstream: the function of botocore or boto3 that does this.
        input: the accepted type, if it is not the model's.
        output: the delivered type, if it is not the model's.
        required: whether a caller must pass it, if that differs from the model.
        delivered: whether a response always has it, if that differs from the model.
        alias: a further name that a parameter can be given by.
    """

    upstream: str
    input: Type | None = None
    output: Type | None = None
    required: bool | None = None
    delivered: bool | None = None
    alias: str | None = None

    def type(self, direction: Direction) -> Type | None:
        """Return the type for `direction`; None if it is the model's."""
        return self.input if direction is Direction.INPUT else self.output


@dataclass(frozen=True, slots=True)
class AddedMember:
    """A key that some responses have and the model does not.

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
    """A change that the runtime makes to every value of one shape.

    Attributes:
        upstream: the function of botocore or boto3 that does this.
        input: the accepted type, if it is not the model's.
        output: the delivered type, if it is not the model's.
    """

    upstream: str
    input: Type | None = None
    output: Type | None = None

    def type(self, direction: Direction) -> Type | None:
        """Return the type for `direction`; None if it is the model's."""
        return self.input if direction is Direction.INPUT else self.output


@dataclass(frozen=True, slots=True)
class EnumOverride:
    """Values of an enum that AWS sends and the model lacks.

    They are part of the same alias, since a received value is often sent back.

    Attributes:
        values: the values.
        source: where they are documented.
    """

    values: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """Other values that a service's resources take and return.

    Attributes:
        suffix: distinguishes the names of the dialect's TypedDicts from the client's.
        shapes: the types that these shapes have for a resource.
    """

    suffix: str
    shapes: Mapping[str, ShapeOverride]


@dataclass(frozen=True, slots=True)
class MethodOverride:
    """A method that boto3 or botocore adds to a client or a resource.

    Attributes:
        name: the method.
        upstream: the function that is injected, in boto3 or botocore.
        function: the function in the generated package; empty if a base class has the
            method.
        parameters: what it takes, without `self`.
        returns: the type of the result.
        summary: one sentence on what it does.
        per_operation: whether the first parameter is the name of an operation's method and
            the second the parameters of that operation; `views/presigning` makes an
            overload for each.
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
    """The data of a resource after a `load` that boto3 injects.

    Attributes:
        upstream: the function of boto3 that is injected.
        shape: the structure of the data.
        renamed: members of attributes whose values come from other members of the
            structure.
        empty: in which case the data is an empty dictionary instead; empty if that never
            happens.
    """

    upstream: str
    shape: str
    renamed: Mapping[str, str] = field(default_factory=dict)
    empty: str = ""


@dataclass(frozen=True, slots=True)
class ClassOverride:
    """The additions to one class.

    Attributes:
        methods: the methods.
        bases: its base classes in the generated package, in order.
        presigned: for a client: whether it is used so often to sign URLs that mypy should
            check the parameters of each operation, which costs it time.
        load: for a resource: what its injected `load` finds.
    """

    methods: tuple[MethodOverride, ...] = ()
    bases: tuple[str, ...] = ()
    presigned: bool = False
    load: LoadOverride | None = None


@dataclass(frozen=True, slots=True)
class Overrides:
    """All facts about one service; the structure `*` stands for all structures.

    Facts from the documentation of a member are among `members`, without an upstream
    object. `literals` are enums with the values of several shapes. `one_name` lists
    structures that have one name in types-boto3 for both directions, against its general
    rule. `type_defs` are names from types-boto3 for types of the other facts. `read` lists
    the files of the runtime that signatures were read from.
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
