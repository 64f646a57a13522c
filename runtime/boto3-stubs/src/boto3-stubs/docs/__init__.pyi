"""Writes boto3's reference documentation; the only part of boto3 that staticboto lacks."""

from ..session import Session
from . import (
    action as action,
    attr as attr,
    base as base,
    client as client,
    collection as collection,
    docstring as docstring,
    method as method,
    resource as resource,
    service as service,
    subresource as subresource,
    utils as utils,
    waiter as waiter,
)
from .service import ServiceDocumenter as ServiceDocumenter

DEPRECATED_SERVICE_NAMES: set[str]

def generate_docs(root_dir: str, session: Session) -> None: ...
