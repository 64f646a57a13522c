"""The types of a dictionary that was made before the call, and whose keys are not checked.

`PreparedDict` is for an overload beside the one that takes the TypedDict. `GivenDict` is for
a union with the TypedDict. There pyright sees `dict` with unknown keys and values, since it
infers a display by itself if no member of the union fits.

Owns which checker sees which of the types in `displays`. The imports below decide it: mypy
reads the first branch, since it takes `MYPY` for true; ty reads the second, since it knows
the value of `MYPY`; pyright uses the last declaration that it can reach; pyrefly uses the
union of all.
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
