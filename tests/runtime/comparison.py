"""Asking both SDKs the same question."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import boto3

from staticboto import boto3 as staticboto3

# Both untyped: what a test asks of one it asks of the other.
ours: Any = staticboto3
theirs: Any = boto3


def outcome(call: Callable[[], Any]) -> tuple[str, object]:
    """Return what `call` returns or raises, so that the two SDKs' outcomes compare.

    Of an error that is its class and its text, in which the names of modules and the
    addresses of objects are made alike.
    """
    try:
        return "returned", call()
    except Exception as error:
        text = str(error).replace("staticboto.boto3.", "boto3.")
        return type(error).__name__, re.sub(r"0x[0-9a-f]+", "0x…", text)


def same(ask: Callable[[Any], Any]) -> tuple[str, object]:
    """Ask our `boto3` and theirs; fail unless the outcome is the same, and return it."""
    found, expected = outcome(lambda: ask(ours)), outcome(lambda: ask(theirs))
    assert found == expected
    return found


def nameless(thing: object) -> str:
    """Return the `repr` of an object without its address."""
    return repr(thing).partition(" at 0x")[0]
