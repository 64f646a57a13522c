"""What the model says about the values of a shape: lengths, ranges, patterns, enums."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.shapes import ListShape, MapShape, Scalar, Shape


@dataclass(frozen=True, slots=True)
class Fact:
    """A constraint: what it is about (`length`), and what holds (`3 to 63`).

    `is_code` says whether what holds is a regular expression.
    """

    about: str
    holds: str
    is_code: bool = False


def of(shape: Shape) -> tuple[Fact, ...]:
    """Return the constraints on values of a shape, as its model states them.

    Source: the keys `min`, `max` and `pattern`. botocore checks the minimum alone; AWS
    checks all of them.
    """
    match shape:
        case Scalar(type="string" | "blob"):
            found = _range("length", shape.minimum, shape.maximum)
        case Scalar():
            found = _range("range", shape.minimum, shape.maximum)
        case ListShape():
            found = _range("items", shape.minimum, shape.maximum)
        case MapShape():
            found = _range("entries", shape.minimum, shape.maximum)
        case _:
            found = ()
    if isinstance(shape, Scalar) and shape.pattern:
        found = (*found, Fact("pattern", shape.pattern, is_code=True))
    if isinstance(shape, Scalar) and shape.sensitive:
        found = (*found, Fact("secret", "do not log it"))
    return found


def _range(about: str, least: float | None, most: float | None) -> tuple[Fact, ...]:
    if least is None and most is None:
        return ()
    if least == most:
        return (Fact(about, f"{least}"),)
    if most is None:
        return (Fact(about, f"at least {least}"),)
    if least is None:
        return (Fact(about, f"at most {most}"),)
    return (Fact(about, f"{least} to {most}"),)
