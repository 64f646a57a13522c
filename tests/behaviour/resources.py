"""The questions about resources: every type with its actions, attributes, collections, ….

A resource is made anew for each question, from the service resource and by way of the
sub-resources that lead to its type.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, methodcaller
from typing import Any

from tests.behaviour.calls import answered, parameters
from tests.behaviour.counterparts import waiter_configs
from tests.behaviour.question import Question
from tests.support.values import FULL, MINIMAL, Filling
from tests.support.wire import answer
from tests.support.wire.answer import Answer

_ONCE = {"WaiterConfig": {"Delay": 0, "MaxAttempts": 1}}


def questions(resource: Any) -> Iterator[Question]:
    """Ask about a service resource and every type that can be reached from it.

    Args:
        resource: boto3's service resource.
    """
    for kind in _types(resource):
        yield from kind.questions()


@dataclass(frozen=True)
class _Type:
    """A resource type: how to make one, and boto3's model of it.

    Attributes:
        path: the sub-resources that lead to it, each with its number of identifiers.
        model: its resource model.
        service: the model of the service.
        waiters: botocore's descriptions of the service's waiters.
    """

    path: tuple[tuple[str, int], ...]
    model: Any
    service: Any
    waiters: Mapping[str, Any]

    def make(self, resource: Any) -> Any:
        """Make one, with invented identifiers, out of a service resource."""
        for name, identifiers in self.path:
            values = [f"{name.lower()}-id{number}" for number in range(identifiers)]
            resource = getattr(resource, name)(*values)
        return resource

    def questions(self) -> Iterator[Question]:
        yield from self._nature()
        yield from self._data()
        yield from self._actions()
        yield from self._collections()
        for waiter in self.model.waiters:
            config = self.waiters[waiter.waiter_name]
            operation = self.service.operation_model(config.operation)
            for filling in (MINIMAL, FULL):
                yield self._ask(
                    waiter.name,
                    filling.name,
                    methodcaller(waiter.name, **_ONCE),
                    [answered(operation, filling)],
                )

    def _ask(
        self,
        member: str,
        name: str,
        ask: Callable[[Any], Any],
        answers: Sequence[Answer] = (Answer(),),
    ) -> Question:
        subject = ".".join((*[step for step, _ in self.path], member))
        return Question(
            "resource", subject, name, lambda r: described(ask(self.make(r))), answers
        )

    def _nature(self) -> Iterator[Question]:
        yield self._ask("itself", "repr", repr)
        yield self._ask("itself", "class", lambda r: type(r).__name__)
        yield self._ask("itself", "meta", lambda r: repr(r.meta))
        yield self._ask("itself", "identifiers", self._identifiers)
        yield self._ask(
            "itself",
            "members",
            # `create` is our addition.
            lambda r: [
                n for n in dir(r) if n[0] != "_" and (n != "create" or self.path)
            ],
        )
        yield self._ask(
            "itself", "sub-resources", methodcaller("get_available_subresources")
        )
        yield self._ask("itself", "unknown member", lambda r: r.no_such_member)
        yield self._ask("itself", "equal", lambda r: [r == r.meta, r == r, r != r])
        for name in sorted(sub.name for sub in self.model.subresources):
            yield self._ask(name, "no identifiers", methodcaller(name))
            yield self._ask(name, "too many", methodcaller(name, *"abcdefgh"))
            yield self._ask(name, "unknown keyword", methodcaller(name, no_such=1))

    def _identifiers(self, resource: Any) -> Any:
        names = resource.meta.identifiers
        return {name: getattr(resource, name) for name in names}

    def _data(self) -> Iterator[Question]:
        answers = [Answer()]
        if load := self.model.load:
            operation = self._operation(load)
            answers = [answered(operation, FULL)]
            for name, given in (
                ("full", answers),
                ("empty", [answer.empty(operation)]),
            ):
                yield self._ask("load", name, lambda r: [r.load(), r], given)
        shape = self.model.shape and self.service.shape_for(self.model.shape)
        names = list(self.model.get_attributes(shape)) if shape else []
        names += [reference.name for reference in self.model.references]
        for name in names:
            yield self._ask(name, "loaded lazily", attrgetter(name), answers)

    def _actions(self) -> Iterator[Question]:
        for action in self.model.actions:
            operation = self._operation(action)
            for filling in (MINIMAL, FULL):
                call = _calling(action.name, self._given(action, filling))
                answers = [answered(operation, filling)] * 2
                yield self._ask(action.name, filling.name, call, answers)
            call = _calling(action.name, self._given(action, MINIMAL))
            yield self._ask(action.name, "empty", call, [answer.empty(operation)])
            refused = [answer.unknown(operation, "NoSuchErrorCode", 400)]
            yield self._ask(action.name, "refused", call, refused)
            unknown = _calling(action.name, {"NoSuchParameter": 1})
            yield self._ask(action.name, "unknown keyword", unknown)
            yield self._ask(
                action.name,
                "positional",
                methodcaller(action.name, "text"),
            )

    def _collections(self) -> Iterator[Question]:
        for collection in self.model.collections:
            operation = self._operation(collection)
            answers = [answered(operation, FULL), answer.empty(operation)]
            given = self._given(collection, FULL)
            ways: dict[str, Callable[[Any], Any]] = {
                "manager": repr,
                "all": lambda c: list(c.all()),
                "filter": lambda c: list(c.filter(**copy.deepcopy(given))),
                "filter twice": lambda c: list(c.filter(A=[1]).filter(A=[2])),
                "limit": lambda c: list(c.limit(1)),
                "pages": lambda c: list(c.page_size(1).pages()),
                "not iterable": list,
                "members": lambda c: [n for n in dir(c.all()) if n[0] != "_"],
            }
            for batch in collection.resource.model.batch_actions:
                batched = answered(self._operation(batch), FULL)
                yield self._collect(
                    collection.name,
                    batch.name,
                    methodcaller(batch.name),
                    [answers[0], batched, answers[1], batched],
                )
            for name, way in ways.items():
                yield self._collect(collection.name, name, way, answers)

    def _collect(
        self, name: str, way: str, ask: Callable[[Any], Any], answers: Sequence[Answer]
    ) -> Question:
        return self._ask(name, way, lambda r: ask(getattr(r, name)), answers)

    def _operation(self, action: Any) -> Any:
        return self.service.operation_model(action.request.operation)

    def _given(self, action: Any, filling: Filling) -> dict[str, Any]:
        """Return the parameters that the resource does not set itself."""
        given = parameters(self._operation(action), filling)
        preset = {
            param.target.split(".")[0].split("[")[0] for param in action.request.params
        }
        return {name: value for name, value in given.items() if name not in preset}


def described(value: Any) -> Any:
    """Describe resources by what they are called and what they know."""
    if isinstance(value, (list, tuple)):
        return [described(element) for element in value]
    if hasattr(getattr(value, "meta", None), "resource_model"):
        return [repr(value), value.meta.data]
    return value


def _calling(name: str, given: dict[str, Any]) -> Callable[[Any], Any]:
    return lambda resource: getattr(resource, name)(**copy.deepcopy(given))


def _types(resource: Any) -> Iterator[_Type]:
    """Find all types that sub-resources lead to, each by the shortest way."""
    service = resource.meta.client.meta.service_model
    waiters = waiter_configs(resource.meta.client)
    found = [_Type((), resource.meta.resource_model, service, waiters)]
    known = {""}
    for kind in found:
        yield kind
        for sub in kind.model.subresources:
            model = sub.resource.model
            if sub.resource.type in known:
                continue
            known.add(sub.resource.type)
            given = [i for i in sub.resource.identifiers if i.source == "input"]
            path = (*kind.path, (sub.name, len(given)))
            found.append(_Type(path, model, service, waiters))
