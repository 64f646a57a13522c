"""What models say that changes no type in a generated SDK.

Each set names the keys of one kind of JSON object that are known and not read for types,
with the reason beside them. A set that begins with `WIRE` has those that `parse.wire` reads,
for whoever writes requests and reads responses; what is in none of these nobody reads. A key
that is neither here nor read by the other modules is an error.

Owns the list of what types do not need. Deliberately does not say what they do.
"""

from __future__ import annotations

from typing import Final

from ...model.service import AcceptorState, Matcher, Protocol

# Which protocol a service speaks when its model names several: the first of these. It is
# botocore's order, and a test compares the two.
PROTOCOLS: Final[tuple[Protocol, ...]] = (
    "json",
    "rest-json",
    "rest-xml",
    "smithy-rpc-v2-cbor",
    "query",
    "ec2",
)

# Where a member travels when it is not in the body.
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

# How a waiter looks at an answer, and what it makes of it.
MATCHERS: Final[tuple[Matcher, ...]] = ("status", "error", "path", "pathAll", "pathAny")
ACCEPTOR_STATES: Final[tuple[AcceptorState, ...]] = ("success", "failure", "retry")

# Of whatever has a value: a shape, or a place that refers to one.
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
    "wrapper",  # as `resultWrapper`, of an older notation that botocore passes over
    "xmlOrder",  # the order of elements, which no service insists on
}

_DEPRECATION: Final = frozenset({"deprecated", "deprecatedMessage", "deprecatedSince"})

SERVICE: Final = _DEPRECATION | {  # no checker marks a module
    "version",  # of the notation, always 2.0
    "documentation",  # modules are called by the service's title
    "clientContextParams",  # settings that only endpoint rules see
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
        "xmlNamespace",  # of whole documents
    }
)
METADATA: Final = WIRE_METADATA | {
    "ripServiceName",  # the name of the service in a retired catalogue
    "uid",  # the directory of the model
}

WIRE_OPERATION: Final = frozenset(
    {
        "http",  # method, path and status
        "auth",  # signing
        "authtype",  # signing
        "unsignedPayload",  # signing
        "endpoint",  # a prefix of the host name
        "httpChecksum",  # checksums, made and verified by botocore
        "httpChecksumRequired",  # the same
        "requestcompression",  # made by botocore
    }
)
OPERATION: Final = WIRE_OPERATION | {
    "name",  # that of the key in `operations`, which clients have methods for
    "endpointdiscovery",  # endpoints that are asked for at run time, by botocore
    "endpointoperation",  # the operation that answers
    "staticContextParams",  # what only endpoint rules see
    "operationContextParams",  # the same
    "idempotent",  # retries, which botocore decides by other means
    "readonly",  # the same
    "deprecatedSince",  # its message says what there is to say
}

# References by operations to their input, output and errors.
REFERENCE: Final = _VALUE | {
    "documentation",  # the shape has its own
    "error",  # said by the shape as well, which is where botocore looks
    "exception",  # the same
    "fault",  # the same
}

# References by lists and maps to their elements.
WIRE_ELEMENT: Final = WIRE_VALUE | {"jsonvalue"}
ELEMENT: Final = _VALUE | {
    "documentation",  # the shape has its own
    "jsonvalue",  # botocore encodes headers only, and no list of them is a header
}

WIRE_MEMBER: Final = WIRE_VALUE | {
    "streaming",  # a payload is a stream anyway
    "eventheader",  # where a part of an event travels
    "eventpayload",  # the same
    "hostLabel",  # a part of the host name
}
MEMBER: Final = (
    WIRE_MEMBER
    | _VALUE
    | _DEPRECATION  # no checker marks keys and arguments
    | {
        "box",  # null or zero by default, told apart by no Python type
        "contextParam",  # what only endpoint rules see
        "enum",  # two members repeat values in prose; a type needs a shape that names it
    }
)

# Shapes of every type.
WIRE_SHAPE: Final = WIRE_VALUE | {
    "requiresLength",  # a streaming body must know its length
}
SHAPE: Final = (
    WIRE_SHAPE
    | _VALUE
    | _DEPRECATION  # said where it can be marked
    | {
        "type",  # chooses the table that applies, and is read before it
        "box",  # null or zero by default, told apart by no Python type
        "retryable",  # retries, which botocore decides by other means
        "sensitive",  # what logs must not show; nothing generated logs
        "synthetic",  # how the model was made
    }
)
WIRE_STRUCTURE: Final = WIRE_SHAPE | {
    "event",  # said by the stream that has it
    "error",  # the code and the status, by which botocore finds the class
}
STRUCTURE: Final = (
    SHAPE
    | WIRE_STRUCTURE
    | {
        "fault",  # whose fault it is, the service's
    }
)
BOUNDED: Final = SHAPE | {"min", "max"}  # checked by the service
LIST: Final = BOUNDED
STRING: Final = BOUNDED | {"pattern"}  # checked by the service
WIRE_BLOB: Final = WIRE_SHAPE | {"streaming"}  # a payload is a stream anyway
BLOB: Final = BOUNDED | WIRE_BLOB

WAITERS: Final = frozenset({"version"})  # of the notation, always 2
PAGINATOR: Final = frozenset({"more_results"})  # looked at by botocore
PAGINATORS: Final = frozenset({"version"})  # of the notation, in one file

RESOURCE_IDENTIFIER: Final = frozenset({"type"})  # always a string; not enforced
RESOURCE_WAITER: Final = frozenset({"path"})  # boto3 does not evaluate it
