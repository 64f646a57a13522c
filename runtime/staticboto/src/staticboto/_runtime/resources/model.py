"""The resource model: the entry of one type in `resources-1.json`, with Python names.

Owns the names of a class's members and how collisions between them are resolved (the
generator has the same rules in `naming/members`), and the classes that
`boto3.resources.model` exports. Everything is a view of the JSON, made on first use.

Deliberately does not know what a member does; `member` and the modules of
`boto3.resources` do.

    ResourceModel
    ├── identifiers: Identifier
    ├── load, actions, batch_actions: Action ── Request, ResponseResource
    ├── subresources, references: Action ── ResponseResource
    ├── collections: Collection ── Request, ResponseResource
    └── waiters: Waiter
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from botocore import xform_name

logger = logging.getLogger("boto3.resources.model")

Json: TypeAlias = Mapping[str, Any]


class Member(NamedTuple):
    """One member of a resource's class: its Python name, its kind, its key in the model."""

    name: str
    kind: str
    key: str


class Identifier:
    """A value that identifies a resource.

    Attributes:
        name: its name on the class.
        member_name: the attribute that holds the same value, if there is one.
    """

    def __init__(self, name: str, member_name: str | None = None) -> None:
        self.name = name
        self.member_name = member_name


class Parameter:
    """The source of a value: of a preset of a request, or an identifier of a new resource.

    Attributes:
        target: where the value goes.
        source: what kind of source it has.
        name: the identifier that it is read from.
        path: the JMESPath expression that finds it.
        value: the value itself.

    The source decides which of the last three is set.
    """

    name: Any
    path: Any
    value: Any

    def __init__(
        self,
        target: str,
        source: str,
        name: str | None = None,
        path: str | None = None,
        value: str | int | bool | None = None,
        **kwargs: Any,
    ) -> None:
        self.target = target
        self.source = source
        self.name = name
        self.path = path
        self.value = value
        if kwargs:
            logger.warning("Unknown parameter options found: %s", kwargs)


class DefinitionWithParams:
    """Something that presets parameters."""

    def __init__(self, definition: Json) -> None:
        self._definition = definition

    @property
    def params(self) -> list[Parameter]:
        """The presets, in the order of the model."""
        return [Parameter(**item) for item in self._definition.get("params", [])]


class Request(DefinitionWithParams):
    """A call; `operation` is the name of its operation."""

    def __init__(self, definition: Json) -> None:
        super().__init__(definition)
        self.operation: str = definition.get("operation", "")


class Waiter(DefinitionWithParams):
    """A waiter of a resource; `waiter_name` is the one of the client that it starts."""

    PREFIX = "WaitUntil"

    def __init__(self, name: str, definition: Json) -> None:
        super().__init__(definition)
        self.name = name
        self.waiter_name: str = definition.get("waiterName", "")


class ResponseResource:
    """A resource that is made from a response, or from another resource.

    Attributes:
        type: the resource's type.
        path: the JMESPath expression that finds its data, if it is made with data.
    """

    def __init__(self, definition: Json, resource_defs: Json) -> None:
        self._definition = definition
        self._resource_defs = resource_defs
        self.type: str = definition["type"]
        self.path: str | None = definition.get("path")

    @cached_property
    def identifiers(self) -> list[Parameter]:
        """Where the identifiers come from."""
        return [Parameter(**item) for item in self._definition.get("identifiers", [])]

    @property
    def model(self) -> ResourceModel:
        """The model of the resource's type."""
        return ResourceModel(
            self.type, self._resource_defs[self.type], self._resource_defs
        )


class Action:
    """An action, a sub-resource or a reference.

    Attributes:
        name: its name on the class.
        request: the call; None if there is none.
        resource: the resource made from the response; None if there is none.
        path: the JMESPath expression that selects the result.
    """

    def __init__(self, name: str, definition: Json, resource_defs: Json) -> None:
        self._definition = definition
        self.name = name
        self.request = (
            Request(definition["request"]) if "request" in definition else None
        )
        self.resource = (
            ResponseResource(definition["resource"], resource_defs)
            if "resource" in definition
            else None
        )
        self.path: str | None = definition.get("path")


class Collection(Action):
    """A collection of resources of one type."""

    @property
    def batch_actions(self) -> list[Action]:
        """The actions that the collection performs on all of its elements."""
        return [] if self.resource is None else self.resource.model.batch_actions

    def batch_members(self) -> Iterator[Member]:
        """Yield the batch actions as members of the collection's class."""
        if self.resource is not None:
            yield from self.resource.model.batch_members()


class ResourceModel:
    """The model of one type, or of the service itself.

    Attributes:
        name: the type; the service's name for the service itself.
        shape: the shape whose members are the attributes, if there is one.
    """

    def __init__(self, name: str, definition: Json, resource_defs: Json) -> None:
        self._definition = definition
        self._resource_defs = resource_defs
        self._renamed: dict[tuple[str, str], str] = {}
        # Used whenever an object makes another one.
        self._related: dict[str, Action] = {}
        self.name = name
        self.shape: str | None = definition.get("shape")

    # Names.

    def load_rename_map(self, shape: Any = None) -> None:
        """Decide which members get another name because theirs is already taken.

        Args:
            shape: botocore's shape called `self.shape`; without it, attributes keep
                their names.

        Raises:
            ValueError: a member has no name left.
        """
        self._renamed = {}
        self._related = {}
        taken = {"meta"}
        for category, name in self._names(shape):
            self._load_name_with_category(taken, name, category, False)

    def _names(self, shape: Any) -> Iterator[tuple[str, str]]:
        """Yield category and preferred name of all members, in order of precedence."""
        definition = self._definition
        if definition.get("load"):
            yield "action", "load"
        for item in definition.get("identifiers", []):
            yield "identifier", xform_name(item["name"])
        for key in definition.get("actions", {}):
            yield "action", xform_name(key)
        for key, item in self._get_has_definition().items():
            if _needs_data(item):
                yield "reference", xform_name(key)
            else:
                yield "subresource", key
        for key in definition.get("hasMany", {}):
            yield "collection", xform_name(key)
        for key in definition.get("waiters", {}):
            yield "waiter", xform_name(Waiter.PREFIX + key)
        if shape is not None:
            for key in shape.members:
                yield "attribute", xform_name(key)

    def _load_name_with_category(
        self, names: set[str], name: str, category: str, snake_case: bool = True
    ) -> None:
        name = xform_name(name) if snake_case else name
        if name in names:
            logger.debug("Renaming %s %s %s", self.name, category, name)
            self._renamed[category, name] = name = f"{name}_{category}"
            if name in names:
                raise ValueError(f"Problem renaming {self.name} {category} to {name}!")
        names.add(name)

    def _get_name(self, category: str, name: str, snake_case: bool = True) -> str:
        name = xform_name(name) if snake_case else name
        return self._renamed.get((category, name), name)

    def members(self, shape: Any = None) -> Iterator[Member]:
        """Yield the members of the class, in the order in which they are assigned.

        Kinds: identifier, load, action, alias (its key is the identifier's name),
        attribute, collection, reference, subresource, waiter.
        """
        definition = self._definition
        for item in definition.get("identifiers", []):
            name = self._get_name("identifier", item["name"])
            yield Member(name, "identifier", item["name"])
        if self.load:
            yield Member("load", "load", "load")
            yield Member("reload", "load", "load")
        for key in definition.get("actions", {}):
            yield Member(self._get_name("action", key), "action", key)
        if shape is not None:
            aliases = {i.member_name: i.name for i in self.identifiers}
            for name, (key, _) in self.get_attributes(shape).items():
                if name in aliases:
                    yield Member(name, "alias", aliases[name])
                else:
                    yield Member(name, "attribute", key)
        for key in definition.get("hasMany", {}):
            yield Member(self._get_name("collection", key), "collection", key)
        related = self._get_has_definition().items()
        for key, item in related:
            if _needs_data(item):
                yield Member(self._get_name("reference", key), "reference", key)
        for key, item in related:
            if not _needs_data(item):
                name = self._get_name("subresource", key, snake_case=False)
                yield Member(name, "subresource", key)
        for key in definition.get("waiters", {}):
            name = self._get_name("waiter", Waiter.PREFIX + key)
            yield Member(name, "waiter", key)

    def get_attributes(self, shape: Any) -> dict[str, tuple[str, Any]]:
        """Return {name: (member of the shape, botocore's shape of it)}.

        A member with the name of an identifier is not an attribute.
        """
        identifiers = {identifier.name for identifier in self.identifiers}
        return {
            self._get_name("attribute", key): (key, member)
            for key, member in shape.members.items()
            if xform_name(key) not in identifiers
        }

    def batch_members(self) -> Iterator[Member]:
        """Yield the batch actions, which are members of collections of such resources."""
        for key in self._definition.get("batchActions", {}):
            yield Member(self._get_name("batch_action", key), "batch_action", key)

    # One entry, by its key in the model.

    def action(self, key: str) -> Action:
        """Return the action called `key`."""
        definition = self._definition["actions"][key]
        return Action(self._get_name("action", key), definition, self._resource_defs)

    def batch_action(self, key: str) -> Action:
        """Return the batch action called `key`."""
        definition = self._definition["batchActions"][key]
        return Action(
            self._get_name("batch_action", key), definition, self._resource_defs
        )

    def related(self, key: str) -> Action:
        """Return the sub-resource or reference called `key`."""
        if key in self._related:
            return self._related[key]
        definition = self._get_has_definition()[key]
        if _needs_data(definition):
            name = self._get_name("reference", key)
        else:
            name = self._get_name("subresource", key, snake_case=False)
        action = Action(name, definition, self._resource_defs)
        self._related[key] = action
        return action

    def collection(self, key: str) -> Collection:
        """Return the collection called `key`."""
        definition = self._definition["hasMany"][key]
        return Collection(
            self._get_name("collection", key), definition, self._resource_defs
        )

    def waiter(self, key: str) -> Waiter:
        """Return the waiter called `key`."""
        definition = self._definition["waiters"][key]
        return Waiter(self._get_name("waiter", Waiter.PREFIX + key), definition)

    # All entries.

    @property
    def identifiers(self) -> list[Identifier]:
        """What identifies the resource, in the order of the constructor."""
        return [
            Identifier(
                self._get_name("identifier", item["name"]),
                (
                    self._get_name("attribute", item["memberName"])
                    if item.get("memberName")
                    else None
                ),
            )
            for item in self._definition.get("identifiers", [])
        ]

    @property
    def load(self) -> Action | None:
        """The action that loads the attributes."""
        definition = self._definition.get("load")
        if definition is None:
            return None
        return Action("load", definition, self._resource_defs)

    @property
    def actions(self) -> list[Action]:
        """The actions of one resource."""
        return [self.action(key) for key in self._definition.get("actions", {})]

    @property
    def batch_actions(self) -> list[Action]:
        """The actions of collections of such resources."""
        keys = self._definition.get("batchActions", {})
        return [self.batch_action(key) for key in keys]

    @property
    def subresources(self) -> list[Action]:
        """The resources that can be made without a call, given further identifiers."""
        return self._get_related_resources(True)

    @property
    def references(self) -> list[Action]:
        """The resources that the attributes refer to."""
        return self._get_related_resources(False)

    @property
    def collections(self) -> list[Collection]:
        """The collections."""
        return [self.collection(key) for key in self._definition.get("hasMany", {})]

    @property
    def waiters(self) -> list[Waiter]:
        """The waiters."""
        return [self.waiter(key) for key in self._definition.get("waiters", {})]

    def _get_related_resources(self, subresources: bool) -> list[Action]:
        return [
            self.related(key)
            for key, definition in self._get_has_definition().items()
            if _needs_data(definition) is not subresources
        ]

    def _get_has_definition(self) -> Json:
        """Return the `has` entries; the service itself has one for every type."""
        own: Json = self._definition.get("has", {})
        if self.name in self._resource_defs:
            return own
        entries: dict[str, Any] = {}
        for type_name, definition in self._resource_defs.items():
            named = {
                key: item
                for key, item in own.items()
                if item["resource"]["type"] == type_name
            }
            entries.update(named or {type_name: _made_by_user(type_name, definition)})
        return entries


def _needs_data(definition: Json) -> bool:
    """Tell a reference from a sub-resource."""
    identifiers = definition["resource"].get("identifiers", [])
    return any(item["source"] == "data" for item in identifiers)


def _made_by_user(type_name: str, definition: Json) -> Json:
    """Describe a sub-resource of which the user gives all identifiers."""
    identifiers = [
        {"target": item["name"], "source": "input"}
        for item in definition.get("identifiers", [])
    ]
    return {"resource": {"type": type_name, "identifiers": identifiers}}
