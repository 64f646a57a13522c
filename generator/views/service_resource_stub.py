"""The view of `service_resource.pyi`: what resources take and give.

Attributes are read-only, and None as far as `attributes` knows of it; actions that return
resources say which; what the model presets is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from keyword import iskeyword

from .. import layout, names
from ..annotations import (
    LIST,
    STR,
    Annotation,
    Annotator,
    Import,
    builtin,
    imported,
)
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
from ..paths import follow
from . import docs, parameters
from .client import injected
from .context import Context
from .resource_class import COLLECTIONS, RESOURCE, ResourceClass, all_resources
from .signatures import Signature, merge, signature
from .typed_dicts import Field
from .waiting import sentences

ANY = imported("typing", "Any")


@dataclass(frozen=True, slots=True)
class CollectionStub:
    """A collection and its manager in the stub."""

    name: str
    head: str
    manager_head: str
    element: str
    operation: str
    filter: Signature
    methods: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class ClassStub:
    """A resource in the stub."""

    collections: tuple[CollectionStub, ...]
    head: str
    docstring: str
    meta: str
    properties: tuple[Signature, ...]
    methods: tuple[Signature, ...]


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
    wanted: set[Import] = {
        Import(RESOURCE, "ResourceMeta"),
        Import(RESOURCE, "ServiceResource"),
        Import("typing", "type_check_only"),
        Import(".client", f"{context.prefix}Client"),
        context.resource_client,
    }
    classes = tuple(
        _Stub(context, model, resource, wanted).view()
        for resource in all_resources(model)
    )
    plain = context.options.docs == "none"
    return Stub(
        context.title,
        context.prefix,
        layout.imports(wanted),
        context.resource_client.name,
        plain,
        classes,
    )


class _Stub(ResourceClass):
    """A resource as the stub has it."""

    @cached_property
    def annotator(self) -> Annotator:
        return self.context.dialect("t.")

    @cached_property
    def attributes(self) -> Attributes:
        """What is known of the resource's data."""
        outputs = self.context.options.outputs
        return Attributes(self.model, self.annotator.promises, outputs)

    @cached_property
    def identifiers(self) -> dict[str, Annotation]:
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
            each for each in self._properties() if not iskeyword(each.name)
        )
        methods = tuple(self._methods())
        self.imports |= merge(properties, methods)
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
        for name, type_ in self.identifiers.items():
            yield self._property(name, type_)
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
        self, name: str, type_: Annotation, html: str = "", otherwise: str = ""
    ) -> Signature:
        return signature(name, (), type_, self._docstring(html, otherwise))

    def _docstring(
        self, html: str, otherwise: str, parameters: Sequence[Field] = ()
    ) -> str:
        level = self.context.options.docs
        return docs.block(level, html, otherwise, parameters=parameters)

    def _methods(self) -> Iterator[Signature]:
        named, context = self.named, self.context
        if not self.is_service:
            clients = {
                f"{context.prefix}Client": None,
                context.resource_client.name: None,
            }
            client = f"client: {' | '.join(clients)} | None = ..."
            identifiers = [
                f"{name}: {type_.text}" for name, type_ in self.identifiers.items()
            ]
            yield signature(
                "__init__", (), builtin("None"), "", positional=(*identifiers, client)
            )
        elif "create" not in named.actions:
            yield self._create()
        if named.load is not None and "load" not in self.replaced:
            for name in ("load", "reload"):
                yield self._action(name, named.load, builtin("None"))
        for name, action in self.actions().items():
            yield self._action(name, action, self._result(action))
        for name, each in named.subresources.items():
            made = self.model.types[each.resource.type]
            inputs = [
                f"{names.snake(identifier.target)}: "
                f"{self.identifier(made, identifier.target).text}"
                for identifier in each.resource.identifiers
                if identifier.source == "input"
            ]
            text = f"Return a resource of type {each.resource.type}; nothing is called."
            yield signature(
                name,
                (),
                self._class(each.resource.type),
                self._docstring("", text),
                positional=inputs,
            )
        text = "Return the names of the sub-resources."
        yield signature(
            "get_available_subresources",
            (),
            STR.inside(LIST),
            self._docstring("", text),
        )
        for name, waiter in named.waiters.items():
            request = self.polling(waiter)
            fields = [*self._parameters(request), parameters.WAITER_CONFIG]
            text = sentences(context.service.waiters[waiter.waiter])
            yield signature(
                name, fields, builtin("None"), self._docstring("", text, fields)
            )
        for method in self.extra.methods:
            yield injected(context, method)

    def _create(self) -> Signature:
        made = imported(".._runtime.client", "Session").optional()
        text = "Return the service resource of a session, by default the default one."
        fields = [
            Field("session", made, False),
            *(
                Field(name, builtin(f"{type_} | None"), False)
                for name, type_ in _CREATE_ARGUMENTS
            ),
            Field("use_ssl", builtin("bool"), False),
            Field("verify", builtin("bool | str | None"), False),
            Field("config", imported("botocore.config", "Config").optional(), False),
        ]
        self.imports.add(Import("typing_extensions", "Self"))
        return signature(
            "create",
            fields,
            builtin("Self"),
            self._docstring("", text),
            decorator="@classmethod",
        )

    def _action(self, name: str, action: Action, result: Annotation) -> Signature:
        fields = self._parameters(action.request)
        operation = self.operation(action.request)
        return signature(
            name,
            fields,
            result,
            self._docstring(*self.described(action.request), fields),
            operation.deprecated,
        )

    def _parameters(self, request: Request) -> list[Field]:
        return parameters.of_request(self.context, request, self.annotator)

    def _result(self, action: Action) -> Annotation:
        operation = self.operation(action.request)
        if action.resource is not None:
            return self._resource(action.resource, operation)
        if action.path and action.path != "$" and operation.output:
            return self._found(operation.output, action.path)
        return self.context.response(operation, self.annotator)

    def _found(self, start: str, path: str) -> Annotation:
        found = follow(self.context.service.shapes, start, path)
        if found is None:
            return ANY
        type_ = self.annotator.shape(found.shape, Direction.OUTPUT)
        return type_.inside(LIST) if found.projected else type_.optional()

    def _resource(
        self, target: ResourceReference, operation: Operation | None
    ) -> Annotation:
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
                return made.inside(LIST)
        return made

    def _class(self, name: str) -> Annotation:
        """Return a class of the module: through the module, since members shadow it."""
        return Annotation(f"r.{name}", frozenset({Import(".", "service_resource")}))

    def _collection(self, name: str, collection: HasMany) -> CollectionStub:
        self.imports |= COLLECTIONS
        class_name = self.collection_class(name)
        element = self._class(collection.resource.type)
        fields = self._parameters(collection.request)
        methods = []
        for name, each in self.batch_actions(collection).items():
            made = self._result(each)
            parameters = self._parameters(each.request)
            methods.append(
                signature(
                    name,
                    parameters,
                    made if made.text.startswith("list[") else made.inside(LIST),
                    self._docstring(*self.described(each.request), parameters),
                )
            )
        filtering = signature(
            "filter",
            fields,
            self._class(class_name),
            self._docstring(
                "", "Return the resources that these parameters select.", fields
            ),
        )
        self.imports |= merge(methods, [filtering]) | element.imports
        return CollectionStub(
            class_name,
            layout.call(
                f"class {class_name}", [f"ResourceCollection[{element.text}]"], ":"
            ),
            layout.call(
                f"class {class_name}Manager",
                [f"CollectionManager[{element.text}, {class_name}]"],
                ":",
            ),
            collection.resource.type,
            collection.request.operation,
            filtering,
            tuple(methods),
        )


def _as_sure(type_: Annotation, judgement: Judgement) -> Annotation:
    """Return the type of an attribute of which it is known how sure it is."""
    match judgement.certainty:
        case Certainty.SURE:
            return type_
        case Certainty.UNKNOWN:
            return type_.or_maybe_none()
        case Certainty.MISSING:
            return type_.optional()


_CREATE_ARGUMENTS = (
    ("region_name", "str"),
    ("api_version", "str"),
    ("endpoint_url", "str"),
    ("aws_access_key_id", "str"),
    ("aws_secret_access_key", "str"),
    ("aws_session_token", "str"),
)
