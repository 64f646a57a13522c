"""How a resource is used: getting it, an attribute, and a collection or an action."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.resources import Action, Request, Resource
from ..model.shapes import Scalar
from ..naming import names
from ..parts import parameters
from ..parts.context import Context
from ..parts.resource_class import ResourceClass
from ..python import layout
from . import source
from .results import Results, singular
from .strings import Place, string, words
from .values import Values

_TELLING = re.compile("(state|status|_date|_time|name|arn|description)$")
_ACTIONS = (
    "send_",
    "publish",
    "get_",
    "put_",
    "start",
    "query",
    "describe_",
    "create_",
)


class Usage:
    """The use of one resource.

    Args:
        context: the service.
        name: the name of its class: `ServiceResource`, or the type of the resource.
        resource: the resource.

    Attributes:
        values: the values in the statements.
    """

    def __init__(self, context: Context, name: str, resource: Resource) -> None:
        assert context.service.resources is not None
        self._context = context
        self._model = context.service.resources
        self._class = ResourceClass(context, self._model, resource)
        self._values = Values(context, context.dialect)
        self.values: list[object] = []

    def lines(self) -> Iterator[str]:
        """Yield the statements, after that which makes the service resource."""
        service = self._context.package
        if self._class.is_service:
            yield from self._used(service, {service})
            return
        name = names.snake(self._class.type)
        held = singular(f"{name}s", {service})
        if held == "item":
            held = f"{service}_{name}"
        yield self._got(f"{held} = ", service)
        used = [*self._used(held, {service, held})]
        attribute = self._attribute()
        if not used:
            attribute = attribute or next(iter(self._class.named.identifiers))
        if attribute is not None:
            yield f"print({held}.{attribute})"
        yield from used

    def _got(self, head: str, service: str) -> str:
        """Return the statement that gets the resource from the service resource."""
        owner = ResourceClass(self._context, self._model, self._model.service)
        for name, entry in owner.named.subresources.items():
            if entry.resource.type == self._class.type:
                given = [i for i in entry.resource.identifiers if i.source == "input"]
                values = (self._identifier(each.target) for each in given)
                return layout.call(
                    f"{head}{service}.{name}", [*map(source.spell, values)]
                )
        for name, action in owner.actions().items():
            if action.resource is not None and action.resource.type == self._class.type:
                return self._call(head, f"{service}.{name}", action)
        raise LookupError(f"nothing returns a resource of type {self._class.type}")

    def _identifier(self, name: str) -> str | int:
        """Return a value of an identifier, as the shape that it is sent as has it."""
        type_, service = self._class.type, self._context.service.name
        full = name if "_" in words(name) else f"{type_}{name}"
        found = next(self._class.sent(self._class.resource, name), None)
        if found is not None and found.type in ("integer", "long"):
            return 1
        return string(Place(service, type_, full), found or Scalar(name, "string"))

    def _attribute(self) -> str | None:
        """Return the most telling attribute, if the resource can load its data."""
        if self._class.named.load is None and self._class.extra.load is None:
            return None
        shapes = self._context.service.shapes

        def order(name: str) -> tuple[bool, bool]:
            shape = shapes[self._class.named.attributes[name].shape]
            return not isinstance(shape, Scalar), not _TELLING.search(name)

        return min(self._class.named.attributes, key=order, default=None)

    def _used(self, held: str, taken: set[str]) -> Iterator[str]:
        """Yield what is done with the resource in a variable."""
        for name, collection in self._class.collections.items():
            if not self._required(collection.model.request):
                element = self._model.types[collection.element]
                each = singular(f"{names.snake(element.name)}s", taken)
                yield f"for {each} in {held}.{name}.all():"
                inner = ResourceClass(self._context, self._model, element)
                identifier = [*inner.named.identifiers][-1:]
                yield f"    print({'.'.join([each, *identifier])})"
                return
        actions = self._class.actions()
        for name in sorted(actions, key=_order):
            yield from self._acted(held, name, actions[name], taken)
            return

    def _acted(
        self, held: str, name: str, action: Action, taken: set[str]
    ) -> Iterator[str]:
        shown = []
        if action.resource is None and action.path in (None, "$", "@"):
            operation = self._class.operation(action.request)
            shown = self._context.once(Results).of_operation(operation, taken)
        yield self._call("response = " if shown else "", f"{held}.{name}", action)
        yield from shown

    def _call(self, head: str, function: str, action: Action) -> str:
        operation = self._class.operation(action.request)
        given = self._values.parameters(operation, only=self._required(action.request))
        self.values.append(given)
        return source.call(head, function, given)

    def _required(self, request: Request) -> list[str]:
        """Return the parameters of a request that a program must pass."""
        fields = parameters.of_request(self._context, request, self._context.dialect)
        return [field.name for field in fields if field.required]


def _order(name: str) -> int:
    return next((i for i, each in enumerate(_ACTIONS) if name.startswith(each)), 99)
