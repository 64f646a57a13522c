"""A part of the mypy plugin: a presigned URL is checked like the call that it makes.

    s3.generate_presigned_url("get_object", Params={"Bucket": "b", "Kye": "k"})

has the errors of `s3.get_object(Bucket="b", Kye="k")`. The parameters are in the
signature of the method, so that mypy reads nothing else. Owns which arguments of such a
call are known; mypy checks them.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

from mypy.checker import TypeChecker
from mypy.errorcodes import ARG_TYPE
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
from mypy.subtypes import is_subtype
from mypy.typeops import make_simplified_union
from mypy.types import (
    AnyType,
    Instance,
    LiteralType,
    NoneType,
    Overloaded,
    Type,
    TypedDictType,
    UnionType,
    get_proper_type,
)

ATTRIBUTE = "generate_presigned_url"
MODULE = "staticboto._runtime.clients.presigning"
CLASS = "GeneratePresignedUrl"
CALL = f"{MODULE}.{CLASS}.__call__"


class Argument(NamedTuple):
    """An argument of the call that a URL makes.

    Attributes:
        value: the expression that is passed.
        kind: whether it is passed by name, or by `**`.
        name: its name; None after `**`.
    """

    value: Expression
    kind: ArgKind
    name: str | None


def of_client(client: TypeInfo, shared: TypeInfo, access: AttributeContext) -> Type:
    """Return the type of the attribute `generate_presigned_url` of a client.

    Args:
        client: the class that has the attribute.
        shared: the class `GeneratePresignedUrl`, whose calls can be checked; clients
            declare overloads instead, whose errors are less specific.
        access: mypy's context of the attribute.
    """
    declared = get_proper_type(access.default_attr_type)
    if not isinstance(declared, Overloaded):
        return declared
    taken = [item.arg_types[0] for item in declared.items]
    names = make_simplified_union([each for each in taken if _literals(each)])
    return Instance(shared, [names, Instance(client, [])])


def check(call: MethodContext) -> Type:
    """Report errors in the name or the parameters; return the type of the URL."""
    checker = call.api
    method = get_proper_type(call.type)
    assert isinstance(checker, TypeChecker) and isinstance(method, Instance)
    known, client = map(get_proper_type, method.args)
    assert isinstance(client, Instance)
    given = call.arg_types[0][0] if call.arg_types[0] else None
    names = {each.value: each for each in _literals(given)}
    arguments = _arguments(call)
    for name, literal in names.items():
        if not is_subtype(literal, known):
            _report(call, client.type.name, str(name), known)
        elif arguments is not None:
            made = _call(call.context, arguments)
            expressions = checker.expr_checker
            function = expressions.analyze_external_member_access(
                str(name), client, made
            )
            expressions.check_call(
                function, made.args, made.arg_kinds, made, made.arg_names
            )
    return call.default_return_type


def _report(call: MethodContext, client: str, name: str, known: Type) -> None:
    """Report a name that is not a method, with similar names."""
    names = [str(each.value) for each in _literals(known)]
    close = [f'"{each}"' for each in get_close_matches(name, names)]
    hint = f"; maybe {' or '.join(close)}?" if close else ""
    wrong = f'"{client}" has no method "{name}" to sign a URL for{hint}'
    call.api.fail(wrong, call.args[0][0], code=ARG_TYPE)


def _call(context: Context, arguments: list[Argument]) -> CallExpr:
    """Return the call that a URL makes, at the position of the call that signs it."""
    call = CallExpr(
        NameExpr(ATTRIBUTE),
        [each.value for each in arguments],
        [each.kind for each in arguments],
        [each.name for each in arguments],
    )
    call.set_line(context)
    return call


def _literals(type_: Type | None) -> list[LiteralType]:
    """Return the literals among the items of a type."""
    whole = get_proper_type(type_)
    found: list[LiteralType] = []
    for each in whole.items if isinstance(whole, UnionType) else [whole]:
        each = get_proper_type(each)
        if isinstance(each, Instance) and each.last_known_value:
            each = each.last_known_value
        if isinstance(each, LiteralType):
            found.append(each)
    return found


def _arguments(call: MethodContext) -> list[Argument] | None:
    """Return the arguments in `Params`; None if they are unknown."""
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
    """Whether an expression after `**` has values of type `Any`, or known keys."""
    type_ = get_proper_type(call.api.get_expression_type(mapping))
    if isinstance(type_, Instance) and len(type_.args) == 2:
        type_ = get_proper_type(type_.args[1])
    return isinstance(type_, (AnyType, TypedDictType))
