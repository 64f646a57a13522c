"""Collections of resources, and the classes of those that no service package has.

Owns `CollectionFactory`. The two classes themselves stand in `staticboto._runtime`, and
take what they need of actions, parameters and responses from here.
"""

from __future__ import annotations

from typing import Any

from staticboto._runtime.collection import CollectionManager, ResourceCollection
from staticboto._runtime.resource_member import batch, method
from staticboto.boto3.resources.action import BatchAction
from staticboto.boto3.resources.model import Collection
from staticboto.boto3.resources.params import create_request_parameters
from staticboto.boto3.resources.response import ResourceHandler

__all__ = [
    "BatchAction",
    "CollectionFactory",
    "CollectionManager",
    "ResourceCollection",
    "ResourceHandler",
    "create_request_parameters",
]


class CollectionFactory:
    """Makes the classes of a collection and of its manager."""

    def load_from_definition(
        self,
        resource_name: str,
        collection_model: Collection,
        service_context: Any,
        event_emitter: Any,
    ) -> type[CollectionManager[Any, Any]]:
        """Make a manager's class, which knows the class of the collection.

        Args:
            resource_name: the type that has the collection, or the service's name.
            collection_model: the model of the collection.
            service_context: the context of the service's classes.
            event_emitter: unused here; collections have no event of their own.
        """
        service = service_context.service_name
        owner = service if resource_name == service else f"{service}.{resource_name}"
        name = f"{owner}.{collection_model.name}Collection"
        actions = {
            member.name: method(
                batch,
                member.key,
                member.name,
                f"{member.key} all {collection_model.name}, with one call for a page.",
            )
            for member in collection_model.batch_members()
        }
        elements = type(name, (ResourceCollection,), dict(actions))
        manager: Any = type(
            f"{name}Manager",
            (CollectionManager,),
            {**actions, "_collection_cls": elements},
        )
        made: type[CollectionManager[Any, Any]] = manager
        return made
