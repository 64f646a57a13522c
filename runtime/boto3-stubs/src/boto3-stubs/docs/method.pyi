from collections.abc import Iterable, Sequence

from botocore.docs.bcdoc.restdoc import DocumentStructure
from botocore.docs.utils import DocumentedShape
from botocore.hooks import BaseEventHooks
from botocore.model import OperationModel

from ..resources.model import Action, Collection

def document_model_driven_resource_method(
    section: DocumentStructure,
    method_name: str,
    operation_model: OperationModel,
    event_emitter: BaseEventHooks,
    method_description: str | None = None,
    example_prefix: str | None = None,
    include_input: Sequence[DocumentedShape] | None = None,
    include_output: Sequence[DocumentedShape] | None = None,
    exclude_input: Iterable[str] | None = None,
    exclude_output: Iterable[str] | None = None,
    document_output: bool = True,
    resource_action_model: Action | Collection | None = None,
    include_signature: bool = True,
) -> None: ...
