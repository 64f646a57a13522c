"""The seam: applies the changes of event handlers to a generated class.

Before botocore makes the class of a client, it emits `creating-client-class.…`; boto3 emits
`creating-resource-class.…` for the class of a resource. Handlers receive a dict of attributes
and a list of base classes, and may change both. A generated class is made for the case that
no handler changes them. `specialise` compares it with what the handlers left, and returns
the generated class itself or a class derived from it that has the differences.

Owns the comparison and the derived classes. Deliberately knows nothing of clients and
resources, nor of who emits an event.
"""

from __future__ import annotations

import threading
from collections.abc import Hashable, Mapping, Sequence
from typing import Any, TypeVar, cast
from weakref import WeakValueDictionary

C = TypeVar("C", bound=type)

# Weak references, since a handler that makes a new function for every event would otherwise
# leave a class behind for every client. A key contains the ids of values; they stay valid as
# long as the class does, because the class refers to the values.
_derived: WeakValueDictionary[Hashable, type] = WeakValueDictionary()
_lock = threading.RLock()


class Removed:
    """Hides a member of a generated class that a handler removed.

    Reading it raises `AttributeError`, so that `hasattr` and `__getattr__` see no member.
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
        generated: the class that they describe if no handler changed anything. Its
            public members are compared by identity with `attributes`.
        name: the class's `__name__`.
        bases: the base classes after the event, with the classes of `generated.__bases__`
            in the place of those that they replace.
        attributes: the members after the event.

    Returns:
        `generated` if nothing differs. Otherwise a class derived from it, always the same
        one for the same differences. Added and replaced members are its own members,
        members that `attributes` lacks are `Removed`, and added bases stand where the
        handler put them. If a base of `generated` was removed, nothing can be derived from
        `generated`, and the class is made of the arguments alone.
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
    # A member of the class takes precedence over the same member of a base that a handler
    # added. The members of `generated` would not, since `generated` is now a base itself.
    for key, value in vars(generated).items():
        if key.startswith("_") or key in body or key in removed:
            continue
        if any(hasattr(base, key) for base in added):
            body[key] = value
    if removed:
        body.update({key: Removed() for key in removed})
        body.setdefault("__dir__", _dir_without(frozenset(removed)))
    return type(name, _with_generated(generated, bases), body)


def _with_generated(generated: type, bases: Sequence[type]) -> tuple[type, ...]:
    """Put `generated` in the place of the last of its own bases, and drop the others."""
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
