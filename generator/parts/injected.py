"""Methods that boto3 and botocore add to clients and resources.

Some take a dictionary that is written in the call (a display), or one made before it. A
display is checked against a TypedDict; a dictionary made before is accepted. mypy gets
one signature, other checkers an overload for each case: pyright tries the members of a
union one by one, and infers a type for the display by itself if none fits. mypy, in
contrast, would split any argument that is a union to try overloads, and then forget that
another one is a display. The types that accept only one or the other are in the runtime,
in `displays`.
"""

from __future__ import annotations

from dataclasses import replace

from ..facts.overrides import GIVEN, MethodOverride
from ..python import runtime
from ..python.signatures import OVERLOAD, Documentation, Signature
from ..python.types import NONE, Name, Parameter, Type, Union, optional, union
from .context import Context

PREPARED = Name("PreparedDict", GIVEN.module, qualified=True)
TO_MYPY = Name("ToMypy", runtime.module("displays"), qualified=True)


def injected(method: MethodOverride) -> Signature:
    """Return the signature of a method that boto3 or botocore adds."""
    said = Documentation(otherwise=method.summary)
    made = Signature(method.name, method.parameters, method.returns, said)
    for each in method.parameters:
        if accepts_given(each):
            return _either(made, each)
    return made


def accepts_given(parameter: Parameter) -> bool:
    """Whether a parameter takes a dictionary made before the call, besides its TypedDict."""
    return isinstance(parameter.type, Union) and GIVEN in parameter.type.members


def checked(parameter: Parameter) -> Type:
    """Return the type of a parameter without dictionaries that are not checked by key."""
    if not accepts_given(parameter):
        return parameter.type
    return _without(parameter.type, GIVEN)


def _either(made: Signature, parameter: Parameter) -> Signature:
    """Return a method with a parameter that also takes a dictionary made before the call."""
    name, type_ = parameter.name, _without(parameter.type, GIVEN, NONE)
    shown = tuple(
        _with(made, Parameter(name, *given), OVERLOAD)
        for given in ((PREPARED,), (optional(type_), "None"))
    )
    to_mypy = Parameter(name, union(type_, TO_MYPY.of(type_), NONE), "None")
    return replace(_with(made, to_mypy), to_others=shown)


def _with(
    made: Signature, parameter: Parameter, decorator: Name | None = None
) -> Signature:
    """Return a signature with `parameter` in place of the one of this name."""
    parameters = tuple(
        parameter if each.name == parameter.name else each for each in made.parameters
    )
    return replace(made, parameters=parameters, decorator=decorator)


def _without(type_: Type, *others: Type) -> Type:
    """Return a union without `others`."""
    assert isinstance(type_, Union), type_
    members = tuple(each for each in type_.members if each not in others)
    return members[0] if len(members) == 1 else Union(members)


def signing_method(context: Context) -> MethodOverride | None:
    """Return the method that signs URLs, if there is an operation to sign for."""
    methods = context.overrides.client.methods if context.operations else ()
    return next((method for method in methods if method.per_operation), None)
