"""`ServiceResource`, the base class of resources, and its `meta`.

Exports only; `staticboto._runtime.resources.base` explains why they are defined there.
"""

import logging

from staticboto._runtime.resources.base import ResourceMeta, ServiceResource

__all__ = ["ResourceMeta", "ServiceResource", "logger"]

logger = logging.getLogger("boto3.resources.base")
