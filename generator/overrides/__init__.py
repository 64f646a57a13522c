"""Facts that botocore and boto3 add to the models, as data: one TOML file a service.

A handler rewrites a member, fills one in or drops one; boto3 injects a method. Each fact
names the upstream object that it describes, and a test asks that object; where AWS itself
differs from its model, what is known of it stands here with its source. Owns the reading
of these files; what a fact means for a type is said in `annotations` and in the views.

A file has any of these tables; types are written as `types.read` reads them.

    # Structures that have one name in types-boto3 for what goes out and what comes back.
    one_name = ["AttributeValue"]

    # What a handler does with a member of a structure, `*` being all structures: what goes
    # in (`input`, `required`) and what comes out (`output`, `delivered`).
    [[members]]
    of = ["CopyObjectRequest.CopySource", "UploadPartCopyRequest.CopySource"]
    upstream = "botocore.handlers.handle_copy_source_param"
    input = "str | CopySourceTypeDef"

    # A parameter that has another name as well, in place of one that is a keyword.
    [[members]]
    of = ["CreateExportTaskRequest.from"]
    upstream = "botocore.handlers.ParameterAlias.alias_parameter_in_call"
    alias = "fromTime"

    # The same of what the documentation of the model says, and no function does.
    [[documented]]
    of = ["ReceiveMessageRequest.AttributeNames"]
    input = "ListInput[t.QueueAttributeFilterType]"

    # A key that is not in the model.
    [[added]]
    of = ["GetObjectOutput.ExpiresString", "HeadObjectOutput.ExpiresString"]
    upstream = "botocore.handlers.handle_expires_header"
    output = "str"

    # What is done with every value of a shape.
    [shapes.policyDocumentType]
    upstream = "botocore.handlers.json_decode_policies"
    output = "PolicyDocumentTypeDef"

    # Other values that resources speak, and what tells their TypedDicts apart.
    [dialect]
    suffix = "Table"

    [dialect.shapes.AttributeValue]
    upstream = "boto3.dynamodb.transform.TransformationInjector.inject_attribute_value_input"
    input = "attribute_values.DynamoDBValue"

    # Values of an enum that AWS sends and the model lacks, and where that is said.
    [enums.PlatformValues]
    values = ["windows"]
    source = "the documentation of Instance.Platform"

    # What is added to the client; whether mypy is to know what can be signed.
    [client]
    presigned = true

    [[client.methods]]
    name = "upload_file"
    upstream = "boto3.s3.inject.upload_file"
    function = "..boto3.s3.inject.upload_file"
    parameters = ["Filename: PathInput", "ExtraArgs: transfers.UploadArgs | None = None"]
    prepared = "ExtraArgs"
    returns = "None"
    summary = "Upload a file, in parts and in threads where it is large."

    # What is added to a resource, by its type; its methods are written like a client's.
    [resources.Table]
    bases = ["..boto3.dynamodb.table.TableResource"]

    # An enum of the values of several shapes.
    [literals]
    QueueAttributeFilterType = ["MessageSystemAttributeName", "QueueAttributeName"]

    # Names that users of types-boto3 know.
    [type_defs]
    CopySourceOrStrTypeDef = "str | CopySourceTypeDef"
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from ..errors import GenerationError
from ..model import Direction
from ..types import Parameter, Type, read_parameters
from ..types import read as read_type

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDER = Path(__file__).parent
EVERY_SERVICE = "every_service"
_TABLES = {
    "members",
    "documented",
    "added",
    "shapes",
    "enums",
    "dialect",
    "client",
    "resources",
    "literals",
    "one_name",
    "type_defs",
}

_WRITTEN = {"input", "output", "returns"}
"""The entries of a fact that are types."""


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
            second what that operation takes; `views.presigning` has an overload for each.
        prepared: the parameter, optional and a TypedDict, that takes a dictionary made
            before the call as well; empty for none.
    """

    name: str
    upstream: str
    function: str
    parameters: tuple[Parameter, ...]
    returns: Type
    summary: str
    per_operation: bool = False
    prepared: str = ""


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
    that users of types-boto3 know for what stands in the other facts.
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

    def member(self, structure: str, member: str) -> MemberOverride | None:
        """Return the fact about one member, if there is any."""
        fact = self.members.get((structure, member))
        return fact or self.members.get(("*", member))


def path(name: str) -> Path:
    """Return where the facts about a service stand, whether there are any or not."""
    return FOLDER / f"{name}.toml"


@cache
def read(service: str) -> Overrides:
    """Return the facts about `service`, those about all services included.

    Raises:
        GenerationError: a file does not parse or has a key that is not known.
    """
    facts = own(service)
    methods = (*own(EVERY_SERVICE).client.methods, *facts.client.methods)
    return replace(facts, client=replace(facts.client, methods=methods))


@cache
def own(service: str) -> Overrides:
    """Return the facts about `service` alone.

    Raises:
        GenerationError: the file does not parse or has a key that is not known.
    """
    file = path(service)
    if not file.exists():
        return Overrides()
    try:
        return _overrides(tomllib.loads(file.read_text(encoding="utf-8")))
    except (TypeError, ValueError, KeyError, SyntaxError) as error:
        raise GenerationError(
            str(file),
            f"the overrides cannot be read: {type(error).__name__}: {error}",
            "Mend the file; the docstring of generator/overrides shows its form.",
        ) from error


def _overrides(document: Mapping[str, Any]) -> Overrides:
    unknown = document.keys() - _TABLES
    if unknown:
        raise ValueError(f"unknown table {sorted(unknown)[0]!r}")
    members = {
        each: MemberOverride(**{"upstream": "", **fact})
        for table in ("documented", "members")
        for each, fact in _facts(document.get(table, ()))
    }
    added: dict[str, tuple[AddedMember, ...]] = {}
    for (structure, member), fact in _facts(document.get("added", ())):
        more = AddedMember(name=member, **fact)
        added[structure] = (*added.get(structure, ()), more)
    return Overrides(
        members=members,
        added=added,
        shapes=_shapes(document.get("shapes", {})),
        enums={
            name: EnumOverride(tuple(fact["values"]), fact["source"])
            for name, fact in document.get("enums", {}).items()
        },
        dialect=_dialect(document.get("dialect")),
        client=_class(document.get("client", {})),
        resources={
            name: _class(table) for name, table in document.get("resources", {}).items()
        },
        literals=document.get("literals", {}),
        one_name=frozenset(document.get("one_name", ())),
        type_defs={
            name: read_type(text)
            for name, text in document.get("type_defs", {}).items()
        },
    )


def _facts(
    tables: Iterable[Mapping[str, Any]],
) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    """Yield each member, with its structure, that a fact is said of, and the fact."""
    for table in tables:
        fact = _typed({key: table[key] for key in table.keys() - {"of"}})
        for name in table["of"]:
            structure, member = name.split(".")
            yield (structure, member), fact


def _shapes(table: Mapping[str, Any]) -> dict[str, ShapeOverride]:
    return {name: ShapeOverride(**_typed(fact)) for name, fact in table.items()}


def _typed(fact: Mapping[str, Any]) -> dict[str, Any]:
    """Return a fact with its types, which are written as source, as values."""
    written = {name: read_type(fact[name]) for name in _WRITTEN & fact.keys()}
    return {**fact, **written}


def _dialect(table: Mapping[str, Any] | None) -> Dialect | None:
    return Dialect(table["suffix"], _shapes(table["shapes"])) if table else None


def _class(table: Mapping[str, Any]) -> ClassOverride:
    methods = tuple(
        MethodOverride(
            **{**_typed(method), "parameters": read_parameters(method["parameters"])}
        )
        for method in table.get("methods", ())
    )
    bases = tuple(table.get("bases", ()))
    load = LoadOverride(**table["load"]) if "load" in table else None
    return ClassOverride(methods, bases, table.get("presigned", False), load)
