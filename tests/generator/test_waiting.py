"""The sentences on waiters, compared with the acceptors that botocore evaluates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import botocore.session
import pytest
from botocore import xform_name

from generator.model.service import Acceptor, Waiter
from generator.parts.waiting import sentences
from generator.read.parse.waiters import WAITERS

LOADER = botocore.session.get_session().get_component("data_loader")
PARTS = re.compile(
    r"Poll `(?P<method>\w+)` every (?P<delay>.+?), at most (?P<times>.+?), "
    r"until (?P<success>.+?)\.(?: Fail if (?P<failure>.+?)\.)?(?: Go on if (?P<retry>.+)\.)?"
)


def waiters() -> Iterator[tuple[str, str, Any]]:
    """Yield service, name, what is said, and the JSON of every waiter of every service."""
    for service in LOADER.list_available_services("waiters-2"):
        document = LOADER.load_service_model(service, "waiters-2")
        for name, waiter in WAITERS(document).items():
            yield f"{service}.{name}", sentences(waiter), document["waiters"][name]


ALL = list(waiters())


def said(text: str) -> dict[str, str]:
    found = PARTS.fullmatch(text)
    assert found, text
    return {part: value or "" for part, value in found.groupdict().items()}


def test_all_waiters_are_looked_at() -> None:
    assert len(ALL) > 400


def test_how_often_and_how_long() -> None:
    for name, text, waiter in ALL:
        parts = said(text)
        assert parts["method"] == xform_name(waiter["operation"]), name
        delay, times = waiter["delay"], waiter["maxAttempts"]
        assert parts["delay"] == ("second" if delay == 1 else f"{delay} seconds"), name
        assert parts["times"] == ("once" if times == 1 else f"{times} times"), name


@pytest.mark.parametrize("state", ["success", "failure", "retry"])
def test_each_acceptor_is_said_of_its_state(state: str) -> None:
    for name, text, waiter in ALL:
        part = said(text)[state]
        acceptors = [each for each in waiter["acceptors"] if each["state"] == state]
        if state == "retry":  # Every other response leads to polling again.
            acceptors = [a for a in acceptors if a["matcher"] in ("status", "error")]
        for each in acceptors:
            assert is_said(each, part), (name, each, part)
        assert bool(acceptors) == bool(part), name


def is_said(acceptor: Any, part: str) -> bool:
    """Whether a part of a sentence describes an acceptor."""
    matcher, expected = acceptor["matcher"], acceptor["expected"]
    argument = acceptor.get("argument", "")
    if matcher == "status":
        return re.search(rf"answers with status [^`]*\b{expected}\b", part) is not None
    if matcher == "error":
        if isinstance(expected, bool):
            return ("it fails with any error" if expected else "it succeeds") in part
        return re.search(_one_of("it fails with ", "", expected), part) is not None
    length = re.fullmatch(r"length\((.+)\) (>|==) `0`", argument)
    if length and isinstance(expected, bool):
        empty = "empty" if (length[2] == "==") is expected else "not empty"
        return re.search(rf"`{re.escape(length[1])}`+ is {empty}", part) is not None
    if isinstance(expected, bool):
        truth = rf"`{re.escape(argument)}`+ is {str(expected).lower()}"
        return re.search(truth, part) is not None
    where, every = f"`{re.escape(argument)}`", "all " if matcher == "pathAll" else ""
    verb = f"{where} {'are' if every else 'is'} "
    before = f"any of {verb}" if matcher == "pathAny" else verb
    return re.search(_one_of(before, every, expected), part) is not None


def _one_of(before: str, every: str, expected: str) -> str:
    """Return a pattern of a list of values in which `expected` is."""
    return rf"{before}(?:{every}`[^`]+`(?:, | or ))*{every}`{re.escape(expected)}`"


def test_nothing_else_is_said() -> None:
    for name, text, waiter in ALL:
        part = said(text)["success"]
        good = [each for each in waiter["acceptors"] if each["state"] == "success"]
        assert ("it succeeds" in part) == any(
            each["expected"] is False and each["matcher"] == "error" for each in good
        ), name
        assert ("it fails" in part) == any(
            each["matcher"] == "error" and each["expected"] is not False
            for each in good
        ), name
        assert ("status" in re.sub("`+[^`]*`+", "", part)) == any(
            each["matcher"] == "status" for each in good
        ), name
        values = {str(each["expected"]) for each in good}
        others = {
            str(each["expected"])
            for each in waiter["acceptors"]
            if each["state"] != "success"
        }
        for value in others - values - {"True", "False"}:
            assert f"`{value}`" not in part, name


@pytest.mark.parametrize(
    ("waiter", "text"),
    [
        (
            "s3.BucketNotExists",
            "Poll `head_bucket` every 5 seconds, at most 20 times, until it answers with "
            "status 404.",
        ),
        (
            "s3.BucketExists",
            "Poll `head_bucket` every 5 seconds, at most 20 times, until it answers with "
            "status 200, 301 or 403. Go on if it answers with status 404.",
        ),
        (
            "ec2.InstanceTerminated",
            "Poll `describe_instances` every 15 seconds, at most 40 times, until "
            "`Reservations[].Instances[].State.Name` are all `terminated`. Fail if any of "
            "`Reservations[].Instances[].State.Name` is `pending` or `stopping`.",
        ),
        (
            "dynamodb.TableNotExists",
            "Poll `describe_table` every 20 seconds, at most 25 times, until it fails with "
            "`ResourceNotFoundException`.",
        ),
        (
            "lambda.FunctionExists",
            "Poll `get_function` every second, at most 20 times, until it succeeds. Go on "
            "if it fails with `ResourceNotFoundException`.",
        ),
        (
            "ec2.NetworkInterfaceAvailable",
            "Poll `describe_network_interfaces` every 20 seconds, at most 10 times, until "
            "`NetworkInterfaces[].Status` are all `available`. Fail if it fails with "
            "`InvalidNetworkInterfaceID.NotFound`.",
        ),
    ],
)
def test_sentences(waiter: str, text: str) -> None:
    assert {name: found for name, found, _ in ALL}[waiter] == text


def test_acceptors_of_a_model_of_ones_own() -> None:
    """Cases that no service of AWS has, but a user's model may."""
    acceptors = (
        Acceptor("success", "path", False, "Going"),
        Acceptor("success", "error", True),
        Acceptor("failure", "pathAny", "a `b`", "Names[]"),
    )
    waiter = Waiter("ThingGone", "GetThing", 1, 1, acceptors)
    assert sentences(waiter) == (
        "Poll `get_thing` every second, at most once, until `Going` is false or it fails "
        "with any error. Fail if any of `Names[]` is ``a `b```."
    )
    assert sentences(Waiter("ThingExists", "GetThing", 2, 3)) == (
        "Poll `get_thing` every 2 seconds, at most 3 times."
    )
