"""Serializers that take the codecs where they can, and botocore's serializer elsewhere."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from botocore.serialize import SERIALIZERS
from botocore.validate import ParamValidationDecorator, ParamValidator

from .delegate import Delegate

if TYPE_CHECKING:
    from .cache import Codecs
    from .requests import WriteRequest

_LOGGER = logging.getLogger("botocore.utils")
_PROTOCOLS: dict[Any, str] = {kind: protocol for protocol, kind in SERIALIZERS.items()}


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
    if protocol is None:
        return None
    own: Any = found.__dict__
    if {"serialize_to_request", "MAP_TYPE"} & own.keys():
        return None
    return found, protocol


def _http(operation: Any) -> tuple[Any, ...]:
    """Return what handlers change of a model, also after the first call."""
    get = operation.http.get
    return get("method"), get("requestUri"), get("authPath")
