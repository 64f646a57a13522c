"""The members of a resource class, with the names that boto3 gives them.

Every identifier, action, sub-resource, reference, collection, waiter and attribute gets
a Python name; the category is appended to a name that is already taken. Owns these rules
of boto3's resource layer. Knows nothing of types. The runtime has the same rules for
classes that are built at run time (`resources.names`); a test compares both with boto3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..errors import GenerationError
from ..model.resources import (
    Action,
    HasMany,
    HasOne,
    Identifier,
    Resource,
    ResourceModel,
    ResourceReference,
    ResourceWaiter,
    ResponseIdentifier,
)
from ..model.shapes import Member, Structure
from .names import snake


@dataclass(frozen=True, slots=True)
class Named:
    """The members of a resource class by category, each by its name."""

    identifiers: Mapping[str, Identifier]
    aliases: Mapping[str, str]
    attributes: Mapping[str, Member]
    actions: Mapping[str, Action]
    subresources: Mapping[str, HasOne]
    references: Mapping[str, HasOne]
    collections: Mapping[str, HasMany]
    waiters: Mapping[str, ResourceWaiter]
    load: Action | None


def name_members(
    resource: Resource, model: ResourceModel, shape: Structure | None
) -> Named:
    """Return the members of `resource` with their names.

    Args:
        resource: the resource, or the service resource.
        model: the resource model that it belongs to.
        shape: the structure that its attributes come from.

    Raises:
        GenerationError: a name is taken, and the name with the category too.
    """
    taken = _Taken(resource.name)
    if resource.load is not None:
        taken.take("load", "action")
    identifiers = {
        taken.take(snake(each.name), "identifier"): each
        for each in resource.identifiers
    }
    actions = {
        taken.take(snake(each.name), "action"): each for each in resource.actions
    }
    has = tuple(_has(resource, model))
    subresources, references = {}, {}
    for each in has:
        if is_reference(each):
            references[taken.take(snake(each.name), "reference")] = each
        else:
            subresources[taken.take(each.name, "subresource")] = each
    collections = {
        taken.take(snake(each.name), "collection"): each for each in resource.has_many
    }
    waiters = {
        taken.take(snake(f"WaitUntil{each.name}"), "waiter"): each
        for each in resource.waiters
    }
    members = {
        taken.take(snake(each.name), "attribute"): each
        for each in (shape.members if shape else ())
        if snake(each.name) not in identifiers
    }
    held = {
        snake(each.member): name for name, each in identifiers.items() if each.member
    }
    aliases = {
        name: held[snake(m.name)]
        for name, m in members.items()
        if snake(m.name) in held
    }
    attributes = {name: m for name, m in members.items() if name not in aliases}
    return Named(
        identifiers=identifiers,
        aliases=aliases,
        attributes=attributes,
        actions=actions,
        subresources=subresources,
        references=references,
        collections=collections,
        waiters=waiters,
        load=resource.load,
    )


def is_reference(entry: HasOne) -> bool:
    """Whether a `has` entry is made from the resource's data and needs no arguments."""
    return any(each.source == "data" for each in entry.resource.identifiers)


class _Taken:
    """The names that are taken on a class."""

    def __init__(self, resource: str) -> None:
        self._resource = resource
        self._names = {"meta"}

    def take(self, name: str, category: str) -> str:
        """Take `name`, or `name_category` if it is already taken, and return it."""
        for candidate in (name, f"{name}_{category}"):
            if candidate not in self._names:
                self._names.add(candidate)
                return candidate
        raise GenerationError(
            f"the resource {self._resource}",
            f"both {name!r} and {name}_{category!r} are taken by other members",
            "Rename the member in the resource model.",
        )


def _has(resource: Resource, model: ResourceModel) -> Iterable[HasOne]:
    """Return the `has` entries; the service resource has one for every type of the model."""
    if resource is not model.service:
        return resource.has
    return {entry.name: entry for entry in _offered(model)}.values()


def _offered(model: ResourceModel) -> Iterator[HasOne]:
    for type_ in model.types.values():
        entries = [
            each for each in model.service.has if each.resource.type == type_.name
        ]
        inputs = tuple(
            ResponseIdentifier(each.name, "input") for each in type_.identifiers
        )
        yield from entries or [
            HasOne(type_.name, ResourceReference(type_.name, inputs))
        ]
