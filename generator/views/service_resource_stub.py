"""The view of `service_resource.pyi`: what resources take and give.

Attributes are read-only, and None as far as `attributes` knows of it; actions that return
resources say which; what the model presets is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from keyword import iskeyword

from .. import layout, names, runtime
from ..annotations import Annotator
from ..attributes import Attributes, Certainty, Judgement
from ..model import (
    Action,
    Direction,
    HasMany,
    ListShape,
    Operation,
    Request,
    Resource,
    ResourceReference,
)
from ..page import Page
from ..paths import follow
from ..types import (
    ANY,
    BOOL,
    LIST,
    NONE,
    SIBLINGS,
    STR,
    Name,
    Parameter,
    Type,
    is_list,
    optional,
    union,
)
from . import parameters, stubs
from .context import Context
from .injected import injected
from .resource_class import (
    COLLECTION,
    MANAGER,
    SERVICE_RESOURCE,
    ResourceClass,
    all_resources,
)
from .signatures import (
    CLASS_METHOD,
    PROPERTY,
    Documentation,
    Signature,
    by_keyword,
)
from .typed_dicts import Field
from .waiting import sentences

MAYBE_NONE = Name("MaybeNone", runtime.TYPES)
RESOURCE_META = Name("ResourceMeta", runtime.RESOURCE)
SELF = Name("Self", "typing_extensions")
SESSION = Name("Session", runtime.CLIENT)
CONFIG = Name("Config", "botocore.config")
TYPE_CHECK_ONLY = Name("type_check_only", "typing")


@dataclass(frozen=True, slots=True)
class CollectionStub:
    """A collection and its manager in the stub."""

    name: str
    head: str
    manager_head: str
    element: str
    operation: str
    filter: stubs.Method
    methods: tuple[stubs.Method, ...]


@dataclass(frozen=True, slots=True)
class ClassStub:
    """A resource in the stub."""

    collections: tuple[CollectionStub, ...]
    head: str
    docstring: str
    meta: str
    properties: tuple[stubs.Method, ...]
    methods: tuple[stubs.Method, ...]


@dataclass(frozen=True, slots=True)
class Stub:
    """The view of `service_resource.pyi`.

    Attributes:
        title: what people call the service.
        prefix: what its class names begin with.
        imports: import statements.
        client: the class of the client that resources have.
        plain: whether methods are without docstrings, which stand apart by a blank line.
        classes: the resources, the service resource first.
    """

    title: str
    prefix: str
    imports: str
    client: str
    plain: bool
    classes: tuple[ClassStub, ...]


def stub(context: Context) -> Stub | None:
    """Return the view of the stub; None for a service without resources."""
    model = context.service.resources
    if model is None:
        return None
    page = Page()
    page.needs(RESOURCE_META, SERVICE_RESOURCE, TYPE_CHECK_ONLY)
    page.needs(Name(f"{context.prefix}Client", ".client"), context.resource_client)
    classes = tuple(
        _Stub(context, model, resource, page).view()
        for resource in all_resources(model)
    )
    plain = context.options.docs == "none"
    return Stub(
        context.title,
        context.prefix,
        page.statements(),
        context.resource_client.name,
        plain,
        classes,
    )


class _Stub(ResourceClass):
    """A resource as the stub has it."""

    @cached_property
    def annotator(self) -> Annotator:
        return self.context.dialect

    @cached_property
    def attributes(self) -> Attributes:
        """What is known of the resource's data."""
        outputs = self.context.options.outputs
        return Attributes(self.model, self.annotator.promises, outputs)

    @cached_property
    def identifiers(self) -> dict[str, Name]:
        """The types of the identifiers, by their names on the class."""
        return {
            name: self.identifier(self.resource, each.name)
            for name, each in self.named.identifiers.items()
        }

    def view(self) -> ClassStub:
        collections = tuple(
            self._collection(name, each)
            for name, each in self.named.collections.items()
        )
        # A keyword is reached by `getattr` only, which no declaration helps.
        properties = tuple(
            self._printed(each)
            for each in self._properties()
            if not iskeyword(each.name)
        )
        methods = tuple(map(self._printed, self._methods()))
        bases = ["ServiceResource"]
        return ClassStub(
            collections,
            layout.call(f"class {self.name}", bases, ":"),
            self.docstring,
            f"{self.context.prefix}ResourceMeta",
            properties,
            methods,
        )

    def _properties(self) -> Iterator[Signature]:
        named = self.named
        for name, identified in self.identifiers.items():
            yield self._property(name, identified)
        for name, identifier in named.aliases.items():
            yield self._property(name, self.identifiers[identifier])
        if self.shape is not None:
            for name, member in named.attributes.items():
                type_ = self.annotator.member(self.shape, member, Direction.OUTPUT)
                judgement = self.attributes.attribute(self.resource, member)
                yield self._property(
                    name, _as_sure(type_, judgement), member.documentation
                )
        for name, each in named.references.items():
            judgement = self.attributes.reference(self.resource, each)
            type_ = _as_sure(self._resource(each.resource, None), judgement)
            yield self._property(
                name, type_, "", f"The {each.resource.type} it refers to."
            )
        for name, collection in named.collections.items():
            manager = self._class(f"{self.collection_class(name)}Manager")
            text = f"Its resources of type {collection.resource.type}."
            yield self._property(name, manager, "", text)

    def _property(
        self, name: str, type_: Type, html: str = "", otherwise: str = ""
    ) -> Signature:
        said = Documentation(html, otherwise)
        return Signature(name, (), type_, said, decorator=PROPERTY)

    def _printed(self, made: Signature) -> stubs.Method:
        return stubs.member(self.page, self.context.options.docs, made)

    def _methods(self) -> Iterator[Signature]:
        named, context = self.named, self.context
        if not self.is_service:
            clients = dict.fromkeys(
                (Name(f"{context.prefix}Client", ".client"), context.resource_client)
            )
            yield Signature(
                "__init__",
                (
                    *(
                        Parameter(name, type_)
                        for name, type_ in self.identifiers.items()
                    ),
                    Parameter("client", union(*clients, NONE), "..."),
                ),
                NONE,
            )
        elif "create" not in named.actions:
            yield self._create()
        if named.load is not None and "load" not in self.replaced:
            for name in ("load", "reload"):
                yield self._action(name, named.load, NONE)
        for name, action in self.actions().items():
            yield self._action(name, action, self._result(action))
        for name, each in named.subresources.items():
            made = self.model.types[each.resource.type]
            inputs = tuple(
                Parameter(names.snake(each.target), self.identifier(made, each.target))
                for each in each.resource.identifiers
                if each.source == "input"
            )
            text = f"Return a resource of type {made.name}; nothing is called."
            said = Documentation(otherwise=text)
            yield Signature(name, inputs, self._class(made.name), said)
        said = Documentation(otherwise="Return the names of the sub-resources.")
        yield Signature("get_available_subresources", (), LIST.of(STR), said)
        for name, waiter in named.waiters.items():
            request = self.polling(waiter)
            fields = [*self._parameters(request), parameters.WAITER_CONFIG]
            text = sentences(context.service.waiters[waiter.waiter])
            said = Documentation(otherwise=text)
            yield Signature(name, by_keyword(fields), NONE, said)
        yield from map(injected, self.extra.methods)

    def _create(self) -> Signature:
        text = "Return the service resource of a session, by default the default one."
        fields = [
            Field("session", optional(SESSION), False),
            *(Field(name, optional(STR), False) for name in _CREATE_ARGUMENTS),
            Field("use_ssl", BOOL, False),
            Field("verify", union(BOOL, STR, NONE), False),
            Field("config", optional(CONFIG), False),
        ]
        return Signature(
            "create",
            by_keyword(fields),
            SELF,
            Documentation(otherwise=text),
            decorator=CLASS_METHOD,
        )

    def _action(self, name: str, action: Action, result: Type) -> Signature:
        return Signature(
            name,
            by_keyword(self._parameters(action.request)),
            result,
            Documentation(*self.described(action.request)),
            deprecated=self.operation(action.request).deprecated,
        )

    def _parameters(self, request: Request) -> list[Field]:
        return parameters.of_request(self.context, request, self.annotator)

    def _result(self, action: Action) -> Type:
        operation = self.operation(action.request)
        if action.resource is not None:
            return self._resource(action.resource, operation)
        if action.path and action.path != "$" and operation.output:
            return self._found(operation.output, action.path)
        return self.context.response(operation, self.annotator)

    def _found(self, start: str, path: str) -> Type:
        found = follow(self.context.service.shapes, start, path)
        if found is None:
            return ANY
        type_ = self.annotator.shape(found.shape, Direction.OUTPUT)
        return LIST.of(type_) if found.projected else optional(type_)

    def _resource(self, target: ResourceReference, operation: Operation | None) -> Type:
        """Return the type of one resource or of a list, as its identifiers are one."""
        shapes = self.context.service.shapes
        starts = {
            "response": operation.output if operation else None,
            "requestParameter": operation.input if operation else None,
            "data": self.resource.shape,
        }
        made = self._class(target.type)
        for each in target.identifiers:
            start = starts.get(each.source)
            found = follow(shapes, start, each.path or "") if start else None
            if found and (
                found.projected or isinstance(shapes[found.shape], ListShape)
            ):
                return LIST.of(made)
        return made

    def _class(self, name: str) -> Name:
        """Return a class of the module: through the module, since members shadow it."""
        return Name(name, SIBLINGS["r"])

    def _collection(self, name: str, collection: HasMany) -> CollectionStub:
        class_name = self.collection_class(name)
        element = self._class(collection.resource.type)
        methods = []
        for name, each in self.batch_actions(collection).items():
            made = self._result(each)
            batch = self._action(name, each, made if is_list(made) else LIST.of(made))
            methods.append(replace(batch, deprecated=None))
        filtering = Signature(
            "filter",
            by_keyword(self._parameters(collection.request)),
            self._class(class_name),
            Documentation(
                otherwise="Return the resources that these parameters select."
            ),
        )
        bases = (COLLECTION.of(element), MANAGER.of(element, Name(class_name)))
        return CollectionStub(
            class_name,
            layout.call(f"class {class_name}", [self.page.spell(bases[0])], ":"),
            layout.call(f"class {class_name}Manager", [self.page.spell(bases[1])], ":"),
            collection.resource.type,
            collection.request.operation,
            self._printed(filtering),
            tuple(map(self._printed, methods)),
        )


def _as_sure(type_: Type, judgement: Judgement) -> Type:
    """Return the type of an attribute of which it is known how sure it is."""
    match judgement.certainty:
        case Certainty.SURE:
            return type_
        case Certainty.UNKNOWN:
            return union(type_, MAYBE_NONE)
        case Certainty.MISSING:
            return optional(type_)


_CREATE_ARGUMENTS = (
    "region_name",
    "api_version",
    "endpoint_url",
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
)
