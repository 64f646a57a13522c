"""The proof of outputs: what botocore's parsers deliver is what the types promise.

Answers are put on the wire from the model, parsed, and held against the response types:
an answer with nothing in it, and for every structure that a service can return one with
the required members only, one with their containers empty, and one with all members.

What is promised because AWS was seen to send it is no fact about parsers. Which keys those
are is asked of the generator: an answer with nothing in it need not deliver them, every
other answer has them, and a key that is promised for no reason at all is wrong.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args
from urllib.parse import quote

from tests.agreement.generated_types import OperationTypes, ServiceTypes
from tests.agreement.runtime import Runtime
from tests.support.meaning import fields, mismatches
from tests.support.values import MINIMAL
from tests.support.wire import answer

POLICY = quote(json.dumps({"Version": "2012-10-17", "Statement": {"Effect": "Deny"}}))
TEXTS: Mapping[str, Mapping[str, str]] = {"iam": {"policyDocumentType": POLICY}}
"""What texts of a shape look like on the wire, where a handler reads them."""
NEVER_EMPTY = {("s3", "GetBucketLocation")}
"""Operations whose answers a handler reads as XML: without a body there is no result."""


@dataclass(frozen=True)
class Place:
    """A structure in an answer; `whole` puts a value for it into a whole output."""

    path: str
    shape: Any
    whole: Callable[[Any], Any]


@dataclass
class Proof:
    """The result for one service."""

    operations: int = 0
    structures: int = 0
    answers: int = 0
    wrong: list[str] = field(default_factory=list)


def prove(types: ServiceTypes, sample: int | None = None) -> Proof:
    """Compare the response types of a service with botocore.

    Args:
        types: those of the service.
        sample: how many operations to look at, evenly spread; None is all.
    """
    walk = Walk(types)
    operations = list(walk.types.operations())
    step = max(1, len(operations) // sample) if sample else 1
    for operation in operations[::step]:
        walk.operation(operation)
    return walk.proof


class Walk:
    """The proof of one service, an operation at a time."""

    def __init__(self, types: ServiceTypes) -> None:
        self.types = types
        self._service = types.service
        self._runtime = Runtime(types.service)
        self._texts = TEXTS.get(types.service, {})
        self._seen: set[str] = set()
        self.proof = Proof()

    def operation(self, types: OperationTypes) -> None:
        """Prove what one operation returns."""
        operation = self._runtime.model.operation_model(types.name)
        self.proof.operations += 1
        self._nothing(types, operation)
        for error in operation.error_shapes:
            self._failed(operation, error)
        if operation.output_shape is None:
            return
        shape = operation.output_shape
        waiting = deque([Place(types.name, shape, lambda value: value)])
        while waiting:
            place = waiting.popleft()
            self.proof.structures += 1
            for value in self._values(place.shape):
                self._answered(types, operation, place, value)
            waiting.extend(self._inside(place))

    def _nothing(self, types: OperationTypes, operation: Any) -> None:
        """From an answer with nothing in it comes what the type promises on its own."""
        self.proof.answers += 1
        shape = operation.output_shape
        given = answer.empty(operation)
        streams = shape is not None and shape.event_stream_name
        if streams or (self._service, types.name) in NEVER_EMPTY:
            given = answer.success(operation, {})
        found = self._runtime.delivered(operation, given)
        modelled = set(shape.required_members) if shape is not None else set()
        promised = {
            name for name, key in fields(types.response).items() if key.required
        }
        seen = self.types.observed(shape.name) if shape is not None else set()
        for name in sorted(promised - modelled - seen - found.keys()):
            self._wrong(types.name, f"{name} is promised, and not delivered")
        for name in sorted(found.keys() - promised):
            self._wrong(types.name, f"{name} is always delivered, and not promised")

    def _values(self, shape: Any) -> Iterator[Any]:
        """Yield what a structure may hold in an answer."""
        minimal = _minimal(shape)
        yield minimal
        yield _emptied(shape, minimal)
        members = _returned(shape)
        if shape.is_tagged_union or shape.serialization.get("eventstream"):
            for name, member in members.items():
                yield {name: MINIMAL.value(member, name)}
        else:
            yield {name: MINIMAL.value(each, name) for name, each in members.items()}

    def _failed(self, operation: Any, error: Any) -> None:
        """The response of an exception, once per service.

        The message is where every exception has it, `Error.Message`, and need not be said
        again. What else stands in `Error` comes from XML as it is, and S3 says much.
        """
        if error.name in self._seen:
            return
        self._seen.add(error.name)
        hint = self.types.error(error.name)
        # Every error in XML has a code and a message; with two of them it is none.
        xml = operation.service_model.resolved_protocol in ("query", "ec2", "rest-xml")
        sent = {
            name: MINIMAL.value(each, name)
            for name, each in _returned(error).items()
            if not (xml and name.lower() in ("code", "message"))
        }
        required = {k: v for k, v in sent.items() if k in error.required_members}
        for value in (required, sent):
            self.proof.answers += 1
            given = answer.failure(operation, error, value)
            found = self._runtime.delivered(operation, given)
            for path, what in mismatches(hint, found, comes_out=True):
                said = path.startswith(".Error.") or path.lower() == ".message"
                if not (said and what == "is not declared"):
                    self._wrong(f"{error.name}{path}", f"{what}, from {value!r:.60}")

    def _answered(
        self, types: OperationTypes, operation: Any, place: Place, value: Any
    ) -> None:
        self.proof.answers += 1
        sent = self.types.completed(operation.output_shape, place.whole(value))
        whole = self._worded(operation.output_shape, sent)
        stream = operation.output_shape.event_stream_name
        if stream in whole:
            events = _returned(operation.output_shape.members[stream])
            whole[stream] = {k: v for k, v in whole[stream].items() if k in events}
        found = self._runtime.delivered(operation, answer.success(operation, whole))
        for path, what in mismatches(types.response, found, comes_out=True):
            self._wrong(types.name + path, f"{what}, from {place.path} {value!r:.60}")
        if stream:
            (hint,) = get_args(fields(types.response)[stream].hint)
            for event in found[stream]:
                for path, what in mismatches(hint, event, comes_out=True):
                    self._wrong(f"{types.name}.{stream}[]{path}", what)

    def _inside(self, place: Place) -> Iterator[Place]:
        for name, member in _returned(place.shape).items():
            alone = place.shape.is_tagged_union or place.shape.serialization.get(
                "eventstream"
            )
            outer = {} if alone else _minimal(place.shape)

            def whole(
                value: Any, name: str = name, outer: dict[str, Any] = outer
            ) -> Any:
                return place.whole({**outer, name: value})

            yield from self._structures(Place(f"{place.path}.{name}", member, whole))

    def _structures(self, place: Place) -> Iterator[Place]:
        """Yield the next structures at or in a place, each shape once a service."""
        shape = place.shape
        if shape.type_name == "list":
            yield from self._structures(
                Place(f"{place.path}[]", shape.member, lambda v: place.whole([v]))
            )
        elif shape.type_name == "map":
            key = MINIMAL.value(shape.key, "key")
            yield from self._structures(
                Place(f"{place.path}{{}}", shape.value, lambda v: place.whole({key: v}))
            )
        elif shape.type_name == "structure" and not shape.is_document_type:
            if shape.name not in self._seen:
                self._seen.add(shape.name)
                yield place

    def _worded(self, shape: Any, value: Any) -> Any:
        """Return a value with texts as the service has them, where it matters."""
        if not self._texts or value is None:
            return value
        if shape.type_name == "structure":
            return {k: self._worded(shape.members[k], v) for k, v in value.items()}
        if shape.type_name == "list":
            return [self._worded(shape.member, each) for each in value]
        return self._texts.get(shape.name, value)

    def _wrong(self, path: str, what: str) -> None:
        self.proof.wrong.append(f"{self._service}: {path}: {what}")


def _minimal(shape: Any) -> dict[str, Any]:
    """Return what a structure has to hold; the payload is what the answer consists of.

    Without a body botocore's parser makes an empty structure of it. No service answers
    so, and what the model requires of the structure stays promised.
    """
    value: dict[str, Any] = MINIMAL.value(shape, shape.name)
    payload = shape.serialization.get("payload")
    if payload and payload not in value:
        value[payload] = MINIMAL.value(shape.members[payload], payload)
    return value


def _emptied(shape: Any, value: Any) -> Any:
    """Return a value without the elements of its lists and maps.

    Those that are flattened stay: in XML they are nothing but their elements, and one
    that is required has one.
    """
    kind = shape.type_name
    if kind == "structure" and not shape.is_document_type:
        return {name: _emptied(shape.members[name], value[name]) for name in value}
    if kind in ("list", "map") and not shape.serialization.get("flattened"):
        return type(value)()
    return value


def _returned(shape: Any) -> dict[str, Any]:
    """Return the members that come together in a value, without what ends a stream.

    Of two members that have one name on the wire a service sends one.
    """
    named: dict[tuple[str, str], str] = {}
    for name, member in shape.members.items():
        ends = shape.serialization.get("eventstream") and member.metadata.get(
            "exception"
        )
        if not ends:
            traits = member.serialization
            named[traits.get("location", ""), traits.get("name", name)] = name
    return {name: shape.members[name] for name in named.values()}
