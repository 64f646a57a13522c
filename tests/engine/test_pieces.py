"""Whether pieces may be used: whose the functions are, how they read, and who decides."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import botocore
import botocore.hooks
import pytest

from staticboto._runtime.engine.pieces import digests, verdict
from staticboto._runtime.engine.pieces.inventory import PIECES, EVENTS, Piece
from staticboto._runtime.engine.pieces.known import FILES, known
from tests.engine.conftest import Sides, improved

FUNCTIONS = sorted({name for piece in PIECES.values() for name in piece.functions})
OWN = "botocore.hooks:EventAliaser.emit"

Make = Callable[..., Any]


@pytest.fixture(autouse=True)
def undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was decided yet in this process."""
    monkeypatch.setattr(verdict, "_owned", {})


@pytest.mark.parametrize("name", PIECES)
def test_each_piece_is_usable_with_this_botocore(name: str) -> None:
    if verdict.within(name):
        pytest.skip("this botocore does that itself")
    assert verdict.reason(name) == ""
    assert verdict.usable(name)


def test_what_botocore_does_itself_is_left_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = Piece("new", "", (OWN,), within=OWN)
    monkeypatch.setitem(PIECES, "new", there)
    assert verdict.reason("new") == "botocore does this itself"
    gone = Piece("new", "", (OWN,), within="botocore.hooks:EventAliaser.none")
    monkeypatch.setitem(PIECES, "new", gone)
    assert verdict.usable("new")


def within_botocore(function: str) -> bool:
    return any(
        verdict.within(name) for name in PIECES if function in PIECES[name].functions
    )


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_digest_is_of_all_that_python_says_is_the_function(name: str) -> None:
    place = digests.find(name)
    if place is None or place.value is None or within_botocore(name):
        assert "absent" in known()[name] or within_botocore(name)
        return
    made = digests.original(name, place.value)
    assert made is not None
    lines = inspect.getsource(made).rstrip().splitlines()
    assert [line.decode() for line in digests.text(made)] == lines


@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_function_is_known_where_sizes_are_taken_for_it(name: str) -> None:
    if botocore.__version__ not in FILES or within_botocore(name):
        pytest.skip("its texts are read")
    place = digests.find(name)
    made = digests.original(name, place.value) if place else None
    found = digests.digest(made) if made else "absent"
    assert found in known()[name]


def test_the_table_has_what_the_pieces_need_and_nothing_else() -> None:
    assert set(FUNCTIONS) == set(known())


def test_the_table_is_in_order_and_has_each_text_once() -> None:
    names = list(known())
    assert names == sorted(names)
    lines = (
        Path(inspect.getfile(known.__wrapped__))
        .with_suffix(".txt")
        .read_text()
        .splitlines()
    )
    assert len(lines) == sum(map(len, known().values()))


def test_the_sizes_of_the_files_are_those_of_the_installed_ones() -> None:
    modules = {name.partition(":")[0] for name in FUNCTIONS}
    assert FILES[botocore.__version__] == {
        module: digests.size(module) for module in modules
    }
    assert all(sizes.keys() == modules for sizes in FILES.values())


def test_the_end_of_a_function_is_found_by_indentation() -> None:
    text = b"""\
class A:
    @decorated(
        1,
    )
    def one(
        self,
    ):
        '''Text.

        More.
        '''

        return 1

    # Of the next.
    def two(self):
        pass
x = 1
"""
    lines = text.splitlines()
    assert digests.block(lines, 1) == lines[1:13]
    assert digests.block(lines, 15) == lines[15:17]
    assert digests.block(lines, 0) == lines[0:17]


def wrapped(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return wrapper


def replacements() -> Iterator[Any]:
    own: Any = botocore.hooks.EventAliaser.emit
    yield wrapped(own)
    yield mock.Mock()
    yield functools.partialmethod(own)
    yield lambda self: "other"
    yield vars(botocore.hooks.EventAliaser)["emit_until_response"]


@pytest.mark.parametrize("replacement", list(replacements()))
def test_what_is_not_botocores_own_makes_a_piece_slow_while_it_is_there(
    replacement: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert verdict.usable(EVENTS)
    with monkeypatch.context() as patched:
        patched.setattr(botocore.hooks.EventAliaser, "emit", replacement)
        assert verdict.reason(EVENTS) == (
            f"{OWN} is not botocore's own: something has taken its place"
        )
    assert verdict.usable(EVENTS)


def test_a_function_that_is_gone_makes_a_piece_slow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(botocore.hooks.EventAliaser, "emit")
    assert verdict.reason(EVENTS) == f"{OWN} is not there"


@pytest.mark.parametrize("name", ["botocore.no_module:f", "botocore.hooks:NoClass.f"])
def test_a_place_that_is_not_there_makes_a_piece_slow(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PIECES, "new", Piece("new", "", (name,)))
    assert verdict.reason("new") == f"{name} is not there"


def test_files_of_another_size_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = {**FILES[botocore.__version__], "botocore.hooks": 1}
    monkeypatch.setattr(verdict, "FILES", {botocore.__version__: sizes})
    assert verdict.usable(EVENTS)
    monkeypatch.setattr(verdict, "_owned", {})
    table = {**known(), OWN: {"0" * 16: "1.0"}}
    monkeypatch.setattr(verdict, "known", lambda: table)
    assert verdict.reason(EVENTS) == f"{OWN} reads otherwise than any that was read"


def test_another_version_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict, "FILES", {})
    assert verdict.usable(EVENTS)
    monkeypatch.setattr(verdict, "_owned", {})
    table = {**known(), OWN: {"0" * 16: "1.0"}}
    monkeypatch.setattr(verdict, "known", lambda: table)
    assert verdict.reason(EVENTS) == f"{OWN} reads otherwise than any that was read"


def test_without_sources_the_version_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict, "size", lambda module: None)
    monkeypatch.setattr(verdict, "digest", lambda function: None)
    assert verdict.usable(EVENTS)
    monkeypatch.setattr(verdict, "FILES", {})
    monkeypatch.setattr(verdict, "_owned", {})
    assert "no source" in verdict.reason(EVENTS)


def test_a_module_without_a_file_has_no_digest() -> None:
    namespace: dict[str, Any] = {"__name__": "botocore.frozen"}
    exec("def made(): pass", namespace)
    assert digests.digest(namespace["made"]) is None
    namespace["__file__"] = "/no/such/file.py"
    exec("def missing(): pass", namespace)
    assert digests.digest(namespace["missing"]) is None


def classes(client: Any) -> list[type]:
    return [
        type(part)
        for part in (
            client._endpoint,
            client._endpoint.http_session,
            client._request_signer,
            client._ruleset_resolver,
            client._user_agent_creator,
            client.meta.events,
        )
    ]


def test_the_switch_leaves_a_client_as_it_is(
    client: Make, sides: Callable[..., Sides], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, fast = sides("sqs")
    assert classes(plain) != classes(fast)
    monkeypatch.setenv("STATICBOTO_FAST", "0")
    assert classes(improved(client("sqs"))) == classes(plain)
    assert verdict.reason(EVENTS) == "STATICBOTO_FAST is 0"


def test_parts_that_are_someone_elses_are_left_alone(client: Make) -> None:
    made = client("sqs")
    parts = {
        "_endpoint": made._endpoint,
        "_request_signer": made._request_signer,
        "_ruleset_resolver": made._ruleset_resolver,
        "_user_agent_creator": made._user_agent_creator,
    }
    for part in (*parts.values(), made._endpoint.http_session, made.meta.events):
        part.__class__ = type("Theirs", (type(part),), {})
    before = classes(made)
    assert classes(improved(made)) == before


def test_other_clients_are_not_touched(client: Make) -> None:
    before, after = client("sqs"), client("sqs")
    kinds = classes(before)
    improved(client("sqs"))
    assert classes(before) == classes(after) == classes(client("sqs")) == kinds
