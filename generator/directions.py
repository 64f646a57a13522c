"""Which shapes travel towards a service, which travel back, and which look different then.

Owns one analysis of a `Service`: the reachability of every shape from the inputs and from
the outputs of operations, and the set of structures whose Python type depends on the
direction (a timestamp goes out as `datetime` or text and comes back as `datetime`).
Knows nothing of names or annotations.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from .model import ListShape, MapShape, Member, Scalar, Service, Shape, Structure


class Direction(Enum):
    """The way a value travels, seen from the program that calls the service."""

    INPUT = "input"
    OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class Directions:
    """The shapes of a service, by the way they travel.

    Attributes:
        requests: structures that are the whole input of an operation.
        responses: structures that are the whole output of an operation.
        inputs: shapes nested in a request, at any depth.
        outputs: shapes nested in a response or an exception, at any depth.
        errors: structures that are modelled exceptions.
        twofold: structures that travel both ways and need a type for each.
    """

    requests: frozenset[str]
    responses: frozenset[str]
    inputs: frozenset[str]
    outputs: frozenset[str]
    errors: frozenset[str]
    twofold: frozenset[str]


def trace(service: Service, rewritten: Collection[tuple[str, str]] = ()) -> Directions:
    """Return the directions of every shape of `service`.

    Args:
        service: the service.
        rewritten: (structure, member) pairs whose type differs by direction for a reason
            that is not in the model, such as a botocore handler.
    """
    shapes = service.shapes
    requests = {op.input for op in service.operations.values() if op.input}
    responses = {op.output for op in service.operations.values() if op.output}
    errors = {
        name
        for name, shape in shapes.items()
        if isinstance(shape, Structure) and shape.error is not None
    }
    inputs = _reach(shapes.__getitem__, _parts(shapes.__getitem__, requests))
    outputs = _reach(shapes.__getitem__, _parts(shapes.__getitem__, responses | errors))
    differing = _differing(service, set(rewritten))
    return Directions(
        requests=frozenset(requests),
        responses=frozenset(responses),
        inputs=frozenset(inputs),
        outputs=frozenset(outputs),
        errors=frozenset(errors),
        twofold=frozenset(
            name
            for name in inputs & outputs & differing
            if isinstance(shapes[name], Structure)
        ),
    )


def references(shape: Shape) -> Iterator[str]:
    """Yield the names of the shapes that `shape` refers to, in model order."""
    match shape:
        case Structure(members=members):
            for member in members:
                yield member.shape
        case ListShape(member=element):
            yield element
        case MapShape(key=key, value=value):
            yield key
            yield value
        case Scalar():
            return


def _parts(find: Callable[[str], Shape], names: Iterable[str]) -> set[str]:
    return {part for name in names for part in references(find(name))}


def _reach(find: Callable[[str], Shape], start: Iterable[str]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(references(find(name)))
    return reached


def _differing(service: Service, rewritten: set[tuple[str, str]]) -> set[str]:
    """Return the shapes whose type depends on the direction, themselves or in a part."""
    users: dict[str, list[str]] = {}
    waiting: list[str] = []
    for name, shape in service.shapes.items():
        for part in references(shape):
            users.setdefault(part, []).append(name)
        if _differs_itself(name, shape, rewritten):
            waiting.append(name)
    differing: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in differing:
            differing.add(name)
            waiting.extend(users.get(name, ()))
    return differing


def _differs_itself(name: str, shape: Shape, rewritten: set[tuple[str, str]]) -> bool:
    match shape:
        case Scalar(type=type_):
            return type_ in {"timestamp", "blob", "float", "double"}
        case ListShape():
            return True
        case Structure(members=members, document=document):
            return not document and any(
                _member_differs(member) or (name, member.name) in rewritten
                for member in members
            )
        case _:
            return False


def _member_differs(member: Member) -> bool:
    required_of_nobody = member.required and member.idempotency_token
    return required_of_nobody or member.json_value
