"""botocore and the codecs, side by side, for one service model.

Everything is done twice, and the results compared. Owns how both sides are made, and how
often the shorter way was taken.
"""

from __future__ import annotations

import copy
from collections import Counter
from typing import Any

from botocore.model import ServiceModel
from botocore.parsers import ResponseParserFactory
from botocore.serialize import create_serializer

from tests.codecs.equality import difference, outcome
from tests.support.wire.answer import Answer

URL = "https://localhost/"


class _Counted:
    """Counts the calls that come to botocore's own parser or serializer."""

    def __init__(self, inner: Any, method: str) -> None:
        self._inner = inner
        self._method = method
        self.calls = 0

    def __getattr__(self, name: str) -> Any:
        if name == self._method:
            self.calls += 1
        return getattr(self._inner, name)


class Pair:
    """Both sides.

    Args:
        model: the service's model, which both sides have in common.
        precision: of timestamps in requests, as in botocore's configuration.
        validation: whether parameters are validated.

    Attributes:
        model: the model.
        taken: how often the shorter way was taken, and how often not, for requests and
            for responses: `request fast`, `request botocore`, ….
    """

    def __init__(
        self, model: ServiceModel, precision: str = "default", validation: bool = True
    ) -> None:
        from staticboto._runtime.engine.codecs import (
            Codecs,
            parser_factory,
            serializer,
        )

        self.model = model
        protocol = model.resolved_protocol
        codecs = Codecs()
        # botocore-stubs lack the argument for the precision.
        create: Any = create_serializer
        self._serializer: Any = create(protocol, validation, precision)
        self._fast_serializer = serializer(self._serializer, codecs)
        self._parser: Any = ResponseParserFactory().create_parser(protocol)
        factory = parser_factory(ResponseParserFactory(), codecs)
        self._fast_parser = factory.create_parser(protocol)
        self._behind_serializer = _Counted(self._serializer, "serialize_to_request")
        self._behind_parser = _Counted(self._parser, "parse")
        if self._fast_serializer is self._serializer:
            self._fast_serializer = self._behind_serializer
        else:
            self._fast_serializer._inner = self._behind_serializer
        if type(self._fast_parser) is type(self._parser):
            self._fast_parser = self._behind_parser
        else:
            self._fast_parser._inner = self._behind_parser
        self.taken: Counter[str] = Counter()

    def request(self, operation: Any, parameters: Any) -> str | None:
        """Write parameters as a request on both sides; return how the results differ."""
        given, kept = copy.deepcopy(parameters), copy.deepcopy(parameters)
        expected = outcome(
            lambda: self._serializer.serialize_to_request(given, operation)
        )
        before = self.slow("serialize")
        found = outcome(
            lambda: self._fast_serializer.serialize_to_request(kept, operation)
        )
        self._count("request", before == self.slow("serialize"))
        return difference(expected, found) or difference(given, kept, "parameters")

    def response(self, operation: Any, answer: Answer) -> str | None:
        """Parse an answer on both sides; return how the results differ."""
        shape = operation.output_shape
        given, kept = (respond(operation, answer) for _ in range(2))
        kept["body"] = given["body"]
        expected = outcome(lambda: self._parser.parse(given, shape))
        before = self.slow("parse")
        found = outcome(lambda: self._fast_parser.parse(kept, shape))
        self._count("response", before == self.slow("parse"))
        return difference(expected, found)

    @property
    def serializers(self) -> tuple[Any, Any]:
        """botocore's serializer, and the one with codecs."""
        return self._serializer, self._fast_serializer

    @property
    def parsers(self) -> tuple[Any, Any]:
        """botocore's parser, and the one with codecs."""
        return self._parser, self._fast_parser

    def slow(self, direction: str) -> int:
        """Return how often botocore was asked to `parse` or to `serialize` after all."""
        behind = (
            self._behind_parser if direction == "parse" else self._behind_serializer
        )
        return behind.calls

    def _count(self, what: str, fast: bool) -> None:
        self.taken[f"{what} {'fast' if fast else 'botocore'}"] += 1


class Stream:
    """A body that is not read here."""


def respond(operation: Any, answer: Answer) -> dict[str, Any]:
    """Return what botocore's endpoint makes of an answer."""
    body: Any = answer.body
    if answer.status < 300 and (
        operation.has_streaming_output or operation.has_event_stream_output
    ):
        body = Stream()
    return {
        "status_code": answer.status,
        "headers": answer.response(URL).headers,
        "body": body,
        "context": {"operation_name": operation.name},
    }
