"""What models say that changes nothing in a generated SDK.

Each set names the keys of one kind of JSON object that are known and not read, with the
reason beside them. Most speak about the wire: botocore reads them from the same models
at run time. A key that is neither here nor read by the other modules is an error.

Owns the list of what is ignored. Deliberately does not say what is read.
"""

from __future__ import annotations

from typing import Final

from ..model import AcceptorState, Matcher, Protocol

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

_WIRE_NAMES: Final = frozenset(
    {
        "locationName",  # the name on the wire
        "queryName",  # the name on the wire of the ec2 protocol
        "resultWrapper",  # the element around a query response
        "wrapper",  # the same, of an older notation
        "xmlAttribute",  # an attribute instead of an element
        "xmlNamespace",  # the namespace of an element
        "xmlOrder",  # the order of elements, which no service insists on
    }
)

_DEPRECATION: Final = frozenset({"deprecated", "deprecatedMessage", "deprecatedSince"})

SERVICE: Final = _DEPRECATION | {  # no checker marks a module
    "version",  # of the notation, always 2.0
    "documentation",  # modules are called by the service's title
    "clientContextParams",  # settings that only endpoint rules see
    "examples",  # empty; examples have a document of their own
}

METADATA: Final = frozenset(
    {
        "auth",  # signing
        "awsQueryCompatible",  # error codes, translated by botocore's parser
        "checksumFormat",  # glacier's tree hashes, added by a botocore handler
        "endpointPrefix",  # endpoints
        "globalEndpoint",  # endpoints
        "jsonVersion",  # the content type
        "protocolSettings",  # HTTP/2 for event streams
        "ripServiceName",  # the name of the service in a retired catalogue
        "signatureVersion",  # signing
        "signingName",  # signing
        "targetPrefix",  # a header
        "uid",  # the directory of the model
        "xmlNamespace",  # of whole documents
    }
)

OPERATION: Final = frozenset(
    {
        "name",  # on the wire; clients have methods for the keys of `operations`
        "http",  # method, path and status
        "auth",  # signing
        "authtype",  # signing
        "unsignedPayload",  # signing
        "endpoint",  # a prefix of the host name
        "endpointdiscovery",  # endpoints that are asked for at run time
        "endpointoperation",  # the operation that answers
        "staticContextParams",  # what only endpoint rules see
        "operationContextParams",  # the same
        "httpChecksum",  # checksums, made and verified by botocore
        "httpChecksumRequired",  # the same
        "requestcompression",  # made by botocore
        "idempotent",  # retries, which botocore decides by other means
        "readonly",  # the same
        "deprecatedSince",  # its message says what there is to say
    }
)

# References by operations to their input, output and errors.
REFERENCE: Final = _WIRE_NAMES | {
    "documentation",  # the shape has its own
    "error",  # said by the shape as well, which is where botocore looks
    "exception",  # the same
    "fault",  # the same
}

# References by lists and maps to their elements.
ELEMENT: Final = _WIRE_NAMES | {
    "documentation",  # the shape has its own
    "jsonvalue",  # botocore encodes headers only, and no list of them is a header
}

MEMBER: Final = (
    _WIRE_NAMES
    | _DEPRECATION
    | {  # no checker marks keys and arguments
        "streaming",  # a payload is a stream anyway
        "eventpayload",  # where a part of an event travels
        "hostLabel",  # a part of the host name
        "box",  # null or zero by default, told apart by no Python type
        "contextParam",  # what only endpoint rules see
        "enum",  # two members repeat values in prose; a type needs a shape that names it
        "eventheader",  # where a part of an event travels
        "timestampFormat",  # on the wire; datetimes for users
    }
)

# Shapes of every type.
SHAPE: Final = (
    _WIRE_NAMES
    | _DEPRECATION
    | {  # said where it can be marked
        "type",  # chooses the table that applies, and is read before it
        "box",  # null or zero by default, told apart by no Python type
        "requiresLength",  # a streaming body must know its length
        "retryable",  # retries, which botocore decides by other means
        "sensitive",  # what logs must not show; nothing generated logs
        "synthetic",  # how the model was made
        "timestampFormat",  # on the wire; datetimes for users
    }
)
STRUCTURE: Final = SHAPE | {
    "event",  # said by the stream that has it
    "error",  # the code and the status, by which botocore finds the class
    "fault",  # whose fault it is, the service's
}
BOUNDED: Final = SHAPE | {"min", "max"}  # checked by the service
LIST: Final = BOUNDED
STRING: Final = BOUNDED | {"pattern"}  # checked by the service
BLOB: Final = BOUNDED | {"streaming"}  # of a payload, which is a stream anyway

WAITERS: Final = frozenset({"version"})  # of the notation, always 2
PAGINATOR: Final = frozenset({"more_results"})  # looked at by botocore
PAGINATORS: Final = frozenset({"version"})  # of the notation, in one file

RESOURCE_IDENTIFIER: Final = frozenset({"type"})  # always a string; not enforced
RESOURCE_WAITER: Final = frozenset({"path"})  # boto3 does not evaluate it
