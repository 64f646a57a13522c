"""A client of botocore's with codecs, and a network that answers at once."""

from __future__ import annotations

from typing import Any

import botocore.session
from botocore.config import Config

from tests.support.wire.answer import Answer

LISTED = (
    b'<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name>'
    b"<Contents><Key>k</Key><LastModified>2025-01-02T03:04:05.000Z</LastModified>"
    b"<Size>7</Size></Contents></ListBucketResult>"
)
"""An answer of S3's to `list_objects_v2`."""


class Client:
    """A client of botocore's with codecs, and a network that answers at once.

    Attributes:
        made: the client.
        answer: what the network answers.
        requests: what was sent.
    """

    def __init__(self, service: str, usable: Any = lambda piece: True) -> None:
        from staticboto._runtime.engine.codecs import (
            Codecs,
            parse_once,
            parser_factory,
            serializer,
        )

        session: Any = botocore.session.Session()
        session.set_credentials("key", "secret")
        once: Any = Config(retries={"total_max_attempts": 1})
        self.made: Any = session.create_client(service, "us-east-1", config=once)
        self.answer = Answer(200, b"{}")
        self.requests: list[Any] = []
        codecs = Codecs(usable)
        endpoint = self.made._endpoint
        self.made._serializer = serializer(self.made._serializer, codecs)
        endpoint._response_parser_factory = parser_factory(
            endpoint._response_parser_factory, codecs
        )
        parse_once(self.made.meta.events, codecs)
        self.made.meta.events.register("before-send", self._send)

    def _send(self, request: Any, **event: Any) -> Any:
        self.requests.append(request)
        return self.answer.response(request.url)
