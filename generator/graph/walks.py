"""Walks over shapes, and over other things that refer to each other by name.

Owns what can be reached from where, and what is recursive. Knows nothing of types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..model.service import Service
from ..model.shapes import ListShape, MapShape, Scalar, Shape, Structure


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
    """Return the shapes of `service` that contain themselves or another recursive shape."""
    ends: set[str] = set()
    open_ = {name: set(references(shape)) for name, shape in service.shapes.items()}
    while closed := [name for name, parts in open_.items() if parts <= ends]:
        ends.update(closed)
        for name in closed:
            del open_[name]
    return frozenset(open_)


def spread(follow: Callable[[str], Iterable[str]], start: Iterable[str]) -> set[str]:
    """Return `start` and everything that can be reached from it by steps of `follow`."""
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(follow(name))
    return reached


def circular(order: Iterable[str], follow: Callable[[str], set[str]]) -> set[str]:
    """Return the names that contain themselves or each other, and everything in these.

    Args:
        order: the names, each after those that it refers to where possible.
        follow: returns what a name refers to, all of them in `order`.
    """
    pending = dict.fromkeys(order)
    closing = []
    for name in list(pending):
        if not follow(name).isdisjoint(pending):
            closing.append(name)
        del pending[name]
    return spread(follow, closing)
