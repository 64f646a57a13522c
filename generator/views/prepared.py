"""Methods that take a dictionary as it is written in the call, or made before it.

What is written is checked against a TypedDict, what was made before passes. mypy is told by
one signature, the others need an overload for each: pyright looks at the members of a union
one by one, and infers a display on its own if none of them fits. mypy in turn would take
apart whatever argument is a union to try overloads, and forget that another is a display.
Which types let only the one or the other pass is said in the runtime, in `displays`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..annotations import RUNTIME, Import
from ..options import Docs
from ..overrides import MethodOverride
from . import docs
from .signatures import Signature, added, merge

MYPY = Import(f"{RUNTIME}.checkers", "MYPY")
OVERLOAD = Import("typing", "overload")
IGNORED = "  # pyright: ignore[reportRedeclaration]"
"""pyright goes by the overloads, which stand last, and reports what stands before."""


def signature_of(level: Docs, method: MethodOverride) -> Signature:
    """Return the stub of such a method; what is shown to mypy, with the overloads.

    Args:
        level: how much documentation the user wants.
        method: the method; its `prepared` names the parameter.
    """
    before, (name, type_), after = _parts(method)
    either = f"{type_} | displays.ToMypy[{type_}] | None"
    to_mypy = added(method, [*before, f"{name}: {either} = None", *after], "", indent=8)
    docstring = docs.block(level, "", method.summary, indent=12)
    overloads = tuple(
        added(method, [*before, f"{name}: {given}", *after], docstring, indent=8)
        for given in ("prepared.PreparedDict", f"{type_} | None = None")
    )
    return replace(
        to_mypy,
        head=_ignored(to_mypy.head),
        overloads=overloads,
        imports=frozenset({MYPY, OVERLOAD, *to_mypy.imports, *merge(overloads)}),
    )


def _parts(
    method: MethodOverride,
) -> tuple[Iterable[str], tuple[str, str], Iterable[str]]:
    """Return the parameters before the one, its name and TypedDict, and those after it."""
    names = [text.partition(":")[0] for text in method.parameters]
    place = names.index(method.prepared)
    type_ = method.parameters[place].partition(": ")[2].removesuffix(" | None = None")
    return (
        method.parameters[:place],
        (method.prepared, type_),
        method.parameters[place + 1 :],
    )


def _ignored(head: str) -> str:
    first, *rest = head.split("\n")
    return "\n".join([first + IGNORED, *rest])
