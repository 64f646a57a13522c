"""S3's answers, parsed once: what looks for errors in them leaves the tree to the parser.

botocore's handler of `before-parse.s3.*` parses each answer with status 200, since it may be
an error all the same; then the parser parses it again. The handler here does what that one
does, and keeps the tree until the parser of the same thread asks for it. Owns that hand-over.
"""

from __future__ import annotations

import threading
from typing import Any
from xml.etree.ElementTree import Element, ParseError

import botocore.handlers

from .elements import load

_EVENT = ("before-parse", "s3", "*")


class _Kept(threading.local):
    body: bytes | None = None
    root: Element | None = None


_kept = _Kept()


def take(body: bytes) -> Element:
    """Return the tree of a body: the one that was kept, if it is of this very object."""
    root, known = _kept.root, _kept.body
    _kept.root = _kept.body = None
    if root is not None and known is body:
        return root
    return load(body)


class _KeepTree:
    """Stands for botocore's handler: equal to it, so that it can be unregistered."""

    def __init__(self, handler: Any) -> None:
        self._handler = handler

    def __call__(self, operation_model: Any, response_dict: Any, **event: Any) -> None:
        handlers: Any = botocore.handlers
        if handlers._should_handle_200_error(operation_model, response_dict):
            body = response_dict["body"]
            if response_dict["status_code"] == 200 and type(body) is bytes and body:
                try:
                    root = load(body)
                except ParseError:
                    root = None
                if root is not None and root.tag != "Error":
                    _kept.body, _kept.root = body, root
                    return
        self._handler(
            operation_model=operation_model, response_dict=response_dict, **event
        )

    def __eq__(self, other: object) -> bool:
        return other is self._handler or (
            isinstance(other, _KeepTree) and other._handler is self._handler
        )

    def __hash__(self) -> int:
        return hash(self._handler)

    def __repr__(self) -> str:
        return repr(self._handler)  # what the log of events shows


def keep(events: Any) -> None:
    """Put the handler in the place of botocore's, if that is registered.

    Args:
        events: the emitter of a client.

    Raises whatever comes of an emitter that is not botocore's.
    """
    emitter = getattr(events, "_emitter", events)
    node = emitter._handlers._root
    for part in _EVENT:
        node = node["children"][part]
    handler: Any = vars(botocore.handlers)["_handle_200_error"]
    for section in node["values"]:
        for place, registered in enumerate(section):
            if registered is handler:
                section[place] = _KeepTree(handler)
    emitter._lookup_cache = {}
