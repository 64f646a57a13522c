"""Values and calls are written as black writes them, and mean what they are."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import black
import pytest

from generator.examples import calls, source
from generator.options import Options
from generator.parts.context import Context
from generator.read import load, parse
from tests.support import golden

UTC = timezone.utc
MOMENT = datetime(2026, 1, 31, tzinfo=UTC)
VALUES = [
    "text",
    "it's",
    'say "yes"',
    "both ' and \"",
    'more "s than \'s: "',
    "a \\\\' and a \"",
    "line\nbreak \\ \t é 漢",
    b"bytes",
    b"it's \x00\xff",
    b'say "yes"',
    b"both ' and \"",
    1,
    -1,
    10**20,
    0.5,
    1e-7,
    True,
    None,
    [],
    {},
    [1, [2, "three"]],
    {"a": {"b": [MOMENT]}},
    MOMENT,
    MOMENT.replace(hour=12),
    MOMENT.replace(minute=1, second=2),
    MOMENT.replace(microsecond=5),
    MOMENT.replace(hour=1, tzinfo=timezone(timedelta(hours=2))),
    ["x" * 30, "y" * 30, "z" * 30],
    {"key " * 5: "x" * 60, "other": ["x" * 100]},
    {"a" * 30: {"b" * 30: [{"c" * 30: MOMENT.replace(hour=23, minute=59)}]}},
]


@pytest.mark.parametrize("value", VALUES, ids=str)
@pytest.mark.parametrize("head", ["", "response = ", "    response = "])
def test_a_call_is_written_as_black_does(value: Any, head: str) -> None:
    given: list[dict[str, Any]] = []
    names: dict[str, Any] = {"f": lambda **passed: given.append(passed)}
    names |= {"datetime": datetime, "timezone": timezone}
    for arguments in ({"Name": value}, {"Name": value, "from": 1, "Other": value}):
        text = source.call(head, "f", arguments)
        block = "if True:\n" if head.startswith(" ") else ""
        program = f"{block}{text}\n"
        assert black.format_str(program, mode=black.Mode()) == program
        exec(program, dict(names))
        assert given.pop() == arguments


def test_a_call_without_arguments_stays_on_one_line() -> None:
    assert source.call("", "f" * 100, {}) == f"{'f' * 100}()"


def test_a_moment_is_found_at_any_depth() -> None:
    assert source.has_moment([{"a": [{"b": MOMENT}]}])
    assert not source.has_moment([{"a": [{"b": "2026"}]}, 1, b"", None])


def test_services_of_every_protocol_have_programs() -> None:
    for made_up in golden.made_up_services().values():
        service = parse.with_examples(
            parse.service(load.read(made_up)), load.read_examples(made_up)
        )
        context = Context.of(service, Options())
        for operation in context.operations:
            code = calls.of_operation(context, operation).code
            compile(code, operation.name, "exec")
            assert black.format_str(code, mode=black.Mode()) == code
