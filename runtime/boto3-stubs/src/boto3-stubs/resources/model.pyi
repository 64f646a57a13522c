import logging

from staticboto.boto3.resources.model import (
    Action as Action,
    Collection as Collection,
    DefinitionWithParams as DefinitionWithParams,
    Identifier as Identifier,
    Parameter as Parameter,
    Request as Request,
    ResourceModel as ResourceModel,
    ResponseResource as ResponseResource,
    Waiter as Waiter,
)

logger: logging.Logger
