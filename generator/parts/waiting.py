"""Sentences on what a waiter waits for, derived from its acceptors.

Source for the meaning of matchers: botocore.waiter.AcceptorConfig.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.service import Acceptor, AcceptorState, Matcher, Waiter
from ..naming import names

# `length(Volumes[]) > `0``: whether a list has any elements.
_LENGTH = re.compile(r"length\((?P<what>.+)\) (?P<how>>|==) `0`")


def sentences(waiter: Waiter) -> str:
    """Return what is polled and how often, and what makes the waiter succeed or fail."""
    every = "second" if waiter.delay == 1 else f"{waiter.delay} seconds"
    times = "once" if waiter.max_attempts == 1 else f"{waiter.max_attempts} times"
    polled = names.method(waiter.operation)
    text = f"Poll `{polled}` every {every}, at most {times}"
    if until := _joined(_conditions(waiter.acceptors, "success")):
        text += f", until {until}"
    said = [f"{text}."]
    if fails := _joined(_conditions(waiter.acceptors, "failure")):
        said.append(f"Fail if {fails}.")
    # Other responses that lead to polling again are those that match neither.
    outlasted = [
        each for each in waiter.acceptors if each.matcher in ("status", "error")
    ]
    if goes_on := _joined(_conditions(outlasted, "retry")):
        said.append(f"Go on if {goes_on}.")
    return " ".join(said)


def _conditions(acceptors: Iterable[Acceptor], state: AcceptorState) -> Iterator[str]:
    """Yield what acceptors of a state look for, joined if they look at the same thing."""
    expected: dict[tuple[Matcher, str], dict[str | int | bool, None]] = {}
    for each in acceptors:
        if each.state == state:
            looked_at = (each.matcher, each.argument or "")
            expected.setdefault(looked_at, {})[each.expected] = None
    for (matcher, argument), values in expected.items():
        yield from _looked_for(matcher, argument, [*values])


def _looked_for(
    matcher: Matcher, argument: str, values: list[str | int | bool]
) -> Iterator[str]:
    match matcher:
        case "status":
            yield f"it answers with status {_joined(map(str, values))}"
        case "error":
            if codes := [_code(each) for each in values if isinstance(each, str)]:
                yield f"it fails with {_joined(codes)}"
            if True in values:
                yield "it fails with any error"
            if False in values:
                yield "it succeeds"
        case "path":
            for each in values:
                if isinstance(each, bool):
                    yield _holds(argument, each)
            if others := [_code(v) for v in values if not isinstance(v, bool)]:
                yield f"{_code(argument)} is {_joined(others)}"
        case "pathAll":
            every = _joined(f"all {_code(each)}" for each in values)
            yield f"{_code(argument)} are {every}"
        case "pathAny":
            yield f"any of {_code(argument)} is {_joined(map(_code, values))}"


def _holds(expression: str, expected: bool) -> str:
    """Return the sentence that an expression is true, or false."""
    if found := _LENGTH.fullmatch(expression):
        is_empty = (found["how"] == "==") is expected
        return f"{_code(found['what'])} is {'empty' if is_empty else 'not empty'}"
    return f"{_code(expression)} is {str(expected).lower()}"


def _code(value: object) -> str:
    """Return a value as code; an expression may contain backquotes."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"``{text}``" if "`" in text else f"`{text}`"


def _joined(conditions: Iterable[str]) -> str:
    """Return alternatives as a list in a sentence; empty for none."""
    *others, last = [*conditions] or [""]
    return f"{', '.join(others)} or {last}" if others else last
