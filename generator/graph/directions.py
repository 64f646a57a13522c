"""Which shapes are sent to a service, which are returned, and which need two types.

Owns one analysis of a `Service`: which shapes can be reached from the inputs and from
the outputs of operations, and which structures have a Python type that depends on the
direction (a timestamp is sent as `datetime` or text and returned as `datetime`). Knows
nothing of names or annotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..facts.overrides import Overrides
from ..model.service import Service
from ..model.shapes import ListShape, MapShape, Member, Scalar, Shape, Structure
from .walks import closure, references, spread


@dataclass(frozen=True, slots=True)
class Directions:
    """The shapes of a service, by direction.

    Attributes:
        requests: structures that are the whole input of an operation.
        responses: structures that are the whole output of an operation.
        arguments: structures that are members of a request, or elements of one.
        inputs: shapes nested in a request, at any depth.
        outputs: shapes nested in a response or an exception, at any depth.
        errors: structures that are modelled exceptions.
        twofold: structures that travel in both directions and need a type for each.
    """

    requests: frozenset[str]
    responses: frozenset[str]
    arguments: frozenset[str]
    inputs: frozenset[str]
    outputs: frozenset[str]
    errors: frozenset[str]
    twofold: frozenset[str]


def trace(service: Service, overrides: Overrides) -> Directions:
    """Return the directions of every shape of `service`.

    Args:
        service: the service.
        overrides: facts outside the model that make types depend on the direction.
    """
    shapes = service.shapes
    requests = {op.input for op in service.operations.values() if op.input}
    responses = {op.output for op in service.operations.values() if op.output}
    errors = {
        name
        for name, shape in shapes.items()
        if isinstance(shape, Structure) and shape.exception
    }

    def parts(name: str) -> Iterator[str]:
        return references(shapes[name])

    def elements(name: str) -> Iterator[str]:
        return iter(()) if isinstance(shapes[name], Structure) else parts(name)

    members = [part for name in requests for part in parts(name)]
    inputs = spread(parts, members)
    outputs = spread(
        parts, (part for name in responses | errors for part in parts(name))
    )
    differing = closure(
        service,
        [name for name, shape in shapes.items() if _differs_itself(shape, overrides)],
    )
    return Directions(
        requests=frozenset(requests),
        responses=frozenset(responses),
        arguments=frozenset(spread(elements, members)),
        inputs=frozenset(inputs),
        outputs=frozenset(outputs),
        errors=frozenset(errors),
        twofold=frozenset(
            name
            for name in inputs & outputs & differing
            if isinstance(shape := shapes[name], Structure) and not shape.document
        ),
    )


def _differs_itself(shape: Shape, overrides: Overrides) -> bool:
    if shape.name in overrides.shapes:
        return True
    match shape:
        case Scalar(type=type_):
            return type_ in {"timestamp", "blob", "float", "double"}
        case ListShape() | MapShape() | Structure(document=True):
            return True
        case Structure(members=members):
            return any(
                _member_differs(member) or overrides.member(shape.name, member.name)
                for member in members
            )


def _member_differs(member: Member) -> bool:
    filled_in = member.required and member.idempotency_token
    return filled_in or member.json_value
