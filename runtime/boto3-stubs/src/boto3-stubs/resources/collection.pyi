import logging

from staticboto.boto3.resources.collection import (
    BatchAction as BatchAction,
    CollectionFactory as CollectionFactory,
    CollectionManager as CollectionManager,
    ResourceCollection as ResourceCollection,
    ResourceHandler as ResourceHandler,
    create_request_parameters as create_request_parameters,
)

logger: logging.Logger
