"""Events, with a short way to their handlers.

A call emits a dozen events, each through three functions of botocore, and most have nobody
who listens. Owns the way to the handlers. Which there are is in botocore's own tables, which
are read at every event, so that handlers may come and go at any time.
"""

from __future__ import annotations

from typing import Any

from botocore.hooks import EventAliaser, HierarchicalEmitter

from .inventory import EVENTS
from .pieces import guard

_intact = guard(EVENTS)


class QuickEvents(EventAliaser):
    """botocore's emitter of a client's events."""

    _emitter: Any
    _alias_name_cache: dict[str, str]

    def emit(self, event_name: str, **kwargs: Any) -> Any:
        """Call all handlers of an event; return them with what they returned."""
        # Under this name, if it is not one of old that is called otherwise by now.
        name = self._alias_name_cache.get(event_name)
        emitter = self._emitter
        if name is None or type(emitter) is not HierarchicalEmitter or not _intact():
            return super().emit(event_name, **kwargs)
        handlers = vars(emitter)["_lookup_cache"].get(name)
        if handlers is None:
            return emitter.emit(name, **kwargs)
        if not handlers:
            return []
        kwargs["event_name"] = name
        return [(handler, handler(**kwargs)) for handler in handlers]

    def emit_until_response(self, event_name: str, **kwargs: Any) -> Any:
        """Call the handlers of an event until one returns something; return both."""
        name = self._alias_name_cache.get(event_name)
        emitter = self._emitter
        if name is None or type(emitter) is not HierarchicalEmitter or not _intact():
            return super().emit_until_response(event_name, **kwargs)
        handlers = vars(emitter)["_lookup_cache"].get(name)
        if handlers is None:
            return emitter.emit_until_response(name, **kwargs)
        handler = response = None
        if handlers:
            kwargs["event_name"] = name
            for handler in handlers:
                response = handler(**kwargs)
                if response is not None:
                    break
        return handler, response


def improve(emitter: Any) -> None:
    """Let a client's emitter go the short way, if it is botocore's own."""
    if type(emitter) is EventAliaser:
        emitter.__class__ = QuickEvents
