"""Dictionaries that were made before the call, as each checker can tell them from displays.

`ExtraArgs` of a transfer and `Params` of a presigned URL are often made step by step, and
what checkers infer for a variable, `dict[str, str]`, says nothing of its keys. It has to be
accepted. A dictionary that is written in the call, a display, has to have the keys of the
TypedDict. Both are of the same class, so no type tells them apart by what they are. These
types do by how checkers *infer* a display: from the type that is asked for. Each of them
fits every `dict` with texts for keys that there is already, and none that a checker would
infer for the sake of it.

Checkers infer differently, so there is a type for each; which of them a checker is shown is
decided in `prepared`. None means anything when a program runs.
"""

from __future__ import annotations

from typing import Any, Generic, Protocol, Union

from typing_extensions import LiteralString, TypeAlias, TypeVar

T = TypeVar("T")
K_contra = TypeVar("K_contra", contravariant=True)
V_co = TypeVar("V_co", covariant=True)


class As(Generic[T]):
    """What no value is; where mypy expected it, the TypedDict `T` says what it has to be."""


class ToMypy(Protocol[T]):
    """A `dict`, for mypy and pyrefly.

    They take the values of a display to be of the type of `default`, which nothing is. A
    `dict` that there is already has a `get` that takes whatever default.
    """

    def get(self, key: str, default: As[T], /) -> object: ...
    def __delitem__(self, key: str, /) -> None: ...
    def popitem(self) -> object: ...


ToMypyOfAny: TypeAlias = ToMypy[Any]

ToTy: TypeAlias = dict[str, As[Any]]
"""A `dict` of which nothing is known, for ty: variables of type `dict[str, Any]` alone.

ty infers a display on its own where the type that is asked for is a protocol.
"""


class Changeable(Protocol):
    """What any text can be deleted from, which a `dict` of literals does not let itself."""

    def __delitem__(self, key: str, /) -> None: ...


class ToPyrightOf(Protocol[K_contra, V_co]):
    """A `dict`, for pyright and basedpyright.

    They take the keys of a display to be of the type that `__getitem__` takes, and in what
    is then a `dict` of literals the result of `copy` does not fit. A display with nothing
    in it, as in `extra or {}`, is of objects, and passes.
    """

    # pyright finds this in the class of a class; ty and pyrefly do not, and so they let
    # nothing pass for this type, whose trick they would not see through.
    __qualname__: str

    def __getitem__(self, key: K_contra, /) -> V_co: ...
    def copy(self) -> Union[Changeable, dict[LiteralString, object]]: ...
    def popitem(self) -> object: ...


ToPyright: TypeAlias = ToPyrightOf[LiteralString, object]
