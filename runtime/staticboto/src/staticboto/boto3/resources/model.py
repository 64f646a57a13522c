"""The parts of a resource model, as `resource.meta.resource_model` presents them.

Exports only; the classes are defined beside the engine that reads them.
"""

from botocore import xform_name

from staticboto._runtime.resources.model import (
    Action,
    Collection,
    DefinitionWithParams,
    Identifier,
    Parameter,
    Request,
    ResourceModel,
    ResponseResource,
    Waiter,
    logger,
)

__all__ = [
    "Action",
    "Collection",
    "DefinitionWithParams",
    "Identifier",
    "Parameter",
    "Request",
    "ResourceModel",
    "ResponseResource",
    "Waiter",
    "logger",
    "xform_name",
]
