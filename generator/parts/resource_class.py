"""What the module and the stub of a resource class have in common.

Owns which members there are, their names, and the methods that replace those that boto3
injects. `service_resource` and `service_resource_stub` write the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..facts.overrides import ClassOverride
from ..graph.paths import follow
from ..model.resources import (
    Action,
    HasMany,
    Request,
    Resource,
    ResourceModel,
    ResourceWaiter,
)
from ..model.service import Operation
from ..model.shapes import Scalar
from ..naming import names
from ..naming.members import Named, name_members
from ..python import docstrings, runtime
from ..python.types import INT, STR, Name
from .context import Context

COLLECTION = Name("ResourceCollection", runtime.COLLECTION)
MANAGER = Name("CollectionManager", runtime.COLLECTION)
SERVICE_RESOURCE = Name("ServiceResource", runtime.RESOURCE)


_R = TypeVar("_R", bound="ResourceClass")


@dataclass(frozen=True, slots=True)
class CollectionClass:
    """A collection: the class of the collection and its manager.

    Attributes:
        name: the class.
        run_time_name: its name at run time, as in boto3.
        model: the entry of the resource model.
        batch: the actions on all of its resources at once, by their names on the class.
    """

    name: str
    run_time_name: str
    model: HasMany
    batch: Mapping[str, Action]

    @property
    def manager(self) -> str:
        """The class of its manager."""
        return f"{self.name}Manager"

    @property
    def element(self) -> str:
        """The class of its resources."""
        return self.model.resource.type


class ResourceClass:
    """One resource.

    Args:
        context: the service.
        model: the resource model.
        resource: a type of it, or its service resource.
    """

    def __init__(
        self, context: Context, model: ResourceModel, resource: Resource
    ) -> None:
        self.context = context
        self.model = model
        self.resource = resource
        self.is_service = resource is model.service
        self.type = "ServiceResource" if self.is_service else resource.name
        self.name = f"{context.prefix}{self.type}" if self.is_service else self.type
        self.shape = context.structure(resource.shape) if resource.shape else None
        self.named: Named = name_members(resource, model, self.shape)
        self.extra = context.overrides.resources.get(self.type, ClassOverride())
        self.replaced = {method.name for method in self.extra.methods}

    @classmethod
    def all_of(cls: type[_R], context: Context) -> Iterator[_R]:
        """Yield the resources of a service, the service resource first."""
        if (model := context.service.resources) is not None:
            for _, resource in model.classes():
                yield cls(context, model, resource)

    @cached_property
    def docstring(self) -> str:
        title = self.context.title
        if self.is_service:
            return docstrings.line("", f"The resources of {title}.")
        html = self.shape.documentation if self.shape else ""
        return docstrings.line(html, f"A resource of {title}.")

    @cached_property
    def dotted(self) -> str:
        service = self.context.service.name
        return service if self.is_service else f"{service}.{self.type}"

    def operation(self, request: Request) -> Operation:
        return self.context.service.operations[request.operation]

    def described(self, request: Request) -> tuple[str, str]:
        """Return the documentation of an operation, and the text to use without it."""
        return self.operation(request).documentation, f"Call {request.operation}."

    def actions(self) -> dict[str, Action]:
        return {
            name: action
            for name, action in self.named.actions.items()
            if name not in self.replaced
        }

    @cached_property
    def collections(self) -> dict[str, CollectionClass]:
        """The collections, by their names on the class."""
        return {name: self._collection(name) for name in self.named.collections}

    def _collection(self, name: str) -> CollectionClass:
        collection = self.named.collections[name]
        element = self.model.types[collection.resource.type]
        camel = "".join(part[:1].upper() + part[1:] for part in name.split("_"))
        return CollectionClass(
            f"{self.type}{camel}Collection",
            f"{self.dotted}.{name}Collection",
            collection,
            {names.snake(each.name): each for each in element.batch_actions},
        )

    def polling(self, waiter: ResourceWaiter) -> Request:
        """Return the request that a waiter repeats."""
        operation = self.context.service.waiters[waiter.waiter].operation
        return Request(operation, waiter.params)

    def identifier(self, resource: Resource, name: str) -> Name:
        """Return the type of an identifier of `resource`: the type that it is sent as.

        That is nearly always a string. The number of a part in S3 is an integer, and the
        parameter of the service does not accept a string for it.
        """
        types = {shape.type for shape in self.sent(resource, name)}
        return INT if types & {"integer", "long"} else STR

    def sent(self, resource: Resource, name: str) -> Iterator[Scalar]:
        """Yield the shapes that an identifier of `resource` is sent as."""
        service = self.context.service
        requests = [
            *([resource.load.request] if resource.load else ()),
            *(each.request for each in resource.actions),
            *(each.request for each in resource.batch_actions),
            *(each.request for each in resource.has_many),
            *map(self.polling, resource.waiters),
        ]
        for request in requests:
            start = service.operations[request.operation].input
            for each in request.params:
                if start and each.source == "identifier" and each.name == name:
                    found = follow(service.shapes, start, each.target)
                    shape = service.shapes[found.shape] if found else None
                    if isinstance(shape, Scalar):
                        yield shape
