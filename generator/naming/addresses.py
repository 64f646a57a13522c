"""The addresses of the documentation: of the pages of the reference, and of AWS's own.

Addresses are stable: they are made of the names that programs use. A page is a folder with
an `index.html` and its twin in Markdown, `index.md`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from ..options import Options
from .names import snake

Kind: TypeAlias = Literal["client", "paginator", "waiter"]

CLIENT = "client"
EXCEPTIONS = "exceptions"
PAGINATORS = "paginators"
RESOURCES = "resources"
TYPE_DEFINITIONS = "type-definitions"
WAITERS = "waiters"
_TAKEN = {CLIENT, EXCEPTIONS, PAGINATORS, RESOURCES, WAITERS}


def method(name: str) -> str:
    """Return the folder of a method of the client, below that of its service.

    No service of AWS has an operation with the name of another page; one of yours may.
    """
    return f"{name}-operation" if name in _TAKEN else name


def published(options: Options, service: str, kind: Kind, operation: str) -> str:
    """Return the address that docstrings refer to.

    Args:
        options: the user's options; they say where the reference is published.
        service: the name of the service.
        kind: what is documented.
        operation: the operation, or the name of the waiter.
    """
    if options.docs_url:
        page = {
            "client": f"{method(snake(operation))}/",
            "paginator": f"{PAGINATORS}/{snake(operation)}/",
            "waiter": f"{WAITERS}/{snake(operation)}/",
        }[kind]
        return f"{options.docs_url}/{service}/{page}"
    name = snake(operation) if kind == "client" else operation
    return (
        "https://docs.aws.amazon.com/boto3/latest/reference/services/"
        f"{service}/{kind}/{name}.html"
    )
