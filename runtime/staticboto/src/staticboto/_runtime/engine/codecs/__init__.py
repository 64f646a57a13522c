"""Codecs: validation, serialization and parsing of calls, made at an operation's first use.

They take the ordinary path only. What they cannot prove to be ordinary, and any exception,
makes botocore's own code run on the same input, so that its errors, warnings and log are
what they are without this package; where botocore's log is being read, its code runs at
once. Owns the seam to botocore. Which clients get codecs is for others to decide.
"""

from __future__ import annotations

from typing import Any

from .cache import Codecs
from .functions import FUNCTIONS

__all__ = ["FUNCTIONS", "Codecs", "parse_once", "parser_factory", "serializer"]


def serializer(inner: Any, codecs: Codecs) -> Any:
    """Return a serializer that takes the codecs where it can.

    Args:
        inner: what botocore's `create_serializer` made for a client, with validation or
            without. It is returned itself if it is not of botocore's own classes, or of a
            protocol that has no codecs.
        codecs: those of the client's service model.
    """
    from .serializers import Serializer, bare

    found = bare(inner)
    if found is None or f"serialize {found[1]}" not in FUNCTIONS:
        return inner
    return Serializer(inner, *found, codecs)


def parser_factory(inner: Any, codecs: Codecs) -> Any:
    """Return a factory of parsers that take the codecs where they can, one a protocol.

    Args:
        inner: botocore's factory. It is returned itself if it is of a class of one's own,
            or has defaults, which make parsers that read otherwise.
        codecs: those of the client's service model.
    """
    from botocore.parsers import ResponseParserFactory

    from .parsers import ParserFactory

    if type(inner) is not ResponseParserFactory or vars(inner)["_defaults"]:
        return inner
    return ParserFactory(inner, codecs)


def parse_once(events: Any, codecs: Codecs) -> None:
    """Let the search for errors in S3's successful answers leave its tree to the parser.

    Args:
        events: the emitter of a client of S3, in which botocore's handler is replaced, at
            its place. An emitter that is not botocore's stays as it is.
        codecs: those of the client's service model.
    """
    if codecs.usable("xml once") and codecs.usable("parse rest-xml"):
        from .trees import keep

        try:
            keep(events)
        except (AttributeError, LookupError, TypeError):
            pass
