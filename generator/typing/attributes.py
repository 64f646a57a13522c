"""Whether an attribute of a resource may be None, and why.

An attribute reads a key of the resource's data. According to the resource model this
data is the response to `load`, an element of the result of an action or a collection, or
a part of another resource's data. An attribute is never None if the data from each of
these sources has its key. Owns the search for the sources; `promises` decides what one
structure promises. Source: boto3.resources.factory and boto3.resources.response.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from ..facts.overrides import LoadOverride
from ..graph.paths import alternatives, follow, needs
from ..model.resources import (
    Action,
    HasMany,
    HasOne,
    Resource,
    ResourceModel,
    ResourceReference,
)
from ..model.shapes import ListShape, Member, Structure
from ..options import Outputs
from .promises import Promises


class Certainty(Enum):
    """The certainty that an attribute is not None, from the highest to the lowest."""

    SURE = "is there"
    UNKNOWN = "may be None, nobody knows"
    MISSING = "is None at times"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement on an attribute, with the reason."""

    certainty: Certainty
    why: str


@dataclass(frozen=True, slots=True)
class Origin:
    """A source of a resource's data.

    Attributes:
        name: the operation whose response has it, the resource whose data has it as a
            part, or the function that boto3 injects.
        structure: the structure of the data; None if the path to it is not understood.
        whole: whether the data is a whole response.
        load: what an injected `load` does besides.
    """

    name: str
    structure: Structure | None
    whole: bool = False
    load: LoadOverride | None = None


class Attributes:
    """The attributes and references of the resources of one service.

    Args:
        model: the resource model.
        promises: the promises about responses of the service.
        outputs: the user's choice of promises.
    """

    def __init__(
        self, model: ResourceModel, promises: Promises, outputs: Outputs
    ) -> None:
        self._model = model
        self._promises = promises
        self._shapes = promises.service.shapes
        self._outputs = outputs

    def attribute(self, resource: Resource, member: Member) -> Judgement:
        """Return how certain it is that the attribute for a member is not None.

        Args:
            resource: a type of the model.
            member: the member of the resource's shape that the attribute is for.
        """
        if self._outputs == "lenient":
            return Judgement(Certainty.SURE, "every attribute is promised")
        return self._read(resource, member.name)

    def reference(self, resource: Resource, entry: HasOne) -> Judgement:
        """Return how certain it is that a reference is not None.

        It is None if one of its identifiers is None; identifiers that the resource
        itself does not have are read from its data.
        """
        if self._outputs == "strict":
            return Judgement(Certainty.MISSING, "the model leaves it optional")
        return _worst(
            self._read(resource, each.path or "")
            for each in entry.resource.identifiers
            if each.source == "data"
        )

    def origins(self, resource: Resource) -> list[Origin]:
        """Return the sources of the data of `resource`, one for each structure.

        If there are none, the shape in the model is the source.
        """
        found: dict[tuple[object, ...], Origin] = {}
        for origin in self._origins(resource):
            name = origin.structure.name if origin.structure else None
            found.setdefault((name, origin.whole, origin.load is None), origin)
        shape = self._shapes.get(resource.shape or "")
        if found or not isinstance(shape, Structure):
            return list(found.values())
        return [Origin(resource.name, shape)]

    def _origins(self, resource: Resource) -> Iterator[Origin]:
        overrides = self._promises.overrides.resources.get(resource.name)
        if overrides is not None and overrides.load is not None:
            structure = self._shapes[overrides.load.shape]
            assert isinstance(structure, Structure), overrides.load
            yield Origin(overrides.load.upstream, structure, load=overrides.load)
        if resource.load is not None:
            yield from self._answers(resource.load, resource.load.path or "@")
        for _, owner in self._model.classes():
            calls: tuple[Action | HasMany, ...] = (
                *owner.actions,
                *owner.batch_actions,
                *owner.has_many,
            )
            for call in calls:
                if path := _path(call.resource, resource):
                    yield from self._answers(call, path)
            for entry in owner.has:
                if path := _path(entry.resource, resource):
                    yield from self._parts(owner.name, owner.shape, path)

    def _answers(self, call: Action | HasMany, path: str) -> Iterator[Origin]:
        """Yield what a path finds in the response to a call."""
        operation = self._promises.service.operations[call.request.operation]
        for origin in self._parts(operation.name, operation.output, path):
            yield replace(origin, whole=path in ("@", "$"))

    def _parts(self, name: str, start: str | None, path: str) -> Iterator[Origin]:
        """Yield what a path finds in a structure; the elements if that is a list."""
        for each in alternatives(path):
            found = follow(self._shapes, start, each) if start else None
            shape = self._shapes[found.shape] if found else None
            while isinstance(shape, ListShape):
                shape = self._shapes[shape.member]
            yield Origin(name, shape if isinstance(shape, Structure) else None)

    def _read(self, resource: Resource, path: str) -> Judgement:
        """Return how certain it is that a path finds something in a resource's data."""
        return _worst(self._at(each, path) for each in self.origins(resource))

    def _at(self, origin: Origin, path: str) -> Judgement:
        """Do the same for data from one source."""
        name, start, load = origin.name, origin.structure, origin.load
        if start is None:
            return Judgement(Certainty.UNKNOWN, f"not known what {name} finds")
        if load is not None and load.empty:
            return Judgement(Certainty.MISSING, f"{name} finds nothing {load.empty}")
        if load is not None:
            path = load.renamed.get(path, path)
        needed = needs(self._shapes, start.name, path)
        if needed is None:
            return Judgement(Certainty.UNKNOWN, f"not known what {path} finds")
        return _worst(
            self._key(origin, structure, member) for structure, member in needed
        )

    def _key(self, origin: Origin, structure: Structure, name: str) -> Judgement:
        """Return how certain it is that the data has a key."""
        said = f"{structure.name}.{name}, from {origin.name}"
        member = next((each for each in structure.members if each.name == name), None)
        if member is None:
            return Judgement(Certainty.MISSING, f"{said}: there is no such member")
        whole = origin.whole and structure is origin.structure
        promise = self._promises.of(structure, member, whole, self._outputs)
        if promise.kept:
            certainty = Certainty.SURE
        elif promise.missing or self._outputs == "strict":
            certainty = Certainty.MISSING
        else:
            certainty = Certainty.UNKNOWN
        return Judgement(certainty, f"{said}: {promise.why}")


def _path(reference: ResourceReference | None, resource: Resource) -> str | None:
    """Return the path at which a reference finds data for `resource`; None if there is none."""
    if reference is None or reference.type != resource.name:
        return None
    return reference.path


def _worst(judgements: Iterable[Judgement]) -> Judgement:
    """Return the least certain judgement; if there are none, that nothing is known."""
    order = list(Certainty)
    nothing = Judgement(Certainty.UNKNOWN, "not known where the data comes from")
    return max(
        judgements, key=lambda each: order.index(each.certainty), default=nothing
    )
