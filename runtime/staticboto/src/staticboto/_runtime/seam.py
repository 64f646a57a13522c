"""The seam: how what event handlers did to a class reaches a generated class.

botocore announces every client class (`creating-client-class.…`) and boto3 every resource
class (`creating-resource-class.…`) before making it, with a dict of attributes and a list
of base classes that handlers may change as they like. A generated class is what those two
are when nobody interferes; `specialise` compares, and gives back either the generated
class itself or a class derived from it that carries the differences.

Owns the comparison and the derived classes. Deliberately does not know what a client or a
resource is, nor who emits which event.
"""

from __future__ import annotations

import threading
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeVar, cast
from weakref import WeakValueDictionary

C = TypeVar("C", bound=type)

# Weak: a handler that makes a new function for every event would otherwise leave a class
# behind for every client. The ids in a key stay valid as long as its class, which holds
# the values.
_derived: WeakValueDictionary[Hashable, type] = WeakValueDictionary()
_lock = threading.RLock()


class Absent:
    """A member of a generated class that is not there after all.

    Raises `AttributeError`, so that `hasattr` and `__getattr__` see it as missing.
    """

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> object:
        raise AttributeError(
            f"type object {owner.__name__!r} has no attribute {self._name!r}"
        )


def specialise(
    generated: C, name: str, bases: Sequence[type], attributes: Mapping[str, Any]
) -> C:
    """Return the class that `name`, `bases` and `attributes` describe.

    Args:
        generated: the class that they describe when no handler changed anything. Its
            public members are compared by identity with `attributes`.
        name: the class's `__name__`.
        bases: the base classes after the event, in the terms of `generated.__bases__`.
        attributes: the members after the event.

    Returns:
        `generated` when nothing differs. Otherwise a class derived from it, the same one
        for the same differences: additions and replacements are its members, what is
        missing from `attributes` is `Absent`, further bases join the class where they
        were put. When a base of `generated` was taken away nothing can be derived from
        it, and the class is made from the description alone.
    """
    own = vars(generated)
    changed = {
        key: value
        for key, value in attributes.items()
        if key not in own or own[key] is not value
    }
    removed = {key for key in own if not key.startswith("_") and key not in attributes}
    bases = tuple(bases)
    same_bases = bases == generated.__bases__ and name == generated.__name__
    if same_bases and not changed and not removed:
        return generated

    identity = frozenset((key, id(value)) for key, value in changed.items())
    key = (generated, name, bases, identity, frozenset(removed))
    with _lock:
        derived = _derived.get(key)
        if derived is None:
            if set(generated.__bases__) <= set(bases):
                derived = _derive(generated, name, bases, changed, removed)
            else:
                derived = type(name, bases, dict(attributes))
            _derived[key] = derived
    return cast(C, derived)


def _derive(
    generated: type,
    name: str,
    bases: Sequence[type],
    changed: Mapping[str, Any],
    removed: set[str],
) -> type:
    body: dict[str, Any] = {"__module__": generated.__module__, **changed}
    body["__doc__"] = changed.get("__doc__", generated.__doc__)
    added = [base for base in bases if not issubclass(generated, base)]
    # Members of a class come before those of its bases, mix-ins included; ours would come
    # after, since they are themselves in a base.
    for key, value in vars(generated).items():
        if key.startswith("_") or key in body or key in removed:
            continue
        if any(hasattr(base, key) for base in added):
            body[key] = value
    if removed:
        body.update({key: Absent() for key in removed})
        body.setdefault("__dir__", _dir_without(frozenset(removed)))
    return type(name, _with_generated(generated, bases), body)


def _with_generated(generated: type, bases: Sequence[type]) -> tuple[type, ...]:
    """Put `generated` in the place of the last base that it already has."""
    covered = [base for base in bases if issubclass(generated, base)]
    return tuple(
        generated if base is covered[-1] else base
        for base in bases
        if base is covered[-1] or base not in covered
    )


def _dir_without(removed: frozenset[str]) -> Any:
    def __dir__(self: object) -> list[str]:
        return sorted(set(object.__dir__(self)) - removed)

    return __dir__
