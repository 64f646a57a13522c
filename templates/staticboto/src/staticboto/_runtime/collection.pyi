from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from typing_extensions import Self

Element = TypeVar("Element", covariant=True)
Collection = TypeVar("Collection", covariant=True)

class ResourceCollection(Generic[Element]):
    """Some or all resources of a kind; nothing is called until they are iterated."""

    def __iter__(self) -> Iterator[Element]: ...
    def all(self) -> Self:
        """Return a collection of the same resources."""

    def limit(self, count: int) -> Self:
        """Return a collection that ends after `count` resources."""

    def page_size(self, count: int) -> Self:
        """Return a collection that asks for `count` resources per call."""

    def pages(self) -> Iterator[list[Element]]:
        """Yield the resources as lists, one for each call to the service."""

class CollectionManager(Generic[Element, Collection]):
    """Where a collection starts: has what the collection has, but is not iterable itself."""

    def iterator(self, **kwargs: Any) -> Collection:
        """Return a collection with the given parameters, `limit` and `page_size`."""

    def all(self) -> Collection:
        """Return a collection of all resources."""

    def limit(self, count: int) -> Collection:
        """Return a collection that ends after `count` resources."""

    def page_size(self, count: int) -> Collection:
        """Return a collection that asks for `count` resources per call."""

    def pages(self) -> Iterator[list[Element]]:
        """Yield all resources as lists, one for each call to the service."""
