"""Events, with a short way from their names to their handlers.

A call emits a dozen events, each through three functions of botocore, and most have nobody
who listens; of each new name botocore asks sixty times whether it is one of old. Owns the way to
the handlers. Which there are is in botocore's own tables, which are read at every event, so that
handlers may come and go at any time.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from botocore.hooks import EventAliaser, HierarchicalEmitter

from ..pieces.inventory import EVENTS
from ..pieces.verdict import guard

if TYPE_CHECKING:  # botocore's stubs leave out what is not public

    class _Aliaser(EventAliaser):
        def _alias_event_name(self, event_name: str) -> str: ...

else:
    _Aliaser = EventAliaser

_intact = guard(EVENTS)


class QuickEvents(_Aliaser):
    """botocore's emitter of the events of a client or a session."""

    _emitter: Any
    _event_aliases: dict[str, str]
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

    def _alias_event_name(self, event_name: str) -> str:
        """Return the name that an event has today; of most it is told at once."""
        aliases = self._event_aliases
        if (
            aliases.keys().isdisjoint(event_name.split("."))
            and not any(
                old in event_name for old in _of_several_parts(frozenset(aliases))
            )
            and _intact()
        ):
            self._alias_name_cache[event_name] = event_name
            return event_name
        return super()._alias_event_name(event_name)


@cache
def _of_several_parts(aliases: frozenset[str]) -> list[str]:
    return [old for old in aliases if "." in old]


def improve(emitter: Any) -> None:
    """Let an emitter go the short way, if it is botocore's own."""
    if type(emitter) is EventAliaser:
        emitter.__class__ = QuickEvents
