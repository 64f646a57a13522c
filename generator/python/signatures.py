"""A method or function as a value: what it takes, what it returns, what is said of it.

How it reads in a stub is in `stubs`. Nothing here has quotes, indentation or imports, so
that other pages can print it as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .typed_dicts import Field
from .types import Name, Parameter, Type

CLASS_METHOD = Name("classmethod")
OVERLOAD = Name("overload", "typing")
PROPERTY = Name("property")


@dataclass(frozen=True, slots=True)
class Documentation:
    """What is said of a method beside its parameters.

    Attributes:
        html: what the model says.
        otherwise: what is said when the model says nothing.
        link: the address of the reference; empty for none.
        lead: what is said before anything else, whatever the model says.
    """

    html: str = ""
    otherwise: str = ""
    link: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A method or a function.

    Attributes:
        name: its name.
        parameters: what it takes; those by keyword come last, required ones first.
        result: what it returns.
        documentation: what is said of it.
        receiver: what it has before all parameters; empty for a function.
        decorator: a decorator, if it has one.
        deprecated: why it should not be used, as HTML; may be empty. None where it is not
            deprecated.
        request: the TypedDict of all parameters, for when a name is no keyword argument
            (`from`); without it, such parameters are taken unchecked.
        narrows: whether it takes or returns less than the method of botocore's class.
        to_others: what checkers other than mypy are shown instead.
    """

    name: str
    parameters: tuple[Parameter, ...]
    result: Type
    documentation: Documentation = field(default_factory=Documentation)
    receiver: str = "self"
    decorator: Name | None = None
    deprecated: str | None = None
    request: Name | None = None
    narrows: bool = False
    to_others: tuple[Signature, ...] = ()


@dataclass(frozen=True, slots=True)
class Assigned:
    """A member of a class that is something from elsewhere, under the same name."""

    value: Name

    @property
    def name(self) -> str:
        """The name of both."""
        return self.value.name


def by_keyword(fields: Iterable[Field]) -> tuple[Parameter, ...]:
    """Return the keys of a request as parameters that are given by keyword."""
    return tuple(
        Parameter(each.name, each.type, "" if each.required else "...", True, each.html)
        for each in fields
    )
