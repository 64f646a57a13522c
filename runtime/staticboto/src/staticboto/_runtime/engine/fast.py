"""Exchanges parts of a client that is about to be made for ones that do their work once.

Only the parts of that client: nothing is patched, and no other client is touched. A part of
another class than botocore's own is left alone, for somebody put it there.
"""

from __future__ import annotations

from typing import Any

from . import endpoints, events, http, requests, signing, user_agent
from .pieces import usable


def improve(arguments: dict[str, Any]) -> None:
    """Improve the parts of a client.

    Args:
        arguments: what botocore's `BaseClient` is to be made with, by name. Its values are
            changed and exchanged in place.
    """
    if usable(user_agent.NAME):
        user_agent.improve(arguments["user_agent_creator"])
    if usable(signing.NAME):
        signing.improve(arguments["request_signer"])
    http.improve(arguments["endpoint"].http_session)
    if usable(endpoints.NAME):
        endpoints.improve(arguments.get("endpoint_ruleset_resolver"))
    if usable(requests.NAME):
        requests.improve(arguments["endpoint"])
    if usable(events.NAME):
        events.improve(arguments["event_emitter"])
