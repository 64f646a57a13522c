"""`Lines` is a dictionary, whatever is done with it and however little of it was read."""

from __future__ import annotations

import copy
import json
import operator
import pickle
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import pytest

from staticboto._runtime.engine.packs import installed
from staticboto._runtime.engine.packs.lines import Lines
from staticboto._runtime.engine.packs.pack import Pack


def pack() -> Pack:
    found = installed.of_service("sqs")
    assert found is not None
    return found


def lines() -> Lines:
    return Lines(pack(), "shapes")


NAMES: list[str] = pack().read("shapes")
WHOLE: dict[str, Any] = {name: pack().read(f"shapes/{name}") for name in NAMES}
FIRST, LAST = NAMES[0], NAMES[-1]

OTHERS: tuple[Any, ...] = (WHOLE, {}, {**WHOLE, "more": 1}, list(WHOLE), 1)


def part_read() -> Lines:
    """Return one of which two values were read, in another order than that of the model."""
    made = lines()
    assert (made[LAST], made[FIRST]) == (WHOLE[LAST], WHOLE[FIRST])
    return made


def read() -> Lines:
    """Return one of which everything was read."""
    made = lines()
    made.values()
    assert made.pack is None
    return made


@pytest.fixture(params=[lines, part_read, read])
def made(request: pytest.FixtureRequest) -> Lines:
    found: Lines = request.param()
    return found


QUESTIONS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "isinstance": lambda d: isinstance(d, dict),
    "len": len,
    "bool": bool,
    "[]": lambda d: d[LAST],
    "get": lambda d: [d.get(LAST), d.get("none"), d.get("none", 1), d.get(1)],  # type: ignore[call-overload]
    "in": lambda d: [name in d for name in (FIRST, LAST, "none", "", 1, None, (1,))],
    "iteration": list,
    "reversed": lambda d: list(reversed(d)),
    "keys": lambda d: list(d.keys()),
    "keys as a set": lambda d: d.keys() & {LAST, "none"},
    "values": lambda d: list(d.values()),
    "items": lambda d: list(d.items()),
    "dict()": dict,
    "OrderedDict()": OrderedDict,
    "dict(items)": lambda d: dict(d.items()),
    "**": lambda d: dict(**d),
    "{**}": lambda d: {**d, "more": 1},
    "unpacked in a list": lambda d: [*d],
    "first": lambda d: next(iter(d)),
    "comprehension": lambda d: {key: value for key, value in d.items()},
    "sorted": sorted,
    "copy": lambda d: d.copy(),
    "copy.copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "json": json.dumps,
    "json, sorted": lambda d: json.dumps(d, sort_keys=True, indent=1),
    "pickle": lambda d: pickle.loads(pickle.dumps(d)),
    "repr": repr,
    "str": str,
    "format": lambda d: f"{d}",
    "==": lambda d: [d == other for other in OTHERS] + [WHOLE == d, {} == d],
    "!=": lambda d: [d != other for other in OTHERS] + [WHOLE != d, {} != d],
    "|": lambda d: d | {"more": 1},
    "| behind": lambda d: {"more": 1} | d,
    "update of another": lambda d: _updated({"more": 1}, d),
    "merged into another": lambda d: {"more": 1, **d},
    "fromkeys": lambda d: dict.fromkeys(d),
    "match": lambda d: _matched(d),
}


def _updated(first: dict[str, Any], second: Any) -> Any:
    first.update(second)
    return first


def _matched(value: Any) -> Any:
    match value:
        case {"none": found}:
            return found
        case {**rest} if rest:
            return list(rest)


@pytest.mark.parametrize("name", QUESTIONS)
def test_questions(name: str, made: Lines) -> None:
    ask = QUESTIONS[name]
    expected, found = ask(dict(WHOLE)), ask(made)
    assert found == expected
    if isinstance(expected, dict):
        assert type(found) is type(expected)
        assert list(found) == list(expected)


CHANGES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "[] =": lambda d: d.__setitem__(LAST, 1),
    "[] = of a new one": lambda d: d.__setitem__("more", 1),
    "del": lambda d: d.__delitem__(FIRST),
    "pop": lambda d: d.pop(FIRST),
    "pop with a default": lambda d: d.pop("none", 2),
    "popitem": lambda d: d.popitem(),
    "setdefault": lambda d: [d.setdefault("more", 1), d.setdefault(FIRST, 1)],
    "update": lambda d: d.update({FIRST: 1}, more=2),
    "|=": lambda d: d.__ior__({FIRST: 1}),
    "clear": lambda d: d.clear(),
    "of a value": lambda d: d[LAST].update(type="changed"),
    "within a loop": lambda d: [operator.setitem(d, key, 1) for key in list(d)],
}
FAILURES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "[]": lambda d: d["none"],
    "[] of a number": lambda d: d[1],  # type: ignore[index]
    "del": lambda d: d.__delitem__("none"),
    "pop": lambda d: d.pop("none"),
    "update": lambda d: d.update(1),  # type: ignore[call-overload]
    "hash": hash,
    "unhashable": lambda d: d[[]],  # type: ignore[index]
}


@pytest.mark.parametrize("name", CHANGES)
def test_changes(name: str, made: Lines) -> None:
    change = CHANGES[name]
    whole = copy.deepcopy(WHOLE)
    expected, found = change(whole), change(made)
    assert (found, list(made)) == (expected, list(whole))
    assert dict(made) == whole
    assert made.pack is None or name == "of a value"
    assert lines() == WHOLE, "nobody else sees it"


@pytest.mark.parametrize("name", FAILURES)
def test_failures(name: str) -> None:
    fail = FAILURES[name]
    with pytest.raises(Exception) as expected:
        fail(dict(WHOLE))
    with pytest.raises(type(expected.value)) as found:
        fail(read())
    if name != "hash":  # which names the class
        assert str(found.value) == str(expected.value)
    with pytest.raises(type(expected.value)):
        fail(lines())


def test_a_value_is_read_once_and_kept() -> None:
    made = lines()
    value = made[LAST]
    assert made[LAST] is value
    assert dict(made)[LAST] is value
    assert made.copy()[LAST] is value
    assert list(made) == NAMES


def test_little_is_read() -> None:
    made = part_read()
    assert made.get("none") is None and FIRST in made and len(made) == len(NAMES)
    assert made.pack is pack()
    assert {FIRST, LAST} == dict.keys(made) & set(NAMES)


def test_what_was_cleared_stays_empty() -> None:
    made = lines()
    made.clear()
    assert (made, list(made), len(made), made.get(FIRST)) == ({}, [], 0, None)
    with pytest.raises(KeyError):
        made[FIRST]


def test_a_prefix_is_no_key() -> None:
    assert "" not in lines() and lines().get("") is None


def test_threads_get_one_value() -> None:
    """Some read a value, others everything, another one changes."""
    for _ in range(20):
        made = lines()
        found: list[Any] = []
        start = threading.Barrier(8)

        def work(number: int) -> None:
            start.wait()
            if number % 2:
                found.append(made[LAST])
            else:
                found.append(dict(made.items())[LAST])

        threads = [threading.Thread(target=work, args=(each,)) for each in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 8
        assert all(each is found[0] for each in found)
        assert made == WHOLE
