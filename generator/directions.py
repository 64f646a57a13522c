"""Which shapes travel towards a service, which travel back, and which look different then.

Owns one analysis of a `Service`: the reachability of every shape from the inputs and from
the outputs of operations, and the set of structures whose Python type depends on the
direction (a timestamp goes out as `datetime` or text and comes back as `datetime`).
Knows nothing of names or annotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .model import ListShape, MapShape, Member, Scalar, Service, Shape, Structure
from .overrides import Overrides


@dataclass(frozen=True, slots=True)
class Directions:
    """The shapes of a service, by the way they travel.

    Attributes:
        requests: structures that are the whole input of an operation.
        responses: structures that are the whole output of an operation.
        arguments: structures that are members of a request, or elements of one.
        inputs: shapes nested in a request, at any depth.
        outputs: shapes nested in a response or an exception, at any depth.
        errors: structures that are modelled exceptions.
        twofold: structures that travel both ways and need a type for each.
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
        overrides: what makes types differ by direction without being in the model.
    """
    shapes = service.shapes
    requests = {op.input for op in service.operations.values() if op.input}
    responses = {op.output for op in service.operations.values() if op.output}
    errors = {
        name
        for name, shape in shapes.items()
        if isinstance(shape, Structure) and shape.error is not None
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


def closure(service: Service, names: Iterable[str]) -> frozenset[str]:
    """Return `names` and every shape of `service` that contains one of them."""
    users: dict[str, list[str]] = {}
    for name, shape in service.shapes.items():
        for part in references(shape):
            users.setdefault(part, []).append(name)
    return frozenset(spread(lambda name: users.get(name, ()), names))


def reach(service: Service, names: Iterable[str]) -> frozenset[str]:
    """Return `names` and every shape of `service` that is contained in one of them."""
    return frozenset(spread(lambda name: references(service.shapes[name]), names))


def endless(service: Service) -> frozenset[str]:
    """Return the shapes of `service` that contain themselves, or one that does."""
    ends: set[str] = set()
    open_ = {name: set(references(shape)) for name, shape in service.shapes.items()}
    while closed := [name for name, parts in open_.items() if parts <= ends]:
        ends.update(closed)
        for name in closed:
            del open_[name]
    return frozenset(open_)


def spread(follow: Callable[[str], Iterable[str]], start: Iterable[str]) -> set[str]:
    """Return `start` and all that can be reached from it, a step being `follow`."""
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(follow(name))
    return reached


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
