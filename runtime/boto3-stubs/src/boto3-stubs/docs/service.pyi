from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.docs.service import ServiceDocumenter as _ServiceDocumenter

from ..session import Session

class ServiceDocumenter(_ServiceDocumenter):
    EXAMPLE_PATH: str
    sections: list[str]
    def __init__(
        self, service_name: str, session: Session, root_docs_path: str
    ) -> None: ...
    def resource_section(self, section: DocumentStructure) -> None: ...
