"""Types that accept a dictionary made before the call, and no dictionary written in the call.

Programs often make the `ExtraArgs` of a transfer and the `Params` of a presigned URL step by
step. Checkers infer `dict[str, str]` for such a variable, which says nothing of its keys, and
it has to be accepted. A *display*, a dictionary that is written in the call itself, has to
have the keys of the TypedDict. Both are a `dict`, so no ordinary type tells them apart. These
types use the way in which checkers infer the type of a display: from the type that is
expected. Each of them fits every `dict` that has `str` keys already, and no `dict` that a
checker could infer for a display when it expects this type.

Checkers infer in different ways, so there is a type for each. `prepared` decides which
checker sees which. At run time the types mean nothing.
"""

from __future__ import annotations

from typing import Any, Generic, Protocol, Union

from typing_extensions import LiteralString, TypeAlias, TypeVar

T = TypeVar("T")
K_contra = TypeVar("K_contra", contravariant=True)
V_co = TypeVar("V_co", covariant=True)


class As(Generic[T]):
    """A type that no value has. mypy's messages show it, and `T` names the TypedDict."""


class ToMypy(Protocol[T]):
    """A `dict`, for mypy and pyrefly.

    From `get` they infer that the values of a display have the type of `default`, which no
    value has. The `get` of an existing `dict` accepts any default.
    """

    def get(self, key: str, default: As[T], /) -> object: ...
    def __delitem__(self, key: str, /) -> None: ...
    def popitem(self) -> object: ...


ToMypyOfAny: TypeAlias = ToMypy[Any]

ToTy: TypeAlias = dict[str, As[Any]]
"""For ty: accepts variables of the type `dict[str, Any]`, and no others.

A protocol would accept every display, since ty infers a display by itself if the expected
type is a protocol.
"""


class Changeable(Protocol):
    """A mapping from which any `str` can be deleted; a `dict` with literal keys is none."""

    def __delitem__(self, key: str, /) -> None: ...


class ToPyrightOf(Protocol[K_contra, V_co]):
    """A `dict`, for pyright and basedpyright.

    From `__getitem__` they infer that a display has literal keys. The `copy` of such a
    `dict` does not have the result that is declared here, so the display is refused. An
    empty display, as in `extra or {}`, is a `dict` of objects, and is accepted.
    """

    # pyright finds this attribute in the metaclass. ty and pyrefly do not, so that nothing
    # fits this type for them; without it they would accept displays.
    __qualname__: str

    def __getitem__(self, key: K_contra, /) -> V_co: ...
    def copy(self) -> Union[Changeable, dict[LiteralString, object]]: ...
    def popitem(self) -> object: ...


ToPyright: TypeAlias = ToPyrightOf[LiteralString, object]
