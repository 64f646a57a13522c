from collections import OrderedDict

from ..resources.base import ServiceResource

class BaseDocumenter:
    member_map: OrderedDict[str, str]
    represents_service_resource: bool
    def __init__(self, resource: ServiceResource) -> None: ...
    @property
    def class_name(self) -> str: ...

class NestedDocumenter(BaseDocumenter):
    def __init__(self, resource: ServiceResource, root_docs_path: str) -> None: ...
