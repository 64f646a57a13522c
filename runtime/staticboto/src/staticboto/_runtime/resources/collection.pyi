from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from typing_extensions import Self

_Element = TypeVar("_Element")
_Collection = TypeVar("_Collection", covariant=True)

class ResourceCollection(Generic[_Element]):
    """Some or all resources of a kind; no call is made until they are iterated."""

    def __iter__(self) -> Iterator[_Element]: ...
    def all(self) -> Self:
        """Return a collection of the same resources."""

    def limit(self, count: int) -> Self:
        """Return a collection that ends after `count` resources."""

    def page_size(self, count: int) -> Self:
        """Return a collection that asks for `count` resources per call."""

    def pages(self) -> Iterator[list[_Element]]:
        """Yield the resources as lists, one for each call to the service."""

class CollectionManager(Generic[_Element, _Collection]):
    """Makes collections: has the methods of a collection, but is not iterable itself."""

    def iterator(self, **kwargs: Any) -> _Collection:
        """Return a collection with the given parameters, `limit` and `page_size`."""

    def all(self) -> _Collection:
        """Return a collection of all resources."""

    def limit(self, count: int) -> _Collection:
        """Return a collection that ends after `count` resources."""

    def page_size(self, count: int) -> _Collection:
        """Return a collection that asks for `count` resources per call."""

    def pages(self) -> Iterator[list[_Element]]:
        """Yield all resources as lists, one for each call to the service."""
