"""The keys of models that have no effect on the types of a generated SDK.

Each set has the keys of one kind of JSON object that are known and not read for types, with
the reason beside them. A set that begins with `WIRE` has the keys that `parse.wire` reads,
since they describe how requests are written and responses read; the keys in the other sets
are not read at all. A key that is neither here nor read by the other modules is an error.

Owns the list of what types do not need.
"""

from __future__ import annotations

from typing import Final

from ...model.service import AcceptorState, Matcher, Protocol

# If the model of a service names several protocols, the first of these is used. This is
# botocore's order; a test compares the two.
PROTOCOLS: Final[tuple[Protocol, ...]] = (
    "json",
    "rest-json",
    "rest-xml",
    "smithy-rpc-v2-cbor",
    "query",
    "ec2",
)

# Where a member is sent if that is not the body.
LOCATIONS: Final = ("uri", "querystring", "header", "headers", "statusCode")

# Where a resource's parameters and identifiers come from.
PARAMETER_SOURCES: Final = (
    "identifier",
    "data",
    "string",
    "integer",
    "boolean",
    "input",
)
IDENTIFIER_SOURCES: Final = (
    "response",
    "requestParameter",
    "identifier",
    "data",
    "input",
)

# How a waiter examines a response, and what follows from it.
MATCHERS: Final[tuple[Matcher, ...]] = ("status", "error", "path", "pathAll", "pathAny")
ACCEPTOR_STATES: Final[tuple[AcceptorState, ...]] = ("success", "failure", "retry")

# Keys of everything that has a value: shapes, and places that refer to them.
WIRE_VALUE: Final = frozenset(
    {
        "locationName",  # the name on the wire
        "queryName",  # the name on the wire of the ec2 protocol
        "resultWrapper",  # the element around a query response
        "timestampFormat",  # datetimes for users
        "xmlAttribute",  # an attribute instead of an element
        "xmlNamespace",  # the namespace of an element
    }
)
_VALUE: Final = WIRE_VALUE | {
    "wrapper",  # as `resultWrapper`, in an older notation that botocore ignores
    "xmlOrder",  # the order of elements, which no service requires
}

_DEPRECATION: Final = frozenset({"deprecated", "deprecatedMessage", "deprecatedSince"})

SERVICE: Final = _DEPRECATION | {  # no checker marks a module
    "version",  # the version of the notation, always 2.0
    "clientContextParams",  # settings that only endpoint rules use
    "examples",  # empty; examples have a document of their own
}

WIRE_METADATA: Final = frozenset(
    {
        "auth",  # signing
        "awsQueryCompatible",  # error codes, translated by botocore's parser
        "checksumFormat",  # glacier's tree hashes, added by a botocore handler
        "endpointPrefix",  # endpoints
        "globalEndpoint",  # endpoints
        "jsonVersion",  # the content type
        "protocolSettings",  # HTTP/2 for event streams
        "signatureVersion",  # signing
        "signingName",  # signing
        "targetPrefix",  # a header
        "xmlNamespace",  # the namespace of whole documents
    }
)
METADATA: Final = WIRE_METADATA | {
    "ripServiceName",  # the name of the service in a catalogue that is no longer used
    "uid",  # the directory of the model
}

WIRE_OPERATION: Final = frozenset(
    {
        "http",  # method, path and status
        "auth",  # signing
        "authtype",  # signing
        "unsignedPayload",  # signing
        "endpoint",  # a prefix of the host name
        "httpChecksum",  # checksums, computed and verified by botocore
        "httpChecksumRequired",  # the same
        "requestcompression",  # made by botocore
    }
)
OPERATION: Final = WIRE_OPERATION | {
    "name",  # the same as the key in `operations`
    "endpointdiscovery",  # endpoints that botocore requests at run time
    "endpointoperation",  # the operation that answers
    "staticContextParams",  # input of endpoint rules only
    "operationContextParams",  # the same
    "idempotent",  # retries, which botocore decides by other means
    "readonly",  # the same
    "deprecatedSince",  # the message says enough
}

# References by operations to their input, output and errors.
REFERENCE: Final = _VALUE | {
    "documentation",  # the shape has its own
    "error",  # the shape has it as well, which is where botocore looks
    "exception",  # the same
    "fault",  # the same
}

# References by lists and maps to their elements.
WIRE_ELEMENT: Final = WIRE_VALUE | {"jsonvalue"}
ELEMENT: Final = _VALUE | {
    "documentation",  # the shape has its own
    "jsonvalue",  # botocore reads it for headers only, and no list is a header
}

WIRE_MEMBER: Final = WIRE_VALUE | {
    "streaming",  # a payload is a stream anyway
    "eventheader",  # where a part of an event is sent
    "eventpayload",  # the same
    "hostLabel",  # a part of the host name
}
MEMBER: Final = (
    WIRE_MEMBER
    | _VALUE
    | {
        "deprecatedSince",  # the message says enough
        "box",  # null or zero by default, which Python types do not distinguish
        "contextParam",  # input of endpoint rules only
        "enum",  # two members repeat values as text; a type needs a shape with a name
    }
)

# Shapes of every type.
WIRE_SHAPE: Final = WIRE_VALUE | {
    "requiresLength",  # a streaming body must know its length
}
SHAPE: Final = (
    WIRE_SHAPE
    | _VALUE
    | _DEPRECATION  # stated at the places that can be marked
    | {
        "type",  # selects the table of the shape, and is read first
        "box",  # null or zero by default, which Python types do not distinguish
        "retryable",  # retries, which botocore decides by other means
        "synthetic",  # how the model was made
    }
)
SCALAR: Final = SHAPE
WIRE_BLOB: Final = WIRE_SHAPE | {"streaming"}  # a payload is a stream anyway
BLOB: Final = SCALAR | WIRE_BLOB

LIST: Final = SHAPE | {"sensitive"}  # stated by the scalars in it
WIRE_STRUCTURE: Final = WIRE_SHAPE | {
    "event",  # stated by the stream that has the event
    "error",  # the code and the status, by which botocore finds the class
}
STRUCTURE: Final = (
    LIST
    | WIRE_STRUCTURE
    | {
        "fault",  # whether the error is the service's fault
    }
)

WAITERS: Final = frozenset({"version"})  # the version of the notation, always 2
EXAMPLE: Final = frozenset(
    {
        "id",  # a name that nothing refers to
        "output",  # what was answered; a type says more
        "comments",  # on single members, mostly none
    }
)
EXAMPLES: Final = frozenset({"version"})  # the version of the notation, always 1.0
PAGINATOR: Final = frozenset({"more_results"})  # read by botocore
PAGINATORS: Final = frozenset({"version"})  # the version of the notation, in one file

RESOURCE_IDENTIFIER: Final = frozenset({"type"})  # always a string; not enforced
RESOURCE_WAITER: Final = frozenset({"path"})  # boto3 does not evaluate it
