"""A part of the mypy plugin: what is signed is checked as the call that it makes.

    s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Kye": "k"})

has the errors of `s3.get_object(Bucket="b", Kye="k")`. The method has its parameters in its
signature, so that mypy reads nothing more. Owns which arguments of such a call are known;
checking them is mypy's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mypy.checker import TypeChecker
from mypy.nodes import (
    ARG_NAMED,
    ARG_STAR2,
    ArgKind,
    CallExpr,
    Context,
    DictExpr,
    Expression,
    NameExpr,
    StrExpr,
    TypeInfo,
)
from mypy.plugin import AttributeContext, MethodContext
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    NoneType,
    Type,
    TypedDictType,
    UnionType,
    get_proper_type,
)

ATTRIBUTE = "generate_presigned_url"
MODULE = "staticboto._runtime.presigning"
CLASS = "GeneratePresignedUrl"
CALL = f"{MODULE}.{CLASS}.__call__"


class Argument(NamedTuple):
    """An argument of the call that a URL makes.

    Attributes:
        value: what is passed.
        kind: by its name, or as one of many after `**`.
        name: its name; None after `**`.
    """

    value: Expression
    kind: ArgKind
    name: str | None


def of_client(client: TypeInfo, shared: TypeInfo, access: AttributeContext) -> Type:
    """Return the type of the attribute `generate_presigned_url` of a client.

    Args:
        client: the class that declares the attribute.
        shared: the class `GeneratePresignedUrl` of all services; `presigning` of some
            services has overloads instead, whose errors tell less.
        access: what mypy knows of the attribute.
    """
    declared = get_proper_type(access.default_attr_type)
    if isinstance(declared, Instance) and declared.type.name == CLASS:
        return Instance(shared, [*declared.args[:1], Instance(client, [])])
    return declared


def check(call: MethodContext) -> Type:
    """Report what is wrong with the parameters, and return the type of the URL."""
    checker = call.api
    client = get_proper_type(call.type)
    arguments = _arguments(call)
    assert isinstance(checker, TypeChecker) and isinstance(client, Instance)
    client = get_proper_type(client.args[1])
    if isinstance(client, Instance) and arguments is not None:
        expressions, made = checker.expr_checker, _call(call.context, arguments)
        for name in filter(client.type.get, _operations(call.arg_types[0])):
            method = expressions.analyze_external_member_access(name, client, made)
            expressions.check_call(
                method, made.args, made.arg_kinds, made, made.arg_names
            )
    return call.default_return_type


def _call(context: Context, arguments: list[Argument]) -> CallExpr:
    """Return the call that a URL makes, where the URL is signed; errors point to it."""
    call = CallExpr(
        NameExpr(ATTRIBUTE),
        [each.value for each in arguments],
        [each.kind for each in arguments],
        [each.name for each in arguments],
    )
    call.set_line(context)
    return call


def _operations(given: list[Type]) -> Iterator[str]:
    """Yield the methods that the first argument may name, as far as it is a literal."""
    type_ = get_proper_type(given[0]) if given else None
    if isinstance(type_, Instance) and type_.last_known_value:
        type_ = type_.last_known_value
    for each in type_.items if isinstance(type_, UnionType) else [type_]:
        each = get_proper_type(each)
        if isinstance(each, LiteralType) and isinstance(each.value, str):
            yield each.value


def _arguments(call: MethodContext) -> list[Argument] | None:
    """Return the arguments that `Params` stands for, None if they are not known."""
    if not call.args[1]:
        return []
    (given, *_), (kind, *_) = call.args[1], call.arg_kinds[1]
    type_ = get_proper_type(call.arg_types[1][0])
    if kind.is_star():
        return None
    if isinstance(type_, NoneType):
        return []
    if isinstance(type_, TypedDictType):
        return [Argument(given, ARG_STAR2, None)]
    if not isinstance(given, DictExpr):
        return None
    arguments: list[Argument] = []
    for key, value in given.items:
        if isinstance(key, StrExpr):
            arguments.append(Argument(value, ARG_NAMED, key.value))
        elif key is None and _is_open(call, value):
            arguments.append(Argument(value, ARG_STAR2, None))
        else:
            return None
    return arguments


def _is_open(call: MethodContext, mapping: Expression) -> bool:
    """Whether what stands after `**` fits any method, or has known keys."""
    type_ = get_proper_type(call.api.get_expression_type(mapping))
    if isinstance(type_, Instance) and len(type_.args) == 2:
        type_ = get_proper_type(type_.args[1])
    return isinstance(type_, (AnyType, TypedDictType))
