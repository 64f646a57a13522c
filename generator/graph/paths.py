"""What a JMESPath expression finds, told from the shapes.

Owns the part of JMESPath that paginators and resource models use: fields, indexes,
projections and `@`. What goes beyond has no type here, and its callers say `Any`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..model.shapes import ListShape, MapShape, Shape, Structure

_STEP = re.compile(r"(?P<name>[A-Za-z_]\w*)|\[(?P<index>\*|-?\d*)\]")
_JOINED = re.compile(r"\[(?P<parts>\w+(\s*,\s*\w+)+)\]\s*\|\s*\[\]")


@dataclass(frozen=True, slots=True)
class Found:
    """What is at the end of a path: a shape, or a list of them after a projection."""

    shape: str
    projected: bool


def follow(shapes: Mapping[str, Shape], start: str, path: str) -> Found | None:
    """Return what `path` leads to from the shape `start`, None where that is unknown.

    Args:
        shapes: the shapes of the service.
        start: the name of a shape.
        path: a JMESPath expression.
    """
    if path in ("", "@", "$"):
        return Found(start, False)
    steps = _steps(path)
    if steps is None:
        return None
    name, projected = start, False
    for field, index in steps:
        shape = shapes[name]
        if field is not None:
            following = _field(shape, field)
        else:
            following = shape.member if isinstance(shape, ListShape) else None
            projected = projected or index in ("", "*")
        if following is None:
            return None
        name = following
    return Found(name, projected)


def needs(
    shapes: Mapping[str, Shape], start: str, path: str
) -> list[tuple[Structure, str]] | None:
    """Return the keys without which `path` finds nothing in a value of the shape `start`.

    What stands behind a projection is not among them: elements that lack it are left out
    of the list, which is there all the same.

    Args:
        shapes: the shapes of the service.
        start: the name of a shape.
        path: a JMESPath expression.

    Returns:
        Structures with the names of members, None where the path is not understood.
    """
    steps = _steps(path)
    found: list[tuple[Structure, str]] = []
    name: str | None = start
    for field, index in steps or ():
        shape = shapes[name] if name else None
        if field is None and index in ("", "*"):
            return found
        if field is None or not isinstance(shape, Structure):
            return None
        found.append((shape, field))
        name = _field(shape, field)
    return found or None


def alternatives(path: str) -> list[str]:
    """Return the paths that lead to the elements of a list that `path` puts together.

    `[Versions,DeleteMarkers]|[]` has the elements of either; any other path stands alone.
    """
    joined = _JOINED.fullmatch(path)
    if joined is None:
        return [path]
    return [f"{part.strip()}[]" for part in joined["parts"].split(",")]


def _field(shape: Shape, name: str) -> str | None:
    if isinstance(shape, Structure):
        return next((m.shape for m in shape.members if m.name == name), None)
    return shape.value if isinstance(shape, MapShape) else None


def _steps(path: str) -> list[tuple[str | None, str | None]] | None:
    steps: list[tuple[str | None, str | None]] = []
    for part in path.split("."):
        position = 0
        while position < len(part):
            match = _STEP.match(part, position)
            if match is None:
                return None
            steps.append((match["name"], match["index"]))
            position = match.end()
    return steps
