"""A service document → the wire format of the service.

Owns the tables of these facts; the keys that it ignores are those of the reader for types.
It is read on demand, since types do not need it.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from ...model.wire import Encoding, Metadata, Operation, Reference, Shape, Wire
from ..load import Documents
from . import services, shapes, vocabulary
from .readers import Reader, Record, flag, listing, mapping, obj, one_of, tagged, text


def wire(documents: Documents) -> Wire:
    """Return the wire format of documents that `parse.service` has accepted."""
    return SERVICE(documents.service.content)


def _namespace(value: Any) -> dict[str, Any]:
    return {"uri": value} if isinstance(value, str) else obj(value)


_ENCODING: dict[str, Reader[Any]] = {
    "location": one_of(vocabulary.LOCATIONS, "location"),
    "locationName": text,
    "queryName": text,
    "resultWrapper": text,
    "xmlAttribute": flag,
    "xmlNamespace": _namespace,
    "flattened": flag,
    "timestampFormat": text,
    "jsonvalue": flag,
    "streaming": flag,
    "requiresLength": flag,
    "hostLabel": flag,
    "eventheader": flag,
    "eventpayload": flag,
}


def _reference(*, shape: str, **encoding: Any) -> Reference:
    return Reference(shape, Encoding(**encoding))


def _referring(to: Record[Any]) -> Record[Reference]:
    """Return the table of a place that refers to a shape; `to` is its table for types."""
    return Record(_reference, {"shape": text}, _ENCODING, to.keys)


MEMBER = _referring(shapes.MEMBER)
ELEMENT = _referring(shapes.ELEMENT)
REFERENCE = _referring(services.REFERENCE)


def _shape(
    kind: str,
    name: str,
    *,
    members: dict[str, Reference] | None = None,
    member: Reference | None = None,
    key: Reference | None = None,
    value: Reference | None = None,
    payload: str = "",
    eventstream: bool = False,
    event: bool = False,
    error: dict[str, Any] | None = None,
    **encoding: Any,
) -> Shape:
    places = {"member": member, "key": key, "value": value}
    elements = {name: place for name, place in places.items() if place}
    said = Encoding(**encoding)
    parts = members or elements
    return Shape(kind, said, parts, payload, eventstream, event, error or {})


_PARTS: dict[str, Reader[Any]] = {
    "members": mapping(lambda value, name: MEMBER(value)),
    "member": ELEMENT,
    "key": ELEMENT,
    "value": ELEMENT,
    "payload": text,
    "eventstream": flag,
    "event": flag,
    "error": obj,
}
SHAPES: dict[str, Record[Shape]] = {
    kind: Record(
        partial(_shape, kind), optional={**_PARTS, **_ENCODING}, ignored=record.keys
    )
    for kind, record in shapes.RECORDS.items()
}


def _operation(name: str, **found: Any) -> Operation:
    return Operation(**found)


OPERATION = Record(
    _operation,
    {"http": obj},
    {
        "input": REFERENCE,
        "output": REFERENCE,
        "endpoint": obj,
        "auth": listing(text),
        "authtype": text,
        "unsignedPayload": flag,
        "httpChecksum": obj,
        "httpChecksumRequired": flag,
        "requestcompression": obj,
    },
    services.OPERATION.keys,
)
METADATA = Record(
    Metadata,
    optional={
        "endpointPrefix": text,
        "globalEndpoint": text,
        "auth": listing(text),
        "signatureVersion": text,
        "signingName": text,
        "jsonVersion": text,
        "targetPrefix": text,
        "xmlNamespace": _namespace,
        "checksumFormat": text,
        "awsQueryCompatible": obj,
        "protocolSettings": obj,
    },
    ignored=services.METADATA.keys,
)
SERVICE = Record(
    Wire,
    {
        "metadata": METADATA,
        "operations": mapping(OPERATION),
        "shapes": mapping(tagged("type", "shape type", SHAPES)),
    },
    ignored=services.SERVICE.keys,
)
