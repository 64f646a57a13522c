"""What botocore and boto3 add to the models, as data: one TOML file a service.

A handler rewrites a member, fills it in or drops it; boto3 injects a method. Each fact
names the upstream object that it describes, and a test checks it against that object. Where
AWS itself differs from its model, the fact has a source instead. Owns the reading of these
files; `annotations` and `parts` decide what a fact means for a type.

A file has any of these tables. `written` reads the types in them.

    # Structures that have one name in types-boto3 for both directions.
    one_name = ["AttributeValue"]

    # What a handler does with a member of a structure (`*`: of all structures), when it is
    # sent (`input`, `required`) and when it is returned (`output`, `delivered`).
    [[members]]
    of = ["CopyObjectRequest.CopySource", "UploadPartCopyRequest.CopySource"]
    upstream = "botocore.handlers.handle_copy_source_param"
    input = "str | CopySourceTypeDef"

    # A parameter that has another name as well, since its own is a keyword.
    [[members]]
    of = ["CreateExportTaskRequest.from"]
    upstream = "botocore.handlers.ParameterAlias.alias_parameter_in_call"
    alias = "fromTime"

    # The same for what only the documentation of the model says.
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

    # Other values that resources take and return, and a suffix for their TypedDicts.
    [dialect]
    suffix = "Table"

    [dialect.shapes.AttributeValue]
    upstream = "boto3.dynamodb.transform.TransformationInjector.inject_attribute_value_input"
    input = "attribute_values.DynamoDBValue"

    # Values of an enum that AWS sends and the model lacks, with the source.
    [enums.PlatformValues]
    values = ["windows"]
    source = "the documentation of Instance.Platform"

    # What is added to the client; whether mypy sees which operations can be signed.
    [client]
    presigned = true

    # Methods that boto3 injects, with their functions. The path is the same in boto3 and in
    # the runtime, where signature and docstring are read.
    [client.injected]
    upload_file = "boto3.s3.inject.upload_file"

    # The same for functions of botocore, and for those whose own signature is too general.
    [[client.methods]]
    name = "generate_db_auth_token"
    upstream = "botocore.signers.generate_db_auth_token"
    function = "botocore.signers.generate_db_auth_token"
    parameters = ["DBHostname: str", "Port: int", "Region: str | None = None"]
    returns = "str"
    summary = "Return a token with which a database user signs in."

    # What is added to a resource, by its type; methods are written as for a client.
    [resources.Table]
    bases = ["..boto3.dynamodb.table.TableResource"]

    # An enum with the values of several shapes.
    [literals]
    QueueAttributeFilterType = ["MessageSystemAttributeName", "QueueAttributeName"]

    # Names that users of types-boto3 know.
    [type_defs]
    CopySourceOrStrTypeDef = "str | CopySourceTypeDef"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from .. import tables
from .facts import (
    GIVEN,
    AddedMember,
    ClassOverride,
    Dialect,
    EnumOverride,
    LoadOverride,
    MemberOverride,
    MethodOverride,
    Overrides,
    ShapeOverride,
)
from .functions import Functions
from .written import parameters_of, type_of

__all__ = [
    "GIVEN",
    "ClassOverride",
    "EnumOverride",
    "LoadOverride",
    "MethodOverride",
    "Overrides",
    "files",
    "own",
    "path",
    "read",
]

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
"""The entries of a fact whose values are types."""


def path(name: str) -> Path:
    """Return the file for the facts about a service, which may not exist."""
    return FOLDER / f"{name}.toml"


def files(service: str) -> tuple[Path, ...]:
    """Return the files that only `service` depends on: its own, and those named in it.

    Raises:
        GenerationError: the file does not parse or has a key that is not known.
    """
    return (path(service), *own(service).read)


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
    form = "the docstring of generator/facts/overrides"
    return tables.read(path(service), _overrides, "overrides", form)


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
    functions = Functions()
    client = _class(document.get("client", {}), functions)
    resources = {
        name: _class(table, functions)
        for name, table in document.get("resources", {}).items()
    }
    return Overrides(
        members=members,
        added=added,
        shapes=_shapes(document.get("shapes", {})),
        enums={
            name: EnumOverride(tuple(fact["values"]), fact["source"])
            for name, fact in document.get("enums", {}).items()
        },
        dialect=_dialect(document.get("dialect")),
        client=client,
        resources=resources,
        literals=document.get("literals", {}),
        one_name=frozenset(document.get("one_name", ())),
        type_defs={
            name: type_of(text) for name, text in document.get("type_defs", {}).items()
        },
        read=functions.files,
    )


def _facts(
    entries: Iterable[Mapping[str, Any]],
) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    """Yield structure and member of each fact, with the fact."""
    for table in entries:
        fact = _typed({key: table[key] for key in table.keys() - {"of"}})
        for name in table["of"]:
            structure, member = name.split(".")
            yield (structure, member), fact


def _shapes(table: Mapping[str, Any]) -> dict[str, ShapeOverride]:
    return {name: ShapeOverride(**_typed(fact)) for name, fact in table.items()}


def _typed(fact: Mapping[str, Any]) -> dict[str, Any]:
    """Return a fact with its types parsed from source."""
    written = {name: type_of(fact[name]) for name in _WRITTEN & fact.keys()}
    return {**fact, **written}


def _dialect(table: Mapping[str, Any] | None) -> Dialect | None:
    return Dialect(table["suffix"], _shapes(table["shapes"])) if table else None


def _class(table: Mapping[str, Any], functions: Functions) -> ClassOverride:
    injected = table.get("injected", {})
    read = (functions.method(*each) for each in injected.items())
    written = (
        MethodOverride(
            **{**_typed(method), "parameters": parameters_of(method["parameters"])}
        )
        for method in table.get("methods", ())
    )
    bases = tuple(table.get("bases", ()))
    load = table.get("load")
    loaded = None if load is None else LoadOverride(injected["load"], **load)
    methods = (*read, *written)
    return ClassOverride(methods, bases, table.get("presigned", False), loaded)
