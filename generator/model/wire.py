"""The wire format of a service: how requests are written and responses are read.

Types do not need it; `parse.wire` reads it on demand. Names are those of the models; a
field is empty if the model does not set it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding of a value: stated by its shape, or by a place that refers to the shape.

    Attributes:
        location: where it is sent if that is not the body.
        location_name: its name in the message.
        query_name: the same in the ec2 protocol.
        result_wrapper: the element around a query response.
        xml_attribute: whether it is an attribute instead of an element.
        xml_namespace: the namespace of its element, `uri` and `prefix`.
        flattened: whether nothing encloses the elements of a list or a map.
        timestamp_format: of a timestamp.
        jsonvalue: whether it is a string that contains JSON.
        streaming: whether a payload is a stream.
        requires_length: whether the length of the stream must be known.
        host_label: whether it is a part of the host name.
        eventheader: whether it is a header of an event.
        eventpayload: whether it is the body of an event.
    """

    location: str = ""
    location_name: str = ""
    query_name: str = ""
    result_wrapper: str = ""
    xml_attribute: bool = False
    xml_namespace: Mapping[str, str] = field(default_factory=dict)
    flattened: bool = False
    timestamp_format: str = ""
    jsonvalue: bool = False
    streaming: bool = False
    requires_length: bool = False
    host_label: bool = False
    eventheader: bool = False
    eventpayload: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that refers to a shape."""

    shape: str
    encoding: Encoding


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape; `parts` are its members by name, or `member`, or `key` and `value`."""

    type: str
    encoding: Encoding
    parts: Mapping[str, Reference] = field(default_factory=dict)
    payload: str = ""
    eventstream: bool = False
    event: bool = False
    error: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    Attributes:
        http: `method`, `requestUri` and `responseCode`.
        input: what it takes.
        output: what it returns.
        endpoint: `hostPrefix`, a part of the host name.
        auth: the ways to sign, by preference.
        authtype: the same in an older notation.
        unsigned_payload: whether the body is not signed.
        http_checksum: which checksums are sent and verified.
        http_checksum_required: whether a request must have one.
        requestcompression: how a body is compressed.
    """

    http: Mapping[str, Any]
    input: Reference | None = None
    output: Reference | None = None
    endpoint: Mapping[str, Any] = field(default_factory=dict)
    auth: tuple[str, ...] = ()
    authtype: str = ""
    unsigned_payload: bool = False
    http_checksum: Mapping[str, Any] = field(default_factory=dict)
    http_checksum_required: bool = False
    requestcompression: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Metadata:
    """The facts that apply to all operations."""

    endpoint_prefix: str = ""
    global_endpoint: str = ""
    auth: tuple[str, ...] = ()
    signature_version: str = ""
    signing_name: str = ""
    json_version: str = ""
    target_prefix: str = ""
    xml_namespace: Mapping[str, str] = field(default_factory=dict)
    checksum_format: str = ""
    aws_query_compatible: Mapping[str, Any] | None = None
    protocol_settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wire:
    """Everything that a service document says about the wire."""

    metadata: Metadata
    operations: Mapping[str, Operation]
    shapes: Mapping[str, Shape]
