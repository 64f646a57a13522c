"""Methods and functions as values: parameters, result and documentation.

`stubs` writes them. Nothing here has quotes, indentation or imports, so that other kinds of
files can be made from it.
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
    """The documentation of a method besides that of its parameters.

    Attributes:
        html: the documentation in the model.
        otherwise: the text to use if the model has no documentation.
        link: the address of the reference; empty for none.
        lead: a text that comes before the model's.
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
        parameters: its parameters; keyword-only ones come last, and of these the required
            ones first.
        result: its return type.
        documentation: its documentation.
        receiver: the parameter before all others, such as `self`; empty for a function.
        decorator: a decorator, if it has one.
        deprecated: why it should not be used, as HTML, or empty; None if it is not
            deprecated.
        request: the TypedDict of all parameters, to use if one of them cannot be a keyword
            argument (`from`); without it, such parameters are not checked.
        narrows: whether its types are narrower than those of the method in botocore's
            class.
        to_others: the overloads that checkers other than mypy see instead.
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
    """A member of a class that is assigned from another module, under the same name."""

    value: Name

    @property
    def name(self) -> str:
        """The name of the member."""
        return self.value.name


def by_keyword(fields: Iterable[Field]) -> tuple[Parameter, ...]:
    """Return the keys of a request as keyword-only parameters."""
    return tuple(
        Parameter(each.name, each.type, "" if each.required else "...", True, each.html)
        for each in fields
    )
