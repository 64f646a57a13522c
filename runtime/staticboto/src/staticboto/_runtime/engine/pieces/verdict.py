"""Whether each piece of botocore that is done in another way here may be.

A piece stands for some functions of botocore: those whose work it does itself, and those that
it relies upon to do what they did when it was written. It is used where each of them is
botocore's own and reads as one that was looked at (`known`). Where one does not, because the
installed botocore is another or because a tool has put something in its place, the piece
is slow: botocore does that work itself, as it does for boto3. `staticboto doctor` tells.

Owns the verdict. Which pieces there are is in `inventory`.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import Any

import botocore

from .digests import digest, find, original, size
from .inventory import PIECES
from .known import ABSENT, FILES, known

SWITCH = "STATICBOTO_FAST"
"""The environment variable that turns all pieces off when it is 0."""

# The functions of each piece that was found to be usable: how to look each up, and what was
# there then.
_Owned = tuple[tuple[Callable[[str], Any], str, Any], ...]
_owned: dict[str, _Owned] = {}


def usable(name: str) -> bool:
    """Tell whether a piece may do its work now, for instance in a client that is made."""
    return not reason(name)


def reason(name: str) -> str:
    """Say why a piece may not do its work now; empty if it may.

    The texts of the functions are compared once per process, whether they are still in
    their places every time.
    """
    if os.environ.get(SWITCH) == "0":
        return f"{SWITCH} is 0"
    owned = _owned.get(name)
    if owned and all(
        look_up(attribute) is value for look_up, attribute, value in owned
    ):
        return ""
    if within(name):
        return "botocore does this itself"
    places: list[tuple[Callable[[str], Any], str, Any]] = []
    for function in PIECES[name].functions:
        place = find(function)
        if wrong := _judge(function, place and place.value):
            return wrong
        if place is not None:
            places.append((place.namespace.get, place.attribute, place.value))
    _owned[name] = tuple(places)
    return ""


def within(name: str) -> bool:
    """Tell whether the installed botocore does what a piece does, so that it is not needed."""
    place = find(PIECES[name].within) if PIECES[name].within else None
    return place is not None and place.value is not None


def guard(name: str) -> Callable[[], bool]:
    """Return a function that tells whether what a piece does itself is still in its place.

    It is asked in every call, where `usable` was once when the client was made: tools wrap
    functions at any time, and the loggers of the piece may be enabled.
    """
    done = len(PIECES[name].done)
    loggers = [logging.getLogger(logger) for logger in PIECES[name].loggers]
    watched: _Owned = ()

    def intact() -> bool:
        nonlocal watched
        if not watched:
            watched = _owned.get(name, ())[:done]
        for look_up, attribute, value in watched:
            if look_up(attribute) is not value:
                return False
        for logger in loggers:
            if logger.isEnabledFor(logging.DEBUG):
                return False
        return bool(watched)

    return intact


def _judge(name: str, value: object) -> str:
    """Say what is wrong with what is in the place of a function; nothing if it is known."""
    if value is None:
        return "" if ABSENT in known().get(name, {}) else f"{name} is not there"
    function = original(name, value)
    if function is None:
        return f"{name} is not botocore's own: something has taken its place"
    files = FILES.get(botocore.__version__)
    module = name.partition(":")[0]
    if files and size(module) in (files.get(module), None):
        return ""
    found = digest(function)
    if found is None:
        return f"{name} has no source here, and this botocore is none that was read"
    if found not in known().get(name, {}):
        return f"{name} reads otherwise than any that was read"
    return ""
