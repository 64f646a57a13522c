"""A dictionary that was made before the call, and is not checked by key.

`PreparedDict` is for an overload of its own, next to the one that takes the TypedDict.
`GivenDict` is for a union with the TypedDict: pyright infers a display on its own where no
member of a union fits, so what it is shown is a `dict` of which nothing is known.

Owns which checker is shown which of the types in `displays`. It is done by imports, of
which mypy reads the first branch, since it takes `MYPY` for true, and ty the second, since
it knows the value. pyright goes by the last declaration that it can reach, and pyrefly
takes all together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .checkers import MYPY

__all__ = ["GivenDict", "PreparedDict"]

if TYPE_CHECKING:
    if MYPY:
        from .displays import ToMypyOfAny as GivenDict
        from .displays import ToMypyOfAny as PreparedDict
    elif not MYPY:
        from .displays import ToTy as GivenDict
        from .displays import ToTy as PreparedDict
    else:
        from .displays import ToPyright as PreparedDict
        from .displays import ToTy as GivenDict
else:
    GivenDict = PreparedDict = dict[str, Any]
