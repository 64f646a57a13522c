"""What `help()` shows for methods of clients, paginators and waiters: botocore's own text.

Generated modules carry what editors show of a method, and of that a class keeps the first
paragraph. The full text is rendered by botocore from the service model the moment somebody
reads it, through a session that exists for this alone, so that no class keeps a user's
session alive.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import botocore.session
from botocore import xform_name
from botocore.docs.docstring import LazyLoadedDocstring
from botocore.docs.method import document_model_driven_method
from botocore.docs.paginator import document_paginate_method
from botocore.docs.waiter import document_wait_method
from botocore.session import Session


class _Docstring(LazyLoadedDocstring):
    """A docstring that is rendered when it is shown.

    Until then it is the first paragraph of `written`: a class is made of hundreds of these,
    and a copy of all that is written of each would take half a megabyte for EC2.
    """

    def __new__(cls, written: str | None, *args: str) -> Any:
        return str.__new__(cls, (written or "").partition("\n\n")[0])

    def __init__(self, written: str | None, *args: str) -> None:
        super().__init__(*args)


class OperationDocstring(_Docstring):
    """Of a client's method. Arguments: what is written, service, name of the method."""

    def _write_docstring(self, section: Any, service: str, method: str) -> None:
        operations = _service_model(service).operation_names
        operation = next(name for name in operations if xform_name(name) == method)
        model = _service_model(service).operation_model(operation)
        document_model_driven_method(
            section,
            operation,
            model,
            event_emitter=_session().get_component("event_emitter"),
            method_description=model.documentation,
            example_prefix=f"response = client.{method}",
            include_signature=False,
        )


class PaginatorDocstring(_Docstring):
    """Of a paginator's `paginate`. Arguments: what is written, service, operation."""

    def _write_docstring(self, section: Any, service: str, operation: str) -> None:
        document_paginate_method(
            section,
            operation,
            event_emitter=_session().get_component("event_emitter"),
            service_model=_service_model(service),
            paginator_config=_session()
            .get_paginator_model(service)
            .get_paginator(operation),
            include_signature=False,
        )


class WaiterDocstring(_Docstring):
    """Of a waiter's `wait`. Arguments: what is written, service, name of the waiter."""

    def _write_docstring(self, section: Any, service: str, waiter: str) -> None:
        document_wait_method(
            section,
            waiter,
            event_emitter=_session().get_component("event_emitter"),
            service_model=_service_model(service),
            service_waiter_model=_session().get_waiter_model(service),
            include_signature=False,
        )


@cache
def _session() -> Session:
    return botocore.session.get_session()


@lru_cache(maxsize=1)  # of the service that was looked at last
def _service_model(service: str) -> Any:
    return _session().get_service_model(service)
