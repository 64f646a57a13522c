"""A service's documents → one `model.Service`.

Owns the reading of the service document except its shapes, and the assembly of the parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from ...errors import GenerationError
from ...model.service import Metadata, Operation, Protocol, Service
from ...model.shapes import Shape
from ..documents import Document
from ..load import Documents
from . import references, vocabulary
from .examples import examples
from .paginators import paginators
from .readers import Malformed, Record, flag, listing, mapping, one_of, sole, text
from .resources import resources
from .shapes import shape
from .waiters import waiters

T = TypeVar("T")


def service(documents: Documents) -> Service:
    """Return the service that `documents` describe.

    Raises:
        GenerationError: a document has something unknown or wrong, or a reference to
        nothing.
    """
    source = documents.source
    try:
        with _located(documents.service):
            found = SERVICE(documents.service.content, source.name)
            _check_version(found, source.api_version)
            references.check(found)
        found = replace(
            found,
            paginators=_part(documents.paginators, paginators, found) or {},
            waiters=_part(documents.waiters, waiters, found) or {},
        )
        # Resources refer to waiters, so these come first.
        return replace(found, resources=_part(documents.resources, resources, found))
    except GenerationError as error:
        raise error.of(source.name) from None


def with_examples(service: Service, document: Document | None) -> Service:
    """Return `service` with the examples of a document.

    Raises:
        GenerationError: the document has something unknown or wrong.
    """
    try:
        return replace(service, examples=_part(document, examples, service) or {})
    except GenerationError as error:
        raise error.of(service.name) from None


def _part(
    document: Document | None, read: Callable[[Any, Service], T], service: Service
) -> T | None:
    if document is None:
        return None
    with _located(document):
        return read(document.content, service)


@contextmanager
def _located(document: Document) -> Iterator[None]:
    try:
        yield
    except Malformed as error:
        where = document.locate(error.path)
        raise GenerationError(where, error.what, error.fix) from None


def _check_version(service: Service, api_version: str) -> None:
    if service.metadata.api_version != api_version:
        # botocore looks for paginators and waiters by the version in the metadata.
        raise Malformed(
            f"the version is {service.metadata.api_version!r} here"
            f" and {api_version!r} in the name of the directory",
            "Rename the directory, or correct the version.",
            "metadata",
            "apiVersion",
        )


def _metadata(
    *,
    api_version: str,
    service_id: str,
    protocol: Protocol,
    service_full_name: str,
    service_abbreviation: str | None = None,
    protocols: Sequence[Protocol] = (),
) -> Metadata:
    return Metadata(
        api_version,
        service_id,
        min(protocols, key=vocabulary.PROTOCOLS.index, default=protocol),
        service_full_name,
        service_abbreviation,
    )


def _operation(
    name: str,
    *,
    input: str | None = None,
    output: str | None = None,
    errors: tuple[str, ...] = (),
    documentation: str = "",
    deprecated: bool = False,
    deprecated_message: str = "",
) -> Operation:
    mark = deprecated_message if deprecated else None
    return Operation(name, input, output, errors, documentation, mark)


def _service(
    name: str,
    *,
    metadata: Metadata,
    operations: dict[str, Operation],
    shapes: dict[str, Shape],
    documentation: str = "",
) -> Service:
    return Service(name, metadata, operations, shapes, documentation)


PROTOCOL = one_of(vocabulary.PROTOCOLS, "protocol")
METADATA = Record(
    _metadata,
    {
        "apiVersion": text,
        "serviceId": text,
        "protocol": PROTOCOL,
        "serviceFullName": text,
    },
    {"protocols": listing(PROTOCOL), "serviceAbbreviation": text},
    vocabulary.METADATA,
)
REFERENCE: Record[str] = Record(sole, {"shape": text}, ignored=vocabulary.REFERENCE)
OPERATION = Record(
    _operation,
    optional={
        "input": REFERENCE,
        "output": REFERENCE,
        "errors": listing(REFERENCE),
        "documentation": text,
        "deprecated": flag,
        "deprecatedMessage": text,
    },
    ignored=vocabulary.OPERATION,
)
SERVICE = Record(
    _service,
    {
        "metadata": METADATA,
        "operations": mapping(OPERATION),
        "shapes": mapping(shape),
    },
    {"documentation": text},
    vocabulary.SERVICE,
)
