"""Parsers of answers that take the codecs where they can, and botocore's parser elsewhere."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from botocore.awsrequest import HeadersDict
from botocore.parsers import PROTOCOL_PARSERS, ResponseParserFactory

from .delegate import Delegate
from .functions import FUNCTIONS

if TYPE_CHECKING:
    from .cache import Codecs
    from .responses import ReadResponse

_PARSERS_LOGGER = logging.getLogger("botocore.parsers")
_UTILS_LOGGER = logging.getLogger("botocore.utils")
_HEADERS: Any = HeadersDict
# More shapes than any client has; what gives a new shape for each call must not fill memory.
_MOST = 5000


class Parser(Delegate):
    """A parser of botocore's, with a shorter way.

    Args:
        inner: botocore's parser, which everything but the shorter way comes from.
        protocol: its protocol.
        codecs: where readers are kept.
    """

    def __init__(self, inner: Any, protocol: str, codecs: Codecs) -> None:
        super().__init__(inner)
        self._kind: Any = type(inner)
        self._whole: Any = self._kind.parse
        self._part: Any = self._kind._do_parse
        self._protocol = protocol
        self._codecs = codecs
        self._readers: dict[int, tuple[Any, ReadResponse | None]] = {}

    def parse(self, response: Any, shape: Any) -> Any:
        """Parse an HTTP response, as botocore's `ResponseParser.parse` does.

        Args:
            response: a dictionary with `body`, `headers`, `status_code` and `context`.
            shape: the operation's output shape, or None.
        """
        try:
            if response["status_code"] < 301 and self._is_ordinary():
                found = self._readers.get(id(shape))
                read = (
                    found[1]
                    if found is not None and found[0] is shape
                    else self._reader(shape)
                )
                headers: Any = response["headers"]
                if read is not None and isinstance(headers, HeadersDict):
                    return _with_metadata(read, response, headers)
        except Exception:
            pass  # botocore's own code says what is wrong
        return self._inner.parse(response, shape)

    def _is_ordinary(self) -> bool:
        """Tell whether nobody reads botocore's log, or has come to wrap its functions."""
        kind = self._kind
        return (
            kind.parse is self._whole
            and kind._do_parse is self._part
            and not _PARSERS_LOGGER.isEnabledFor(logging.DEBUG)
            and not _UTILS_LOGGER.isEnabledFor(logging.DEBUG)
        )

    def _reader(self, shape: Any) -> ReadResponse | None:
        """Return the reader for a shape that this parser has not met."""
        read = self._codecs.reader(self._protocol, shape)
        if len(self._readers) >= _MOST:
            self._readers.clear()
        self._readers[id(shape)] = shape, read
        return read


def _with_metadata(read: ReadResponse, response: Any, headers: Any) -> dict[str, Any]:
    """Read an answer, and add what botocore tells of it besides."""
    if type(headers) is _HEADERS:
        lower = {key._lower: text for key, text in headers._dict.items()}
    else:  # of a class of somebody's that is quicker
        lower = {name.lower(): text for name, text in headers.items()}
    parsed = read(response, lower)
    metadata = parsed.get("ResponseMetadata", {})
    metadata["HTTPStatusCode"] = response["status_code"]
    metadata["HTTPHeaders"] = lower
    parsed["ResponseMetadata"] = metadata
    checksum = response.get("context", {}).get("checksum", {})
    if algorithm := checksum.get("response_algorithm"):
        metadata["ChecksumAlgorithm"] = algorithm
    return parsed


class ParserFactory(Delegate):
    """A factory of botocore's that makes one parser for each protocol.

    botocore makes one for each call. Parsers have no state of calls, so one is enough.
    """

    def __init__(self, inner: ResponseParserFactory, codecs: Codecs) -> None:
        super().__init__(inner)
        self._codecs = codecs
        self._parsers: dict[str, Any] = {}

    def create_parser(self, protocol_name: str) -> Any:
        """Return the parser of a protocol, which is the same for each call."""
        if self._inner._defaults:
            return self._inner.create_parser(protocol_name)
        known = self._parsers.get(protocol_name)
        if known is None:
            known = self._create(protocol_name)
            known = self._parsers.setdefault(protocol_name, known)
        return known

    def _create(self, protocol: str) -> Any:
        inner = self._inner.create_parser(protocol)
        own: Any = PROTOCOL_PARSERS.get(protocol)
        if type(inner) is own and f"parse {protocol}" in FUNCTIONS:
            return Parser(inner, protocol, self._codecs)
        return inner
