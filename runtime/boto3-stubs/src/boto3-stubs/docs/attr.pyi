from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.docs.params import ResponseParamsDocumenter
from botocore.hooks import BaseEventHooks
from botocore.model import Shape

from ..resources.model import Action, Identifier

class ResourceShapeDocumenter(ResponseParamsDocumenter): ...

def document_attribute(
    section: DocumentStructure,
    service_name: str,
    resource_name: str,
    attr_name: str,
    event_emitter: BaseEventHooks,
    attr_model: Shape,
    include_signature: bool = True,
) -> None: ...
def document_identifier(
    section: DocumentStructure,
    resource_name: str,
    identifier_model: Identifier,
    include_signature: bool = True,
) -> None: ...
def document_reference(
    section: DocumentStructure, reference_model: Action, include_signature: bool = True
) -> None: ...
