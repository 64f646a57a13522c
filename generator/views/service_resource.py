"""The view of `service_resource.py`: resources and collections, over the engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from keyword import iskeyword
from operator import attrgetter

from ..model.resources import HasMany, HasOne, Resource, ResourceModel
from ..parts.context import Context
from ..parts.resource_class import (
    COLLECTION,
    MANAGER,
    SERVICE_RESOURCE,
    ResourceClass,
    all_resources,
)
from ..parts.waiting import sentences
from ..python import docstrings, layout, runtime
from ..python.page import Import, Page
from ..python.types import Name

DEFINITION = Name("ServiceDefinition", runtime.RESOURCE_DEFINITION)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method of the module: its parts, laid out.

    Attributes:
        head: the `def` line.
        docstring: its text, quotes included.
        body: its one statement.
        renamed: the assignment of another `__name__`; empty where there is none.
    """

    head: str
    docstring: str
    body: str
    renamed: str = ""


@dataclass(frozen=True, slots=True)
class CollectionView:
    """A collection of the module with its manager; statements are laid out."""

    name: str
    head: str
    manager_head: str
    element: str
    operation: str
    methods: tuple[MethodView, ...]
    forwarded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassView:
    """A resource of the module: its collections and itself; statements are laid out."""

    collections: tuple[CollectionView, ...]
    head: str
    docstring: str
    has_create: bool
    fields: tuple[str, ...]
    injections: tuple[str, ...]
    has_load: bool
    load_docstring: str
    methods: tuple[MethodView, ...]
    subresources: str
    waiters: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class ServiceResourceModule:
    """The view of `service_resource.py`."""

    title: str
    service: str
    api_version: str
    imports: str
    classes: tuple[ClassView, ...]


def implementation(context: Context) -> ServiceResourceModule | None:
    """Return the view of the module; None for a service without resources."""
    model = context.service.resources
    if model is None:
        return None
    page = Page()
    page.needs(SERVICE_RESOURCE, DEFINITION)
    classes = tuple(
        _Writer(context, model, resource, page).view()
        for resource in all_resources(model)
    )
    return ServiceResourceModule(
        context.title,
        context.service.name,
        model.api_version,
        page.statements(),
        classes,
    )


class _Writer(ResourceClass):
    """A resource as the module has it; its members add to what the page imports."""

    def __init__(
        self, context: Context, model: ResourceModel, resource: Resource, page: Page
    ) -> None:
        super().__init__(context, model, resource)
        self.page = page

    def view(self) -> ClassView:
        named = self.named
        collections = tuple(
            self._collection(name, each) for name, each in named.collections.items()
        )
        methods = [
            self._method(name, "act", each.name, *self.described(each.request))
            for name, each in self.actions().items()
        ]
        methods += [self._make(name, each) for name, each in named.subresources.items()]
        waiters = [
            replace(
                self._method(name, "wait", each.name, "", ""),
                docstring=docstrings.own(
                    sentences(self.context.service.waiters[each.waiter]), 8
                ),
            )
            for name, each in named.waiters.items()
        ]
        has_load = named.load is not None
        if has_load:
            self.page.needs(Import(runtime.RESOURCE_MEMBER, "load_data"))
        has_create = self.is_service and "create" not in named.actions
        if has_create:
            self.page.needs(Import(runtime.RESOURCE_MEMBER, "create"))
        return ClassView(
            collections,
            self._head(),
            self.docstring,
            has_create,
            tuple(self._fields()),
            tuple(self._injections()),
            has_load,
            (
                docstrings.line(*self.described(named.load.request), 8)
                if named.load
                else ""
            ),
            tuple(methods),
            layout.collection(
                "return ", [f'"{name}"' for name in sorted(named.subresources)], "[]", 8
            ),
            tuple(waiters),
        )

    def _head(self) -> str:
        bases = []
        for base in self.extra.bases:
            module, _, name = base.rpartition(".")
            self.page.needs(Import(module, name))
            bases.append(name)
        arguments = [*bases, "ServiceResource", "service=SERVICE"]
        if not self.is_service:
            arguments.append(f'resource="{self.type}"')
        return layout.call(f"class {self.name}", arguments, ":")

    def _fields(self) -> Iterator[str]:
        named = self.named
        for name in named.identifiers:
            yield self._field(name, "identifier", f'"{name}"')
        for name, identifier in named.aliases.items():
            yield self._field(name, "alias", f'"{identifier}"')
        for name, member in named.attributes.items():
            yield self._field(name, "attribute", f'"{member.name}"')
        for name, each in named.references.items():
            yield self._field(name, "reference", f'"{each.name}"')
        for name, collection in named.collections.items():
            manager = f"{self.collection_class(name)}Manager"
            yield self._field(name, "collection", f'"{collection.name}"', manager)

    def _field(self, name: str, kind: str, *arguments: str) -> str:
        self.page.needs(Import(runtime.RESOURCE_MEMBER, kind))
        target = f'vars()["{name}"]' if iskeyword(name) else name
        return layout.call(f"{target} = {kind}", arguments, indent=4)

    def _injections(self) -> Iterator[str]:
        for each in filter(attrgetter("function"), self.extra.methods):
            module, _, name = each.function.rpartition(".")
            package, _, module = module.rpartition(".")
            self.page.needs(Import(package, module))
            yield f"    {each.name} = {module}.{name}"

    def _make(self, name: str, each: HasOne) -> MethodView:
        type_ = each.resource.type
        text = f"Return a resource of type {type_}; nothing is called."
        made = self._method(name, "make", each.name, "", text)
        if type_ == name:
            return made
        return replace(made, renamed=f'    {name}.__name__ = "{type_}"')

    def _method(
        self, name: str, kind: str, key: str, html: str, otherwise: str
    ) -> MethodView:
        self.page.needs(Import(runtime.RESOURCE_MEMBER, kind))
        return MethodView(
            layout.call(f"def {name}", ["self", "*args", "**kwargs"], ":", indent=4),
            docstrings.line(html, otherwise, 8),
            layout.call(
                f"return {kind}", ["self", f'"{key}"', "args", "kwargs"], indent=8
            ),
        )

    def _collection(self, name: str, collection: HasMany) -> CollectionView:
        self.page.needs(COLLECTION, MANAGER)
        class_name = self.collection_class(name)
        batch = self.batch_actions(collection)
        dotted = f"{self.dotted}.{name}Collection"
        return CollectionView(
            class_name,
            layout.call(
                f"class {class_name}", ["ResourceCollection", f'name="{dotted}"'], ":"
            ),
            layout.call(
                f"class {class_name}Manager",
                ["CollectionManager", f'name="{dotted}Manager"'],
                ":",
            ),
            collection.resource.type,
            collection.request.operation,
            tuple(
                self._method(name, "batch", each.name, *self.described(each.request))
                for name, each in batch.items()
            ),
            tuple(
                layout.declare(f"{name} = ", f"{class_name}.{name}", indent=4)
                for name in batch
            ),
        )
