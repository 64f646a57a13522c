from collections.abc import Iterator
from typing import Any, Generic

from botocore import paginate
from typing_extensions import TypeVar

_Page = TypeVar("_Page", default=Any)
_Item = TypeVar("_Item", default=Any)
_Result = TypeVar("_Result", default=Any)

class PageIterator(paginate.PageIterator[_Page], Generic[_Page, _Item, _Result]):
    """Pages, fetched one by one while they are iterated over.

    The type parameters are a page, an item that `items` yields, and all pages merged.
    """

    resume_token: str | None  # type: ignore[assignment] # ty: ignore[incompatible-property-override]
    """The token with which a later call can continue, as `StartingToken`."""

    @property
    def result_keys(self) -> list[Any]:
        """The compiled JMESPath expressions of the results in a page."""

    def __iter__(self) -> Iterator[_Page]: ...
    def items(self) -> Iterator[_Item]:
        """Return an iterator over the items of all pages.

        Items are the elements of the first result key: for `list_objects_v2`, those of
        `Contents` and not those of `CommonPrefixes`. A value that is no list is one item.
        """

    def search(self, expression: str) -> Iterator[Any]:
        """Return an iterator over what a JMESPath expression finds in each page."""

    def build_full_result(self) -> _Result:  # type: ignore[override] # ty: ignore[incompatible-method-override]
        """Fetch all pages and return them merged."""

    def result_key_iters(self) -> list[paginate.ResultKeyIterator[Any]]:
        """Return an iterator for each result key; each goes through all pages."""

class Paginator(paginate.Paginator[_Page]):
    """The base of all paginators."""

    @property
    def result_keys(self) -> list[Any]: ...

    # Takes and returns anything, so that each paginator can declare its own types. The
    # ignored error is mypy's, which compares the method with botocore's as well.
    def paginate(self, *args: Any, **kwargs: Any) -> object:  # type: ignore[override] # ty: ignore[incompatible-method-override]
        """Return an iterator over the pages."""
