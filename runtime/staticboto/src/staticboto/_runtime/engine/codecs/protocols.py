"""Which modules make the codecs of a protocol, and how they are put together.

A module is imported when a client of its protocol makes the first call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .doubt import Doubt

if TYPE_CHECKING:
    from .responses import ReadResponse
    from .requests import WriteRequest
    from .validate import Checks

MakeRequest = Callable[[Any], "WriteRequest"]


def make_reader(protocol: str) -> Callable[[Any], ReadResponse]:
    """Return what makes readers for output shapes, in a protocol.

    What is imported is what the protocol needs.
    """
    if protocol in ("json", "rest-json"):
        from . import read_json

        if protocol == "json":
            json_readers = read_json.Readers(read_json.JSON)
            return lambda shape: read_json.response(shape, json_readers)
        from . import read_rest

        rest_readers = read_json.Readers(read_json.REST_JSON)
        return lambda shape: read_rest.json_response(shape, rest_readers)
    if protocol == "smithy-rpc-v2-cbor":
        from . import read_cbor

        cbor_readers = read_cbor.Readers()
        return lambda shape: read_cbor.response(shape, cbor_readers)
    from . import read_xml

    readers = read_xml.Readers()
    if protocol == "rest-xml":
        from . import read_rest

        return lambda shape: read_rest.xml_response(shape, readers)
    from . import read_query

    if protocol == "query":
        return lambda shape: read_query.query(shape, readers)
    if protocol == "ec2":
        return lambda shape: read_query.ec2(shape, readers)
    raise Doubt


def make_writer(protocol: str, inner: Any, checks: Checks) -> MakeRequest:
    """Return what makes writers of requests, in a protocol.

    Args:
        protocol: the protocol; what is imported is what it needs.
        inner: botocore's serializer.
        checks: makes the checks of parameters.
    """
    make = _make_writer(protocol, inner)

    def make_checked(operation: Any) -> WriteRequest:
        if operation.has_event_stream_input:
            raise Doubt
        write = make(operation)
        shape = operation.input_shape
        if shape is None:
            return write
        check = checks.of(shape)

        def check_and_write(parameters: Any, operation: Any) -> dict[str, Any]:
            check(parameters)
            return write(parameters, operation)

        return check_and_write

    return make_checked


def _make_writer(protocol: str, inner: Any) -> MakeRequest:
    if protocol in ("json", "rest-json"):
        from . import write_json

        writers = write_json.Writers(inner)
        if protocol == "json":
            return lambda operation: write_json.request(operation, inner, writers)
        from . import write_rest

        return lambda operation: write_rest.request(operation, inner, writers, True)
    if protocol == "rest-xml":
        from . import write_rest, write_xml

        xml_writers = write_xml.Writers(inner)
        return lambda operation: write_rest.request(
            operation, inner, xml_writers, False
        )
    if protocol in ("query", "ec2"):
        from . import write_query

        forms = write_query.Writers(inner, protocol == "ec2")
        return lambda operation: write_query.request(operation, inner, forms)
    if protocol == "smithy-rpc-v2-cbor":
        # What botocore writes is written at once; only its validation is spared.
        return lambda operation: inner.serialize_to_request
    raise Doubt
