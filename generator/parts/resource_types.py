"""The members of a resource as types and signatures.

Attributes are read-only, and may be None if `attributes` says so; actions that return
resources name their classes; parameters that the model presets are left out.
`service_resource_stub` writes the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from ..graph.paths import follow
from ..model.resources import Action, Request, ResourceReference
from ..model.service import Operation
from ..model.shapes import Direction, ListShape
from ..naming import names
from ..python import runtime
from ..python.signatures import (
    CLASS_METHOD,
    PROPERTY,
    Documentation,
    Signature,
    by_keyword,
)
from ..python.typed_dicts import Field
from ..python.types import (
    ANY,
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
from ..typing.annotations import Annotator
from ..typing.attributes import Attributes, Certainty, Judgement
from . import parameters, settings
from .injected import injected
from .resource_class import CollectionClass, ResourceClass
from .waiting import sentences

MAYBE_NONE = Name("MaybeNone", runtime.TYPES)
SELF = Name("Self", "typing_extensions")
SESSION = Name("Session", runtime.CLIENT)


class ResourceTypes(ResourceClass):
    """One resource with the types of its members."""

    @cached_property
    def annotator(self) -> Annotator:
        return self.context.dialect

    @cached_property
    def attributes(self) -> Attributes:
        """The attributes, with the certainty that each is not None."""
        outputs = self.context.options.outputs
        return Attributes(self.model, self.annotator.promises, outputs)

    @cached_property
    def identifiers(self) -> dict[str, Name]:
        """The types of the identifiers, by their names on the class."""
        return {
            name: self.identifier(self.resource, each.name)
            for name, each in self.named.identifiers.items()
        }

    def properties(self) -> Iterator[Signature]:
        """Yield the properties."""
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
        for name, collection in self.collections.items():
            text = f"Its resources of type {collection.element}."
            yield self._property(name, class_of(collection.manager), "", text)

    def _property(
        self, name: str, type_: Type, html: str = "", otherwise: str = ""
    ) -> Signature:
        said = Documentation(html, otherwise)
        return Signature(name, (), type_, said, decorator=PROPERTY)

    def methods(self) -> Iterator[Signature]:
        """Yield the methods."""
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
            yield Signature(name, inputs, class_of(made.name), said)
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
            *(Field(each.name, each.type, False) for each in _CREATE),
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
        """Return the type of one resource, or of a list if one of its identifiers is a list."""
        shapes = self.context.service.shapes
        starts = {
            "response": operation.output if operation else None,
            "requestParameter": operation.input if operation else None,
            "data": self.resource.shape,
        }
        made = class_of(target.type)
        for each in target.identifiers:
            start = starts.get(each.source)
            found = follow(shapes, start, each.path or "") if start else None
            if found and (
                found.projected or isinstance(shapes[found.shape], ListShape)
            ):
                return LIST.of(made)
        return made

    def batches(self, collection: CollectionClass) -> Iterator[Signature]:
        """Yield the methods of a collection that act on all its resources."""
        for name, each in collection.batch.items():
            made = self._result(each)
            batch = self._action(name, each, made if is_list(made) else LIST.of(made))
            yield replace(batch, deprecated=None)

    def filtering(self, collection: CollectionClass) -> Signature:
        """Return the `filter` of a collection and of its manager."""
        text = "Return the resources that these parameters select."
        return Signature(
            "filter",
            by_keyword(self._parameters(collection.model.request)),
            class_of(collection.name),
            Documentation(otherwise=text),
        )


def class_of(name: str) -> Name:
    """Return a class, referred to through its module, since members may shadow it."""
    return Name(name, SIBLINGS["r"])


def _as_sure(type_: Type, judgement: Judgement) -> Type:
    """Return the type of an attribute, with None if it may be None."""
    match judgement.certainty:
        case Certainty.SURE:
            return type_
        case Certainty.UNKNOWN:
            return union(type_, MAYBE_NONE)
        case Certainty.MISSING:
            return optional(type_)


# Strings first.
_CREATE = sorted(
    settings.OF_RESOURCES, key=lambda each: each.kind not in ("Text", "Region")
)
