"""botocore's own event handlers, registered once a process and copied into every session.

Each session registers a hundred and thirty of them, and looks for every one whether it takes
keywords. Owns how that is done once. Which handlers there
are is botocore's list, looked at each time, since programs change it. Source:
`botocore.session.Session._register_builtin_handlers` and `botocore.hooks`.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from inspect import CO_VARKEYWORDS
from types import FunctionType
from typing import TYPE_CHECKING, Any

from botocore import handlers
from botocore.hooks import EventAliaser, HierarchicalEmitter

from ..pieces.inventory import EVENTS
from ..pieces.verdict import usable
from .events import improve

if TYPE_CHECKING:  # botocore's stubs leave out what is not public

    class _Emitter(HierarchicalEmitter):
        def _verify_accept_kwargs(self, func: Any) -> Any: ...

else:
    _Emitter = HierarchicalEmitter

_Listed = tuple[Any, ...]

# What was listed when an emitter was filled, and what a copy of it is made from.
_filled: tuple[_Listed, HierarchicalEmitter] | None = None


def register(events: Any, emitter: Any, register_all: Callable[[Any], object]) -> None:
    """Register botocore's own handlers in a new session.

    Args:
        events: the session's emitter, which knows events by all their names.
        emitter: what is behind it; nobody has registered anything yet.
        register_all: does it botocore's way, when given `events`.
    """
    global _filled
    listed = tuple(handlers.BUILTIN_HANDLERS)
    if type(events) is not EventAliaser or type(emitter) is not HierarchicalEmitter:
        register_all(events)
    elif _filled is not None and _filled[0] == listed:
        vars(emitter).update(vars(copy.copy(_filled[1])))
    else:
        if usable(EVENTS):
            improve(events)
        emitter.__class__ = _QuickEmitter
        try:
            register_all(events)
        finally:
            events.__class__ = EventAliaser
            emitter.__class__ = HierarchicalEmitter
        _filled = listed, copy.copy(emitter)


class _QuickEmitter(_Emitter):
    """Tells at once of a function with `**kwargs` that it takes keywords."""

    def _verify_accept_kwargs(self, func: Any) -> Any:
        if (
            type(func) is FunctionType
            and func.__code__.co_flags & CO_VARKEYWORDS
            and not hasattr(func, "__signature__")
        ):
            return None
        return super()._verify_accept_kwargs(func)
