"""The base classes of all generated paginators and of their page iterators.

botocore fetches the pages. Owns the names by which generated paginators are found, their
documentation, and the iteration over items instead of pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from botocore import paginate

from .docstring import LazyDocstring, write_paginator
from ..packages import rename

if TYPE_CHECKING:  # Generic in botocore's stubs, but not at run time.
    _BotocorePageIterator = paginate.PageIterator[Any]
    _BotocorePaginator = paginate.Paginator[Any]
else:
    _BotocorePageIterator = paginate.PageIterator
    _BotocorePaginator = paginate.Paginator


class PageIterator(_BotocorePageIterator):
    """Pages, fetched one by one while they are iterated over."""

    def items(self) -> Iterator[Any]:
        """Return an iterator over the items of all pages.

        Items are the elements of the first result key: for `list_objects_v2`, those of
        `Contents` and not those of `CommonPrefixes`. A value that is no list is one item.
        """
        result_keys: Any = self.result_keys
        for page in self:
            found = result_keys[0].search(page)
            if isinstance(found, list):
                yield from found
            elif found is not None:
                yield found


class Paginator(_BotocorePaginator):
    """The base of all generated paginators.

    A generated class has the name of the service and the name of botocore's class, which
    ends in the operation, as arguments: `class ListQueuesPaginator(Paginator, service="sqs",
    name="SQS.Paginator.ListQueues")`.
    """

    PAGE_ITERATOR_CLS = PageIterator

    def __init_subclass__(
        cls, *, service: str | None = None, name: str | None = None, **kwargs: Any
    ) -> None:
        super().__init_subclass__(**kwargs)
        if service is None or name is None:
            return
        rename(cls, name)

        def paginate(self: Paginator, **kwargs: Any) -> Any:
            return super(cls, self).paginate(**kwargs)

        paginate.__doc__ = LazyDocstring(
            cls.__doc__, write_paginator, service, name.rpartition(".")[2]
        )
        setattr(cls, "paginate", paginate)

    def __repr__(self) -> str:
        return f"<botocore.client.{type(self).__name__} object at {id(self):#x}>"
