"""The proof of inputs: a type and botocore agree on every probe at every place.

Walks a service's request types side by side with its shapes. At every structure a value
with the required keys and one with all keys are accepted, one that lacks a required key or
has an unknown one is refused; at every key, element, map key and map value all probes are
tried. A value is always tried as part of a whole call, with handlers, validator and
serializer, unless the validator refuses it at once.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, get_args, get_origin

from typing_extensions import is_typeddict

from tests.agreement import probes
from tests.agreement.deliberate import APART, REASONS, UNSPOKEN, Difference
from tests.agreement.generated_types import ServiceTypes
from tests.agreement.runtime import Runtime
from tests.agreement.values import Endless, example, filled, member, turns
from tests.support.meaning import alternatives, fields, is_of, marked

_UNKNOWN = "NoSuchKey"


@dataclass(frozen=True)
class Place:
    """Where a type stands, and how a whole call is made of a value for it.

    Attributes:
        path: for reports.
        hint: the type.
        shape: the shape; None where an override knows what the model does not.
        call: makes the parameters of a call from a value for the place.
        depth: 0 for all parameters together, 1 for a parameter.
        narrow: whether another type accepts more here: what came out of a service is
            accepted where more can be passed in.
    """

    path: str
    hint: Any
    shape: Any
    call: Callable[[Any], dict[str, Any]]
    depth: int
    narrow: bool = False

    def inside(
        self, name: str, hint: Any, shape: Any, put: Callable[[Any], Any]
    ) -> Place:
        """Return a place in this one; `put` makes a value for this one of one for it."""
        outer = self.call
        return Place(
            self.path + name,
            hint,
            shape,
            lambda value: outer(put(value)),
            self.depth + 1,
            self.narrow,
        )


@dataclass
class Proof:
    """The result for one service."""

    places: int = 0
    structures: int = 0
    tried: int = 0
    deliberate: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def prove(types: ServiceTypes, sample: int | None = None) -> Proof:
    """Compare the request types of a service with botocore.

    Args:
        types: those of the service.
        sample: how many operations to look at, evenly spread; None is all.
    """
    walk = Walk(types.service)
    operations = list(types.operations())
    step = max(1, len(operations) // sample) if sample else 1
    for operation in operations[::step]:
        if operation.request is not None:
            walk.operation(operation.name, operation.request)
    return walk.proof


class Walk:
    """The proof of one service, an operation at a time."""

    def __init__(self, service: str) -> None:
        self._service = service
        self._runtime = Runtime(service)
        self._seen: set[tuple[Any, str, bool]] = set()
        self._waiting: deque[Place] = deque()
        self._operation: Any = None
        self.proof = Proof()

    def operation(self, name: str, request: Any) -> None:
        """Prove the parameters of one operation."""
        self._operation = self._runtime.model.operation_model(name)
        shape = self._operation.input_shape
        self._waiting.append(Place(name, request, shape, dict, 0))
        while self._waiting:
            self._structure(self._waiting.popleft())

    def _structure(self, place: Place) -> None:
        self.proof.structures += 1
        known = fields(place.hint)
        self._keys(place, known)
        try:
            minimal = example(place.hint, place.shape)
        except Endless:
            return  # nobody can make a value of it
        self._accepted(place, "minimal", minimal)
        for turn in range(turns(place.hint)):
            full = filled(place.hint, place.shape, turn)
            self._accepted(
                place,
                f"full {turn}",
                {k: v for k, v in full.items() if APART.get(k) not in full},
            )
        self._refused(place, "unknown key", {**minimal, _UNKNOWN: "text"})
        for name, field_ in known.items():
            if field_.required and not place.narrow:
                rest = {k: v for k, v in minimal.items() if k != name}
                self._refused(place, f"without {name}", rest)
            if field_.absent:
                self._refused(place, f"{name} as well", {**minimal, name: None})
                continue

            def put(value: Any, name: str = name) -> dict[str, Any]:
                return {**example(place.hint, place.shape), name: value}

            shape = member(place.shape, name)
            self._node(place.inside(f".{name}", field_.hint, shape, put))

    def _keys(self, place: Place, known: Any) -> None:
        """The keys are those of the model, in a tagged union in whichever variant."""
        for name in place.shape.members:
            if name not in known and not (place.depth == 0 and name in UNSPOKEN):
                self._wrong(place, f"{name} is in the model and not in the type")

    def _accepted(self, place: Place, what: str, value: dict[str, Any]) -> None:
        self.proof.tried += 1
        refusal = self._refusal(place, value)
        if refusal is not None:
            self._wrong(place, f"{what} is refused: {refusal}")

    def _refused(self, place: Place, what: str, value: dict[str, Any]) -> None:
        self.proof.tried += 1
        if self._refusal(place, value) is None:
            self._wrong(place, f"{what} is accepted")

    def _refusal(self, place: Place, value: Any) -> str | None:
        return self._runtime.refusal(self._operation, place.call(value))

    def _node(self, place: Place) -> None:
        """Try all probes at a place, and go on to the places inside it."""
        self.proof.places += 1
        for name, make in self._probes(place):
            self._try(place, name, make)
        met: set[frozenset[str]] = set()
        for choice in alternatives(place.hint):
            origin, arguments = get_origin(choice), get_args(choice)
            if is_typeddict(choice):
                keys = frozenset(k for k, f in fields(choice).items() if not f.absent)
                self._enter(place, choice, place.narrow or keys in met)
                met.add(keys)
            elif origin is list and place.shape is not None:
                self._node(
                    place.inside("[]", arguments[0], place.shape.member, _repeat(place))
                )
            elif origin is dict and place.shape is not None:
                key, value = arguments
                self._node(
                    place.inside("{}", value, place.shape.value, lambda v: {"text": v})
                )
                self._node(
                    place.inside(
                        "{key}",
                        key,
                        place.shape.key,
                        lambda k: {k: example(value, place.shape.value)},
                    )
                )

    def _enter(self, place: Place, choice: Any, narrow: bool) -> None:
        """Go on to a structure, unless it was seen somewhere else in the service.

        What an override accepts where the model has no structure is tried as a whole.
        """
        if place.shape is None or place.shape.type_name != "structure":
            return
        if narrow and (choice, place.shape.name, False) in self._seen:
            return
        key = choice, place.shape.name, narrow
        if key not in self._seen:
            self._seen.add(key)
            self._waiting.append(replace(place, hint=choice, narrow=narrow))

    def _probes(self, place: Place) -> Iterator[probes.Probe]:
        yield from probes.SCALARS
        yield from probes.EMPTY
        if marked(place.hint):
            yield from probes.DOCUMENTS
        for choice in alternatives(place.hint):
            origin, arguments = get_origin(choice), get_args(choice)
            shape = place.shape
            if is_typeddict(choice):
                yield from probes.near_structure(lambda: example(choice, shape))
            elif origin is list and shape is not None:
                yield from probes.near_list(lambda: example(arguments[0], shape.member))
            elif origin is dict and shape is not None:
                yield from probes.near_map(
                    lambda: example(arguments[0], shape.key),
                    lambda: example(arguments[1], shape.value),
                )

    def _try(self, place: Place, name: str, make: Callable[[], Any]) -> None:
        try:
            expected = is_of(place.hint, make())
        except (Endless, TypeError):
            return  # no such value: nothing to hash, nothing finite
        self.proof.tried += 1
        if not expected and place.depth > 1:
            # What a handler rewrites is a parameter itself.
            if self._runtime.refuses_shape(make(), place.shape):
                return
        refusal = self._refusal(place, make())
        if expected is (refusal is None) or (place.narrow and not expected):
            return
        difference = Difference(
            place.shape, place.hint, name, make(), refusal, place.narrow
        )
        for reason in REASONS:
            if reason.explains(difference):
                self.proof.deliberate[reason.name] += 1
                return
        verdict = f"is refused: {refusal}" if refusal else "is accepted"
        self._wrong(place, f"{name} {verdict}, the type is {place.hint}")

    def _wrong(self, place: Place, what: str) -> None:
        self.proof.wrong.append(f"{self._service}: {place.path}: {what}")


def _repeat(place: Place) -> Callable[[Any], Any]:
    """Return what makes a list of an element, as long as it has to be."""

    def put(element: Any) -> Any:
        hint = next(h for h in alternatives(place.hint) if get_origin(h) is list)
        rest = example(hint, place.shape, 0)
        return [element, *rest[1:]]

    return put
