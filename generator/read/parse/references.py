"""References: whether everything that a document names exists.

Owns the check of references from operations and shapes to shapes, and the report of a
missing name. A later stage would fail without knowing the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TypeAlias

from ...model.service import Operation, Service
from ...model.shapes import ListShape, MapShape, Shape, Structure
from ..documents import Step
from .readers import Malformed

_Path: TypeAlias = tuple[Step, ...]


def check(service: Service) -> None:
    """Check the references of operations and shapes to shapes.

    Raises:
        Malformed: a shape does not exist, or is not a structure where one is needed.
    """
    shapes = service.shapes
    for operation in service.operations.values():
        for name, path in _operands(operation):
            at = ("operations", operation.name, *path, "shape")
            if name not in shapes:
                raise missing("shape", name, shapes, *at)
            if not isinstance(shapes[name], Structure):
                raise Malformed(
                    f"the shape {name!r} is no structure",
                    "Name a structure, whose members become the parameters.",
                    *at,
                )
    for shape in shapes.values():
        for name, path in _components(shape):
            if name not in shapes:
                at = ("shapes", shape.name, *path, "shape")
                raise missing("shape", name, shapes, *at)


def missing(kind: str, name: str, known: Iterable[str], *path: Step) -> Malformed:
    """Return the failure for a `name` that is not one of the `known` names of a `kind`."""
    close = get_close_matches(name, known, n=1)
    meant = f" (did you mean {close[0]!r}?)" if close else ""
    return Malformed(
        f"there is no {kind} {name!r}{meant}",
        f"Add the {kind}, or correct the name.",
        *path,
    )


def _operands(operation: Operation) -> Iterator[tuple[str, _Path]]:
    if operation.input is not None:
        yield operation.input, ("input",)
    if operation.output is not None:
        yield operation.output, ("output",)
    for index, name in enumerate(operation.errors):
        yield name, ("errors", index)


def _components(shape: Shape) -> Iterator[tuple[str, _Path]]:
    if isinstance(shape, Structure):
        for member in shape.members:
            yield member.shape, ("members", member.name)
    elif isinstance(shape, ListShape):
        yield shape.member, ("member",)
    elif isinstance(shape, MapShape):
        yield shape.key, ("key",)
        yield shape.value, ("value",)
