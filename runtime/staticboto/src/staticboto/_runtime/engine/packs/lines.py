"""A dictionary whose values are read from a pack when somebody asks for them.

botocore's models and those who walk them take dictionaries: they look up, iterate, copy and
sometimes change what they find. This is one, whose values are first made, and kept, when they
are looked up. What is changed in it stays in it: nothing of it is shared with another one.
An `OrderedDict` that is asked whether it is equal looks past the methods, and finds a dictionary
equal only once everything in it was read.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .pack import Pack

    _Dict = dict[str, Any]
else:
    _Dict = dict

_lock = threading.RLock()

# What is in the dictionary as C sees it until everything is read: json's encoder takes one
# with nothing in it for empty, and does not ask any of the methods below.
_UNREAD: Any = object()


class Lines(_Dict):
    """Some lines of a pack, by what follows a prefix in their keys.

    Args:
        pack: the pack. The names, in the order of the model, are the value of `prefix` in it;
            the value of a name is that of `prefix/name`.
        prefix: the prefix.
    """

    __slots__ = ("_pack", "_prefix")

    # None once everything is read: then this is a dictionary like any other.
    _pack: Pack | None
    _prefix: str

    def __init__(self, pack: Pack, prefix: str) -> None:
        super().__init__({_UNREAD: None})
        self._pack = pack
        self._prefix = prefix

    @property
    def pack(self) -> Pack | None:
        """The pack, as long as not everything was read and nothing changed."""
        return self._pack

    def __missing__(self, key: str) -> Any:
        if self._pack is None:
            raise KeyError(key)
        value = self._pack.read(f"{self._prefix}/{key}")
        # Of two threads that read the same the first one's value is everybody's.
        return _Dict.setdefault(self, key, value)

    def get(self, key: Any, default: Any = None, /) -> Any:
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key: object) -> bool:
        if _Dict.__contains__(self, key) or self._pack is None:
            return _Dict.__contains__(self, key)
        return isinstance(key, str) and f"{self._prefix}/{key}" in self._pack

    def __iter__(self) -> Iterator[str]:
        return iter(self._names())

    def __reversed__(self) -> Iterator[str]:
        return reversed(self._names())

    def __len__(self) -> int:
        return len(self._names())

    def keys(self) -> Any:
        return dict.fromkeys(self._names()).keys()

    def values(self) -> Any:
        return _Dict.values(self._whole())

    def items(self) -> Any:
        return _Dict.items(self._whole())

    def copy(self) -> dict[str, Any]:
        return dict(self.items())

    __copy__ = copy

    def __eq__(self, other: object) -> bool:
        self._whole()
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __or__(self, other: Any) -> Any:
        return self.copy() | other

    def __repr__(self) -> str:
        return _Dict.__repr__(self._whole())

    def __reduce__(self) -> Any:
        return dict, (self.copy(),)

    def __setitem__(self, key: str, value: Any) -> None:
        _Dict.__setitem__(self._whole(), key, value)

    def __delitem__(self, key: str) -> None:
        _Dict.__delitem__(self._whole(), key)

    def setdefault(self, key: str, default: Any = None) -> Any:
        return _Dict.setdefault(self._whole(), key, default)

    def pop(self, *arguments: Any) -> Any:
        return _Dict.pop(self._whole(), *arguments)

    def popitem(self) -> Any:
        return _Dict.popitem(self._whole())

    def update(self, *arguments: Any, **values: Any) -> None:
        _Dict.update(self._whole(), *arguments, **values)

    def __ior__(self, other: Any) -> Any:
        self.update(other)
        return self

    def clear(self) -> None:
        self._pack = None
        _Dict.clear(self)

    def _names(self) -> list[str]:
        if self._pack is None:
            return list(_Dict.keys(self))
        names: list[str] = self._pack.read(self._prefix)
        return names

    def _whole(self) -> Any:
        """Read what was not read yet, put it in order, and be an ordinary dictionary."""
        with _lock:
            if self._pack is not None:
                everything = {name: self[name] for name in self._names()}
                _Dict.clear(self)
                _Dict.update(self, everything)
                self._pack = None
        return self
