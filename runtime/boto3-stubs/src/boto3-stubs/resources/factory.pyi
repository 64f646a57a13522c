from staticboto.boto3.resources.factory import (
    ResourceFactory as ResourceFactory,
    ResourceHandler as ResourceHandler,
    ServiceAction as ServiceAction,
    WaiterAction as WaiterAction,
    build_identifiers as build_identifiers,
    logger as logger,
)
