import logging

from staticboto.boto3.resources.base import (
    ResourceMeta as ResourceMeta,
    ServiceResource as ServiceResource,
)

logger: logging.Logger
