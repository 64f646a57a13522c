from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.session import Session

from ..resources.base import ServiceResource
from .base import BaseDocumenter

class ResourceDocumenter(BaseDocumenter):
    def __init__(
        self, resource: ServiceResource, botocore_session: Session, root_docs_path: str
    ) -> None: ...
    def document_resource(self, section: DocumentStructure) -> None: ...

class ServiceResourceDocumenter(ResourceDocumenter): ...
