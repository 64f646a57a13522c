"""Exchanges parts of a client that is about to be made for ones that do their work once.

Only the parts of that client: nothing is patched, and no other client is touched. A part of
another class than botocore's own is left alone, for somebody put it there.
"""

from __future__ import annotations

from typing import Any

from .codecs import Codecs, parse_once, parser_factory, serializer
from .packs.models import pack_of
from .packs.pack import Pack
from .pieces.inventory import (
    ENDPOINTS,
    EVENTS,
    HTTP,
    PIECES,
    REQUESTS,
    SIGNING,
    TLS,
    USER_AGENT,
    XML_ONCE,
)
from .pieces.verdict import usable


def improve(arguments: dict[str, Any]) -> None:
    """Improve the parts of a client.

    Args:
        arguments: what botocore's `BaseClient` is to be made with, by name. Its values are
            changed and exchanged in place.

    The module of a piece is imported where the piece is usable: on another botocore it may
    find nothing to derive its classes from.
    """
    endpoint = arguments["endpoint"]
    if usable(USER_AGENT):
        from .calls import user_agent

        user_agent.improve(arguments["user_agent_creator"])
    if usable(SIGNING):
        from .calls import signing

        signing.improve(arguments["request_signer"])
    if usable(ENDPOINTS):
        from .calls import endpoints

        endpoints.improve(arguments.get("endpoint_ruleset_resolver"))
    if usable(EVENTS):
        from .calls import events

        events.improve(arguments["event_emitter"])
    if usable(REQUESTS):
        from .calls import requests

        requests.improve(endpoint)
    if usable(HTTP) or usable(TLS):
        from .calls import http

        http.improve(getattr(endpoint, "http_session", None))
    _take_codecs(arguments, _codecs_of(arguments["service_model"]))


def _take_codecs(arguments: dict[str, Any], codecs: Codecs) -> None:
    arguments["serializer"] = serializer(arguments["serializer"], codecs)
    endpoint: dict[str, Any] = arguments["endpoint"].__dict__
    factory = "_response_parser_factory"
    if factory in endpoint:
        endpoint[factory] = parser_factory(endpoint[factory], codecs)
    if arguments["service_model"].service_name == PIECES[XML_ONCE].service:
        parse_once(arguments["event_emitter"], codecs)


# Of services that are served from packs: their models are the same in all sessions.
_shared: dict[Pack, Codecs] = {}


def _codecs_of(model: Any) -> Codecs:
    pack = pack_of(model)
    if pack is None:
        return Codecs(usable)
    return _shared.get(pack) or _shared.setdefault(pack, Codecs(usable))
