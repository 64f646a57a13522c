"""The members of a resource class, as its resource model lists them, and their Python names.

Owns the order of the members, which kinds there are, and how collisions between names are
resolved. The generator has the same rules in `naming/members`. Knows nothing of what an
entry of the model says about its member; `model` does.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from botocore import xform_name

# The logger of boto3's module of resource models, which has these rules there.
_logger = logging.getLogger("boto3.resources.model")

Json: TypeAlias = Mapping[str, Any]

WAITER_PREFIX: Final = "WaitUntil"
"""What the name of a waiter's method begins with, before it is put in snake case."""


class Member(NamedTuple):
    """One member of a resource's class: its Python name, its kind, its key in the model."""

    name: str
    kind: str
    key: str


class Members:
    """The members of one type, or of the service itself.

    Attributes:
        name: the type; the service's name for the service itself.
        shape: the shape whose members are the attributes, if there is one.
    """

    def __init__(self, name: str, definition: Json, resource_defs: Json) -> None:
        self._definition = definition
        self._resource_defs = resource_defs
        self._renamed: dict[tuple[str, str], str] = {}
        self.name = name
        self.shape: str | None = definition.get("shape")

    def load_rename_map(self, shape: Any = None) -> None:
        """Decide which members get another name because theirs is already taken.

        Args:
            shape: botocore's shape called `self.shape`; without it, attributes keep
                their names.

        Raises:
            ValueError: a member has no name left.
        """
        self._renamed = {}
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
            if needs_data(item):
                yield "reference", xform_name(key)
            else:
                yield "subresource", key
        for key in definition.get("hasMany", {}):
            yield "collection", xform_name(key)
        for key in definition.get("waiters", {}):
            yield "waiter", xform_name(WAITER_PREFIX + key)
        if shape is not None:
            for key in shape.members:
                yield "attribute", xform_name(key)

    def _load_name_with_category(
        self, names: set[str], name: str, category: str, snake_case: bool = True
    ) -> None:
        name = xform_name(name) if snake_case else name
        if name in names:
            _logger.debug("Renaming %s %s %s", self.name, category, name)
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
        if definition.get("load") is not None:
            yield Member("load", "load", "load")
            yield Member("reload", "load", "load")
        for key in definition.get("actions", {}):
            yield Member(self._get_name("action", key), "action", key)
        if shape is not None:
            aliases = self._aliases()
            for name, (key, _) in self.get_attributes(shape).items():
                if name in aliases:
                    yield Member(name, "alias", aliases[name])
                else:
                    yield Member(name, "attribute", key)
        for key in definition.get("hasMany", {}):
            yield Member(self._get_name("collection", key), "collection", key)
        related = self._get_has_definition().items()
        for key, item in related:
            if needs_data(item):
                yield Member(self._get_name("reference", key), "reference", key)
        for key, item in related:
            if not needs_data(item):
                name = self._get_name("subresource", key, snake_case=False)
                yield Member(name, "subresource", key)
        for key in definition.get("waiters", {}):
            name = self._get_name("waiter", WAITER_PREFIX + key)
            yield Member(name, "waiter", key)

    def get_attributes(self, shape: Any) -> dict[str, tuple[str, Any]]:
        """Return {name: (member of the shape, botocore's shape of it)}.

        A member with the name of an identifier is not an attribute.
        """
        identifiers = {
            self._get_name("identifier", item["name"])
            for item in self._definition.get("identifiers", [])
        }
        return {
            self._get_name("attribute", key): (key, member)
            for key, member in shape.members.items()
            if xform_name(key) not in identifiers
        }

    def batch_members(self) -> Iterator[Member]:
        """Yield the batch actions, which are members of collections of such resources."""
        for key in self._definition.get("batchActions", {}):
            yield Member(self._get_name("batch_action", key), "batch_action", key)

    def _aliases(self) -> dict[str | None, str]:
        """Return the identifiers by the names of the attributes with the same value."""
        return {
            self._get_name("attribute", item["memberName"]): self._get_name(
                "identifier", item["name"]
            )
            for item in self._definition.get("identifiers", [])
            if item.get("memberName")
        }

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


def needs_data(definition: Json) -> bool:
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
