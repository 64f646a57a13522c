"""The view of `service_resource.pyi`: the resources and collections of `resource_types`."""

from __future__ import annotations

from dataclasses import dataclass
from keyword import iskeyword

from ..parts.context import Context
from ..parts.resource_class import (
    COLLECTION,
    MANAGER,
    SERVICE_RESOURCE,
    CollectionClass,
)
from ..parts.resource_types import ResourceTypes, class_of
from ..python import layout, runtime, stubs
from ..python.page import Page
from ..python.types import Name

RESOURCE_META = Name("ResourceMeta", runtime.RESOURCE)
TYPE_CHECK_ONLY = Name("type_check_only", "typing")


@dataclass(frozen=True, slots=True)
class CollectionStub:
    """A collection and its manager in the stub; what is not in `of` is laid out."""

    of: CollectionClass
    head: str
    manager_head: str
    members: tuple[stubs.Method, ...]


@dataclass(frozen=True, slots=True)
class ClassStub:
    """A resource in the stub."""

    collections: tuple[CollectionStub, ...]
    head: str
    docstring: str
    meta: str
    members: tuple[stubs.Method, ...]


@dataclass(frozen=True, slots=True)
class ServiceResourceStub:
    """The view of `service_resource.pyi`.

    Attributes:
        title: the name of the service for readers.
        prefix: the prefix of its class names.
        imports: import statements.
        client: the class of the client that resources have.
        classes: the resources, the service resource first.
    """

    title: str
    prefix: str
    imports: str
    client: str
    classes: tuple[ClassStub, ...]


def stub(context: Context) -> ServiceResourceStub | None:
    """Return the view of the stub; None for a service without resources."""
    if context.service.resources is None:
        return None
    page = Page()
    page.needs(RESOURCE_META, SERVICE_RESOURCE, TYPE_CHECK_ONLY)
    page.needs(Name(f"{context.prefix}Client", ".client"), context.resource_client)
    classes = tuple(_class(page, each) for each in ResourceTypes.all_of(context))
    return ServiceResourceStub(
        context.title,
        context.prefix,
        page.statements(),
        context.resource_client.name,
        classes,
    )


def _class(page: Page, resource: ResourceTypes) -> ClassStub:
    level = resource.context.options.docs
    collections = tuple(
        _collection(page, resource, each) for each in resource.collections.values()
    )
    # A keyword can only be accessed by `getattr`, which uses no declaration.
    properties = (each for each in resource.properties() if not iskeyword(each.name))
    return ClassStub(
        collections,
        layout.call(f"class {resource.name}", [page.spell(SERVICE_RESOURCE)], ":"),
        resource.docstring,
        f"{resource.context.prefix}ResourceMeta",
        stubs.members(page, level, (*properties, *resource.methods())),
    )


def _collection(
    page: Page, resource: ResourceTypes, collection: CollectionClass
) -> CollectionStub:
    level = resource.context.options.docs
    element = class_of(collection.element)
    base, manager = COLLECTION.of(element), MANAGER.of(element, Name(collection.name))
    made = (resource.filtering(collection), *resource.batches(collection))
    return CollectionStub(
        collection,
        layout.call(f"class {collection.name}", [page.spell(base)], ":"),
        layout.call(f"class {collection.manager}", [page.spell(manager)], ":"),
        stubs.members(page, level, made),
    )
