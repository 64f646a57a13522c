"""Collections of resources, and their classes for models that were not generated.

Owns `CollectionFactory`. The two classes themselves are in `staticboto._runtime`, and
look up functions for actions, parameters and responses here.
"""

from __future__ import annotations

import logging
from typing import Any

from botocore import xform_name
from botocore.utils import merge_dicts

from staticboto._runtime.resources.collection import (
    CollectionManager,
    ResourceCollection,
)
from staticboto._runtime.resources.definition import Composed, Origin
from staticboto._runtime.resources.docstring import document_elements
from staticboto._runtime.resources.member import batch, method
from staticboto.boto3.resources.action import BatchAction
from staticboto.boto3.resources.model import Collection, ResourceModel
from staticboto.boto3.resources.params import create_request_parameters
from staticboto.boto3.resources.response import ResourceHandler

__all__ = [
    "BatchAction",
    "CollectionFactory",
    "CollectionManager",
    "ResourceCollection",
    "ResourceHandler",
    "create_request_parameters",
    "logger",
    "merge_dicts",
    "xform_name",
]

logger = logging.getLogger("boto3.resources.collection")


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
        actions: dict[str, Any] = {
            member.name: method(batch, member.key, member.name, None)
            for member in collection_model.batch_members()
        }
        elements: Any = ResourceCollection
        elements = type(elements)(name, (elements,), actions, name=name)
        manager: type[CollectionManager[Any, Any]] = type(elements)(
            f"{name}Manager",
            (CollectionManager,),
            {**actions, "_collection_cls": elements},
            name=f"{name}Manager",
        )
        model = ResourceModel(
            resource_name, {}, service_context.resource_json_definitions
        )
        document_elements(
            manager,
            Composed(model, Origin(None, service_context)),
            lambda: collection_model,
        )
        return manager
