"""Serializers that take the codecs where they can, and botocore's serializer elsewhere."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from botocore.serialize import SERIALIZERS
from botocore.validate import ParamValidationDecorator, ParamValidator

from .delegate import Delegate
from .doubt import Doubt

if TYPE_CHECKING:
    from .cache import Codecs
    from .validate import Checks

WriteRequest = Callable[[Any, Any], dict[str, Any]]
MakeRequest = Callable[[Any], WriteRequest]

_LOGGER = logging.getLogger("botocore.utils")
_PROTOCOLS: dict[Any, str] = {kind: protocol for protocol, kind in SERIALIZERS.items()}
_HTTP = ("method", "requestUri", "authPath")


class Serializer(Delegate):
    """A serializer of botocore's, with a shorter way.

    Args:
        inner: botocore's serializer, with its validation or without.
        bare: the one without.
        protocol: its protocol.
        codecs: where writers are kept.
    """

    def __init__(self, inner: Any, bare: Any, protocol: str, codecs: Codecs) -> None:
        super().__init__(inner)
        self._bare = bare
        self._protocol = protocol
        self._codecs = codecs
        self._kind: Any = type(bare)
        self._whole: Any = self._kind.serialize_to_request
        self._writers: dict[str, tuple[Any, Any, WriteRequest | None]] = {}

    def serialize_to_request(
        self, parameters: Any, operation_model: Any
    ) -> dict[str, Any]:
        """Write the parameters of a call as a request, as botocore's serializers do.

        Args:
            parameters: what the call was given, after the handlers.
            operation_model: the operation's model.
        """
        try:
            if self._is_ordinary():
                name = operation_model.name
                http = _http(operation_model)
                model, known, write = self._writers.get(name, (None, None, None))
                if model is not operation_model or known != http:
                    write = self._codecs.writer(
                        self._protocol, self._bare, operation_model, http
                    )
                    self._writers[name] = operation_model, http, write
                if write is not None:
                    return write(parameters, operation_model)
        except Exception:
            pass  # botocore's own code says what is wrong
        request: dict[str, Any] = self._inner.serialize_to_request(
            parameters, operation_model
        )
        return request

    def _is_ordinary(self) -> bool:
        """Tell whether nobody reads botocore's log, or has come to wrap its functions."""
        return (
            self._kind.serialize_to_request is self._whole
            and ParamValidationDecorator.serialize_to_request is _DECORATED
            and ParamValidator.validate is _VALIDATE
            and not _LOGGER.isEnabledFor(logging.DEBUG)
        )


_DECORATED: Any = ParamValidationDecorator.serialize_to_request
_VALIDATE: Any = ParamValidator.validate


def bare(inner: Any) -> tuple[Any, str] | None:
    """Return the serializer inside of what botocore made, and its protocol.

    Nothing if any of it is not botocore's own.
    """
    found = inner
    if type(inner) is ParamValidationDecorator:
        parts = vars(inner)
        if type(parts["_param_validator"]) is not ParamValidator:
            return None
        found = parts["_serializer"]
    protocol = _PROTOCOLS.get(type(found))
    if protocol is None or {"serialize_to_request", "MAP_TYPE"} & vars(found).keys():
        return None
    return found, protocol


def _http(operation: Any) -> tuple[Any, ...]:
    """Return what handlers change of a model, also after the first call."""
    get = operation.http.get
    return get("method"), get("requestUri"), get("authPath")


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
            return lambda operation: _json_request(operation, inner, writers)
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
        return lambda operation: _form_request(operation, inner, forms)
    raise Doubt


def _json_request(operation: Any, inner: Any, writers: Any) -> WriteRequest:
    metadata = operation.metadata
    method = operation.http.get("method", "POST")
    fixed = {
        "X-Amz-Target": f"{metadata['targetPrefix']}.{operation.name}",
        "Content-Type": f"application/x-amz-json-{metadata['jsonVersion']}",
    }
    if operation.service_model.is_query_compatible:
        fixed["x-amzn-query-mode"] = "true"
    shape = operation.input_shape
    write_body = None if shape is None else writers.body(shape)

    def write(parameters: Any, operation: Any) -> dict[str, Any]:
        request = {
            "url_path": "/",
            "query_string": "",
            "method": method,
            "headers": dict(fixed),
            "body": b"{}" if write_body is None else write_body(parameters),
        }
        _add_host(request, inner, parameters, operation)
        return request

    return write


def _form_request(operation: Any, inner: Any, writers: Any) -> WriteRequest:
    method = operation.http.get("method", "POST")
    action, version = operation.name, operation.metadata["apiVersion"]
    content_type = "application/x-www-form-urlencoded; charset=utf-8"
    shape = operation.input_shape
    write_form = None if shape is None else writers.of(shape)

    def write(parameters: Any, operation: Any) -> dict[str, Any]:
        form: dict[str, Any] = {"Action": action, "Version": version}
        if write_form is not None:
            write_form(form, parameters, "")
        request = {
            "url_path": "/",
            "query_string": "",
            "method": method,
            "headers": {"Content-Type": content_type},
            "body": form,
        }
        _add_host(request, inner, parameters, operation)
        return request

    return write


def _add_host(
    request: dict[str, Any], inner: Any, parameters: Any, operation: Any
) -> None:
    if operation.endpoint is not None:
        prefix = inner._expand_host_prefix(parameters, operation)
        if prefix is not None:
            request["host_prefix"] = prefix
