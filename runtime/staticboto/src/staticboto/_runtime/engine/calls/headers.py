"""HTTP headers as botocore holds them, with the names in lower case kept.

botocore makes an object of each name whenever a header is read or written, some eighty times
a call. Owns the dictionary; who puts what into it is in `requests`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from botocore.awsrequest import HeadersDict


class QuickHeaders(HeadersDict):
    """botocore's dictionary of headers: a name is found in any case, and keeps its first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._dict: dict[str, tuple[str, Any]] = {}
        self.update(*args, **kwargs)

    @classmethod
    def of(cls, items: Iterable[tuple[str, Any]]) -> QuickHeaders:
        """Return the headers with these names and values; a later one replaces a former."""
        made = cls()
        for name, value in items:
            made[name] = value
        return made

    def __setitem__(self, key: str, value: Any) -> None:
        lower = key.lower()
        before = self._dict.get(lower)
        self._dict[lower] = (key if before is None else before[0], value)

    def __getitem__(self, key: str) -> Any:
        return self._dict[key.lower()][1]

    def __delitem__(self, key: str) -> None:
        del self._dict[key.lower()]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.lower() in self._dict

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, _ in self._dict.values()])

    def __len__(self) -> int:
        return len(self._dict)

    def __repr__(self) -> str:
        return repr(dict(self._dict.values()))

    def get(self, key: str, default: Any = None) -> Any:  # ty: ignore
        """Return the value of a header, or `default`."""
        found = self._dict.get(key.lower())
        return default if found is None else found[1]

    def items(self) -> Any:
        """Return names and values, a view as of any dictionary."""
        return dict(self._dict.values()).items()

    def copy(self) -> QuickHeaders:
        """Return headers that are changed on their own."""
        made = type(self)()
        made._dict = self._dict.copy()
        return made
