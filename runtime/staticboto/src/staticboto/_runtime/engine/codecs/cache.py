"""The codecs that were built so far, for all clients of a service."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .doubt import Doubt

if TYPE_CHECKING:
    from .responses import ReadResponse
    from .protocols import MakeRequest
    from .requests import WriteRequest
    from .validate import Checks


class Codecs:
    """Codecs of one service model, each built when an operation is first used.

    Clients share them if they have the model from the same source: two shapes of the same
    name are taken for the same. Threads may share them: what two build at the same time is
    built twice, and either is right.

    Args:
        usable: tells of a piece of `FUNCTIONS` whether botocore's functions are those
            that it stands for. It is asked each time that a codec is built.
    """

    def __init__(self, usable: Callable[[str], bool] = lambda piece: True) -> None:
        self.usable = usable
        self._checks: Checks | None = None
        self._make_readers: dict[str, Callable[[Any], ReadResponse]] = {}
        self._make_writers: dict[tuple[str, str], MakeRequest] = {}
        self._readers: dict[Any, ReadResponse | None] = {}
        self._writers: dict[Any, WriteRequest | None] = {}

    def reader(self, protocol: str, shape: Any) -> ReadResponse | None:
        """Return what reads the answers of an operation, or None if botocore is to.

        Args:
            protocol: the protocol of the client.
            shape: the operation's output shape.
        """
        if not self.usable(f"parse {protocol}"):
            return None
        key: Any = protocol
        if shape is not None:
            key = protocol, shape.name, repr(shape.serialization)
        if key not in self._readers:
            self._readers[key] = self._make_reader(protocol, shape)
        return self._readers[key]

    def _make_reader(self, protocol: str, shape: Any) -> ReadResponse | None:
        from .protocols import make_reader

        try:
            if shape is not None and (
                shape.event_stream_name
                or shape.serialization.get("eventstream")
                or "ResponseMetadata" in shape.members
            ):
                return None
            make = self._make_readers.get(protocol)
            if make is None:
                make = self._make_readers[protocol] = make_reader(protocol)
            return make(shape)
        except (Doubt, LookupError, RecursionError):
            return None

    def writer(
        self, protocol: str, inner: Any, operation: Any, http: tuple[Any, ...]
    ) -> WriteRequest | None:
        """Return what writes the requests of an operation, or None if botocore is to.

        Args:
            protocol: the protocol of the client.
            inner: botocore's serializer.
            operation: the operation's model.
            http: what the model says of HTTP now.
        """
        if not self.usable(f"serialize {protocol}"):
            return None
        precision: Any = inner.__dict__["_timestamp_precision"]
        key = protocol, precision, operation.name, http
        if key not in self._writers:
            self._writers[key] = self._make_writer(
                (protocol, precision), inner, operation
            )
        return self._writers[key]

    def _make_writer(
        self, kind: tuple[str, str], inner: Any, operation: Any
    ) -> WriteRequest | None:
        from .protocols import make_writer
        from .validate import Checks

        try:
            make = self._make_writers.get(kind)
            if make is None:
                if self._checks is None:
                    self._checks = Checks()
                make = make_writer(kind[0], inner, self._checks)
                self._make_writers[kind] = make
            return make(operation)
        except (Doubt, LookupError, RecursionError):
            return None
