"""The resource model: the entry of one type in `resources-1.json`, with Python names.

Owns the classes that `boto3.resources.model` exports. Each is a view of the JSON, made on
first use. The names are decided in `names`.

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
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from .names import WAITER_PREFIX, Json, Member, Members, needs_data

logger = logging.getLogger("boto3.resources.model")


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

    PREFIX = WAITER_PREFIX

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


class ResourceModel(Members):
    """The model of one type, or of the service itself."""

    def __init__(self, name: str, definition: Json, resource_defs: Json) -> None:
        super().__init__(name, definition, resource_defs)
        # Used whenever an object makes another one.
        self._related: dict[str, Action] = {}

    def load_rename_map(self, shape: Any = None) -> None:
        """Decide the names again; what was made with the previous ones is forgotten.

        Args:
            shape: as in `Members.load_rename_map`.

        Raises:
            ValueError: a member has no name left.
        """
        super().load_rename_map(shape)
        self._related = {}

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
        if needs_data(definition):
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
            if needs_data(definition) is not subresources
        ]
