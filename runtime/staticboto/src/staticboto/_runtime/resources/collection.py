"""Collections: many resources of one type, fetched page by page when they are iterated.

Owns `ResourceCollection` (parameters, iteration) and `CollectionManager` (what a property
such as `bucket.objects` gives), which `boto3.resources.collection` exports under the names
that programs know. Defined here for the reason that `base` gives: stubs refer to them.

Deliberately does not know how parameters are preset or how a response becomes resources:
those functions are taken from `boto3.resources.collection` at each use, where a program
may patch them.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterable, Iterator
from functools import partial
from types import FunctionType, GenericAlias
from typing import TYPE_CHECKING, Any, ClassVar, cast

from botocore import xform_name
from botocore.utils import merge_dicts

from ..face import face
from ..packages import rename

if TYPE_CHECKING:
    from typing_extensions import Self

logger = logging.getLogger("boto3.resources.collection")


class _Named:
    """A class whose `__name__` is boto3's, given in the class statement as `name`."""

    _model: Any
    _parent: Any

    def __class_getitem__(cls, item: Any) -> GenericAlias:
        # To checkers the classes are generic.
        return GenericAlias(cls, item)

    def __init_subclass__(cls, *, name: str | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if name is not None:
            rename(cls, name)
            for select in _selections(cls):
                setattr(cls, select.__name__, select)

    def __repr__(self) -> str:
        element = f"{self._parent.meta.service_name}.{self._model.resource.type}"
        return f"{type(self).__name__}({self._parent}, {element})"


def _selections(cls: type) -> Iterable[FunctionType]:
    """Return the inherited methods of a class, to give them docstrings.

    Each calls the inherited method, which a program may have patched.
    """
    inherited: Any = partial(super, cls)

    def all(self: Any) -> Any:
        """Return a collection of all resources."""
        return inherited(self).all()

    def filter(self: Any, **kwargs: Any) -> Any:
        """Return a collection of the resources that the operation's parameters select."""
        return inherited(self).filter(**kwargs)

    def limit(self: Any, count: int) -> Any:
        """Return a collection that ends after `count` resources."""
        return inherited(self).limit(count)

    def page_size(self: Any, count: int) -> Any:
        """Return a collection that asks for `count` resources per call."""
        return inherited(self).page_size(count)

    return cast(Iterable[FunctionType], (all, filter, limit, page_size))


class ResourceCollection(_Named):
    """Some or all resources of a kind; no call is made until they are iterated.

    Iterating again calls the service again. Every chained call returns a new collection.

    Args:
        model: the model of the collection.
        parent: the resource that has the collection.
        handler: makes a list of resources out of a page.
        kwargs: the parameters of the operation, `limit` and `page_size`.
    """

    def __init__(self, model: Any, parent: Any, handler: Any, **kwargs: Any) -> None:
        self._model = model
        self._parent = parent
        self._py_operation_name = xform_name(model.request.operation)
        self._handler = handler
        self._params = copy.deepcopy(kwargs)

    def __iter__(self) -> Iterator[Any]:
        for page in self.pages():
            yield from page

    def _clone(self, **kwargs: Any) -> Self:
        params = copy.deepcopy(self._params)
        merge_dicts(params, kwargs, append_lists=True)
        return type(self)(self._model, self._parent, self._handler, **params)

    def all(self) -> Self:
        """Return a collection of the same resources."""
        return self._clone()

    def filter(self, **kwargs: Any) -> Self:
        """Return a collection with further parameters.

        Args:
            kwargs: parameters of the operation. Lists are appended to those that are
                there already, dicts merged, other values replaced.
        """
        return self._clone(**kwargs)

    def limit(self, count: int) -> Self:
        """Return a collection that ends after `count` resources."""
        return self._clone(limit=count)

    def page_size(self, count: int) -> Self:
        """Return a collection that asks for `count` resources per call."""
        return self._clone(page_size=count)

    def pages(self) -> Iterator[list[Any]]:
        """Yield the resources as lists, one for each call to the service."""
        params = dict(self._params)
        limit = params.pop("limit", None)
        page_size = params.pop("page_size", None)
        count = 0
        for response, sent in self._responses(params, limit, page_size):
            page: list[Any] = []
            # The limit is checked after an item, never before the first.
            for item in self._handler(self._parent, sent, response):
                page.append(item)
                count += 1
                if limit is not None and count >= limit:
                    yield page
                    return
            yield page

    def _responses(
        self, params: dict[str, Any], limit: int | None, page_size: int | None
    ) -> Iterator[tuple[Any, dict[str, Any]]]:
        """Call the operation: yield each response with the parameters as sent."""
        client = self._parent.meta.client
        service, operation = self._parent.meta.service_name, self._py_operation_name
        preset = face(".resources.collection").create_request_parameters
        sent: dict[str, Any] = preset(self._parent, self._model.request)
        # Unlike an action's, a user's lists are added to preset ones.
        merge_dicts(sent, params, append_lists=True)
        if client.can_paginate(operation):
            logger.debug("Calling paginated %s:%s with %r", service, operation, sent)
            pages = client.get_paginator(operation).paginate(
                PaginationConfig={"MaxItems": limit, "PageSize": page_size}, **sent
            )
        else:
            logger.debug("Calling %s:%s with %r", service, operation, sent)
            pages = [getattr(client, operation)(**sent)]
        for response in pages:
            yield response, sent


class CollectionManager(_Named):
    """Makes collections: has the methods of a collection, but is not iterable itself.

    Args:
        collection_model: the model of the collection.
        parent: the resource that has the collection.
        factory: where the classes of its elements come from.
        service_context: the context that these classes are made in.
    """

    _collection_cls: ClassVar[type[Any]] = ResourceCollection

    def __init__(
        self, collection_model: Any, parent: Any, factory: Any, service_context: Any
    ) -> None:
        self._model = collection_model
        self._parent = parent
        self._handler = face(".resources.collection").ResourceHandler(
            search_path=collection_model.resource.path,
            factory=factory,
            resource_model=collection_model.resource,
            service_context=service_context,
            operation_name=collection_model.request.operation,
        )

    def iterator(self, **kwargs: Any) -> Any:
        """Return a collection.

        Args:
            kwargs: the parameters of the operation, `limit` and `page_size`.
        """
        return self._collection_cls(self._model, self._parent, self._handler, **kwargs)

    def all(self) -> Any:
        """Return a collection of all resources."""
        return self.iterator()

    def filter(self, **kwargs: Any) -> Any:
        """Return a collection of the resources that the operation's parameters select."""
        return self.iterator(**kwargs)

    def limit(self, count: int) -> Any:
        """Return a collection that ends after `count` resources."""
        return self.iterator(limit=count)

    def page_size(self, count: int) -> Any:
        """Return a collection that asks for `count` resources per call."""
        return self.iterator(page_size=count)

    def pages(self) -> Iterator[list[Any]]:
        """Yield all resources as lists, one for each call to the service."""
        pages: Iterator[list[Any]] = self.iterator().pages()
        return pages
