"""The shape that a JMESPath expression finds.

Owns the part of JMESPath that paginators and resource models use: fields, indexes,
projections and `@`. For other expressions the result is unknown, and callers use `Any`.
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
    """The result of a path: a shape, or a list of it after a projection."""

    shape: str
    projected: bool


def follow(shapes: Mapping[str, Shape], start: str, path: str) -> Found | None:
    """Return what `path` finds in the shape `start`; None if that is unknown.

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

    Keys after a projection are not among them: elements without them are left out, but
    there is a list all the same.

    Args:
        shapes: the shapes of the service.
        start: the name of a shape.
        path: a JMESPath expression.

    Returns:
        Structures with the names of members; None if the path is not understood.
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
    """Return the paths to the elements of the list that `path` is joined from.

    `[Versions,DeleteMarkers]|[]` has the elements of both; any other path is returned
    alone.
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
