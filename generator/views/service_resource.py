"""The view of `service_resource.py`: resources and collections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from keyword import iskeyword
from operator import attrgetter

from ..model.resources import HasOne
from ..parts.context import Context
from ..parts.resource_class import (
    COLLECTION,
    MANAGER,
    SERVICE_RESOURCE,
    CollectionClass,
    ResourceClass,
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
        renamed: the assignment of another `__name__`; empty if there is none.
    """

    head: str
    docstring: str
    body: str
    renamed: str = ""


@dataclass(frozen=True, slots=True)
class CollectionView:
    """A collection of the module with its manager; what is not in `of` is laid out."""

    of: CollectionClass
    head: str
    manager_head: str
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
        _Writer(page, each).view() for each in ResourceClass.all_of(context)
    )
    return ServiceResourceModule(
        context.title,
        context.service.name,
        model.api_version,
        page.statements(),
        classes,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one resource of the module, and collects imports in `page`."""

    page: Page
    resource: ResourceClass

    def view(self) -> ClassView:
        resource, named = self.resource, self.resource.named
        methods = [
            self._method(name, "act", each.name, *resource.described(each.request))
            for name, each in resource.actions().items()
        ]
        methods += [self._make(name, each) for name, each in named.subresources.items()]
        waiters = [
            replace(
                self._method(name, "wait", each.name, "", ""),
                docstring=docstrings.own(
                    sentences(resource.context.service.waiters[each.waiter]), 8
                ),
            )
            for name, each in named.waiters.items()
        ]
        has_load = named.load is not None
        if has_load:
            self.page.needs(Import(runtime.RESOURCE_MEMBER, "load_data"))
        has_create = resource.is_service and "create" not in named.actions
        if has_create:
            self.page.needs(Import(runtime.RESOURCE_MEMBER, "create"))
        return ClassView(
            tuple(map(self._collection, resource.collections.values())),
            self._head(),
            resource.docstring,
            has_create,
            tuple(self._fields()),
            tuple(self._injections()),
            has_load,
            (
                docstrings.line(*resource.described(named.load.request), 8)
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
        for base in self.resource.extra.bases:
            module, _, name = base.rpartition(".")
            self.page.needs(Import(module, name))
            bases.append(name)
        arguments = [*bases, "ServiceResource", "service=SERVICE"]
        if not self.resource.is_service:
            arguments.append(f'resource="{self.resource.type}"')
        return layout.call(f"class {self.resource.name}", arguments, ":")

    def _fields(self) -> Iterator[str]:
        named = self.resource.named
        for name in named.identifiers:
            yield self._field(name, "identifier", f'"{name}"')
        for name, identifier in named.aliases.items():
            yield self._field(name, "alias", f'"{identifier}"')
        for name, member in named.attributes.items():
            yield self._field(name, "attribute", f'"{member.name}"')
        for name, each in named.references.items():
            yield self._field(name, "reference", f'"{each.name}"')
        for name, made in self.resource.collections.items():
            yield self._field(name, "collection", f'"{made.model.name}"', made.manager)

    def _field(self, name: str, kind: str, *arguments: str) -> str:
        self.page.needs(Import(runtime.RESOURCE_MEMBER, kind))
        target = f'vars()["{name}"]' if iskeyword(name) else name
        return layout.call(f"{target} = {kind}", arguments, indent=4)

    def _injections(self) -> Iterator[str]:
        for each in filter(attrgetter("function"), self.resource.extra.methods):
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

    def _collection(self, collection: CollectionClass) -> CollectionView:
        self.page.needs(COLLECTION, MANAGER)
        name, called = collection.name, collection.run_time_name
        described = self.resource.described
        return CollectionView(
            collection,
            layout.call(
                f"class {name}", ["ResourceCollection", f'name="{called}"'], ":"
            ),
            layout.call(
                f"class {collection.manager}",
                ["CollectionManager", f'name="{called}Manager"'],
                ":",
            ),
            tuple(
                self._method(method, "batch", each.name, *described(each.request))
                for method, each in collection.batch.items()
            ),
            tuple(
                layout.declare(f"{method} = ", f"{name}.{method}", indent=4)
                for method in collection.batch
            ),
        )
